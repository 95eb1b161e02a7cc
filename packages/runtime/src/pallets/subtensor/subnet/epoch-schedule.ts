import type { Context } from "../../../frame/context.ts"
import {
  BlocksSinceLastStep,
  LastEpochBlock,
  PendingEpochAt,
  SubnetEpochIndex,
  Tempo,
} from "../../../generated/storage/subtensor-module.ts"
import { minimum, saturatingAdd, saturatingSub, U64_MAX } from "../../../saturating.ts"
import { MAX_TEMPO } from "../constants.ts"
import { currentBlock } from "../current-block.ts"

/** Whether the subnet's epoch is due in `block`, triggered, overdue or by tempo. */
export const shouldRunEpoch = (ctx: Context, netuid: number, block: bigint): boolean => {
  const tempo = Tempo.get(ctx, netuid)
  if (tempo === 0) return false
  const pending = PendingEpochAt.get(ctx, netuid)
  if (pending > 0n && block >= pending) return true
  if (BlocksSinceLastStep.get(ctx, netuid) > BigInt(MAX_TEMPO)) return true
  return saturatingSub(block, LastEpochBlock.get(ctx, netuid)) >= BigInt(tempo)
}

/** Blocks until the tempo alone makes an epoch due; u64::MAX for tempo 0. */
export const blocksUntilNextAutoEpoch = (ctx: Context, netuid: number, block: bigint): bigint => {
  const tempo = Tempo.get(ctx, netuid)
  if (tempo === 0) return U64_MAX
  return saturatingSub(saturatingAdd(LastEpochBlock.get(ctx, netuid), BigInt(tempo)), block)
}

/** The block in which the next epoch starts by tempo or trigger; undefined for tempo 0. */
export const nextEpochStartBlock = (ctx: Context, netuid: number): bigint | undefined => {
  const tempo = Tempo.get(ctx, netuid)
  if (tempo === 0) return undefined
  const automatic = saturatingAdd(LastEpochBlock.get(ctx, netuid), BigInt(tempo))
  const pending = PendingEpochAt.get(ctx, netuid)
  return pending > 0n ? minimum(automatic, pending) : automatic
}

/** The epoch that commits of this block belong to: a due epoch that has not run yet counts already. */
export const currentEpochWithLookahead = (ctx: Context, netuid: number): bigint => {
  const index = SubnetEpochIndex.get(ctx, netuid)
  return shouldRunEpoch(ctx, netuid, currentBlock(ctx)) ? saturatingAdd(index, 1n) : index
}
