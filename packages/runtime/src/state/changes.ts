import { ABSENT, flatten, type TrieChanges } from "@subforge/core"
import { compareBytes } from "../bytes.ts"
import { Writer } from "../protocol/codec/writer.ts"
import type { Entry } from "./entry.ts"
import { KeyOrder } from "./key-order.ts"
import type { Slot } from "./slot.ts"

/** Collects what a commit hands to the trie, in buffers that are used again by the next one. */
export class Changes {
  readonly #keys = new Writer(1 << 12)
  readonly #values = new Writer(1 << 14)
  readonly #order = new KeyOrder()
  #keyLengths = new Uint32Array(256)
  #valueLengths = new Uint32Array(256)
  #count = 0

  /** The dirty entries of slots that are in the order of their prefixes, and of one whose keys may lie anywhere. */
  of(slots: readonly Slot[], foreign: Slot | undefined): TrieChanges {
    if (foreign?.dirty.some(isChange) === true) return mixed([...slots, foreign])
    this.#keys.length = 0
    this.#values.length = 0
    this.#count = 0
    for (const slot of slots) if (slot.dirty.length > 0) this.#add(slot)
    return {
      keys: { bytes: this.#keys.written(), lengths: this.#keyLengths.subarray(0, this.#count) },
      values: { bytes: this.#values.written(), lengths: this.#valueLengths.subarray(0, this.#count) },
    }
  }

  #add({ cell, dirty }: Slot): void {
    for (const entry of this.#order.sort(cell, dirty.every(isChange) ? dirty : dirty.filter(isChange))) {
      this.#reserve()
      const keyStart = this.#keys.length
      cell.writeKey(this.#keys, entry.args)
      this.#keyLengths[this.#count] = this.#keys.length - keyStart
      const valueStart = this.#values.length
      if (entry.raw !== undefined) this.#values.put(entry.raw)
      else if (entry.value !== undefined) cell.writeValue(this.#values, entry.value)
      this.#valueLengths[this.#count++] = entry.present ? this.#values.length - valueStart : ABSENT
    }
  }

  #reserve(): void {
    if (this.#count < this.#keyLengths.length) return
    this.#keyLengths = doubled(this.#keyLengths)
    this.#valueLengths = doubled(this.#valueLengths)
  }
}

/** What came and went since the last commit is none. */
const isChange = (entry: Entry): boolean => entry.stored || entry.present

const doubled = (lengths: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> => {
  const grown = new Uint32Array(lengths.length * 2)
  grown.set(lengths)
  return grown
}

const mixed = (slots: readonly Slot[]): TrieChanges => {
  const changes = slots
    .flatMap(({ dirty }) => dirty.filter(isChange).map((entry) => ({ key: entry.key, value: entry.bytes() })))
    .sort((a, b) => compareBytes(a.key, b.key))
  return {
    keys: flatten(changes.map(({ key }) => key)),
    values: flatten(changes.map(({ value }) => value)),
  }
}
