import type { Context } from "../../../frame/context.ts"
import { AlphaValues, LiquidAlphaOn } from "../../../generated/storage/subtensor-module.ts"
import { ensure } from "../pallet.ts"

/** 2.5 %, of 65535. */
const LEAST = 1638

/** `do_set_alpha_values`: the range of liquid alpha, of 65535. */
export const setAlphaValues = (ctx: Context, netuid: number, low: number, high: number): void => {
  ensure(LiquidAlphaOn.get(ctx, netuid), "LiquidAlphaDisabled")
  ensure(high >= LEAST, "AlphaHighTooLow")
  ensure(low >= LEAST && low <= high, "AlphaLowOutOfRange")
  AlphaValues.set(ctx, netuid, [low, high])
}
