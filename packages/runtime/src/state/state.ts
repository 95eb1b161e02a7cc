import { flatten, type Trie, type TrieRoot } from "@subforge/core"
import { compareBytes, equalBytes, startsWith, toHex } from "../bytes.ts"
import type { Cell } from "../frame/cell.ts"
import { cellOfKey, unknownCell } from "../frame/cell.ts"
import type { Entry } from "./entry.ts"
import { Slot } from "./slot.ts"

/** A place to roll back to. */
export type Mark = number

const PAGE = 1000

/** A cell with more cached entries than this starts anew after a commit. */
const MOST_CACHED = 1 << 16

/**
 * One view of the chain's state: the committed trie at `root`, decoded values read from it, and the writes made
 * since. Writes are journalled, so a failed call is undone by walking back to a mark; `commit` folds the rest into
 * a new root.
 */
export class State {
  readonly trie: Trie
  #root: TrieRoot
  #slots: (Slot | undefined)[] = []
  #dirty: Entry[] = []
  #entries: Entry[] = []
  #values: unknown[] = []
  #raws: (Uint8Array | undefined)[] = []

  constructor(trie: Trie, root: TrieRoot) {
    this.trie = trie
    this.#root = root
  }

  /** The last committed root; writes made since are not in it. */
  get root(): TrieRoot {
    return this.#root
  }

  entry(cell: Cell, args: readonly unknown[]): Entry {
    const slot = this.#slot(cell)
    return slot.find(args) ?? this.#load(slot, args)
  }

  write(entry: Entry, value: unknown, raw: Uint8Array | undefined): void {
    // What is there already need not be written: counters are reset in every block.
    if (value !== undefined && value === entry.value && raw === undefined && entry.raw === undefined) return
    this.#entries.push(entry)
    this.#values.push(entry.value)
    this.#raws.push(entry.raw)
    if (!entry.dirty) {
      entry.dirty = true
      this.#dirty.push(entry)
    }
    this.#put(entry, value, raw)
  }

  mark(): Mark {
    return this.#entries.length
  }

  /** Undoes every write made since the mark. */
  rollback(mark: Mark): void {
    while (this.#entries.length > mark) {
      const entry = this.#entries.pop() as Entry
      this.#put(entry, this.#values.pop(), this.#raws.pop())
    }
  }

  /** Present entries of a cell below the leading keys, in the order of their raw keys. */
  entries(cell: Cell, leading: readonly unknown[]): readonly Entry[] {
    const slot = this.#slot(cell)
    const name = leading.length === 0 ? "" : cell.canonical(leading)
    const cached = slot.cachedOrder(name)
    if (cached !== undefined) return cached
    const prefix = cell.storageKey(leading)
    const found: Entry[] = []
    for (const key of this.#committedKeys(prefix)) {
      const args = cell.decodeKey(key)
      const entry = args === undefined ? undefined : (slot.find(args) ?? this.#load(slot, args, key))
      if (entry?.present) found.push(entry)
    }
    const known = new Set(found)
    for (const entry of this.#dirty) {
      if (entry.cell === cell && entry.present && !known.has(entry) && startsWith(entry.key, prefix))
        found.push(entry)
    }
    found.sort((a, b) => compareBytes(a.key, b.key))
    slot.rememberOrder(name, found)
    return found
  }

  /** The bytes under a raw key, uncommitted writes included. */
  getRaw(key: Uint8Array): Uint8Array | undefined {
    const [cell, args] = this.#placeOf(key)
    const entry = this.#slots[cell.id]?.find(args)
    return entry?.dirty ? entry.bytes() : this.trie.get(this.#root, key)
  }

  setRaw(key: Uint8Array, value: Uint8Array | undefined): void {
    this.write(this.entry(...this.#placeOf(key)), undefined, value)
  }

  /** Raw keys below a prefix in order, uncommitted writes included. */
  rawKeys(prefix: Uint8Array): Uint8Array[] {
    const keys = new Map<string, Uint8Array>()
    for (const key of this.#committedKeys(prefix)) keys.set(toHex(key), key)
    for (const entry of this.#dirty) {
      if (!startsWith(entry.key, prefix)) continue
      if (entry.present) keys.set(toHex(entry.key), entry.key)
      else keys.delete(toHex(entry.key))
    }
    return [...keys.values()].sort(compareBytes)
  }

  /** Raw keys written since the last commit with their bytes now; a key written back to its old value is among them. */
  changes(): { key: Uint8Array; value: Uint8Array | undefined }[] {
    return this.#dirty.map((entry) => ({ key: entry.key, value: entry.bytes() }))
  }

  /** Folds all writes into a new root. The old root stays valid until its owner releases it. */
  commit(): TrieRoot {
    const dirty = this.#dirty.sort((a, b) => compareBytes(a.key, b.key))
    this.#root = this.trie.commit(this.#root, {
      keys: flatten(dirty.map(({ key }) => key)),
      values: flatten(dirty.map((entry) => entry.bytes())),
    })
    for (const entry of dirty) {
      entry.dirty = false
      if (entry.value !== undefined) entry.raw = undefined
      if (!entry.present && entry.args.length > 0) this.#slots[entry.cell.id]?.remove(entry.args)
      if ((this.#slots[entry.cell.id]?.size ?? 0) > MOST_CACHED) this.#slots[entry.cell.id] = undefined
    }
    this.#dirty = []
    this.#entries = []
    this.#values = []
    this.#raws = []
    return this.#root
  }

  /** Drops every write and every cached value and looks at another root. */
  reset(root: TrieRoot): void {
    this.#root = root
    this.#slots = []
    this.#dirty = []
    this.#entries = []
    this.#values = []
    this.#raws = []
  }

  #put(entry: Entry, value: unknown, raw: Uint8Array | undefined): void {
    const before = entry.present
    entry.value = value
    entry.raw = raw
    if (entry.present !== before) this.#slots[entry.cell.id]?.forgetOrder()
  }

  #slot(cell: Cell): Slot {
    let slot = this.#slots[cell.id]
    if (slot === undefined) {
      slot = new Slot(cell)
      this.#slots[cell.id] = slot
    }
    return slot
  }

  #load(slot: Slot, args: readonly unknown[], key?: Uint8Array): Entry {
    const entry = slot.add(args, key)
    entry.raw = this.trie.get(this.#root, entry.key)
    if (entry.read() !== undefined) entry.raw = undefined
    return entry
  }

  /** The cell and typed keys of a raw key. A key whose hashes are not those of its parts is no key of a cell. */
  #placeOf(key: Uint8Array): readonly [Cell, readonly unknown[]] {
    const cell = cellOfKey(key)
    const args = cell?.decodeKey(key)
    return cell === undefined || args === undefined || !equalBytes(cell.storageKey(args), key)
      ? [unknownCell, [toHex(key)]]
      : [cell, args]
  }

  *#committedKeys(prefix: Uint8Array): Generator<Uint8Array> {
    let after: Uint8Array | undefined
    for (;;) {
      const page = this.trie.keys(this.#root, prefix, after, PAGE)
      yield* page
      if (page.length < PAGE) return
      after = page[page.length - 1]
    }
  }
}
