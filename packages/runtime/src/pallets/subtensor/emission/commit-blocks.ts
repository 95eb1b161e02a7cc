import type { Context } from "../../../frame/context.ts"
import type { AccountId } from "../../../frame/origin.ts"
import {
  RevealPeriodEpochs,
  TimelockedWeightCommits,
  WeightCommits,
} from "../../../generated/storage/subtensor-module.ts"
import { U64_MAX } from "../../../saturating.ts"
import { currentEpochWithLookahead } from "../subnet/epoch-schedule.ts"

/**
 * Block of each uid's earliest commit that can still be revealed, u64::MAX without one: weights towards neurons that
 * registered after it are masked.
 */
export const commitBlocks = (
  ctx: Context,
  netuid: number,
  index: number,
  hotkeys: readonly (AccountId | undefined)[],
): BigUint64Array => {
  const blocks = new BigUint64Array(hotkeys.length).fill(U64_MAX)
  let uids: ReadonlyMap<AccountId | undefined, number> | undefined
  const epoch = currentEpochWithLookahead(ctx, netuid)
  const period = RevealPeriodEpochs.get(ctx, netuid)
  const isExpired = (committed: bigint): boolean => epoch > committed + period
  const note = (hotkey: AccountId, block: bigint): void => {
    uids ??= new Map(hotkeys.map((key, uid) => [key, uid]))
    const uid = uids.get(hotkey)
    if (uid !== undefined && block < (blocks[uid] as bigint)) blocks[uid] = block
  }
  for (const [[, hotkey], commits] of WeightCommits.entries(ctx, index)) {
    const earliest = commits.find(([, committed]) => !isExpired(committed))
    if (earliest !== undefined) note(hotkey, earliest[2])
  }
  for (const [[, committed], commits] of TimelockedWeightCommits.entries(ctx, index)) {
    if (isExpired(committed)) continue
    for (const [hotkey, block] of commits) note(hotkey, block)
  }
  return blocks
}
