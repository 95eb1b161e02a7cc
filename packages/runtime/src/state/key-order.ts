import { compareBytes } from "../bytes.ts"
import type { Cell } from "../frame/cell.ts"
import { Writer } from "../protocol/codec/writer.ts"
import type { Entry } from "./entry.ts"

/** Where keys of one item begin to differ. */
const PREFIX = 32
/** Entries that one number can tell apart beside the first four bytes of their keys. */
const MOST = 2 ** 21

/**
 * Sorts entries of one cell by their raw keys. The first four bytes behind the prefix decide nearly always: they and
 * the entry's place make one number, and numbers sort without calling back.
 */
export class KeyOrder {
  readonly #keys = new Writer(1 << 12)
  #ends = new Uint32Array(256)
  #ranks = new Float64Array(256)

  sort(cell: Cell, entries: readonly Entry[]): readonly Entry[] {
    if (entries.length < 2) return entries
    if (entries.length > MOST) return entries.toSorted((a, b) => compareBytes(a.key, b.key))
    if (this.#write(cell, entries)) return entries
    const ranks = this.#ranks.subarray(0, entries.length).sort()
    const places = Array.from(ranks, (rank) => rank % MOST)
    this.#sortTies(ranks, places)
    return places.map((place) => entries[place] as Entry)
  }

  /** Writes the keys and their ranks down; whether they ascend as they are. */
  #write(cell: Cell, entries: readonly Entry[]): boolean {
    const count = entries.length
    if (this.#ends.length < count) {
      this.#ends = new Uint32Array(2 * count)
      this.#ranks = new Float64Array(2 * count)
    }
    const keys = this.#keys
    keys.length = 0
    let ascending = true
    for (let i = 0; i < count; i++) {
      const start = keys.length
      cell.writeKey(keys, (entries[i] as Entry).args)
      this.#ends[i] = keys.length
      this.#ranks[i] = leading(keys, start + PREFIX) * MOST + i
      if (ascending && i > 0 && this.#compare(i - 1, i) > 0) ascending = false
    }
    return ascending
  }

  #sortTies(ranks: Float64Array, places: number[]): void {
    for (let from = 0; from < places.length; ) {
      let to = from + 1
      const first = Math.floor((ranks[from] as number) / MOST)
      while (to < places.length && Math.floor((ranks[to] as number) / MOST) === first) to++
      if (to - from > 1) {
        const run = places.slice(from, to).sort((a, b) => this.#compare(a, b))
        for (let i = 0; i < run.length; i++) places[from + i] = run[i] as number
      }
      from = to
    }
  }

  #compare(a: number, b: number): number {
    const { bytes } = this.#keys
    let i = (a === 0 ? 0 : (this.#ends[a - 1] as number)) + PREFIX
    let j = (b === 0 ? 0 : (this.#ends[b - 1] as number)) + PREFIX
    const [endA, endB] = [this.#ends[a] as number, this.#ends[b] as number]
    for (; i < endA && j < endB; i++, j++) {
      const difference = (bytes[i] as number) - (bytes[j] as number)
      if (difference !== 0) return difference
    }
    return endA - i - (endB - j)
  }
}

/** Four bytes as a big-endian number; what lies behind the end counts as 0. */
const leading = ({ bytes, length }: Writer, at: number): number => {
  let value = 0
  for (let i = at; i < at + 4; i++) value = value * 256 + (i < length ? (bytes[i] as number) : 0)
  return value
}
