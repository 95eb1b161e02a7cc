import type { Context } from "../../../frame/context.ts"
import type { AccountId } from "../../../frame/origin.ts"
import { AccountFlags, DecayingLock, Lock } from "../../../generated/storage/subtensor-module.ts"
import { ensure } from "../pallet.ts"
import { addAggregateLock, reduceAggregateLock } from "../staking/locks/aggregate-lock.ts"
import { lockMode, putLock, removeLock } from "../staking/locks/lock-storage.ts"
import { ensureCanReceiveLockedAlpha } from "../staking/locks/locked-alpha-flag.ts"
import { rollLock } from "../staking/locks/roll-lock.ts"

const rolledLocks = (ctx: Context, coldkey: AccountId) =>
  Array.from(Lock.entries(ctx, coldkey), ([[, netuid, hotkey], lock]) => {
    const mode = lockMode(ctx, coldkey, netuid, hotkey)
    return { netuid, hotkey, mode, lock: rollLock(ctx, lock, mode) }
  })

/** Moves locks, their modes and the account's flags (`swap_coldkey_locks`); the new coldkey may have no lock. */
export const swapColdkeyLocks = (ctx: Context, from: AccountId, to: AccountId): void => {
  for (const { lock } of rolledLocks(ctx, to)) ensure(lock.locked_mass === 0n, "ActiveLockExists")
  const moved = rolledLocks(ctx, from)
  for (const { lock } of moved) ensureCanReceiveLockedAlpha(ctx, to, lock.locked_mass)
  for (const { netuid, hotkey, lock } of moved) {
    removeLock(ctx, from, netuid, hotkey)
    reduceAggregateLock(ctx, from, hotkey, netuid, lock.locked_mass, lock.conviction)
  }
  for (const [[, netuid], decaying] of [...DecayingLock.entries(ctx, from)]) {
    DecayingLock.remove(ctx, from, netuid)
    DecayingLock.set(ctx, to, netuid, decaying)
  }
  const flags = AccountFlags.take(ctx, from)
  if (flags === 0n) AccountFlags.remove(ctx, to)
  else AccountFlags.set(ctx, to, flags)
  for (const { netuid, hotkey, mode, lock } of moved) {
    const arrived = rollLock(ctx, lock, mode)
    putLock(ctx, to, netuid, hotkey, arrived)
    addAggregateLock(ctx, to, hotkey, netuid, arrived)
  }
}
