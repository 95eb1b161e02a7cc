/** First round of drand's quicknet and its period, in milliseconds. */
const DRAND_GENESIS = 1_692_803_367_000n
const DRAND_PERIOD = 3_000n

/**
 * The chain's time: one source for Timestamp, Aura slot and drand round, so that they move together. It advances by
 * one slot a block and never looks at the wall clock.
 */
export class Clock {
  readonly slotDuration: bigint
  #slot: bigint

  /** `start`: milliseconds since 1970, the time of block 0; rounded down to a slot. */
  constructor(start: bigint, slotDuration: bigint) {
    this.slotDuration = slotDuration
    this.#slot = start / slotDuration
  }

  get slot(): bigint {
    return this.#slot
  }

  /** Milliseconds since 1970 at the start of the present slot. */
  get timestamp(): bigint {
    return this.#slot * this.slotDuration
  }

  /** The newest drand quicknet round at this time; 0 before the first. */
  get drandRound(): bigint {
    const elapsed = this.timestamp - DRAND_GENESIS
    return elapsed < 0n ? 0n : elapsed / DRAND_PERIOD + 1n
  }

  /** Enters the next slot. */
  advance(): void {
    this.#slot += 1n
  }

  /** Goes back, or forward, to a slot. */
  set(slot: bigint): void {
    this.#slot = slot
  }
}
