import type { Context } from "../../frame/context.ts"
import { PalSwapInitialized, SwapBalancer } from "../../generated/storage/swap.ts"
import { EVEN_WEIGHT } from "./constants.ts"

/** The first swap of a pool starts it with even weights, whatever injections made of them before. */
export const initializePool = (ctx: Context, netuid: number): void => {
  if (PalSwapInitialized.get(ctx, netuid)) return
  SwapBalancer.set(ctx, netuid, { quote: EVEN_WEIGHT })
  PalSwapInitialized.set(ctx, netuid, true)
}
