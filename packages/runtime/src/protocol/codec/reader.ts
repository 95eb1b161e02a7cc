import { type Hex, hexOf } from "../../bytes.ts"
import { CodecError } from "./codec-error.ts"

/** How deep vectors and boxes may nest, as the chain decodes extrinsics (`MAX_EXTRINSIC_DEPTH`). */
export const MAX_DEPTH = 256

/** Reads a run of bytes from front to back; every step beyond the end is refused. */
export class Reader {
  readonly bytes: Uint8Array
  readonly view: DataView
  offset: number
  depth = 0

  constructor(bytes: Uint8Array, offset = 0) {
    this.bytes = bytes
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.offset = offset
  }

  get remaining(): number {
    return this.bytes.length - this.offset
  }

  /** Steps over `length` bytes and returns where they began. */
  skip(length: number): number {
    const start = this.offset
    if (length > this.bytes.length - start) {
      throw new CodecError("UNEXPECTED_END", `${length} more bytes`, this.bytes.length - start)
    }
    this.offset = start + length
    return start
  }

  u8(): number {
    return this.bytes[this.skip(1)] as number
  }

  /** The next bytes, copied. */
  take(length: number): Uint8Array {
    const start = this.skip(length)
    const out = new Uint8Array(length)
    out.set(this.bytes.subarray(start, start + length))
    return out
  }

  hex(length: number): Hex {
    const start = this.skip(length)
    return hexOf(this.bytes, start, length)
  }

  descend(): void {
    if (this.depth >= MAX_DEPTH) {
      throw new CodecError("DEPTH_EXCEEDED", `at most ${MAX_DEPTH} nested values`, this.depth + 1)
    }
    this.depth++
  }

  ascend(): void {
    this.depth--
  }
}
