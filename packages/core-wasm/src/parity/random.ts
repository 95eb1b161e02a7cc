/** A seeded source of test input: the same seed, the same input. */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** 32 random bits (mulberry32). */
  u32(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let t = this.#state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return (t ^ (t >>> 14)) >>> 0
  }

  /** An integer below `end`. */
  below(end: number): number {
    return this.u32() % end
  }

  /** True once in `n` times. */
  oneIn(n: number): boolean {
    return this.below(n) === 0
  }

  /** 64 random bits; now and then an edge of the range. */
  u64(): bigint {
    const bits = (BigInt(this.u32()) << 32n) | BigInt(this.u32())
    if (this.oneIn(16)) return this.pick([0n, 1n, 2n ** 63n - 1n, 2n ** 63n, 2n ** 64n - 1n])
    return bits >> BigInt(this.below(64))
  }

  /** An unsigned integer of up to `bits` bits, of every magnitude. */
  wide(bits: number): bigint {
    let value = 0n
    for (let i = 0; i < bits; i += 32) value = (value << 32n) | BigInt(this.u32())
    return BigInt.asUintN(bits, value) >> BigInt(this.oneIn(8) ? 0 : this.below(bits))
  }

  /** One of `items`. */
  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)] as T
  }

  /** `length` random bytes. */
  bytes(length: number): Uint8Array {
    return Uint8Array.from({ length }, () => this.u32())
  }

  /** Random bytes, mostly short: lengths around the block sizes of hashes come up often. */
  blob(): Uint8Array {
    return this.bytes(
      this.oneIn(8) ? this.below(1000) : this.pick([0, 1, 7, 8, 31, 32, 33, 63, 64, 127, 128, 129]),
    )
  }

  /** Bytes that should have `length` and, once in twenty times, have not. */
  sized(length: number): Uint8Array {
    return this.bytes(this.oneIn(20) ? this.below(70) : length)
  }
}
