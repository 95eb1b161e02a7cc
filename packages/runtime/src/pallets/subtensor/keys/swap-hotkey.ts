import type { Context } from "../../../frame/context.ts"
import type { AccountId } from "../../../frame/origin.ts"
import { ensureSigned } from "../../../frame/origin.ts"
import type { Call } from "../../../frame/pallet.ts"
import type { PostInfo } from "../../../frame/post-info.ts"
import {
  ChildKeys,
  Delegates,
  IsNetworkMember,
  LastHotkeySwapOnNetuid,
  LastRateLimitedBlock,
  OwnedHotkeys,
  Owner,
  RootClaimable,
  RootClaimed,
  StakingHotkeys,
} from "../../../generated/storage/subtensor-module.ts"
import { saturatingAdd } from "../../../saturating.ts"
import { hotkeySwapOnSubnetInterval, ROOT_NETUID } from "../constants.ts"
import { currentBlock } from "../current-block.ts"
import { emit, ensure } from "../pallet.ts"
import { stakersOf } from "../staking/shares/stakers.ts"
import { getStakeForHotkeyOnSubnet } from "../staking/stake-query.ts"
import { coldkeyBalance, recycleTao } from "../staking/tao.ts"
import { isRegisteredOnAnySubnet } from "../subnet/neurons.ts"
import { isSubnetAccount } from "../subnet/subnet-account.ts"
import { allNetuids } from "../subnet/subnets.ts"
import { exceedsTxRateLimit, setLastTxBlock } from "../transaction-rate-limits.ts"
import { coldkeyOwnsHotkey, hotkeyAccountExists } from "./hotkey-account.ts"
import { swapHotkeyLocks } from "./swap-hotkey-locks.ts"
import type { HotkeySwap } from "./swap-hotkey-on-subnet.ts"
import { moveHotkeyOnSubnet } from "./swap-hotkey-on-subnet.ts"
import { Touches } from "./touches.ts"

const SWAP_COST = 100_000_000n
const SWAP_ON_SUBNET_COST = 1_000_000n
const RATE_LIMITS = ["LastTxBlock", "LastTxBlockDelegateTake", "LastTxBlockChildKeyTake"] as const

/** No root dividends may wait or have been claimed under the new hotkey: merging them would pay somebody twice. */
const isCleanOnRoot = (ctx: Context, hotkey: AccountId): boolean =>
  RootClaimable.get(ctx, hotkey).length === 0 &&
  getStakeForHotkeyOnSubnet(ctx, hotkey, ROOT_NETUID) === 0n &&
  RootClaimed.entries(ctx, ROOT_NETUID, hotkey).next().done === true

const charge = (ctx: Context, coldkey: AccountId, cost: bigint): void => {
  ensure(cost <= coldkeyBalance(ctx, coldkey), "NotEnoughBalanceToPaySwapHotKey")
  recycleTao(ctx, coldkey, cost)
}

const ensureMaySwap = (
  ctx: Context,
  coldkey: AccountId,
  { from, to }: HotkeySwap,
  netuid: number | undefined,
): void => {
  ensure(coldkeyOwnsHotkey(ctx, coldkey, from), "NonAssociatedColdKey")
  if (hotkeyAccountExists(ctx, to)) ensure(coldkeyOwnsHotkey(ctx, coldkey, to), "NonAssociatedColdKey")
  ensure(from !== to, "NewHotKeyIsSameWithOld")
  ensure(!exceedsTxRateLimit(ctx, coldkey), "HotKeySetTxRateLimitExceeded")
  const taken = netuid === undefined ? isRegisteredOnAnySubnet(ctx, to) : IsNetworkMember.has(ctx, to, netuid)
  ensure(!taken, "HotKeyAlreadyRegisteredInSubNet")
  if (netuid === undefined || netuid === ROOT_NETUID) {
    ensure(isCleanOnRoot(ctx, to), "NewHotKeyNotCleanForRootSwap")
  }
}

/** The new hotkey starts with the rate limits of the old one. */
const copyRateLimits = (ctx: Context, { from, to }: HotkeySwap, touches: Touches): void => {
  for (const type of RATE_LIMITS) {
    LastRateLimitedBlock.set(ctx, { type, value: to }, LastRateLimitedBlock.get(ctx, { type, value: from }))
    touches.add(1, 1)
  }
}

const ensureIntervalPassed = (ctx: Context, last: bigint): void =>
  ensure(
    saturatingAdd(last, hotkeySwapOnSubnetInterval(ctx)) < currentBlock(ctx),
    "HotKeySwapOnSubnetIntervalNotPassed",
  )

