import type { Context } from "../../frame/context.ts"
import { fail as failWith, palletErrors } from "../../frame/dispatch-error.ts"
import { ensureRoot } from "../../frame/origin.ts"
import type { Call } from "../../frame/pallet.ts"
import type { RuntimeCall } from "../../frame/runtime-call.ts"
import { Agenda, Lookup, Retries } from "../../generated/storage/scheduler.ts"
import type { OriginCaller } from "../../generated/types.ts"
import { boundCall, dropCall, holdCall } from "../preimage/bounded-call.ts"
import { clearPlace, placeTask, type TaskAddress } from "./agenda.ts"

const { ensure, fail } = palletErrors("Scheduler")
const MAX_BLOCK = 0xffff_ffff
const ROOT: OriginCaller = { type: "system", value: { type: "Root", value: undefined } }

interface Wish {
  readonly maybe_periodic: readonly [period: number, count: number] | undefined
  readonly priority: number
  readonly call: RuntimeCall
}

/** The present block's tasks have run already, so what comes after it is for the next one at the earliest. */
const later = (ctx: Context, blocks: number): number => Math.min(ctx.block.number + blocks + 1, MAX_BLOCK)

/** A task that repeats counts the runs after the one that is scheduled; once, or every 0 blocks, is no repeating. */
const repetitions = (periodic: Wish["maybe_periodic"]): Wish["maybe_periodic"] => {
  if (periodic === undefined) return undefined
  const [period, count] = periodic
  return count > 1 && period > 0 ? [period, count - 1] : undefined
}

const schedule = (ctx: Context, when: number, wish: Wish, maybe_id?: `0x${string}`): void => {
  ensureRoot(ctx)
  const call = boundCall(ctx, wish.call)
  ensure(maybe_id === undefined || !Lookup.has(ctx, maybe_id), "FailedToSchedule")
  ensure(when > ctx.block.number, "TargetBlockNumberInPast")
  const { priority } = wish
  const maybe_periodic = repetitions(wish.maybe_periodic)
  const placed = placeTask(ctx, when, { maybe_id, priority, call, maybe_periodic, origin: ROOT })
  if (placed === undefined) failWith({ type: "Exhausted" })
  holdCall(ctx, call)
}

export const scheduleAt: Call<"Scheduler", "schedule"> = (ctx, args) => schedule(ctx, args.when, args)

export const scheduleNamed: Call<"Scheduler", "schedule_named"> = (ctx, args) =>
  schedule(ctx, args.when, args, args.id)

export const scheduleAfter: Call<"Scheduler", "schedule_after"> = (ctx, args) =>
  schedule(ctx, later(ctx, args.after), args)

export const scheduleNamedAfter: Call<"Scheduler", "schedule_named_after"> = (ctx, args) =>
  schedule(ctx, later(ctx, args.after), args, args.id)

const forget = (ctx: Context, [when, index]: TaskAddress): void => {
  clearPlace(ctx, [when, index])
  ctx.emit("Scheduler", "Canceled", { when, index })
}

export const cancel: Call<"Scheduler", "cancel"> = (ctx, { when, index }) => {
  ensureRoot(ctx)
  const task = Agenda.get(ctx, when)[index] ?? fail("NotFound")
  dropCall(ctx, task.call)
  if (task.maybe_id !== undefined) Lookup.remove(ctx, task.maybe_id)
  Retries.remove(ctx, [when, index])
  forget(ctx, [when, index])
}

export const cancelNamed: Call<"Scheduler", "cancel_named"> = (ctx, { id }) => {
  ensureRoot(ctx)
  const [when, index] = Lookup.take(ctx, id) ?? fail("NotFound")
  const task = Agenda.get(ctx, when)[index]
  if (task !== undefined) {
    Retries.remove(ctx, [when, index])
    dropCall(ctx, task.call)
  }
  forget(ctx, [when, index])
}
