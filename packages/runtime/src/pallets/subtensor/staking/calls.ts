import type { Pallet } from "../../../frame/pallet.ts"
import { addStake, addStakeBurn, addStakeLimit } from "./add-stake.ts"
import { setColdkeyAutoStakeHotkey } from "./auto-stake.ts"
import { burnAlpha, recycleAlpha } from "./burn-alpha.ts"
import { lockStake } from "./locks/lock-stake.ts"
import { setRejectLockedAlpha } from "./locks/locked-alpha-flag.ts"
import { moveLock } from "./locks/move-lock.ts"
import { setPerpetualLock } from "./locks/set-perpetual-lock.ts"
import { moveStake, swapStake, swapStakeLimit, transferStake } from "./move-stake.ts"
import { removeStake, removeStakeFullLimit, removeStakeLimit } from "./remove-stake.ts"
import {
  claimRoot,
  setRootClaimType,
  sudoSetNumRootClaims,
  sudoSetRootClaimThreshold,
} from "./root-claim/claim-root.ts"
import {
  setAutoParentDelegationEnabled,
  setChildren,
  setPendingChildkeyCooldown,
} from "./schedule-children.ts"
import { setChildkeyTake } from "./take/childkey-take.ts"
import { decreaseTake, increaseTake } from "./take/delegate-take.ts"
import { unstakeAll, unstakeAllAlpha } from "./unstake-all.ts"

/** SubtensorModule's calls about stake, delegation, locks and root claims. */
export const stakingCalls: Pallet<"SubtensorModule">["calls"] = {
  add_stake: addStake,
  add_stake_burn: addStakeBurn,
  add_stake_limit: addStakeLimit,
  burn_alpha: burnAlpha,
  claim_root: claimRoot,
  decrease_take: decreaseTake,
  increase_take: increaseTake,
  lock_stake: lockStake,
  move_lock: moveLock,
  move_stake: moveStake,
  recycle_alpha: recycleAlpha,
  remove_stake: removeStake,
  remove_stake_full_limit: removeStakeFullLimit,
  remove_stake_limit: removeStakeLimit,
  set_auto_parent_delegation_enabled: setAutoParentDelegationEnabled,
  set_childkey_take: setChildkeyTake,
  set_children: setChildren,
  set_coldkey_auto_stake_hotkey: setColdkeyAutoStakeHotkey,
  set_pending_childkey_cooldown: setPendingChildkeyCooldown,
  set_perpetual_lock: setPerpetualLock,
  set_reject_locked_alpha: setRejectLockedAlpha,
  set_root_claim_type: setRootClaimType,
  sudo_set_num_root_claims: sudoSetNumRootClaims,
  sudo_set_root_claim_threshold: sudoSetRootClaimThreshold,
  swap_stake: swapStake,
  swap_stake_limit: swapStakeLimit,
  transfer_stake: transferStake,
  unstake_all: unstakeAll,
  unstake_all_alpha: unstakeAllAlpha,
}
