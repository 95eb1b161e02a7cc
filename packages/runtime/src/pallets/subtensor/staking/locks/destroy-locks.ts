import type { Context } from "../../../../frame/context.ts"
import {
  DecayingHotkeyLock,
  DecayingLock,
  DecayingOwnerLock,
  HotkeyLock,
  Lock,
  LockingColdkeys,
  OwnerLock,
} from "../../../../generated/storage/subtensor-module.ts"

/** Forgets all locks of a dissolved subnet (`destroy_lock_maps`). */
export const destroyLocks = (ctx: Context, netuid: number): void => {
  for (const [[, hotkey, coldkey]] of [...LockingColdkeys.entries(ctx, netuid)]) {
    Lock.remove(ctx, coldkey, netuid, hotkey)
  }
  LockingColdkeys.clear(ctx, netuid)
  HotkeyLock.clear(ctx, netuid)
  DecayingHotkeyLock.clear(ctx, netuid)
  OwnerLock.remove(ctx, netuid)
  DecayingOwnerLock.remove(ctx, netuid)
  for (const [[coldkey, other]] of [...DecayingLock.entries(ctx)]) {
    if (other === netuid) DecayingLock.remove(ctx, coldkey, netuid)
  }
}
