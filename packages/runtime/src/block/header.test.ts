import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { CodecError } from "../protocol/codec/codec-error.ts"
import type { Header } from "./api.ts"
import { decodeHeader, digestItem, encodeHeader } from "./header.ts"

const hash = (byte: string) => `0x${byte.repeat(32)}` as const

const header: Header = {
  parentHash: hash("11"),
  number: 70_000,
  stateRoot: hash("22"),
  extrinsicsRoot: hash("33"),
  digest: [
    { type: "PreRuntime", engine: "0x61757261", data: Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8) },
    { type: "Seal", engine: "0x61757261", data: new Uint8Array(64).fill(9) },
    { type: "Other", data: Uint8Array.of(1) },
    { type: "RuntimeEnvironmentUpdated" },
  ],
}

const changed = (good: Uint8Array) =>
  fc
    .tuple(
      fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 4 }),
      fc.nat(8),
      fc.uint8Array(),
    )
    .map(([changes, cut, more]) => {
      const bytes = Uint8Array.from(good)
      for (const [at, byte] of changes) bytes[at] = byte
      return Uint8Array.of(...bytes.subarray(0, bytes.length - cut), ...more)
    })

/** Bytes are read as what is written the same again, or refused by a CodecError; how many were. */
const readsOrRefuses = (good: Uint8Array, again: (bytes: Uint8Array) => Uint8Array): number => {
  let refused = 0
  fc.assert(
    fc.property(fc.oneof(changed(good), fc.uint8Array({ maxLength: 200 })), (bytes) => {
      try {
        expect(again(bytes)).toEqual(bytes)
      } catch (thrown) {
        if (!(thrown instanceof CodecError)) throw thrown
        refused++
      }
    }),
    { numRuns: 1000, seed: 424 },
  )
  return refused
}

describe("headers", () => {
  it("come back as they were written", () => {
    expect(decodeHeader(encodeHeader(header))).toEqual(header)
  })

  it("are read from any bytes, or these are refused by name", () => {
    const refused = readsOrRefuses(encodeHeader(header), (bytes) => encodeHeader(decodeHeader(bytes)))
    expect(refused).toBeGreaterThan(0)
  })

  it("hold digest items that are read so too", () => {
    for (const item of header.digest) {
      const again = (bytes: Uint8Array) => digestItem.encode(digestItem.decode(bytes))
      expect(readsOrRefuses(digestItem.encode(item), again)).toBeGreaterThan(0)
    }
  })
})
