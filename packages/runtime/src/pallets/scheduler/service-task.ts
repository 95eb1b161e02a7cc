import { postOf } from "../../frame/actual-weight.ts"
import type { Context } from "../../frame/context.ts"
import { attempt } from "../../frame/dispatch-error.ts"
import { originOf } from "../../frame/origin-caller.ts"
import type { RuntimeCall } from "../../frame/runtime-call.ts"
import { scaleDispatchError } from "../../frame/scale-dispatch-error.ts"
import { addWeight } from "../../frame/weight.ts"
import type { WeightMeter } from "../../frame/weight-meter.ts"
import { callInfo } from "../../frame/weights/call-info.ts"
import { Lookup, Retries } from "../../generated/storage/scheduler.ts"
import type { ResultOfDispatchError, RetryConfig, Scheduled } from "../../generated/types.ts"
import { constant } from "../../protocol/constant.ts"
import { dropCall, peekCall } from "../preimage/bounded-call.ts"
import { placeTask, type TaskAddress } from "./agenda.ts"
import {
  executeDispatchSigned,
  executeDispatchUnsigned,
  lookupLength,
  scheduleRetry,
  serviceTask,
} from "./weights.ts"

const MAX_BLOCK = 0xffff_ffff

const inBlocks = (ctx: Context, blocks: number): number => Math.min(ctx.block.number + blocks, MAX_BLOCK)

/** Makes the call of a task; undefined where there is no room for it. */
const execute = (
  ctx: Context,
  meter: WeightMeter,
  { origin }: Scheduled,
  call: RuntimeCall,
): ResultOfDispatchError | undefined => {
  const isSigned = origin.type === "system" && origin.value.type === "Signed"
  const base = isSigned ? executeDispatchSigned : executeDispatchUnsigned
  const declared = callInfo(call).weight
  if (!meter.canConsume(addWeight(base, declared))) return undefined
  const result = ctx.dispatch(ctx, originOf(origin), call)
  meter.tryConsume(base)
  meter.tryConsume(postOf(result).actualWeight ?? declared)
  return result.ok
    ? { type: "Ok", value: undefined }
    : { type: "Err", value: scaleDispatchError(result.error.error) }
}

const retry = (
  ctx: Context,
  meter: WeightMeter,
  address: TaskAddress,
  task: Scheduled,
  { total_retries, remaining, period }: RetryConfig,
): void => {
  const failed = () => ctx.emit("Scheduler", "RetryFailed", { task: address, id: task.maybe_id })
  if (!meter.tryConsume(scheduleRetry(constant("Scheduler", "MaxScheduledPerBlock")))) {
    failed()
    return
  }
  if (remaining === 0) return
  const again = { ...task, maybe_id: undefined, maybe_periodic: undefined }
  const placed = placeTask(ctx, inBlocks(ctx, period), again)
  if (placed === undefined) {
    dropCall(ctx, task.call)
    failed()
  } else Retries.set(ctx, placed, { total_retries, remaining: remaining - 1, period })
}

const repeat = (
  ctx: Context,
  address: TaskAddress,
  task: Scheduled,
  [period, count]: readonly [number, number],
  config: RetryConfig | undefined,
): void => {
  const next: Scheduled = { ...task, maybe_periodic: count > 1 ? [period, count - 1] : undefined }
  const placed = placeTask(ctx, inBlocks(ctx, period), next)
  if (placed === undefined) {
    dropCall(ctx, task.call)
    ctx.emit("Scheduler", "PeriodicFailed", { task: address, id: task.maybe_id })
  } else if (config !== undefined) Retries.set(ctx, placed, config)
}

/** Runs a task: "unavailable" where it never can be, "overweight" where this block has no room for it. */
export const runTask = (
  ctx: Context,
  meter: WeightMeter,
  address: TaskAddress,
  isFirst: boolean,
  task: Scheduled,
): "done" | "unavailable" | "overweight" => {
  const id = task.maybe_id
  if (id !== undefined) Lookup.remove(ctx, id)
  const peeked = attempt(() => peekCall(ctx, task.call))
  if (!peeked.ok) {
    ctx.emit("Scheduler", "CallUnavailable", { task: address, id })
    dropCall(ctx, task.call)
    meter.tryConsume(serviceTask(lookupLength(task.call), task))
    return "unavailable"
  }
  meter.tryConsume(serviceTask(peeked.value.looked, task))
  const result = execute(ctx, meter, task, peeked.value.call)
  if (result === undefined) {
    if (!isFirst) return "overweight"
    dropCall(ctx, task.call)
    ctx.emit("Scheduler", "PermanentlyOverweight", { task: address, id })
    return "unavailable"
  }
  const config = Retries.take(ctx, address)
  ctx.emit("Scheduler", "Dispatched", { task: address, id, result })
  if (config !== undefined && result.type === "Err") retry(ctx, meter, address, task, config)
  if (task.maybe_periodic === undefined) dropCall(ctx, task.call)
  else repeat(ctx, address, task, task.maybe_periodic, config)
  return "done"
}
