import type { Context } from "../../frame/context.ts"
import { AlphaBurned, AlphaRecycled, TotalAlphaIssuance } from "../../generated/storage/alpha-assets.ts"
import { saturatingAdd, saturatingSub } from "../../saturating.ts"

/** Counts newly created alpha. */
export const mintAlpha = (ctx: Context, netuid: number, amount: bigint): void => {
  if (amount === 0n) return
  TotalAlphaIssuance.update(ctx, netuid, (issuance) => saturatingAdd(issuance, amount))
}

/** Counts alpha that nobody owns any more; the issuance keeps it. */
export const burnAlpha = (ctx: Context, netuid: number, amount: bigint): void => {
  if (amount === 0n) return
  AlphaBurned.update(ctx, netuid, (burned) => saturatingAdd(burned, amount))
}

/** Takes alpha out of the issuance. */
export const recycleAlpha = (ctx: Context, netuid: number, amount: bigint): void => {
  if (amount === 0n) return
  AlphaRecycled.update(ctx, netuid, (recycled) => saturatingAdd(recycled, amount))
  TotalAlphaIssuance.update(ctx, netuid, (issuance) => saturatingSub(issuance, amount))
}
