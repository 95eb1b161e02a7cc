import type { Cell } from "../frame/cell.ts"

/** One storage key of the head: its decoded value, and the bytes it was written with until it changes. */
export class Entry {
  readonly cell: Cell
  readonly args: readonly unknown[]
  value: unknown
  raw: Uint8Array | undefined
  dirty = false
  #key: Uint8Array | undefined

  constructor(cell: Cell, args: readonly unknown[], key?: Uint8Array) {
    this.cell = cell
    this.args = args
    this.#key = key
  }

  get key(): Uint8Array {
    this.#key ??= this.cell.storageKey(this.args)
    return this.#key
  }

  get present(): boolean {
    return this.value !== undefined || this.raw !== undefined
  }

  /** The decoded value; undefined when absent, and when the stored bytes do not decode, as on the chain. */
  read(): unknown {
    if (this.value === undefined && this.raw !== undefined) this.value = this.cell.decodeValue(this.raw)
    return this.value
  }

  bytes(): Uint8Array | undefined {
    if (this.raw !== undefined) return this.raw
    return this.value === undefined ? undefined : this.cell.encodeValue(this.value)
  }
}
