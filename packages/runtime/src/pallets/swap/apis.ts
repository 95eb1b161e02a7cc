import * as core from "@subforge/core"
import type { Context } from "../../frame/context.ts"
import type { Pallet } from "../../frame/pallet.ts"
import { NetworksAdded } from "../../generated/storage/subtensor-module.ts"
import type { SimSwapResult, SubnetPrice } from "../../generated/types.ts"
import { saturatingSub } from "../../saturating.ts"
import { PRICE_ONE } from "./constants.ts"
import { currentPrice } from "./current-price.ts"
import { simSwap } from "./sim-swap.ts"

const FRACTION_BITS = 64n
const RAO_PER_TAO = 1_000_000_000n * PRICE_ONE

const priceInRao = (ctx: Context, netuid: number): bigint =>
  core.mulU64F64(currentPrice(ctx, netuid), RAO_PER_TAO) >> FRACTION_BITS

const pricesInRao = (ctx: Context): SubnetPrice[] =>
  Array.from(NetworksAdded.entries(ctx), ([[netuid]]) => ({ netuid, price: priceInRao(ctx, netuid) }))

const NOTHING: SimSwapResult = {
  tao_amount: 0n,
  alpha_amount: 0n,
  tao_fee: 0n,
  alpha_fee: 0n,
  tao_slippage: 0n,
  alpha_slippage: 0n,
}

/** Slippage is measured against the gross amount at the present price. */
const simBuy = (ctx: Context, netuid: number, tao: bigint): SimSwapResult => {
  const result = simSwap(ctx, netuid, "buy", tao)
  if (result === undefined) return NOTHING
  const ideal = core.safeDivU64F64(tao << FRACTION_BITS, currentPrice(ctx, netuid)) >> FRACTION_BITS
  return {
    ...NOTHING,
    tao_amount: result.amountPaidIn,
    alpha_amount: result.amountPaidOut,
    tao_fee: result.feePaid,
    alpha_slippage: saturatingSub(ideal, result.amountPaidOut),
  }
}

const simSell = (ctx: Context, netuid: number, alpha: bigint): SimSwapResult => {
  const result = simSwap(ctx, netuid, "sell", alpha)
  if (result === undefined) return NOTHING
  const ideal = core.mulU64F64(alpha << FRACTION_BITS, currentPrice(ctx, netuid)) >> FRACTION_BITS
  return {
    ...NOTHING,
    tao_amount: result.amountPaidOut,
    alpha_amount: result.amountPaidIn,
    alpha_fee: result.feePaid,
    tao_slippage: saturatingSub(ideal, result.amountPaidOut),
  }
}

export const swapApis: NonNullable<Pallet["apis"]> = {
  SwapRuntimeApi_current_alpha_price: priceInRao,
  SwapRuntimeApi_current_alpha_price_all: pricesInRao,
  SwapRuntimeApi_sim_swap_tao_for_alpha: simBuy,
  SwapRuntimeApi_sim_swap_alpha_for_tao: simSell,
}
