import type { SwapResult } from "@subforge/core"
import type { Context } from "../../frame/context.ts"
import { NetworksAdded } from "../../generated/storage/subtensor-module.ts"
import { MAX_PRICE, MIN_PRICE } from "./constants.ts"
import { isDynamic } from "./pool.ts"
import { trySwap } from "./swap.ts"

/** What a swap at the default limit would give, fees included; undefined where it fails (`sim_swap`). */
export const simSwap = (
  ctx: Context,
  netuid: number,
  order: "buy" | "sell",
  amount: bigint,
): SwapResult | undefined => {
  if (isDynamic(ctx, netuid)) {
    const limit = order === "buy" ? MAX_PRICE : MIN_PRICE
    const result = trySwap(ctx, netuid, { order, amount, limit, dropFees: false })
    return result.error === undefined ? result : undefined
  }
  const paid = NetworksAdded.get(ctx, netuid) ? amount : 0n
  return { amountPaidIn: paid, amountPaidOut: paid, feePaid: 0n, feeToBlockAuthor: 0n }
}
