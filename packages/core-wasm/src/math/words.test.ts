import { describe, expect, it } from "vitest"
import { Unpacker } from "./unpack.ts"
import { WordReader, WordWriter } from "./words.ts"

describe("words", () => {
  it("read back what was written", () => {
    const writer = new WordWriter(9)
      .u64(2n ** 64n - 1n)
      .i64(-1n)
      .u128(2n ** 127n + 5n)
      .i128(-(2n ** 127n))
    const reader = new WordReader(writer.flag(true).flag(false).small(65_535, 16).words)
    expect(reader.u64()).toBe(2n ** 64n - 1n)
    expect(reader.i64()).toBe(-1n)
    expect(reader.u128()).toBe(2n ** 127n + 5n)
    expect(reader.i128()).toBe(-(2n ** 127n))
    expect([reader.flag(), reader.flag(), reader.small()]).toEqual([true, false, 65_535])
  })

  it("refuse what does not fit", () => {
    const writer = new WordWriter(2)
    const refused = [
      () => writer.u64(-1n),
      () => writer.u64(2n ** 64n),
      () => writer.i64(2n ** 63n),
      () => writer.u128(2n ** 128n),
      () => writer.i128(-(2n ** 127n) - 1n),
      () => writer.small(65_536, 16),
      () => writer.small(1.5, 16),
      () => writer.small(Number.NaN, 16),
      () => writer.u64(1 as unknown as bigint),
      () => writer.small(1n as unknown as number, 16),
    ]
    for (const write of refused) expect(write).toThrowError(expect.objectContaining({ code: "CORE_RANGE" }))
  })

  it("give undefined for an option that is not there, and step over its place", () => {
    const reader = new WordReader(new BigUint64Array([0n, 0n, 1n, 7n]))
    expect(reader.option((r) => r.u64())).toBeUndefined()
    expect(reader.option((r) => r.u64())).toBe(7n)
  })
})

describe("packed columns", () => {
  it("come out in order, each at a multiple of eight bytes", () => {
    const bytes = new Uint8Array(40)
    const view = new DataView(bytes.buffer)
    view.setUint32(0, 3, true)
    view.setUint32(4, 2, true)
    view.setUint32(8, 6, true)
    view.setUint32(12, 8, true)
    bytes.set([1, 0], 16)
    view.setUint16(24, 7, true)
    view.setUint16(28, 9, true)
    view.setBigInt64(32, -2n, true)
    const packed = new Unpacker(bytes)
    expect(packed.flags()).toEqual([true, false])
    expect(packed.u16s()).toEqual(new Uint16Array([7, 0, 9]))
    expect(packed.i64s()).toEqual(new BigInt64Array([-2n]))
  })
})
