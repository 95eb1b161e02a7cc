import type { Context } from "../../../frame/context.ts"
import { SubnetAlphaIn, SubnetTAO } from "../../../generated/storage/subtensor-module.ts"
import { saturatingMul } from "../../../saturating.ts"
import { isDynamic } from "../../swap/pool.ts"
import { ROOT_NETUID } from "../constants.ts"
import { ensure } from "../pallet.ts"
import { MAX_INPUT_RESERVES } from "./constants.ts"

const ensureWithin = (ctx: Context, netuid: number, amount: bigint, reserve: bigint): void => {
  if (netuid === ROOT_NETUID || !isDynamic(ctx, netuid)) return
  ensure(amount <= saturatingMul(reserve, MAX_INPUT_RESERVES), "InsufficientLiquidity")
}

/** Refuses amounts that no swap takes, before anything else is looked at. */
export const ensureAddWithinSwapLimit = (ctx: Context, netuid: number, tao: bigint): void =>
  ensureWithin(ctx, netuid, tao, SubnetTAO.get(ctx, netuid))

export const ensureRemoveWithinSwapLimit = (ctx: Context, netuid: number, alpha: bigint): void =>
  ensureWithin(ctx, netuid, alpha, SubnetAlphaIn.get(ctx, netuid))
