/** Numbers from a seed, the same on every machine (splitmix64). */
export class Random {
  #state: bigint

  constructor(seed: number) {
    this.#state = BigInt(seed)
  }

  /** `count` random bits. */
  bits(count: number): bigint {
    let value = 0n
    for (let have = 0; have < count; have += 64) value = (value << 64n) | this.#next()
    return BigInt.asUintN(count, value)
  }

  /** A whole number of 0 to `limit` - 1. */
  below(limit: number): number {
    return Number(this.#next() % BigInt(limit))
  }

  chance(probability: number): boolean {
    return Number(this.#next() >> 11n) / 2 ** 53 < probability
  }

  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)] as T
  }

  bytes(length: number): Uint8Array {
    return Uint8Array.from({ length }, () => Number(this.#next() & 0xffn))
  }

  #next(): bigint {
    this.#state = BigInt.asUintN(64, this.#state + 0x9e3779b97f4a7c15n)
    let z = this.#state
    z = BigInt.asUintN(64, (z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n)
    z = BigInt.asUintN(64, (z ^ (z >> 27n)) * 0x94d049bb133111ebn)
    return z ^ (z >> 31n)
  }
}
