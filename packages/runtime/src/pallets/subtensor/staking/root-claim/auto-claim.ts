import * as core from "@subforge/core"
import { fromHex } from "../../../../bytes.ts"
import type { Context } from "../../../../frame/context.ts"
import {
  NumRootClaim,
  NumStakingColdkeys,
  StakingColdkeysByIndex,
} from "../../../../generated/storage/subtensor-module.ts"
import { doRootClaim } from "./claim-root.ts"

/** Claims for a few coldkeys drawn from the parent's hash; a failed claim is undone and passed over. */
export const autoClaimRootDividends = (ctx: Context): void => {
  const count = NumRootClaim.get(ctx)
  const stakers = NumStakingColdkeys.get(ctx)
  if (stakers === 0n && !StakingColdkeysByIndex.has(ctx, 0n)) return
  for (const index of core.blockHashToIndices(fromHex(ctx.block.parentHash), count, stakers)) {
    const coldkey = StakingColdkeysByIndex.get(ctx, index)
    if (coldkey !== undefined) doRootClaim(ctx, coldkey)
  }
}
