import type { Context } from "../../../../frame/context.ts"
import { LastUpdate, WeightsSetRateLimit } from "../../../../generated/storage/subtensor-module.ts"
import { saturatingSub } from "../../../../saturating.ts"
import { currentBlock } from "../../current-block.ts"
import { indexExists, netuidOfIndex } from "../mechanisms.ts"
import { uidExists } from "../neurons.ts"

/** Whether a uid may set or commit weights again; unknown uids and mechanisms may not. */
export const passesWeightsRateLimit = (ctx: Context, index: number, uid: number): boolean => {
  const netuid = netuidOfIndex(index)
  if (!indexExists(ctx, index) || !uidExists(ctx, netuid, uid)) return false
  const last = LastUpdate.get(ctx, index)[uid] ?? 0n
  return last === 0n || saturatingSub(currentBlock(ctx), last) >= WeightsSetRateLimit.get(ctx, netuid)
}
