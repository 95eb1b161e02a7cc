import * as core from "@subforge/core"
import type { Context } from "../../../frame/context.ts"
import { SubnetAlphaIn, SubnetMechanism, SubnetTAO } from "../../../generated/storage/subtensor-module.ts"
import { saturatingAdd, saturatingMul, U64_MAX } from "../../../saturating.ts"
import { isDynamic, poolOf } from "../../swap/pool.ts"
import { quoteSwap } from "../../swap/swap.ts"
import { ROOT_NETUID } from "../constants.ts"
import { MAX_INPUT_RESERVES, STABLE_PRICE } from "./constants.ts"

const FRACTION_BITS = 64n

/** Root and subnets of mechanism 0: alpha costs 1 TAO and no trade moves that. */
const isStable = (ctx: Context, netuid: number): boolean =>
  netuid === ROOT_NETUID || SubnetMechanism.get(ctx, netuid) === 0

/** TAO that can be staked until the price reaches the limit (rao); fails as the swap would. */
export const maxAmountAdd = (ctx: Context, netuid: number, limit: bigint): bigint => {
  if (isStable(ctx, netuid)) return limit >= STABLE_PRICE ? U64_MAX : 0n
  const amount = saturatingMul(SubnetTAO.get(ctx, netuid), MAX_INPUT_RESERVES)
  const bought = quoteSwap(ctx, netuid, { order: "buy", amount, limit, dropFees: false })
  return saturatingAdd(bought.amountPaidIn, bought.feePaid)
}

/** Alpha that can be unstaked until the price reaches the limit (rao); fails as the swap would. */
export const maxAmountRemove = (ctx: Context, netuid: number, limit: bigint): bigint => {
  if (isStable(ctx, netuid)) return limit <= STABLE_PRICE ? U64_MAX : 0n
  const amount = saturatingMul(SubnetAlphaIn.get(ctx, netuid), MAX_INPUT_RESERVES)
  const sold = quoteSwap(ctx, netuid, { order: "sell", amount, limit, dropFees: false })
  return saturatingAdd(sold.amountPaidIn, sold.feePaid)
}

/** Alpha that can move until origin price / destination price reaches the limit (1e9 = 1). */
export const maxAmountMove = (ctx: Context, origin: number, destination: number, limit: bigint): bigint => {
  const fromStable = isStable(ctx, origin)
  if (fromStable && isStable(ctx, destination)) return limit > STABLE_PRICE ? 0n : U64_MAX
  if (fromStable && isDynamic(ctx, destination)) {
    if (limit === 0n) return U64_MAX
    const inverse = core.safeDivU64F64(STABLE_PRICE << FRACTION_BITS, limit << FRACTION_BITS)
    return maxAmountAdd(
      ctx,
      destination,
      core.mulU64F64(inverse, STABLE_PRICE << FRACTION_BITS) >> FRACTION_BITS,
    )
  }
  if (isStable(ctx, destination) && isDynamic(ctx, origin)) return maxAmountRemove(ctx, origin, limit)
  return core.maxAmountMove(poolOf(ctx, origin), poolOf(ctx, destination), limit)
}
