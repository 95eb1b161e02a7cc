import type { Context } from "../../frame/context.ts"
import { palletErrors } from "../../frame/dispatch-error.ts"
import { ensureRoot } from "../../frame/origin.ts"
import type { Call } from "../../frame/pallet.ts"
import { Lookup, Retries } from "../../generated/storage/scheduler.ts"
import { type TaskAddress, taskAt } from "./agenda.ts"

const { fail } = palletErrors("Scheduler")

const set = (
  ctx: Context,
  task: TaskAddress,
  id: `0x${string}` | undefined,
  retries: number,
  period: number,
): void => {
  taskAt(ctx, task)
  Retries.set(ctx, task, { total_retries: retries, remaining: retries, period })
  ctx.emit("Scheduler", "RetrySet", { task, id, period, retries })
}

export const setRetry: Call<"Scheduler", "set_retry"> = (ctx, { task, retries, period }) => {
  ensureRoot(ctx)
  set(ctx, task, undefined, retries, period)
}

export const setRetryNamed: Call<"Scheduler", "set_retry_named"> = (ctx, { id, retries, period }) => {
  ensureRoot(ctx)
  set(ctx, Lookup.get(ctx, id) ?? fail("NotFound"), id, retries, period)
}

const cancel = (ctx: Context, task: TaskAddress, id: `0x${string}` | undefined): void => {
  taskAt(ctx, task)
  Retries.remove(ctx, task)
  ctx.emit("Scheduler", "RetryCancelled", { task, id })
}

export const cancelRetry: Call<"Scheduler", "cancel_retry"> = (ctx, { task }) => {
  ensureRoot(ctx)
  cancel(ctx, task, undefined)
}

export const cancelRetryNamed: Call<"Scheduler", "cancel_retry_named"> = (ctx, { id }) => {
  ensureRoot(ctx)
  cancel(ctx, Lookup.get(ctx, id) ?? fail("NotFound"), id)
}
