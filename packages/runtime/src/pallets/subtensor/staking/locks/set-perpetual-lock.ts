import { ensureSigned } from "../../../../frame/origin.ts"
import type { Call } from "../../../../frame/pallet.ts"
import { DecayingLock } from "../../../../generated/storage/subtensor-module.ts"
import { emit } from "../../pallet.ts"
import { addAggregateLock, reduceAggregateLock } from "./aggregate-lock.ts"
import { Conviction } from "./conviction.ts"
import { isPerpetualLock } from "./lock-storage.ts"

/** Makes the coldkey's lock on a subnet perpetual or lets it decay; the lock changes its aggregate with the mode. */
export const setPerpetualLock: Call<"SubtensorModule", "set_perpetual_lock"> = (ctx, { netuid, enabled }) => {
  const coldkey = ensureSigned(ctx)
  const changes = isPerpetualLock(ctx, coldkey, netuid) !== enabled
  const before = Conviction.find(ctx, coldkey, netuid)
  if (before !== undefined) {
    before.roll()
    before.save()
    const { locked_mass, conviction } = before.lock
    if (changes) reduceAggregateLock(ctx, coldkey, before.hotkey, netuid, locked_mass, conviction)
  }
  if (enabled) DecayingLock.set(ctx, coldkey, netuid, false)
  else DecayingLock.remove(ctx, coldkey, netuid)
  const after = changes ? Conviction.find(ctx, coldkey, netuid) : undefined
  if (after !== undefined) addAggregateLock(ctx, coldkey, after.hotkey, netuid, after.lock)
  emit(ctx, "PerpetualLockUpdated", { coldkey, netuid, enabled })
}
