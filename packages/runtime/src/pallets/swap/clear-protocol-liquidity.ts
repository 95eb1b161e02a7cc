import type { Context } from "../../frame/context.ts"
import { SubnetAlphaIn, SubnetTAO } from "../../generated/storage/subtensor-module.ts"
import { FeeRate, PalSwapInitialized, SwapBalancer } from "../../generated/storage/swap.ts"

/** Empties the reserves and forgets the pool of a dissolved subnet. */
export const clearProtocolLiquidity = (ctx: Context, netuid: number): void => {
  if (SubnetTAO.get(ctx, netuid) !== 0n) SubnetTAO.set(ctx, netuid, 0n)
  if (SubnetAlphaIn.get(ctx, netuid) !== 0n) SubnetAlphaIn.set(ctx, netuid, 0n)
  PalSwapInitialized.remove(ctx, netuid)
  FeeRate.remove(ctx, netuid)
  SwapBalancer.remove(ctx, netuid)
}
