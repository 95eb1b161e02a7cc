import type { Context } from "../../../../frame/context.ts"
import type { AccountId } from "../../../../frame/origin.ts"
import {
  DecayingHotkeyLock,
  DecayingLock,
  DecayingOwnerLock,
  HotkeyLock,
  Lock,
  LockingColdkeys,
  OwnerLock,
  SubnetOwnerHotkey,
} from "../../../../generated/storage/subtensor-module.ts"
import type { LockState } from "../../../../generated/types.ts"
import { isDust } from "./lock-state.ts"
import type { LockMode } from "./roll-lock.ts"

export const isSubnetOwnerHotkey = (ctx: Context, netuid: number, hotkey: AccountId): boolean =>
  hotkey === SubnetOwnerHotkey.get(ctx, netuid)

/** Locks decay unless their coldkey chose otherwise. */
export const isPerpetualLock = (ctx: Context, coldkey: AccountId, netuid: number): boolean =>
  DecayingLock.get(ctx, coldkey, netuid) === false

export const lockMode = (ctx: Context, coldkey: AccountId, netuid: number, hotkey: AccountId): LockMode => ({
  owner: isSubnetOwnerHotkey(ctx, netuid, hotkey),
  perpetual: isPerpetualLock(ctx, coldkey, netuid),
})

/** The hotkey on which a coldkey has its lock of a subnet: there is at most one. */
export const lockHotkey = (ctx: Context, coldkey: AccountId, netuid: number): AccountId | undefined => {
  for (const [[, , hotkey]] of Lock.entries(ctx, coldkey, netuid)) return hotkey
  return undefined
}

export const removeLock = (ctx: Context, coldkey: AccountId, netuid: number, hotkey: AccountId): void => {
  Lock.remove(ctx, coldkey, netuid, hotkey)
  LockingColdkeys.remove(ctx, netuid, hotkey, coldkey)
}

/** Stores a lock and its reverse entry; dust is not stored (`insert_lock_state`). */
export const putLock = (
  ctx: Context,
  coldkey: AccountId,
  netuid: number,
  hotkey: AccountId,
  lock: LockState,
): void => {
  if (isDust(lock)) {
    removeLock(ctx, coldkey, netuid, hotkey)
    return
  }
  LockingColdkeys.set(ctx, netuid, hotkey, coldkey, true)
  Lock.set(ctx, coldkey, netuid, hotkey, lock)
}

/** The sum of all locks of one mode on a hotkey. */
export const aggregateLock = (
  ctx: Context,
  netuid: number,
  hotkey: AccountId,
  mode: LockMode,
): LockState | undefined => {
  if (mode.owner) return (mode.perpetual ? OwnerLock : DecayingOwnerLock).get(ctx, netuid)
  return (mode.perpetual ? HotkeyLock : DecayingHotkeyLock).get(ctx, netuid, hotkey)
}

export const putAggregateLock = (
  ctx: Context,
  netuid: number,
  hotkey: AccountId,
  mode: LockMode,
  lock: LockState,
): void => {
  const empty = lock.locked_mass === 0n && lock.conviction === 0n
  if (mode.owner) {
    const cell = mode.perpetual ? OwnerLock : DecayingOwnerLock
    if (empty) cell.remove(ctx, netuid)
    else cell.set(ctx, netuid, lock)
    return
  }
  const cell = mode.perpetual ? HotkeyLock : DecayingHotkeyLock
  if (empty) cell.remove(ctx, netuid, hotkey)
  else cell.set(ctx, netuid, hotkey, lock)
}
