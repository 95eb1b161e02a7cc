import type { Cell } from "./cell.ts"
import { Entry } from "./entry.ts"
import { Level } from "./level.ts"
import type { KnownKeys } from "./sorted-keys.ts"

/** All cached entries of one cell in one state, found by their typed key without hashing it again. */
export class Slot {
  readonly cell: Cell
  /** Entries written since the last commit. */
  dirty: Entry[] = []
  lastKeys: KnownKeys | undefined = undefined
  readonly #parts: readonly number[]
  readonly #tree: Level<Entry>
  /** Entries below a prefix in order, by the prefix's name: as they are now, and as they were committed. */
  readonly #order = new Map<string, readonly Entry[]>()
  readonly #committedOrder = new Map<string, readonly Entry[]>()
  /** Dirty entries that appeared or disappeared since the last commit. */
  #moved = 0
  #single: Entry | undefined
  /** What lies below all parts but the last, as looked up before: keys that differ in the last part come in a row. */
  #near: Level<Entry> | undefined
  #nearArgs: readonly unknown[] = []
  /** How many entries are cached. */
  size = 0
  /** Whether the cell had no key at all when the slot was opened, and nothing was looked at to be written since. */
  vacant: boolean
  /** Whether every present key of the cell is cached. */
  whole: boolean

  constructor(cell: Cell, vacant: boolean) {
    this.cell = cell
    this.vacant = vacant
    this.whole = vacant
    this.#parts = cell.lookupOrder
    this.#tree = new Level(cell)
  }

  /** The entry of a map with one key. */
  at(key: unknown): Entry | undefined {
    return this.#tree.get(key) as Entry | undefined
  }

  find(args: readonly unknown[]): Entry | undefined {
    const parts = this.#parts
    if (parts.length === 1) return this.at(args[0])
    if (parts.length === 0) return this.#single
    const last = parts.length - 1
    if (this.#near !== undefined && this.#isNear(args)) {
      return this.#near.get(args[parts[last] as number]) as Entry | undefined
    }
    let node: Level<Entry> | Entry = this.#tree
    for (let depth = 0; depth < parts.length; depth++) {
      const next: Level<Entry> | Entry | undefined = (node as Level<Entry>).get(args[parts[depth] as number])
      if (next === undefined) return undefined
      if (next instanceof Entry) return this.#agrees(next, args, depth + 1) ? next : undefined
      node = next
      if (depth === last - 1) {
        this.#near = next
        this.#nearArgs = args
      }
    }
    return undefined
  }

  add(args: readonly unknown[]): Entry {
    const entry = new Entry(this, args)
    this.size++
    this.vacant = false
    const parts = this.#parts
    if (parts.length === 0) {
      this.#single = entry
      return entry
    }
    let level = this.#tree
    for (let depth = 0; ; depth++) {
      const part = args[parts[depth] as number]
      const next = level.get(part)
      if (next === undefined) {
        level.set(part, entry)
        return entry
      }
      if (next instanceof Entry) {
        // Two entries share this part: a level of their own tells them apart by the next one.
        const below: Level<Entry> = new Level(this.cell)
        below.set(next.args[parts[depth + 1] as number], next)
        level.set(part, below)
        level = below
      } else level = next
    }
  }

  /** Forgets the entry of a map; it is read again when asked for. */
  remove(entry: Entry): void {
    let level = this.#tree
    for (const index of this.#parts) {
      const part = entry.args[index]
      const next = level.get(part)
      if (next === entry) {
        level.delete(part)
        this.size--
      }
      if (!(next instanceof Level)) return
      level = next
    }
  }

  /** All cached entries. */
  all(): Entry[] {
    const below = (level: Level<Entry>): Entry[] =>
      level.values().flatMap((value) => (value instanceof Entry ? [value] : below(value)))
    return this.#single === undefined ? below(this.#tree) : [this.#single]
  }

  cachedOrder(prefix: string): readonly Entry[] | undefined {
    return (this.#moved === 0 ? this.#committedOrder : this.#order).get(prefix)
  }

  rememberOrder(prefix: string, entries: readonly Entry[]): void {
    ;(this.#moved === 0 ? this.#committedOrder : this.#order).set(prefix, entries)
  }

  /** Called whenever a key of this cell appeared or disappeared. */
  noteMove({ present, stored }: Entry): void {
    this.#moved += present === stored ? -1 : 1
    if (this.#order.size > 0) this.#order.clear()
  }

  /** What was written is now what is stored. */
  settle(): void {
    const { packed } = this.cell
    for (const entry of this.dirty) {
      entry.settle(packed)
      if (!entry.stored && entry.args.length > 0) this.remove(entry)
    }
    this.dirty = []
    this.#order.clear()
    if (this.#moved > 0) this.#committedOrder.clear()
    this.#moved = 0
  }

  #isNear(args: readonly unknown[]): boolean {
    for (let depth = 0; depth < this.#parts.length - 1; depth++) {
      const index = this.#parts[depth] as number
      if (this.#nearArgs[index] !== args[index]) return false
    }
    return true
  }

  #agrees({ args: known }: Entry, args: readonly unknown[], from: number): boolean {
    for (let depth = from; depth < this.#parts.length; depth++) {
      const index = this.#parts[depth] as number
      const [a, b] = [known[index], args[index]]
      if (a !== b && (typeof a !== "object" || this.cell.canonical(a) !== this.cell.canonical(b)))
        return false
    }
    return true
  }
}
