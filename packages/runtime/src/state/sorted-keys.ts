import type { FlatBytes } from "@subforge/core"
import { Writer } from "../protocol/codec/writer.ts"
import type { Entry } from "./entry.ts"
import type { Slot } from "./slot.ts"

/** Where keys of one item begin to differ. */
const PREFIX = 32
/** Entries of one cell that one number can tell apart beside the first four bytes of their keys. */
const MOST = 2 ** 21

/** Longer lists of changes are those of an epoch, and come once. */
const MOST_REMEMBERED = 512

/** The entries of one commit, in case the next one has the same; their keys once that happened. */
export interface KnownKeys {
  readonly given: readonly Entry[]
  readonly keys: WrittenKeys | undefined
}

interface WrittenKeys {
  readonly sorted: readonly Entry[]
  readonly bytes: Uint8Array
  /** Where each key ends. */
  readonly ends: Uint32Array
}

const isSame = (a: readonly Entry[], b: readonly Entry[]): boolean => {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}

/**
 * Raw keys of cells one after the other, those of each cell in ascending order. The first four bytes behind the prefix
 * decide nearly always: they and the entry's place make one number, and numbers sort without calling back.
 */
export class SortedKeys {
  readonly #keys = new Writer(1 << 14)
  /** Where each key ends. */
  #ends = new Uint32Array(1024)
  #count = 0

  clear(): void {
    this.#keys.length = 0
    this.#count = 0
  }

  /** Appends the keys of a slot's entries, sorted; returns the entries in the same order. */
  add(slot: Slot, entries: readonly Entry[]): readonly Entry[] {
    const isAgain = slot.lastKeys !== undefined && isSame(slot.lastKeys.given, entries)
    const known = isAgain ? slot.lastKeys?.keys : undefined
    if (known !== undefined) {
      this.#append(known)
      return known.sorted
    }
    const start = this.#keys.length
    const from = this.#count
    const sorted = this.#write(entries)
    if (entries.length > MOST_REMEMBERED) slot.lastKeys = undefined
    else slot.lastKeys = { given: entries, keys: isAgain ? this.#written(start, from, sorted) : undefined }
    return sorted
  }

  /** What was written since there were `from` keys in `start` bytes. */
  #written(start: number, from: number, sorted: readonly Entry[]): WrittenKeys {
    return {
      sorted,
      bytes: this.#keys.bytes.slice(start, this.#keys.length),
      ends: this.#ends.slice(from, this.#count).map((end) => end - start),
    }
  }

  /** What most items change in a block is what they changed in the last one. */
  #append({ bytes, ends }: WrittenKeys): void {
    this.#reserve(ends.length)
    const start = this.#keys.length
    this.#keys.put(bytes)
    for (let i = 0; i < ends.length; i++) this.#ends[this.#count++] = start + (ends[i] as number)
  }

  #write(entries: readonly Entry[]): readonly Entry[] {
    this.#reserve(entries.length)
    const from = this.#count
    let ascending = true
    for (const entry of entries) {
      entry.slot.cell.writeKey(this.#keys, entry.args)
      this.#ends[this.#count++] = this.#keys.length
      if (ascending && this.#count > from + 1) {
        ascending = this.#compare(this.#count - 2, this.#count - 1) <= 0
      }
    }
    return ascending ? entries : this.#sort(from, entries)
  }

  flat(): FlatBytes {
    const lengths = new Uint32Array(this.#count)
    let start = 0
    for (let i = 0; i < this.#count; i++) {
      const end = this.#ends[i] as number
      lengths[i] = end - start
      start = end
    }
    return { bytes: this.#keys.written(), lengths }
  }

  #sort(from: number, entries: readonly Entry[]): readonly Entry[] {
    const places = this.#order(from)
    const start = this.#start(from)
    const unsorted = this.#keys.bytes.slice(start, this.#keys.length)
    const ends = this.#ends.slice(from, this.#count)
    this.#keys.length = start
    const sorted: Entry[] = []
    for (let i = 0; i < places.length; i++) {
      const place = places[i] as number
      const begin = place === 0 ? 0 : (ends[place - 1] as number) - start
      this.#keys.putPart(unsorted, begin, (ends[place] as number) - start)
      this.#ends[from + i] = this.#keys.length
      sorted.push(entries[place] as Entry)
    }
    return sorted
  }

  /** The places of the keys from `from` on, in ascending order of the keys. */
  #order(from: number): number[] {
    const count = this.#count - from
    const byKey = (a: number, b: number): number => this.#compare(from + a, from + b)
    if (count > MOST) return Array.from({ length: count }, (_, place) => place).sort(byKey)
    const ranks = new Float64Array(count)
    for (let i = 0; i < count; i++) ranks[i] = this.#leading(from + i) * MOST + i
    ranks.sort()
    const places: number[] = []
    for (let i = 0; i < count; i++) places.push((ranks[i] as number) % MOST)
    for (let first = 0; first < count; ) {
      const leading = Math.floor((ranks[first] as number) / MOST)
      let end = first + 1
      while (end < count && Math.floor((ranks[end] as number) / MOST) === leading) end++
      const tied = end - first > 1 ? places.slice(first, end).sort(byKey) : []
      for (let i = 0; i < tied.length; i++) places[first + i] = tied[i] as number
      first = end
    }
    return places
  }

  #start(index: number): number {
    return index === 0 ? 0 : (this.#ends[index - 1] as number)
  }

  /** Four bytes behind the prefix as a big-endian number; what lies behind the key's end counts as 0. */
  #leading(index: number): number {
    const { bytes } = this.#keys
    const at = this.#start(index) + PREFIX
    const end = this.#ends[index] as number
    let value = 0
    for (let i = at; i < at + 4; i++) value = value * 256 + (i < end ? (bytes[i] as number) : 0)
    return value
  }

  #compare(a: number, b: number): number {
    const { bytes } = this.#keys
    const [endA, endB] = [this.#ends[a] as number, this.#ends[b] as number]
    let i = this.#start(a) + PREFIX
    let j = this.#start(b) + PREFIX
    for (; i < endA && j < endB; i++, j++) {
      const difference = (bytes[i] as number) - (bytes[j] as number)
      if (difference !== 0) return difference
    }
    return endA - i - (endB - j)
  }

  #reserve(more: number): void {
    if (this.#count + more <= this.#ends.length) return
    const grown = new Uint32Array(2 * (this.#count + more))
    grown.set(this.#ends)
    this.#ends = grown
  }
}
