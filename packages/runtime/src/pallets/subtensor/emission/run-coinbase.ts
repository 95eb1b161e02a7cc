import type { Context } from "../../../frame/context.ts"
import { SubnetRootSellTao } from "../../../generated/storage/subtensor-module.ts"
import { ROOT_NETUID } from "../constants.ts"
import { distributeEmission } from "./distribute-emission.ts"
import { drainPending } from "./drain-pending.ts"
import { emitToSubnets } from "./emit-to-subnets.ts"
import { emittingSubnets } from "./emitting-subnets.ts"

/** Emits a block's TAO (`credit`, rao) and alpha, and runs the epochs that are due (`run_coinbase`). */
export const runCoinbase = (ctx: Context, netuids: readonly number[], credit: bigint): void => {
  SubnetRootSellTao.clear(ctx)
  const subnets = netuids.filter((netuid) => netuid !== ROOT_NETUID)
  emitToSubnets(ctx, emittingSubnets(ctx, subnets), credit)
  for (const drained of drainPending(ctx, subnets)) distributeEmission(ctx, drained)
}
