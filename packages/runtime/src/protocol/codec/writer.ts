import { hexDigit } from "../../bytes.ts"
import { wrongValue } from "./codec-error.ts"

/** Up to here one byte after the other is faster than a call into the engine. */
const SHORT = 64

/** Collects bytes from front to back. */
export class Writer {
  bytes: Uint8Array
  view: DataView
  length = 0

  constructor(capacity = 256) {
    this.bytes = new Uint8Array(capacity)
    this.view = new DataView(this.bytes.buffer)
  }

  /** Makes room for `length` more bytes and returns where they begin. */
  reserve(length: number): number {
    const start = this.length
    const end = start + length
    if (end > this.bytes.length) {
      const grown = new Uint8Array(Math.max(end, this.bytes.length * 2))
      grown.set(this.bytes.subarray(0, start))
      this.bytes = grown
      this.view = new DataView(grown.buffer)
    }
    this.length = end
    return start
  }

  u8(value: number): void {
    const start = this.reserve(1)
    this.bytes[start] = value
  }

  u16(value: unknown): void {
    if (typeof value !== "number" || (value & 0xffff) !== value) {
      wrongValue("u16: a whole number from 0 to 65535", value)
    }
    const start = this.reserve(2)
    this.bytes[start] = value as number
    this.bytes[start + 1] = (value as number) >> 8
  }

  put(bytes: Uint8Array): void {
    const { length } = bytes
    const start = this.reserve(length)
    if (length > SHORT) this.bytes.set(bytes, start)
    else for (let i = 0; i < length; i++) this.bytes[start + i] = bytes[i] as number
  }

  /** Appends the bytes from `begin` to `end`, which are few. */
  putPart(bytes: Uint8Array, begin: number, end: number): void {
    const start = this.reserve(end - begin) - begin
    for (let i = begin; i < end; i++) this.bytes[start + i] = bytes[i] as number
  }

  /** Writes hex of exactly `length` bytes, with 0x in front. */
  hex(value: unknown, length: number): void {
    if (typeof value !== "string" || value.length !== 2 + 2 * length || !value.startsWith("0x")) {
      wrongValue(`0x and ${2 * length} hex digits`, value)
    }
    const text = value as string
    const start = this.reserve(length)
    for (let i = 0; i < length; i++) {
      const high = hexDigit(text.charCodeAt(2 + 2 * i))
      const low = hexDigit(text.charCodeAt(3 + 2 * i))
      if (high < 0 || low < 0) wrongValue(`0x and ${2 * length} hex digits`, value)
      this.bytes[start + i] = (high << 4) | low
    }
  }

  /** What was written, valid until something else is. */
  written(): Uint8Array {
    return this.bytes.subarray(0, this.length)
  }

  /** A copy of what was written. */
  finish(): Uint8Array {
    return this.bytes.slice(0, this.length)
  }
}
