import type { Cell } from "./cell.ts"
import type { Slot } from "./slot.ts"

/** One storage key of the head: its decoded value, and the bytes it was written with until it changes. */
export class Entry {
  readonly slot: Slot
  readonly args: readonly unknown[]
  value: unknown
  raw: Uint8Array | undefined
  /** Written since the last commit. */
  dirty = false
  /** Whether the key is in the committed state. */
  stored = false

  constructor(slot: Slot, args: readonly unknown[]) {
    this.slot = slot
    this.args = args
    this.value = undefined
    this.raw = undefined
  }

  get cell(): Cell {
    return this.slot.cell
  }

  /** The raw key, computed anew: most entries never need it again once they are read. */
  get key(): Uint8Array {
    return this.slot.cell.storageKey(this.args)
  }

  get present(): boolean {
    return this.value !== undefined || this.raw !== undefined
  }

  /** The decoded value; undefined when absent, and when the stored bytes do not decode, as on the chain. */
  read(): unknown {
    const { value } = this
    return value === undefined && this.raw !== undefined ? this.#decode(this.raw) : value
  }

  bytes(): Uint8Array | undefined {
    if (this.raw !== undefined) return this.raw
    return this.value === undefined ? undefined : this.slot.cell.encodeValue(this.value)
  }

  /** Is committed as it stands: as bytes where the value is large and seldom looked at, else as the value alone. */
  settle(packed: boolean): void {
    this.dirty = false
    this.stored = this.present
    if (!packed) {
      if (this.value !== undefined) this.raw = undefined
    } else {
      this.raw = this.bytes()
      this.value = undefined
    }
  }

  #decode(raw: Uint8Array): unknown {
    const { cell } = this.slot
    const value = cell.decodeValue(raw)
    if (!cell.packed) this.value = value
    return value
  }
}
