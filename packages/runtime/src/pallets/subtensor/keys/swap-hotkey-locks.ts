import type { Context } from "../../../frame/context.ts"
import type { AccountId } from "../../../frame/origin.ts"
import {
  DecayingHotkeyLock,
  DecayingOwnerLock,
  HotkeyLock,
  Lock,
  LockingColdkeys,
  OwnerLock,
} from "../../../generated/storage/subtensor-module.ts"
import {
  aggregateLock,
  isPerpetualLock,
  isSubnetOwnerHotkey,
  putAggregateLock,
  putLock,
  removeLock,
} from "../staking/locks/lock-storage.ts"
import { rollLock } from "../staking/locks/roll-lock.ts"
import type { Touches } from "./touches.ts"

interface Move {
  readonly netuid: number
  readonly from: AccountId
  readonly to: AccountId
  /** Whether the old hotkey is the subnet owner's. */
  readonly wasOwner: boolean
  /** Whether the new hotkey will be, also because the owner's hotkey moves with the swap. */
  readonly isOwner: boolean
}

const concerns = (ctx: Context, { netuid, from, isOwner }: Move): boolean =>
  isOwner || HotkeyLock.has(ctx, netuid, from) || DecayingHotkeyLock.has(ctx, netuid, from)

/** Moves the locks of all coldkeys on the hotkey; reverse entries without a lock are dropped. */
const moveLocks = (ctx: Context, move: Move, touches: Touches): void => {
  const { netuid, from, to, wasOwner, isOwner } = move
  for (const [[, , coldkey]] of [...LockingColdkeys.entries(ctx, netuid, from)]) {
    touches.add(1)
    const lock = Lock.get(ctx, coldkey, netuid, from)
    if (lock === undefined) {
      LockingColdkeys.remove(ctx, netuid, from, coldkey)
      touches.add(0, 1)
      continue
    }
    const perpetual = isPerpetualLock(ctx, coldkey, netuid)
    const rolled = rollLock(ctx, lock, { owner: wasOwner, perpetual })
    removeLock(ctx, coldkey, netuid, from)
    putLock(ctx, coldkey, netuid, to, rollLock(ctx, rolled, { owner: isOwner, perpetual }))
    touches.add(0, 2)
  }
}

const forgetAggregate = (ctx: Context, move: Move, perpetual: boolean): void => {
  const { netuid, from, wasOwner } = move
  if (wasOwner) (perpetual ? OwnerLock : DecayingOwnerLock).remove(ctx, netuid)
  else (perpetual ? HotkeyLock : DecayingHotkeyLock).remove(ctx, netuid, from)
}

const moveAggregates = (ctx: Context, move: Move): void => {
  const { netuid, from, to, wasOwner, isOwner } = move
  const found = [true, false].map((perpetual) => ({
    perpetual,
    lock: aggregateLock(ctx, netuid, from, { owner: wasOwner, perpetual }),
  }))
  for (const { perpetual, lock } of found) if (lock !== undefined) forgetAggregate(ctx, move, perpetual)
  for (const { perpetual, lock } of found) {
    if (lock === undefined) continue
    const rolled = rollLock(ctx, lock, { owner: wasOwner, perpetual })
    const mode = { owner: isOwner, perpetual }
    putAggregateLock(ctx, netuid, to, mode, rollLock(ctx, rolled, mode))
  }
}

/** `swap_hotkey_locks_for_netuids`: locks and their sums go over to the new hotkey. */
export const swapHotkeyLocks = (
  ctx: Context,
  from: AccountId,
  to: AccountId,
  netuids: readonly number[],
  touches: Touches,
): void => {
  const moves = netuids.flatMap((netuid) => {
    touches.add(5)
    const wasOwner = isSubnetOwnerHotkey(ctx, netuid, from)
    const move = { netuid, from, to, wasOwner, isOwner: wasOwner || isSubnetOwnerHotkey(ctx, netuid, to) }
    return concerns(ctx, move) ? [move] : []
  })
  for (const move of moves) moveLocks(ctx, move, touches)
  for (const move of moves) {
    moveAggregates(ctx, move)
    touches.add(0, 6)
  }
}
