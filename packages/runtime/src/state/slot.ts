import type { Cell } from "../frame/cell.ts"
import { Entry } from "./entry.ts"

type Branch = Map<unknown, Branch | Entry>

/** All cached entries of one cell in one state, found by their typed key without hashing it again. */
export class Slot {
  readonly cell: Cell
  readonly #tree: Branch = new Map()
  readonly #order = new Map<string, readonly Entry[]>()
  #single: Entry | undefined
  /** How many entries are cached. */
  size = 0

  constructor(cell: Cell) {
    this.cell = cell
  }

  find(args: readonly unknown[]): Entry | undefined {
    if (args.length === 0) return this.#single
    let node: Branch | Entry | undefined = this.#tree
    for (const arg of args) {
      node = (node as Branch).get(typeof arg === "object" ? this.cell.canonical(arg) : arg)
      if (node === undefined) return undefined
    }
    return node as Entry
  }

  add(args: readonly unknown[], key?: Uint8Array): Entry {
    const entry = new Entry(this.cell, args, key)
    this.size++
    if (args.length === 0) {
      this.#single = entry
      return entry
    }
    let node = this.#tree
    for (let i = 0; i < args.length; i++) {
      const arg = typeof args[i] === "object" ? this.cell.canonical(args[i]) : args[i]
      if (i === args.length - 1) node.set(arg, entry)
      else {
        let next = node.get(arg) as Branch | undefined
        if (next === undefined) {
          next = new Map()
          node.set(arg, next)
        }
        node = next
      }
    }
    return entry
  }

  /** Forgets the entry of a map; it is read again when asked for. */
  remove(args: readonly unknown[]): void {
    let node: Branch | Entry | undefined = this.#tree
    const parts = args.map((arg) => (typeof arg === "object" ? this.cell.canonical(arg) : arg))
    for (const part of parts.slice(0, -1)) node = (node as Branch | undefined)?.get(part)
    if ((node as Branch | undefined)?.delete(parts.at(-1))) this.size--
  }

  cachedOrder(prefix: string): readonly Entry[] | undefined {
    return this.#order.get(prefix)
  }

  rememberOrder(prefix: string, entries: readonly Entry[]): void {
    this.#order.set(prefix, entries)
  }

  /** Called whenever a key of this cell appears or disappears. */
  forgetOrder(): void {
    if (this.#order.size > 0) this.#order.clear()
  }
}
