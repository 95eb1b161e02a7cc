import { ensureSigned } from "../../../../frame/origin.ts"
import type { Call } from "../../../../frame/pallet.ts"
import { Owner } from "../../../../generated/storage/subtensor-module.ts"
import { hotkeyAccountExists } from "../../keys/hotkey-account.ts"
import { emit, ensure, fail } from "../../pallet.ts"
import { addAggregateLock, reduceAggregateLock } from "./aggregate-lock.ts"
import { Conviction } from "./conviction.ts"
import { lockMode, putLock, removeLock } from "./lock-storage.ts"
import { rollLock } from "./roll-lock.ts"

/** Moves a lock to another hotkey; conviction goes along only between hotkeys of one owner. */
export const moveLock: Call<"SubtensorModule", "move_lock"> = (ctx, { destination_hotkey, netuid }) => {
  const coldkey = ensureSigned(ctx)
  ensure(hotkeyAccountExists(ctx, destination_hotkey), "HotKeyAccountNotExists")
  const origin = Conviction.find(ctx, coldkey, netuid) ?? fail("NoExistingLock")
  origin.roll()
  const removed = origin.lock
  const sameOwner = Owner.get(ctx, origin.hotkey) === Owner.get(ctx, destination_hotkey)
  const moved = rollLock(
    ctx,
    sameOwner ? removed : { ...removed, conviction: 0n },
    lockMode(ctx, coldkey, netuid, destination_hotkey),
  )
  removeLock(ctx, coldkey, netuid, origin.hotkey)
  putLock(ctx, coldkey, netuid, destination_hotkey, moved)
  reduceAggregateLock(ctx, coldkey, origin.hotkey, netuid, removed.locked_mass, removed.conviction)
  addAggregateLock(ctx, coldkey, destination_hotkey, netuid, moved)
  emit(ctx, "LockMoved", { coldkey, origin_hotkey: origin.hotkey, destination_hotkey, netuid })
}
