import type { Context } from "../../../frame/context.ts"
import {
  NetworkLastLockCost,
  NetworkLockReductionInterval,
  NetworkMinLockCost,
} from "../../../generated/storage/subtensor-module.ts"
import { ROOT_NETUID, ZERO_ACCOUNT } from "../constants.ts"
import { currentBlock } from "../current-block.ts"
import { calculateBlockEmission } from "../emission/block-emission.ts"
import { registerNetworkLimit } from "../rate-limits.ts"
import { lockCost } from "./lock-cost.ts"

/** The price of a new subnet now. Asking writes `BlockEmission`, as every look at the emission does. */
export const networkLockCost = (ctx: Context): bigint =>
  lockCost({
    lastLock: NetworkLastLockCost.get(ctx),
    lastLockBlock: registerNetworkLimit.last(ctx, ZERO_ACCOUNT, ROOT_NETUID),
    minLock: NetworkMinLockCost.get(ctx),
    reductionInterval: NetworkLockReductionInterval.get(ctx),
    blockEmission: calculateBlockEmission(ctx),
    block: currentBlock(ctx),
  })
