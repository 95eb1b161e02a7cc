import { ensureRoot } from "../../../frame/origin.ts"
import type { Call } from "../../../frame/pallet.ts"
import {
  VotingPowerDisableAtBlock,
  VotingPowerEmaAlpha,
  VotingPowerTrackingEnabled,
} from "../../../generated/storage/subtensor-module.ts"
import { saturatingAdd } from "../../../saturating.ts"
import { currentBlock } from "../current-block.ts"
import { emit, ensure } from "../pallet.ts"
import { ensureSubnetOwnerOrRoot } from "./owner-checks.ts"

const GRACE_BLOCKS = 100_800n
const MAX_EMA_ALPHA = 1_000_000_000_000_000_000n

export const enableVotingPowerTracking: Call<"SubtensorModule", "enable_voting_power_tracking"> = (
  ctx,
  { netuid },
) => {
  ensureSubnetOwnerOrRoot(ctx, netuid)
  VotingPowerTrackingEnabled.set(ctx, netuid, true)
  VotingPowerDisableAtBlock.remove(ctx, netuid)
  emit(ctx, "VotingPowerTrackingEnabled", { netuid })
}

/** Tracking goes on for a grace period; then all voting power of the subnet is wiped. */
export const disableVotingPowerTracking: Call<"SubtensorModule", "disable_voting_power_tracking"> = (
  ctx,
  { netuid },
) => {
  ensureSubnetOwnerOrRoot(ctx, netuid)
  ensure(VotingPowerTrackingEnabled.get(ctx, netuid), "VotingPowerTrackingNotEnabled")
  const disableAt = saturatingAdd(currentBlock(ctx), GRACE_BLOCKS)
  VotingPowerDisableAtBlock.set(ctx, netuid, disableAt)
  emit(ctx, "VotingPowerTrackingDisableScheduled", { netuid, disable_at_block: disableAt })
}

export const sudoSetVotingPowerEmaAlpha: Call<"SubtensorModule", "sudo_set_voting_power_ema_alpha"> = (
  ctx,
  { netuid, alpha },
) => {
  ensureRoot(ctx)
  ensure(alpha <= MAX_EMA_ALPHA, "InvalidVotingPowerEmaAlpha")
  VotingPowerEmaAlpha.set(ctx, netuid, alpha)
  emit(ctx, "VotingPowerEmaAlphaSet", { netuid, alpha })
}
