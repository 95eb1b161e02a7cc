import type { LockState } from "../../../../generated/types.ts"
import { maximum, saturatingAdd, saturatingAddU128, saturatingSub } from "../../../../saturating.ts"

export const FRACTION_BITS = 64n
const DUST = 100n

export const emptyLock = (now: bigint): LockState => ({ locked_mass: 0n, conviction: 0n, last_update: now })

/** Locks of less than 100 rao whose conviction is below 100 too count as none. */
export const isDust = (lock: LockState): boolean =>
  lock.locked_mass < DUST && lock.conviction < DUST << FRACTION_BITS

export const mergeLocks = (a: LockState, b: LockState): LockState => ({
  locked_mass: saturatingAdd(a.locked_mass, b.locked_mass),
  conviction: saturatingAddU128(a.conviction, b.conviction),
  last_update: maximum(a.last_update, b.last_update),
})

export const reduceLock = (lock: LockState, mass: bigint, conviction: bigint): LockState => ({
  locked_mass: saturatingSub(lock.locked_mass, mass),
  conviction: saturatingSub(lock.conviction, conviction),
  last_update: lock.last_update,
})
