import type { Context } from "../../../../frame/context.ts"
import { RevealPeriodEpochs } from "../../../../generated/storage/subtensor-module.ts"
import { emit, ensure } from "../../pallet.ts"

const LONGEST = 100n
const SHORTEST = 1n

/** Epochs between a commit and its reveal. */
export const setRevealPeriod = (ctx: Context, netuid: number, epochs: bigint): void => {
  ensure(epochs <= LONGEST, "RevealPeriodTooLarge")
  ensure(epochs >= SHORTEST, "RevealPeriodTooSmall")
  RevealPeriodEpochs.set(ctx, netuid, epochs)
  emit(ctx, "CommitRevealPeriodsSet", [netuid, epochs])
}
