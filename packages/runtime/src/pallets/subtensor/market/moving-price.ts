import type { Context } from "../../../frame/context.ts"
import { SubnetMechanism, SubnetMovingPrice } from "../../../generated/storage/subtensor-module.ts"
import { PRICE_ONE } from "../../swap/constants.ts"
import { ROOT_NETUID } from "../constants.ts"

const STABLE = 0
const I96F32_TO_U64F64 = 32n

/** Moving average of the price, U64F64 bits; 1 for root and subnets without a pool (`get_moving_alpha_price`). */
export const movingAlphaPrice = (ctx: Context, netuid: number): bigint => {
  if (netuid === ROOT_NETUID || SubnetMechanism.get(ctx, netuid) === STABLE) return PRICE_ONE
  const price = SubnetMovingPrice.get(ctx, netuid)
  return price < 0n ? 0n : price << I96F32_TO_U64F64
}
