import type { Context } from "../../frame/context.ts"
import { AlphaBurned, AlphaRecycled, TotalAlphaIssuance } from "../../generated/storage/alpha-assets.ts"
import { saturatingAdd, saturatingSub } from "../../saturating.ts"

interface EmittedAlpha {
  readonly minted: readonly BigUint64Array[]
  readonly recycled: BigUint64Array | undefined
}

/** Counts what a block created of many subnets' alpha, each amount by itself, and what of it was recycled. */
export const countEmittedAlpha = (
  ctx: Context,
  netuids: readonly number[],
  { minted, recycled }: EmittedAlpha,
): void => {
  TotalAlphaIssuance.updateEach(ctx, netuids, (before, i) => {
    let issuance: bigint | undefined
    for (const amounts of minted) {
      const amount = amounts[i] as bigint
      if (amount !== 0n) issuance = saturatingAdd(issuance ?? before, amount)
    }
    return issuance
  })
  if (recycled === undefined) return
  for (let i = 0; i < netuids.length; i++) recycleAlpha(ctx, netuids[i] as number, recycled[i] as bigint)
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
