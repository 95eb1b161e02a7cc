import type { DecodedType } from "./type-reader.ts"

/** Deterministic random numbers below `limit` (mulberry32). */
export const randomFrom = (seed: number): ((limit: number) => number) => {
  let state = seed
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * limit)
  }
}

const WIDTHS: Readonly<Record<string, number>> = {
  u8: 1,
  u16: 2,
  u32: 4,
  u64: 8,
  u128: 16,
  i8: 1,
  i16: 2,
  i32: 4,
  i64: 8,
  i128: 16,
}
/** Exclusive bounds of each byte, so that no part is more than the whole: the chain refuses those. */
const PARTS: Readonly<Record<string, readonly number[]>> = {
  Percent: [101],
  Permill: [256, 256, 15, 1],
  Perbill: [256, 256, 256, 59],
}
const DEEPEST = 5

/** Random valid SCALE bytes of types, made from what a client library read in the metadata. */
export class RandomBytes {
  readonly #types: readonly DecodedType[]
  readonly #random: (limit: number) => number

  constructor(types: readonly DecodedType[], seed: number) {
    this.#types = types
    this.#random = randomFrom(seed)
  }

  of(id: number, depth = 0): readonly number[] {
    const type = this.#types[id] as DecodedType
    const list = (ids: readonly number[]): readonly number[] =>
      ids.flatMap((item) => this.of(item, depth + 1))
    const bytes = (length: number) => Array.from({ length }, () => this.#random(256))
    if (type.path === "sp_runtime::generic::era::Era") return this.#random(2) === 0 ? [0] : [0xa5, 0x02]
    // @polkadot/types guesses the kind of other addresses from the number of bytes left.
    if (type.path === "sp_runtime::multiaddress::MultiAddress") return [0, ...bytes(32)]
    // polkadot-api reads a pallet's error as its name and loses the bytes after it.
    if (type.path === "sp_runtime::DispatchError") return [this.#random(3)]
    const part = /^sp_arithmetic::per_things::(\w+)$/.exec(type.path)?.[1]
    if (part !== undefined && part in PARTS) return PARTS[part]?.map((limit) => this.#random(limit)) ?? []
    // More elements would have to be in order.
    if (type.path === "BTreeSet" || type.path === "BTreeMap") {
      const items = this.#types[type.composite?.[0]?.type as number] as DecodedType
      return this.#random(2) === 0 || depth > DEEPEST
        ? [0]
        : [4, ...this.of(items.sequence as number, depth + 1)]
    }
    if (type.composite !== undefined) return list(type.composite.map((field) => field.type))
    if (type.variant !== undefined) return this.#variant(type.variant, depth)
    if (type.tuple !== undefined) return list(type.tuple)
    if (type.array !== undefined) return list(Array<number>(type.array.length).fill(type.array.type))
    if (type.sequence !== undefined) {
      const length = depth > DEEPEST || !this.#inhabited(type.sequence) ? 0 : this.#random(4)
      return [length << 2, ...list(Array<number>(length).fill(type.sequence))]
    }
    if (type.compact !== undefined) return this.#compact(this.#types[type.compact] as DecodedType)
    if (type.primitive === "bool") return [this.#random(2)]
    if (type.primitive === "str") return [12, ...Array.from({ length: 3 }, () => 97 + this.#random(26))]
    return bytes(WIDTHS[type.primitive as string] as number)
  }

  #variant(variants: NonNullable<DecodedType["variant"]>, depth: number): readonly number[] {
    const possible = variants.filter(({ fields }) => fields.every(({ type }) => this.#inhabited(type)))
    const fewest = Math.min(...possible.map(({ fields }) => fields.length))
    const usable = depth > DEEPEST ? possible.filter(({ fields }) => fields.length === fewest) : possible
    const { index, fields } = usable[this.#random(usable.length)] as (typeof possible)[number]
    return [index, ...fields.flatMap(({ type }) => this.of(type, depth + 1))]
  }

  #compact(inner: DecodedType): readonly number[] {
    if (inner.primitive === undefined) return []
    if (this.#random(2) === 0 || inner.primitive === "u8") return [this.#random(64) << 2]
    if (inner.primitive === "u16") return [1 | (this.#random(64) << 2), 1 + this.#random(255)]
    return [3, this.#random(256), this.#random(256), this.#random(256), 64 + this.#random(192)]
  }

  #inhabited(id: number): boolean {
    const { composite, variant } = this.#types[id] as DecodedType
    if (variant !== undefined) return variant.length > 0
    return composite === undefined || composite.every(({ type }) => this.#inhabited(type))
  }
}
