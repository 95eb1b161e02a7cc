import type { SwapFailure, SwapResult } from "@subforge/core"
import * as core from "@subforge/core"
import type { Context } from "../../frame/context.ts"
import { SubnetAlphaIn, SubnetTAO } from "../../generated/storage/subtensor-module.ts"
import { FeeRate, PalSwapInitialized, SwapBalancer } from "../../generated/storage/swap.ts"
import { EVEN_WEIGHT, MINIMUM_RESERVE } from "./constants.ts"
import { initializePool } from "./initialize.ts"
import { fail } from "./pallet.ts"

/** What to swap in a dynamic subnet's pool. */
export interface SwapOrder {
  /** "buy" pays TAO for alpha, "sell" pays alpha for TAO. */
  readonly order: "buy" | "sell"
  /** Gross input, rao. */
  readonly amount: bigint
  /** Price limit, rao of TAO for one alpha. */
  readonly limit: bigint
  readonly dropFees: boolean
}

/** The swap as it would go through now. */
export const trySwap = (ctx: Context, netuid: number, order: SwapOrder): SwapResult | SwapFailure =>
  core.swap({
    ...order,
    taoReserve: SubnetTAO.get(ctx, netuid),
    alphaReserve: SubnetAlphaIn.get(ctx, netuid),
    quoteWeight: PalSwapInitialized.get(ctx, netuid) ? SwapBalancer.get(ctx, netuid).quote : EVEN_WEIGHT,
    feeRate: FeeRate.get(ctx, netuid),
    minimumReserve: MINIMUM_RESERVE,
  })

/** Swaps in the pool (`do_swap`); the reserves are the caller's to change. Fails with an error of pallet Swap. */
export const swap = (ctx: Context, netuid: number, order: SwapOrder): SwapResult => {
  const result = trySwap(ctx, netuid, order)
  if (result.error === undefined) {
    initializePool(ctx, netuid)
    return result
  }
  // An output that the reserve cannot pay is found only after the pool's start was committed.
  if (result.error === "InsufficientLiquidity") initializePool(ctx, netuid)
  return fail(result.error)
}

/** The swap without effect on the pool; fails as the swap would. */
export const quoteSwap = (ctx: Context, netuid: number, order: SwapOrder): SwapResult => {
  const result = trySwap(ctx, netuid, order)
  return result.error === undefined ? result : fail(result.error)
}
