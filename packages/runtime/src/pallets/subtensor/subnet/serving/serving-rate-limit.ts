import type { Context } from "../../../../frame/context.ts"
import { ServingRateLimit } from "../../../../generated/storage/subtensor-module.ts"
import { saturatingSub } from "../../../../saturating.ts"
import { currentBlock } from "../../current-block.ts"

/** Whether an endpoint served last in block `last` (0 = never) may be served again. */
export const passesServingRateLimit = (ctx: Context, netuid: number, last: bigint): boolean => {
  const limit = ServingRateLimit.get(ctx, netuid)
  return limit === 0n || last === 0n || saturatingSub(currentBlock(ctx), last) >= limit
}
