import type { Context } from "../../../../frame/context.ts"
import type { AccountId } from "../../../../frame/origin.ts"
import {
  DecayingHotkeyLock,
  DecayingOwnerLock,
  HotkeyLock,
  OwnerLock,
  SubnetOwnerHotkey,
} from "../../../../generated/storage/subtensor-module.ts"
import type { LockState } from "../../../../generated/types.ts"
import { saturatingAddU128 } from "../../../../saturating.ts"
import { Conviction } from "./conviction.ts"
import { isSubnetOwnerHotkey } from "./lock-storage.ts"
import { rollLock } from "./roll-lock.ts"

const convictionNow = (
  ctx: Context,
  lock: LockState | undefined,
  owner: boolean,
  perpetual: boolean,
): bigint => (lock === undefined ? 0n : rollLock(ctx, lock, { owner, perpetual }).conviction)

/** A coldkey's lock as it is now (`get_coldkey_lock`). */
export const coldkeyLock = (ctx: Context, coldkey: AccountId, netuid: number): LockState | undefined => {
  const conviction = Conviction.find(ctx, coldkey, netuid)
  conviction?.roll()
  return conviction?.lock
}

const ownerConviction = (ctx: Context, netuid: number): bigint =>
  saturatingAddU128(
    convictionNow(ctx, OwnerLock.get(ctx, netuid), true, true),
    convictionNow(ctx, DecayingOwnerLock.get(ctx, netuid), true, false),
  )

/** Conviction of everybody in a hotkey, U64F64 bits (`hotkey_conviction`). */
export const hotkeyConviction = (ctx: Context, hotkey: AccountId, netuid: number): bigint => {
  const own = saturatingAddU128(
    convictionNow(ctx, HotkeyLock.get(ctx, netuid, hotkey), false, true),
    convictionNow(ctx, DecayingHotkeyLock.get(ctx, netuid, hotkey), false, false),
  )
  return isSubnetOwnerHotkey(ctx, netuid, hotkey) ? saturatingAddU128(own, ownerConviction(ctx, netuid)) : own
}

/** Conviction of each hotkey that has any entry, U64F64 bits. */
const scores = (ctx: Context, netuid: number): Map<AccountId, bigint> => {
  const sums = new Map<AccountId, bigint>()
  const add = (hotkey: AccountId, conviction: bigint): void => {
    sums.set(hotkey, saturatingAddU128(sums.get(hotkey) ?? 0n, conviction))
  }
  for (const [[, hotkey], lock] of HotkeyLock.entries(ctx, netuid)) {
    add(hotkey, convictionNow(ctx, lock, false, true))
  }
  for (const [[, hotkey], lock] of DecayingHotkeyLock.entries(ctx, netuid)) {
    add(hotkey, convictionNow(ctx, lock, false, false))
  }
  if (OwnerLock.has(ctx, netuid) || DecayingOwnerLock.has(ctx, netuid)) {
    add(SubnetOwnerHotkey.get(ctx, netuid), ownerConviction(ctx, netuid))
  }
  return sums
}

/** Conviction of all hotkeys of a subnet together, U64F64 bits. */
export const totalConviction = (ctx: Context, netuid: number): bigint =>
  [...scores(ctx, netuid).values()].reduce(saturatingAddU128, 0n)

/** The hotkey with the greatest conviction; among equals the greatest account (`subnet_king`). */
export const subnetKing = (ctx: Context, netuid: number): AccountId | undefined => {
  let king: AccountId | undefined
  let most = -1n
  for (const [hotkey, conviction] of [...scores(ctx, netuid)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (conviction < most) continue
    king = hotkey
    most = conviction
  }
  return king
}
