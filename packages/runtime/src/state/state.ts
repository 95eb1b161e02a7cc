import { flatten, type Trie, type TrieRoot, unflatten } from "@subforge/core"
import { compareBytes, equalBytes, startsWith, toHex } from "../bytes.ts"
import { Writer } from "../protocol/codec/writer.ts"
import type { Cell } from "./cell.ts"
import { cellOfKey, unknownCell } from "./cell.ts"
import { Changes } from "./changes.ts"
import type { Entry } from "./entry.ts"
import { Slot } from "./slot.ts"

/** A place to roll back to. */
export type Mark = number

const PAGE = 1000

/** A cell with more cached entries than this starts anew after a commit. */
const MOST_CACHED = 1 << 18

/**
 * One view of the chain's state: the committed trie at `root`, decoded values read from it, and the writes made
 * since. Writes are journalled, so a failed call is undone by walking back to a mark; `commit` folds the rest into
 * a new root.
 */
export class State {
  readonly trie: Trie
  #root: TrieRoot
  #slots: (Slot | undefined)[] = []
  /** Slots in the order of their prefixes. */
  #sorted: Slot[] = []
  /** For each write since the last commit: the entry, its value before and its bytes before. */
  #journal: unknown[] = []
  readonly #key = new Writer()
  readonly #changes = new Changes()

  constructor(trie: Trie, root: TrieRoot) {
    this.trie = trie
    this.#root = root
  }

  /** The last committed root; writes made since are not in it. */
  get root(): TrieRoot {
    return this.#root
  }

  entry(cell: Cell, args: readonly unknown[]): Entry {
    const slot = this.#slots[cell.id] ?? this.#open(cell)
    return slot.find(args) ?? this.#load(slot, args)
  }

