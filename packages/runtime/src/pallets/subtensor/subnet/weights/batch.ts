import type { Context } from "../../../../frame/context.ts"
import type { DispatchError } from "../../../../frame/dispatch-error.ts"
import { attempt } from "../../../../frame/dispatch-error.ts"
import type { AccountId } from "../../../../frame/origin.ts"
import { scaleDispatchError } from "../../../../frame/scale-dispatch-error.ts"
import { emit } from "../../pallet.ts"

/** Runs one step for each subnet. A batch never fails: it reports what did not work once all steps have run. */
export const runBatch = (
  ctx: Context,
  hotkey: AccountId,
  netuids: readonly number[],
  step: (netuid: number, item: number) => void,
): void => {
  const failures: { netuid: number; error: DispatchError }[] = []
  netuids.forEach((netuid, item) => {
    const result = attempt(() => step(netuid, item))
    if (!result.ok) failures.push({ netuid, error: result.error })
  })
  if (failures.length > 0) emit(ctx, "BatchCompletedWithErrors", undefined)
  for (const { netuid, error } of failures)
    emit(ctx, "BatchWeightItemFailed", [netuid, scaleDispatchError(error)])
  emit(ctx, "BatchWeightsCompleted", [netuids, hotkey])
}
