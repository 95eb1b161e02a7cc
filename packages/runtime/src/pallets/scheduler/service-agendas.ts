import type { Context } from "../../frame/context.ts"
import type { Weight } from "../../frame/weight.ts"
import { WeightMeter } from "../../frame/weight-meter.ts"
import { Agenda, IncompleteSince } from "../../generated/storage/scheduler.ts"
import { constant } from "../../protocol/constant.ts"
import { runTask } from "./service-task.ts"
import { lookupLength, serviceAgendaBase, serviceAgendasBase, serviceTask } from "./weights.ts"

/** What the agendas of one block share: whether a task ran decides if one without room is given up. */
interface Progress {
  readonly meter: WeightMeter
  executed: number
}

/** Runs the tasks of one agenda by priority; whether none has to wait. Those that cannot run stay where they are. */
const serviceAgenda = (ctx: Context, progress: Progress, when: number): boolean => {
  const { meter } = progress
  const agenda = [...Agenda.get(ctx, when)]
  const ordered = [...agenda.keys()]
    .filter((index) => agenda[index] !== undefined)
    .sort((a, b) => (agenda[a]?.priority ?? 0) - (agenda[b]?.priority ?? 0))
  meter.tryConsume(serviceAgendaBase(ordered.length))
  let postponed = 0
  let dropped = 0
  for (const index of ordered) {
    const task = agenda[index]
    if (task === undefined) continue
    if (!meter.canConsume(serviceTask(lookupLength(task.call), task))) {
      postponed++
      break
    }
    const outcome = runTask(ctx, meter, [when, index], progress.executed === 0, task)
    if (outcome === "unavailable") dropped++
    else if (outcome === "overweight") postponed++
    else {
      progress.executed++
      agenda[index] = undefined
    }
  }
  if (postponed > 0 || dropped > 0) Agenda.set(ctx, when, agenda)
  else Agenda.remove(ctx, when)
  return postponed === 0
}

/** Runs what is due, from the earliest agenda that was left incomplete on; the weight of it. */
export const serviceAgendas = (ctx: Context): Weight => {
  const meter = new WeightMeter(constant("Scheduler", "MaximumWeight"))
  if (!meter.tryConsume(serviceAgendasBase)) return meter.consumed
  const now = ctx.block.number
  const room = serviceAgendaBase(constant("Scheduler", "MaxScheduledPerBlock"))
  const progress = { meter, executed: 0 }
  let incompleteSince = now + 1
  let when = IncompleteSince.take(ctx) ?? now
  for (; when <= now && meter.canConsume(room); when++) {
    if (!serviceAgenda(ctx, progress, when)) incompleteSince = Math.min(incompleteSince, when)
  }
  incompleteSince = Math.min(incompleteSince, when)
  if (incompleteSince <= now) {
    ctx.emit("Scheduler", "AgendaIncomplete", { when: incompleteSince })
    IncompleteSince.set(ctx, incompleteSince)
  }
  return meter.consumed
}
