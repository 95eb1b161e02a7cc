import { actualWeight, postOf } from "../../frame/actual-weight.ts"
import type { Context } from "../../frame/context.ts"
import type { DispatchError } from "../../frame/dispatch-error.ts"
import { badOrigin, fail, palletErrors } from "../../frame/dispatch-error.ts"
import { type Origin, withFilter } from "../../frame/origin.ts"
import type { PostInfo } from "../../frame/post-info.ts"
import type { RuntimeCall } from "../../frame/runtime-call.ts"
import { scaleDispatchError } from "../../frame/scale-dispatch-error.ts"
import type { Weight } from "../../frame/weight.ts"
import { addWeight, ZERO_WEIGHT } from "../../frame/weight.ts"
import { callInfo } from "../../frame/weights/call-info.ts"
import { batchOverhead } from "../../frame/weights/variable-weights.ts"
import { constant } from "../../protocol/constant.ts"

const { ensure } = palletErrors("Utility")

interface Item {
  readonly weight: Weight
  readonly error: DispatchError | undefined
}

const ensureMayBatch = (ctx: Context, calls: readonly RuntimeCall[]): void => {
  if (ctx.origin.type === "None") badOrigin()
  ensure(calls.length <= constant("Utility", "batched_calls_limit"), "TooManyCalls")
}

const runItem = (ctx: Context, origin: Origin, call: RuntimeCall): Item => {
  const result = ctx.dispatch(ctx, origin, call)
  return {
    weight: actualWeight(postOf(result), callInfo(call).weight),
    error: result.ok ? undefined : result.error.error,
  }
}

/** Runs calls until one fails; what was done before stays. */
export const batch = (ctx: Context, calls: readonly RuntimeCall[]): PostInfo => {
  ensureMayBatch(ctx, calls)
  let weight = ZERO_WEIGHT
  for (const [index, call] of calls.entries()) {
    const item = runItem(ctx, ctx.origin, call)
    weight = addWeight(weight, item.weight)
    if (item.error !== undefined) {
      ctx.emit("Utility", "BatchInterrupted", { index, error: scaleDispatchError(item.error) })
      return { actualWeight: addWeight(batchOverhead.batch(index + 1), weight) }
    }
    ctx.emit("Utility", "ItemCompleted", undefined)
  }
  ctx.emit("Utility", "BatchCompleted", undefined)
  return { actualWeight: addWeight(batchOverhead.batch(calls.length), weight) }
}

const isBatchAll = (call: RuntimeCall): boolean => call.pallet === "Utility" && call.name === "batch_all"

/** Runs calls until one fails, and then fails itself. No `batch_all` inside. */
export const batchAll = (ctx: Context, calls: readonly RuntimeCall[]): PostInfo => {
  ensureMayBatch(ctx, calls)
  const origin = withFilter(ctx.origin, (call) => !isBatchAll(call))
  let weight = ZERO_WEIGHT
  for (const [index, call] of calls.entries()) {
    const item = runItem(ctx, origin, call)
    weight = addWeight(weight, item.weight)
    if (item.error !== undefined) {
      fail(item.error, { actualWeight: addWeight(batchOverhead.batch_all(index + 1), weight) })
    }
    ctx.emit("Utility", "ItemCompleted", undefined)
  }
  ctx.emit("Utility", "BatchCompleted", undefined)
  return { actualWeight: addWeight(batchOverhead.batch_all(calls.length), weight) }
}

/** Runs all calls whatever becomes of each. */
export const forceBatch = (ctx: Context, calls: readonly RuntimeCall[]): PostInfo => {
  ensureMayBatch(ctx, calls)
  let weight = ZERO_WEIGHT
  let failed = false
  for (const call of calls) {
    const item = runItem(ctx, ctx.origin, call)
    weight = addWeight(weight, item.weight)
    if (item.error === undefined) {
      ctx.emit("Utility", "ItemCompleted", undefined)
      continue
    }
    failed = true
    ctx.emit("Utility", "ItemFailed", { error: scaleDispatchError(item.error) })
  }
  ctx.emit("Utility", failed ? "BatchCompletedWithErrors" : "BatchCompleted", undefined)
  return { actualWeight: addWeight(batchOverhead.force_batch(calls.length), weight) }
}
