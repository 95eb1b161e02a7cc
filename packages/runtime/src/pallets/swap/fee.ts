import * as core from "@subforge/core"
import type { Context } from "../../frame/context.ts"
import { FeeRate } from "../../generated/storage/swap.ts"
import { isDynamic } from "./pool.ts"

/** Fee of an amount in the currency of that amount (`approx_fee_amount`). */
export const approxFeeAmount = (ctx: Context, netuid: number, amount: bigint): bigint =>
  isDynamic(ctx, netuid) ? core.swapFee(amount, FeeRate.get(ctx, netuid)) : 0n
