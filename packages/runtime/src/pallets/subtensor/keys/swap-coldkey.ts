import * as core from "@subforge/core"
import { fromHex, toHex } from "../../../bytes.ts"
import type { Context } from "../../../frame/context.ts"
import type { AccountId } from "../../../frame/origin.ts"
import { ensureRoot, ensureSigned } from "../../../frame/origin.ts"
import type { Call } from "../../../frame/pallet.ts"
import {
  AutoStakeDestination,
  AutoStakeDestinationColdkeys,
  ColdkeySwapAnnouncements,
  ColdkeySwapDisputes,
  IdentitiesV2,
  OwnedHotkeys,
  Owner,
  StakingHotkeys,
  SubnetOwner,
} from "../../../generated/storage/subtensor-module.ts"
import { ROOT_NETUID } from "../constants.ts"
import { currentBlock } from "../current-block.ts"
import { emit, ensure, fail } from "../pallet.ts"
import { setAcceptLockedAlpha } from "../staking/locks/locked-alpha-flag.ts"
import { addStakingColdkey, removeStakingColdkey } from "../staking/root-claim/staking-coldkeys.ts"
import { decreaseStake, increaseStake } from "../staking/shares/update-stake.ts"
import { getStakeForHotkeyAndColdkeyOnSubnet } from "../staking/stake-query.ts"
import { transferAllTaoAndKill } from "../staking/tao.ts"
import { isSubnetAccount } from "../subnet/subnet-account.ts"
import { allNetuids } from "../subnet/subnets.ts"
import { setLastTxBlock } from "../transaction-rate-limits.ts"
import { chargeSwapCost } from "./coldkey-swap-announcement.ts"
import { hotkeyAccountExists } from "./hotkey-account.ts"
import { moveRootClaimed } from "./move-root-claims.ts"
import { swapColdkeyLocks } from "./swap-coldkey-locks.ts"

const moveAutoStake = (ctx: Context, netuid: number, from: AccountId, to: AccountId): void => {
  const hotkey = AutoStakeDestination.get(ctx, from, netuid)
  if (hotkey === undefined) return
  AutoStakeDestination.remove(ctx, from, netuid)
  AutoStakeDestination.set(ctx, to, netuid, hotkey)
  AutoStakeDestinationColdkeys.update(ctx, hotkey, netuid, (coldkeys) => [
    ...coldkeys.filter((coldkey) => coldkey !== from && coldkey !== to),
    to,
  ])
}

/** Moves stake by its value, with what of its root dividends is already claimed. */
const moveStake = (ctx: Context, netuid: number, from: AccountId, to: AccountId): void => {
  for (const hotkey of StakingHotkeys.get(ctx, from)) {
    const alpha = getStakeForHotkeyAndColdkeyOnSubnet(ctx, hotkey, from, netuid)
    decreaseStake(ctx, hotkey, from, netuid, alpha)
    increaseStake(ctx, hotkey, to, netuid, alpha)
    if (getStakeForHotkeyAndColdkeyOnSubnet(ctx, hotkey, to, netuid) === 0n) continue
    moveRootClaimed(ctx, netuid, { hotkey, coldkey: from }, { hotkey, coldkey: to })
    if (netuid === ROOT_NETUID) addStakingColdkey(ctx, to)
  }
  if (netuid === ROOT_NETUID) removeStakingColdkey(ctx, from)
}

const joined = (a: readonly AccountId[], b: readonly AccountId[]): AccountId[] => [...new Set([...a, ...b])]

const moveHotkeys = (ctx: Context, from: AccountId, to: AccountId): void => {
  const staking = joined(StakingHotkeys.get(ctx, to), StakingHotkeys.get(ctx, from))
  StakingHotkeys.remove(ctx, from)
  StakingHotkeys.set(ctx, to, staking)
  const owned = OwnedHotkeys.get(ctx, from)
  for (const hotkey of owned) {
    Owner.remove(ctx, hotkey)
    ensure(!isSubnetAccount(hotkey), "CannotUseSystemAccount")
    Owner.set(ctx, hotkey, to)
  }
  const all = joined(OwnedHotkeys.get(ctx, to), owned)
  OwnedHotkeys.remove(ctx, from)
  OwnedHotkeys.set(ctx, to, all)
}

/** `do_swap_coldkey`: everything the old coldkey has becomes the new one's; only its root claim type stays behind. */
const doSwapColdkey = (ctx: Context, from: AccountId, to: AccountId): void => {
  ensure(StakingHotkeys.get(ctx, to).length === 0, "ColdKeyAlreadyAssociated")
  ensure(!hotkeyAccountExists(ctx, to), "NewColdKeyIsHotkey")
  if (!IdentitiesV2.has(ctx, to)) {
    const identity = IdentitiesV2.take(ctx, from)
    if (identity !== undefined) IdentitiesV2.set(ctx, to, identity)
  }
  setAcceptLockedAlpha(ctx, to, true)
  for (const netuid of allNetuids(ctx)) {
    if (SubnetOwner.get(ctx, netuid) === from) SubnetOwner.set(ctx, netuid, to)
    moveAutoStake(ctx, netuid, from, to)
    moveStake(ctx, netuid, from, to)
  }
  moveHotkeys(ctx, from, to)
  swapColdkeyLocks(ctx, from, to)
  transferAllTaoAndKill(ctx, from, to)
  setLastTxBlock(ctx, to, currentBlock(ctx))
  emit(ctx, "ColdkeySwapped", { old_coldkey: from, new_coldkey: to })
}

export const swapColdkey: Call<"SubtensorModule", "swap_coldkey"> = (
  ctx,
  { old_coldkey, new_coldkey, swap_cost },
) => {
  ensureRoot(ctx)
  if (swap_cost !== 0n) chargeSwapCost(ctx, old_coldkey, swap_cost)
  doSwapColdkey(ctx, old_coldkey, new_coldkey)
  ColdkeySwapAnnouncements.remove(ctx, old_coldkey)
  ColdkeySwapDisputes.remove(ctx, old_coldkey)
}

export const swapColdkeyAnnounced: Call<"SubtensorModule", "swap_coldkey_announced"> = (
  ctx,
  { new_coldkey },
) => {
  const who = ensureSigned(ctx)
  const [due, hash] = ColdkeySwapAnnouncements.take(ctx, who) ?? fail("ColdkeySwapAnnouncementNotFound")
  ensure(hash === toHex(core.blake2b256(fromHex(new_coldkey))), "AnnouncedColdkeyHashDoesNotMatch")
  ensure(ctx.block.number >= due, "ColdkeySwapTooEarly")
  doSwapColdkey(ctx, who, new_coldkey)
}