const swapOnSubnet = (
  ctx: Context,
  coldkey: AccountId,
  netuid: number,
  swap: HotkeySwap,
  touches: Touches,
): void => {
  const { from, to } = swap
  ensureIntervalPassed(ctx, LastHotkeySwapOnNetuid.get(ctx, netuid, coldkey))
  ensure(!isSubnetAccount(to), "CannotUseSystemAccount")
  charge(ctx, coldkey, SWAP_ON_SUBNET_COST)
  touches.add(6, 1)
  Owner.set(ctx, to, coldkey)
  touches.add(1, 1)
  const owned = OwnedHotkeys.get(ctx, coldkey)
  if (!owned.includes(to)) {
    OwnedHotkeys.set(ctx, coldkey, [...owned, to])
    touches.add(1, 1)
  }
  swapHotkeyLocks(ctx, from, to, [netuid], touches)
  moveHotkeyOnSubnet(ctx, netuid, swap, touches)
  setLastTxBlock(ctx, coldkey, currentBlock(ctx))
  LastHotkeySwapOnNetuid.set(ctx, netuid, coldkey, currentBlock(ctx))
  touches.add(0, 2)
  emit(ctx, "HotkeySwappedOnSubnet", { coldkey, old_hotkey: from, new_hotkey: to, netuid })
}

/** Coldkeys that stake to the old hotkey stake to the new one instead. */
const renameStaking = (
  ctx: Context,
  { from, to }: HotkeySwap,
  coldkeys: readonly AccountId[],
  touches: Touches,
): void => {
  for (const coldkey of coldkeys) {
    touches.add(1)
    const hotkeys = StakingHotkeys.get(ctx, coldkey)
    if (!hotkeys.includes(from)) continue
    StakingHotkeys.set(ctx, coldkey, [...hotkeys.filter((hotkey) => hotkey !== from && hotkey !== to), to])
    touches.add(0, 1)
  }
}

/** `perform_hotkey_swap_on_all_subnets`. */
const moveEverywhere = (
  ctx: Context,
  coldkey: AccountId,
  netuids: readonly number[],
  swap: HotkeySwap,
  touches: Touches,
): void => {
  const { from, to, keepStake } = swap
  const stakers = stakersOf(ctx, from)
  touches.add(stakers.length)
  swapHotkeyLocks(ctx, from, to, netuids, touches)
  Owner.remove(ctx, from)
  ensure(!isSubnetAccount(to), "CannotUseSystemAccount")
  Owner.set(ctx, to, coldkey)
  const owned = OwnedHotkeys.get(ctx, coldkey)
  const joined = owned.includes(to) ? owned : [...owned, to]
  OwnedHotkeys.set(
    ctx,
    coldkey,
    joined.filter((hotkey) => hotkey !== from),
  )
  touches.add(2, 2)
  for (const netuid of netuids) moveHotkeyOnSubnet(ctx, netuid, swap, touches)
  for (const type of RATE_LIMITS) {
    LastRateLimitedBlock.remove(ctx, { type, value: from })
    touches.add(1, 2)
  }
  if (Delegates.has(ctx, from)) {
    Delegates.set(ctx, to, Delegates.take(ctx, from))
    touches.add(2, 2)
  }
  if (keepStake) return
  const coldkeys = stakers.filter(({ shares }) => shares.mantissa !== 0n).map((staker) => staker.coldkey)
  renameStaking(ctx, swap, coldkeys, touches)
}

const swapEverywhere = (ctx: Context, coldkey: AccountId, swap: HotkeySwap, touches: Touches): void => {
  const { from, to } = swap
  const netuids = allNetuids(ctx)
  touches.add(2 * netuids.length + 1)
  const affected = netuids.filter(
    (netuid) => IsNetworkMember.get(ctx, from, netuid) || ChildKeys.get(ctx, from, netuid).length > 0,
  )
  for (const netuid of affected) {
    const last = LastHotkeySwapOnNetuid.get(ctx, netuid, coldkey)
    if (last !== 0n) ensureIntervalPassed(ctx, last)
    touches.add(1)
  }
  charge(ctx, coldkey, SWAP_COST)
  touches.add(3, 2)
  moveEverywhere(ctx, coldkey, netuids, swap, touches)
  for (const netuid of affected) {
    LastHotkeySwapOnNetuid.set(ctx, netuid, coldkey, currentBlock(ctx))
    touches.add(0, 1)
  }
  setLastTxBlock(ctx, coldkey, currentBlock(ctx))
  touches.add(0, 1)
  emit(ctx, "HotkeySwapped", { coldkey, old_hotkey: from, new_hotkey: to })
}

/** `do_swap_hotkey`: on one subnet, or on all of them and with the ownership itself. */
const doSwapHotkey = (ctx: Context, swap: HotkeySwap, netuid: number | undefined): PostInfo => {
  const coldkey = ensureSigned(ctx)
  ensureMaySwap(ctx, coldkey, swap, netuid)
  const touches = new Touches()
  touches.add(4)
  copyRateLimits(ctx, swap, touches)
  if (netuid === undefined) swapEverywhere(ctx, coldkey, swap, touches)
  else swapOnSubnet(ctx, coldkey, netuid, swap, touches)
  return { actualWeight: touches.weight }
}

export const swapHotkey: Call<"SubtensorModule", "swap_hotkey"> = (ctx, { hotkey, new_hotkey, netuid }) =>
  doSwapHotkey(ctx, { from: hotkey, to: new_hotkey, keepStake: false }, netuid)

export const swapHotkeyV2: Call<"SubtensorModule", "swap_hotkey_v2"> = (
  ctx,
  { hotkey, new_hotkey, netuid, keep_stake },
) => doSwapHotkey(ctx, { from: hotkey, to: new_hotkey, keepStake: keep_stake }, netuid)
