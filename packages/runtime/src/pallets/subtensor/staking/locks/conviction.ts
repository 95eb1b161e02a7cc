import * as core from "@subforge/core"
import type { Context } from "../../../../frame/context.ts"
import type { AccountId } from "../../../../frame/origin.ts"
import { Lock } from "../../../../generated/storage/subtensor-module.ts"
import type { LockState } from "../../../../generated/types.ts"
import { saturatingSub } from "../../../../saturating.ts"
import { currentBlock } from "../../current-block.ts"
import { emptyLock, FRACTION_BITS, mergeLocks, reduceLock } from "./lock-state.ts"
import { aggregateLock, lockHotkey, lockMode, putAggregateLock, putLock } from "./lock-storage.ts"
import type { LockMode } from "./roll-lock.ts"
import { rollLock } from "./roll-lock.ts"

const ONE = 1n << FRACTION_BITS

/** A coldkey's lock on a hotkey together with the aggregate it counts in; nothing is stored before `save`. */
export class Conviction {
  readonly coldkey: AccountId
  readonly netuid: number
  readonly hotkey: AccountId
  readonly mode: LockMode
  readonly #ctx: Context
  #lock: LockState
  #aggregate: LockState
  #lockChanged = false
  #aggregateChanged = false

  constructor(ctx: Context, coldkey: AccountId, netuid: number, hotkey: AccountId) {
    const now = currentBlock(ctx)
    this.#ctx = ctx
    this.coldkey = coldkey
    this.netuid = netuid
    this.hotkey = hotkey
    this.mode = lockMode(ctx, coldkey, netuid, hotkey)
    this.#lock = Lock.get(ctx, coldkey, netuid, hotkey) ?? emptyLock(now)
    this.#aggregate = aggregateLock(ctx, netuid, hotkey, this.mode) ?? emptyLock(now)
  }

  /** The coldkey's present lock on the subnet, on whatever hotkey. */
  static find(ctx: Context, coldkey: AccountId, netuid: number): Conviction | undefined {
    const hotkey = lockHotkey(ctx, coldkey, netuid)
    return hotkey === undefined ? undefined : new Conviction(ctx, coldkey, netuid, hotkey)
  }

  get lock(): LockState {
    return this.#lock
  }

  /**
   * Brings the lock forward to the present block. What the lock lost is taken off the aggregate, which then counts as
   * brought forward too; only where it lost nothing does the aggregate age by itself.
   */
  roll(): void {
    const before = this.#lock
    this.setLock(rollLock(this.#ctx, before, this.mode))
    const mass = saturatingSub(before.locked_mass, this.#lock.locked_mass)
    const conviction = saturatingSub(before.conviction, this.#lock.conviction)
    if (mass === 0n && conviction === 0n) {
      this.rollAggregate()
    } else {
      const reduced = reduceLock(this.#aggregate, mass, conviction)
      this.#setAggregate({ ...reduced, last_update: currentBlock(this.#ctx) })
    }
  }

  rollAggregate(): void {
    this.#setAggregate(rollLock(this.#ctx, this.#aggregate, this.mode))
  }

  setLock(lock: LockState): void {
    this.#lock = lock
    this.#lockChanged = true
  }

  setRolledLock(lock: LockState): void {
    this.setLock(rollLock(this.#ctx, lock, this.mode))
  }

  addToAggregate(added: LockState): void {
    this.#setAggregate(mergeLocks(this.#aggregate, added))
  }

  reduceAggregate(mass: bigint, conviction: bigint): void {
    this.#setAggregate(reduceLock(this.#aggregate, mass, conviction))
  }

  /** Takes mass off the lock, conviction in proportion, and both off the aggregate. */
  forceReduce(amount: bigint): void {
    const { locked_mass, conviction } = this.#lock
    const mass = saturatingSub(locked_mass, amount)
    const removed = core.safeDivU64F64(amount << FRACTION_BITS, locked_mass << FRACTION_BITS)
    const left = mass === 0n ? 0n : core.mulU64F64(conviction, saturatingSub(ONE, removed))
    this.setLock({ locked_mass: mass, conviction: left, last_update: currentBlock(this.#ctx) })
    this.reduceAggregate(locked_mass - mass, saturatingSub(conviction, left))
  }

  save(): void {
    const { coldkey, netuid, hotkey } = this
    if (this.#lockChanged) putLock(this.#ctx, coldkey, netuid, hotkey, this.#lock)
    if (this.#aggregateChanged) putAggregateLock(this.#ctx, netuid, hotkey, this.mode, this.#aggregate)
  }

  #setAggregate(lock: LockState): void {
    this.#aggregate = lock
    this.#aggregateChanged = true
  }
}
