/** Takes the columns out of one byte string, in their order; the views share its memory. */
export class Unpacker {
  readonly #bytes: Uint8Array
  readonly #lengths: Uint32Array
  #at: number
  #column = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    const count = new Uint32Array(bytes.buffer, bytes.byteOffset, 1)[0] ?? 0
    this.#lengths = new Uint32Array(bytes.buffer, bytes.byteOffset + 4, count)
    this.#at = multipleOf8(4 + 4 * count)
  }

  #next(): readonly [offset: number, length: number] {
    const length = this.#lengths[this.#column++] ?? 0
    const offset = this.#bytes.byteOffset + this.#at
    this.#at += multipleOf8(length)
    return [offset, length]
  }

  flags(): boolean[] {
    const [offset, length] = this.#next()
    return marksOf(new Uint8Array(this.#bytes.buffer, offset, length))
  }

  u16s(): Uint16Array {
    const [offset, length] = this.#next()
    return new Uint16Array(this.#bytes.buffer, offset, length / 2)
  }

  u32s(): Uint32Array {
    const [offset, length] = this.#next()
    return new Uint32Array(this.#bytes.buffer, offset, length / 4)
  }

  u64s(): BigUint64Array {
    const [offset, length] = this.#next()
    return new BigUint64Array(this.#bytes.buffer, offset, length / 8)
  }

  i64s(): BigInt64Array {
    const [offset, length] = this.#next()
    return new BigInt64Array(this.#bytes.buffer, offset, length / 8)
  }

  u128s(): bigint[] {
    const words = this.u64s()
    return Array.from({ length: words.length / 2 }, (_, i) => words[2 * i]! | (words[2 * i + 1]! << 64n))
  }

  i128s(): bigint[] {
    return this.u128s().map((value) => BigInt.asIntN(128, value))
  }
}

/** Bytes as marks. `Array.from` with a function takes several times as long. */
export const marksOf = (flags: Uint8Array): boolean[] => {
  const marks = new Array<boolean>(flags.length)
  for (let i = 0; i < flags.length; i++) marks[i] = flags[i] !== 0
  return marks
}

const multipleOf8 = (n: number): number => (n + 7) & ~7
