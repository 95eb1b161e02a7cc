import * as core from "@subforge/core"
import type { Context } from "../../frame/context.ts"
import { SubnetMechanism } from "../../generated/storage/subtensor-module.ts"
import { PRICE_ONE } from "./constants.ts"
import { DYNAMIC, isDynamic, poolOf, poolsOf } from "./pool.ts"

/** TAO for one alpha, U64F64 bits (`current_price`); 0 for a pool without alpha, 1 without a pool. */
export const currentPrice = (ctx: Context, netuid: number): bigint =>
  isDynamic(ctx, netuid) ? core.price(poolOf(ctx, netuid)) : PRICE_ONE

/** The present price of many subnets in one go, U64F64 bits. */
export const currentPrices = (ctx: Context, netuids: readonly number[]): bigint[] => {
  const mechanisms = SubnetMechanism.getEach(ctx, netuids)
  const computed = core.prices(
    poolsOf(
      ctx,
      netuids.filter((_, i) => mechanisms[i] === DYNAMIC),
    ),
  )
  let next = 0
  return mechanisms.map((mechanism) => (mechanism === DYNAMIC ? (computed[next++] as bigint) : PRICE_ONE))
}
