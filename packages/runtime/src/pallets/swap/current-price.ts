import * as core from "@subforge/core"
import type { Context } from "../../frame/context.ts"
import { PRICE_ONE } from "./constants.ts"
import { isDynamic, poolOf } from "./pool.ts"

/** TAO for one alpha, U64F64 bits (`current_price`); 0 for a pool without alpha, 1 without a pool. */
export const currentPrice = (ctx: Context, netuid: number): bigint =>
  isDynamic(ctx, netuid) ? core.price(poolOf(ctx, netuid)) : PRICE_ONE

/** The present price of many subnets in one go, U64F64 bits. */
export const currentPrices = (ctx: Context, netuids: readonly number[]): bigint[] => {
  const prices = new Array<bigint>(netuids.length).fill(PRICE_ONE)
  const dynamic = netuids.flatMap((netuid, i) => (isDynamic(ctx, netuid) ? [i] : []))
  const computed = core.prices(dynamic.map((i) => poolOf(ctx, netuids[i] as number)))
  for (let k = 0; k < dynamic.length; k++) prices[dynamic[k] as number] = computed[k] as bigint
  return prices
}