  /** The entry to be read only; undefined where the whole map is empty. */
  peek(cell: Cell, args: readonly unknown[]): Entry | undefined {
    const slot = this.#slots[cell.id] ?? this.#open(cell)
    return slot.vacant ? undefined : (slot.find(args) ?? this.#load(slot, args))
  }

  /** As {@link State.entry}, of a map with one key. */
  entryAt(cell: Cell, key: unknown): Entry {
    const slot = this.#slots[cell.id] ?? this.#open(cell)
    return slot.at(key) ?? this.#load(slot, [key])
  }

  /** As {@link State.peek}, of a map with one key. */
  peekAt(cell: Cell, key: unknown): Entry | undefined {
    const slot = this.#slots[cell.id] ?? this.#open(cell)
    return slot.vacant ? undefined : (slot.at(key) ?? this.#load(slot, [key]))
  }

  write(entry: Entry, value: unknown, raw: Uint8Array | undefined): void {
    // What is there already need not be written: counters are reset in every block.
    if (value !== undefined && value === entry.value && raw === undefined && entry.raw === undefined) return
    this.#journal.push(entry, entry.value, entry.raw)
    if (!entry.dirty) {
      entry.dirty = true
      entry.slot.dirty.push(entry)
    }
    put(entry, value, raw)
  }

  mark(): Mark {
    return this.#journal.length
  }

  /** Undoes every write made since the mark. */
  rollback(mark: Mark): void {
    const journal = this.#journal
    while (journal.length > mark) {
      const raw = journal.pop() as Uint8Array | undefined
      const value = journal.pop()
      put(journal.pop() as Entry, value, raw)
    }
  }

  /** Present entries of a cell below the leading keys, in the order of their raw keys. */
  entries(cell: Cell, leading: readonly unknown[]): readonly Entry[] {
    const slot = this.#slots[cell.id] ?? this.#open(cell)
    const name = leading.length === 0 ? "" : cell.canonical(leading)
    let entries = slot.cachedOrder(name)
    if (entries === undefined) {
      const isWhole = leading.length === 0
      entries = isWhole && slot.whole ? inOrder(slot.all()) : this.#ordered(slot, cell.storageKey(leading))
      if (isWhole) slot.whole = true
      slot.rememberOrder(name, entries)
    }
    return entries
  }

  /** Up to `limit` raw keys of a cell behind `after`, in order, uncommitted writes included. */
  keysAfter(cell: Cell, after: Uint8Array | undefined, limit: number): readonly Uint8Array[] {
    const slot = this.#slots[cell.id] ?? this.#open(cell)
    if (slot.vacant) return []
    const moved = slot.dirty.filter(({ present, stored }) => present !== stored)
    const page = this.trie.keys(this.#root, cell.layout.prefix, after, limit + moved.length)
    if (moved.length === 0) return page
    const keys = new Map(page.map((key) => [toHex(key), key]))
    for (const { key, present } of moved) {
      if (!present) keys.delete(toHex(key))
      else if (after === undefined || compareBytes(key, after) > 0) keys.set(toHex(key), key)
    }
    return [...keys.values()].sort(compareBytes).slice(0, limit)
  }

  /** The bytes under a raw key, uncommitted writes included. */
  getRaw(key: Uint8Array): Uint8Array | undefined {
    const [cell, args] = this.#placeOf(key)
    const entry = this.#slots[cell.id]?.find(args)
    return entry?.dirty ? entry.bytes() : this.trie.get(this.#root, key)
  }

  setRaw(key: Uint8Array, value: Uint8Array | undefined): void {
    const entry = this.entry(...this.#placeOf(key))
    if (value !== undefined || entry.present) this.write(entry, undefined, value)
  }

  /** Raw keys below a prefix in order, uncommitted writes included. */
  rawKeys(prefix: Uint8Array): Uint8Array[] {
    const keys = new Map<string, Uint8Array>()
    for (const page of this.#pages(prefix)) for (const key of page) keys.set(toHex(key), key)
    for (const { key, value } of this.changes()) {
      if (!startsWith(key, prefix)) continue
      if (value === undefined) keys.delete(toHex(key))
      else keys.set(toHex(key), key)
    }
    return [...keys.values()].sort(compareBytes)
  }

  /**
   * Removes every key below the prefix that was written since the last commit, and the first `limit` of those that
   * are committed, present or not: as a node's host function does.
   */
  clearPrefix(prefix: Uint8Array, limit: number): void {
    const written = this.changes().filter(
      ({ key, value }) => startsWith(key, prefix) && value !== undefined && !this.#isCommitted(key, value),
    )
    for (const { key } of written) this.setRaw(key, undefined)
    let left = limit
    for (const page of this.#pages(prefix)) {
      for (const key of page.slice(0, left)) this.setRaw(key, undefined)
      left -= page.length
      if (left <= 0) return
    }
  }

  #isCommitted(key: Uint8Array, value: Uint8Array): boolean {
    const committed = this.trie.get(this.#root, key)
    return committed !== undefined && equalBytes(committed, value)
  }

  /** Raw keys written since the last commit with their bytes now; a key written back to its old value is among them. */
  changes(): { key: Uint8Array; value: Uint8Array | undefined }[] {
    return this.#slots.flatMap((slot) =>
      (slot?.dirty ?? []).map((entry) => ({ key: entry.key, value: entry.bytes() })),
    )
  }

  /** Folds all writes into a new root. The old root stays valid until its owner releases it. */
  commit(): TrieRoot {
    const foreign = this.#slots[unknownCell.id]
    this.#root = this.trie.commit(this.#root, this.#changes.of(this.#sorted, foreign))
    for (const slot of this.#sorted) if (slot.dirty.length > 0) slot.settle()
    foreign?.settle()
    if (this.#sorted.some(isFull)) {
      for (const slot of this.#sorted) if (isFull(slot)) this.#slots[slot.cell.id] = undefined
      this.#sorted = this.#sorted.filter((slot) => !isFull(slot))
    }
    this.#journal = []
    return this.#root
  }

  /** Drops every write and every cached value and looks at another root. */
  reset(root: TrieRoot): void {
    this.#root = root
    this.#slots = []
    this.#sorted = []
    this.#journal = []
  }

  #open(cell: Cell): Slot {
    const slot = new Slot(cell, this.#isVacant(cell))
    this.#slots[cell.id] = slot
    if (cell === unknownCell) return slot
    const { prefix } = cell.layout
    const after = this.#sorted.findIndex((other) => compareBytes(other.cell.layout.prefix, prefix) > 0)
    this.#sorted.splice(after < 0 ? this.#sorted.length : after, 0, slot)
    return slot
  }

  /** Whether a map has no key at all. Old formats stay empty for good: none of their keys has to be looked up. */
  #isVacant(cell: Cell): boolean {
    if (cell === unknownCell || cell.lookupOrder.length === 0) return false
    if (this.#root === this.trie.empty) return true
    return this.trie.keys(this.#root, cell.layout.prefix, undefined, 1).length === 0
  }

  #load(slot: Slot, args: readonly unknown[]): Entry {
    const key = this.#key
    key.length = 0
    slot.cell.writeKey(key, args)
    const raw = this.#root === this.trie.empty ? undefined : this.trie.get(this.#root, key.written())
    return fill(slot.add(args), raw)
  }

  /** Present entries below a prefix in order: the committed ones and those written since. */
  #ordered(slot: Slot, prefix: Uint8Array): readonly Entry[] {
    const fresh = slot.dirty
      .filter((entry) => entry.present && !entry.stored)
      .map((entry) => ({ entry, key: entry.key }))
      .filter(({ key }) => startsWith(key, prefix))
    const committed = [...this.#pages(prefix)].flatMap((page) => this.#entriesOf(slot, page))
    const present = committed.filter(({ entry }) => entry.present)
    if (fresh.length > 0) present.push(...fresh.sort((a, b) => compareBytes(a.key, b.key)))
    // Two runs in order, which sorting merges.
    return present.sort((a, b) => compareBytes(a.key, b.key)).map(({ entry }) => entry)
  }

  /** The entries of committed keys; those that are not cached come in one crossing. */
  #entriesOf(slot: Slot, keys: readonly Uint8Array[]): { entry: Entry; key: Uint8Array }[] {
    const known = keys.flatMap((key) => {
      const args = slot.cell.decodeKey(key)
      return args === undefined ? [] : [{ key, args, entry: slot.find(args) }]
    })
    const missing = known.filter(({ entry }) => entry === undefined)
    const values = missing.length === 0 ? [] : this.#getMany(missing.map(({ key }) => key))
    let next = 0
    return known.map(({ key, args, entry }) => {
      if (entry !== undefined) return { key, entry }
      const value = values[next++]
      return { key, entry: slot.find(args) ?? fill(slot.add(args), value) }
    })
  }

  #getMany(keys: readonly Uint8Array[]): (Uint8Array | undefined)[] {
    return unflatten(this.trie.getMany(this.#root, flatten(keys)))
  }

  /** The cell and typed keys of a raw key. A key whose hashes are not those of its parts is no key of a cell. */
  #placeOf(key: Uint8Array): readonly [Cell, readonly unknown[]] {
    const cell = cellOfKey(key)
    const args = cell?.decodeKey(key)
    return cell === undefined || args === undefined || !equalBytes(cell.storageKey(args), key)
      ? [unknownCell, [toHex(key)]]
      : [cell, args]
  }

  *#pages(prefix: Uint8Array): Generator<Uint8Array[]> {
    let after: Uint8Array | undefined
    for (;;) {
      const page = this.trie.keys(this.#root, prefix, after, PAGE)
      yield page
      if (page.length < PAGE) return
      after = page[page.length - 1]
    }
  }
}

const put = (entry: Entry, value: unknown, raw: Uint8Array | undefined): void => {
  const before = entry.present
  entry.value = value
  entry.raw = raw
  if (entry.present !== before) entry.slot.noteMove(entry)
}

const fill = (entry: Entry, raw: Uint8Array | undefined): Entry => {
  if (raw === undefined) return entry
  entry.raw = raw
  entry.stored = true
  if (!entry.cell.packed && entry.read() !== undefined) entry.raw = undefined
  else if (raw.length < raw.buffer.byteLength) entry.raw = raw.slice()
  return entry
}

const inOrder = (entries: readonly Entry[]): Entry[] =>
  entries
    .filter(({ present }) => present)
    .map((entry) => ({ entry, key: entry.key }))
    .sort((a, b) => compareBytes(a.key, b.key))
    .map(({ entry }) => entry)

const isFull = ({ size }: Slot): boolean => size > MOST_CACHED
