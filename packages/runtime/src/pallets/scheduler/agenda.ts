import type { Context } from "../../frame/context.ts"
import { palletErrors } from "../../frame/dispatch-error.ts"
import { Agenda, Lookup } from "../../generated/storage/scheduler.ts"
import type { Scheduled } from "../../generated/types.ts"
import { constant } from "../../protocol/constant.ts"

const { fail } = palletErrors("Scheduler")

/** Where a task stands: its block and its place in the block's agenda. */
export type TaskAddress = readonly [when: number, index: number]

const put = (ctx: Context, when: number, task: Scheduled): number | undefined => {
  const agenda = Agenda.get(ctx, when)
  const index =
    agenda.length < constant("Scheduler", "MaxScheduledPerBlock") ? agenda.length : agenda.indexOf(undefined)
  if (index < 0) return undefined
  const changed = [...agenda]
  changed[index] = task
  Agenda.set(ctx, when, changed)
  return index
}

/** Puts a task into the agenda of a block; undefined where that is full. */
export const placeTask = (ctx: Context, when: number, task: Scheduled): TaskAddress | undefined => {
  const index = put(ctx, when, task)
  if (index === undefined) return undefined
  if (task.maybe_id !== undefined) Lookup.set(ctx, task.maybe_id, [when, index])
  ctx.emit("Scheduler", "Scheduled", { when, index })
  return [when, index]
}

/** Error: `NotFound`. */
export const taskAt = (ctx: Context, [when, index]: TaskAddress): Scheduled =>
  Agenda.get(ctx, when)[index] ?? fail("NotFound")

/** Empties a place of an agenda; an agenda ends with its last task. */
export const clearPlace = (ctx: Context, [when, index]: TaskAddress): void => {
  const agenda = Agenda.get(ctx, when).map((task, place) => (place === index ? undefined : task))
  const length = agenda.findLastIndex((task) => task !== undefined) + 1
  if (length === 0) Agenda.remove(ctx, when)
  else Agenda.set(ctx, when, agenda.slice(0, length))
}
