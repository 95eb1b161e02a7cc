import { inRange } from "./range.ts"

const U64 = 2n ** 64n - 1n
const U128 = 2n ** 128n - 1n
const I64 = 2n ** 63n
const I128 = 2n ** 127n

/** Writes numbers as words: a 128-bit number takes two, the lower first; a flag is 0 or 1. */
export class WordWriter {
  readonly words: BigUint64Array
  #at = 0

  constructor(length: number) {
    this.words = new BigUint64Array(length)
  }

  #put(word: bigint): this {
    this.words[this.#at++] = word
    return this
  }

  u64(value: bigint): this {
    return this.#put(inRange("A u64", value, 0n, U64))
  }

  i64(value: bigint): this {
    return this.#put(inRange("An i64", value, -I64, I64 - 1n))
  }

  u128(value: bigint): this {
    inRange("A u128", value, 0n, U128)
    return this.#put(value & U64).#put(value >> 64n)
  }

  i128(value: bigint): this {
    inRange("An i128", value, -I128, I128 - 1n)
    return this.#put(value & U64).#put((value >> 64n) & U64)
  }

  /** An unsigned number of `bits` bits (at most 32). */
  small(value: number, bits: number): this {
    return this.#put(BigInt(inRange(`A u${bits}`, value, 0, 2 ** bits - 1)))
  }

  flag(value: boolean): this {
    return this.#put(value ? 1n : 0n)
  }
}

/** Reads what {@link WordWriter} writes. */
export class WordReader {
  readonly #words: BigUint64Array
  #at = 0

  constructor(words: BigUint64Array) {
    this.#words = words
  }

  u64(): bigint {
    return this.#words[this.#at++] ?? 0n
  }

  i64(): bigint {
    return BigInt.asIntN(64, this.u64())
  }

  u128(): bigint {
    const low = this.u64()
    return low | (this.u64() << 64n)
  }

  i128(): bigint {
    return BigInt.asIntN(128, this.u128())
  }

  flag(): boolean {
    return this.u64() !== 0n
  }

  small(): number {
    return Number(this.u64())
  }

  /** An optional value: a flag before it, and zeros in its place when there is none. */
  option<T>(read: (reader: this) => T): T | undefined {
    const given = this.flag()
    const value = read(this)
    return given ? value : undefined
  }
}
