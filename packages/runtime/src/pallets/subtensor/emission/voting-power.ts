import type { AggregatedEpoch } from "@subforge/core"
import * as core from "@subforge/core"
import type { Context } from "../../../frame/context.ts"
import type { AccountId } from "../../../frame/origin.ts"
import {
  IsNetworkMember,
  StakeThreshold,
  VotingPower,
  VotingPowerDisableAtBlock,
  VotingPowerEmaAlpha,
  VotingPowerTrackingEnabled,
} from "../../../generated/storage/subtensor-module.ts"
import { currentBlock } from "../current-block.ts"
import { emit } from "../pallet.ts"
import type { EpochRow } from "./epoch-row.ts"

const disable = (ctx: Context, netuid: number): void => {
  VotingPower.clear(ctx, netuid)
  VotingPowerTrackingEnabled.set(ctx, netuid, false)
  VotingPowerDisableAtBlock.remove(ctx, netuid)
  emit(ctx, "VotingPowerTrackingDisabled", { netuid })
}

const updateOne = (ctx: Context, netuid: number, hotkey: AccountId, stake: bigint, alpha: bigint): void => {
  const before = VotingPower.get(ctx, netuid, hotkey)
  const after = core.votingPower(alpha, stake, before)
  const threshold = StakeThreshold.get(ctx)
  if (after < threshold && before >= threshold) VotingPower.remove(ctx, netuid, hotkey)
  else if (after > 0n) VotingPower.set(ctx, netuid, hotkey, after)
}

/** Moves the average stake of validators on by an epoch, where the subnet tracks it. */
export const updateVotingPower = (
  ctx: Context,
  netuid: number,
  rows: readonly EpochRow[],
  epoch: AggregatedEpoch,
): void => {
  if (!VotingPowerTrackingEnabled.get(ctx, netuid)) return
  const disableAt = VotingPowerDisableAtBlock.get(ctx, netuid)
  if (disableAt > 0n && currentBlock(ctx) >= disableAt) {
    disable(ctx, netuid)
    return
  }
  const alpha = VotingPowerEmaAlpha.get(ctx, netuid)
  for (const { uid, hotkey } of rows) {
    if (epoch.permits[uid] === true) updateOne(ctx, netuid, hotkey, epoch.stake[uid] ?? 0n, alpha)
    else VotingPower.remove(ctx, netuid, hotkey)
  }
  for (const [[, hotkey]] of [...VotingPower.entries(ctx, netuid)]) {
    if (!IsNetworkMember.get(ctx, hotkey, netuid)) VotingPower.remove(ctx, netuid, hotkey)
  }
}
