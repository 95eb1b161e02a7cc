import { fromHex } from "../../bytes.ts"
import { writeCompact } from "../codec/compact.ts"
import { encodeUtf8 } from "../codec/utf8.ts"
import { Writer } from "../codec/writer.ts"
import type { TypeTable } from "./type-table.ts"

/** Writes the building blocks that all versions of the metadata share. */
export class MetadataWriter {
  readonly table: TypeTable
  readonly #out = new Writer(262_144)

  constructor(table: TypeTable) {
    this.table = table
  }

  u8(value: number): void {
    this.#out.u8(value)
  }

  u32(value: number): void {
    const start = this.#out.reserve(4)
    this.#out.view.setUint32(start, value, true)
  }

  compact(value: number): void {
    writeCompact(this.#out, value)
  }

  /** The number of a type. */
  type(name: string): void {
    this.compact(this.table.id(name))
  }

  text(text: string): void {
    this.bytes(encodeUtf8(text))
  }

  /** Bytes with their length in front. */
  bytes(bytes: Uint8Array): void {
    this.compact(bytes.length)
    this.#out.put(bytes)
  }

  hexBytes(hex: string): void {
    this.bytes(fromHex(hex))
  }

  raw(bytes: Uint8Array): void {
    this.#out.put(bytes)
  }

  list<T>(items: readonly T[], write: (item: T, index: number) => void): void {
    this.compact(items.length)
    items.forEach(write)
  }

  option<T>(value: T | undefined | null, write: (value: T) => void): void {
    this.u8(value === undefined || value === null ? 0 : 1)
    if (value !== undefined && value !== null) write(value)
  }

  /** No lines of documentation: the surface carries none. */
  docs(): void {
    this.compact(0)
  }

  finish(): Uint8Array {
    return this.#out.finish()
  }
}
