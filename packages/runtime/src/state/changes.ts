import { ABSENT, flatten, type TrieChanges } from "@subforge/core"
import { compareBytes, startsWith } from "../bytes.ts"
import { Writer } from "../protocol/codec/writer.ts"
import type { Entry } from "./entry.ts"
import type { Slot } from "./slot.ts"
import { SortedKeys } from "./sorted-keys.ts"

/** Collects what a commit hands to the trie, in buffers that are used again by the next one. */
export class Changes {
  readonly #keys = new SortedKeys()
  readonly #values = new Writer(1 << 14)
  #lengths = new Uint32Array(256)
  #count = 0

  /** The dirty entries of slots that are in the order of their prefixes, and of one whose keys may lie anywhere. */
  of(slots: readonly Slot[], foreign: Slot | undefined): TrieChanges {
    this.#keys.clear()
    this.#values.length = 0
    this.#count = 0
    const strays = strayKeys(foreign)
    let next = 0
    for (const slot of slots) {
      if (slot.dirty.length === 0) continue
      const { prefix } = slot.cell.layout
      for (let stray = strays[next]; stray !== undefined && compareBytes(stray.key, prefix) < 0; ) {
        this.#add(stray.entry.slot, [stray.entry])
        stray = strays[++next]
      }
      const stray = strays[next]
      if (stray !== undefined && startsWith(stray.key, prefix)) return mixed([...slots, stray.entry.slot])
      this.#add(slot, slot.dirty.every(isChange) ? slot.dirty : slot.dirty.filter(isChange))
    }
    for (const { entry } of strays.slice(next)) this.#add(entry.slot, [entry])
    return {
      keys: this.#keys.flat(),
      values: { bytes: this.#values.written(), lengths: this.#lengths.subarray(0, this.#count) },
    }
  }

  #add(slot: Slot, entries: readonly Entry[]): void {
    const values = this.#values
    const writeValue = slot.cell.valueWriter
    this.#reserve(entries.length)
    for (const entry of this.#keys.add(slot, entries)) {
      const start = values.length
      if (entry.raw !== undefined) values.put(entry.raw)
      else if (entry.value !== undefined) writeValue(values, entry.value)
      this.#lengths[this.#count++] = entry.present ? values.length - start : ABSENT
    }
  }

  #reserve(more: number): void {
    if (this.#count + more <= this.#lengths.length) return
    const grown = new Uint32Array(2 * (this.#count + more))
    grown.set(this.#lengths)
    this.#lengths = grown
  }
}

/** What came and went since the last commit is none. */
const isChange = (entry: Entry): boolean => entry.stored || entry.present

const strayKeys = (foreign: Slot | undefined): { entry: Entry; key: Uint8Array }[] =>
  (foreign?.dirty ?? [])
    .filter(isChange)
    .map((entry) => ({ entry, key: entry.key }))
    .sort((a, b) => compareBytes(a.key, b.key))

/** Where a foreign key lies among those of an item: sorted one by one. */
const mixed = (slots: readonly Slot[]): TrieChanges => {
  const changes = slots
    .flatMap(({ dirty }) => dirty.filter(isChange).map((entry) => ({ key: entry.key, value: entry.bytes() })))
    .sort((a, b) => compareBytes(a.key, b.key))
  return {
    keys: flatten(changes.map(({ key }) => key)),
    values: flatten(changes.map(({ value }) => value)),
  }
}
