import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { fromHex, toHex } from "../../bytes.ts"
import { CodecError } from "../codec/codec-error.ts"
import { mortalEra } from "../codec/era.ts"
import { codec } from "../codecs.ts"
import type { Preamble } from "./extrinsic.ts"
import { decodeExtrinsic, encodeExtrinsic } from "./extrinsic.ts"
import { signingPayload } from "./signing-payload.ts"

const alice = "0xd43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d"
const signature = `0x${"5a".repeat(64)}` as const
const extensions = { era: { type: "Immortal" }, nonce: 7, tip: 0n, mode: "Disabled" } as const
const call = {
  pallet: "SubtensorModule",
  name: "add_stake",
  args: { hotkey: alice, netuid: 3, amount_staked: 10n },
} as const
const callBytes = codec("RuntimeCall").encode(call)
const signed: Preamble = {
  type: "Signed",
  version: 4,
  address: { type: "Id", value: alice },
  signature: { type: "Sr25519", value: signature },
  extensions: { ...extensions, era: { type: "Immortal", value: undefined } },
}
const implicit = {
  specVersion: 424,
  transactionVersion: 1,
  genesisHash: `0x${"11".repeat(32)}`,
  mortalityHash: `0x${"22".repeat(32)}`,
} as const

const refusal = (bytes: Uint8Array): string => {
  try {
    decodeExtrinsic(bytes)
  } catch (thrown) {
    if (thrown instanceof CodecError) return thrown.code
    throw thrown
  }
  return "accepted"
}

describe("extrinsic", () => {
  it("lays out a signed extrinsic as the chain does", () => {
    const bytes = encodeExtrinsic({ preamble: signed, callBytes })
    const body = `8400${alice.slice(2)}01${signature.slice(2)}001c0000${toHex(callBytes).slice(2)}`
    expect(toHex(bytes)).toBe(`0x${toHex(codec("Compact<u32>").encode(body.length / 2)).slice(2)}${body}`)
    expect(decodeExtrinsic(bytes)).toEqual({ preamble: signed, call, callBytes })
  })

  it.each([
    { type: "Bare", version: 4 },
    { type: "Bare", version: 5 },
    {
      type: "General",
      version: 5,
      extensionVersion: 0,
      extensions: { ...extensions, era: mortalEra(64, 100) },
    },
    { ...signed, address: { type: "Raw", value: Uint8Array.of(1) } },
    { ...signed, signature: { type: "Ecdsa", value: `0x${"01".repeat(65)}` } },
    { ...signed, extensions: { era: mortalEra(8, 3), nonce: 2 ** 31, tip: 2n ** 40n, mode: "Enabled" } },
  ] as readonly Preamble[])("decodes what it encodes: %o", (preamble) => {
    const bytes = encodeExtrinsic({ preamble, callBytes })
    expect(decodeExtrinsic(bytes)).toEqual({ preamble, call, callBytes })
  })

  it("refuses a wrong length, an unknown beginning and left-over bytes", () => {
    const bytes = encodeExtrinsic({ preamble: { type: "Bare", version: 4 }, callBytes })
    expect(refusal(new Uint8Array())).toBe("UNEXPECTED_END")
    expect(refusal(bytes.subarray(0, -1))).toBe("UNEXPECTED_END")
    expect(refusal(Uint8Array.of(...bytes, 0))).toBe("TRAILING_BYTES")
    expect(
      refusal(
        encodeExtrinsic({
          preamble: { type: "Bare", version: 4 },
          callBytes: Uint8Array.of(...callBytes, 0),
        }),
      ),
    ).toBe("TRAILING_BYTES")
    for (const first of [0, 3, 6, 0x85, 0x44, 0x83, 0xff])
      expect(refusal(Uint8Array.of(4, first))).toBe("INVALID_VARIANT")
    expect(refusal(fromHex("0x0c450100"))).toBe("INVALID_VARIANT")
  })

  it("answers any bytes with an extrinsic or a CodecError", () => {
    const good = encodeExtrinsic({ preamble: signed, callBytes })
    const mutated = fc.tuple(fc.nat(good.length - 1), fc.nat(255)).map(([at, byte]) => good.with(at, byte))
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), mutated), (bytes) => {
        expect(refusal(bytes)).toMatch(/^[A-Za-z_0-9]+$/)
      }),
      { numRuns: 2000, seed: 424 },
    )
  })
})

describe("signingPayload", () => {
  it("is call, extensions and implicit parts", () => {
    const hashes = `${implicit.genesisHash.slice(2)}${implicit.mortalityHash.slice(2)}`
    expect(toHex(signingPayload(callBytes, extensions, implicit))).toBe(
      `${toHex(callBytes)}001c0000a801000001000000${hashes}00`,
    )
  })

  it("covers the digest of the metadata where there is one", () => {
    const metadataHash = `0x${"33".repeat(32)}` as const
    const bytes = signingPayload(callBytes, { ...extensions, mode: "Enabled" }, { ...implicit, metadataHash })
    expect(toHex(bytes).endsWith(`2201${metadataHash.slice(2)}`)).toBe(true)
  })

  it("is hashed when longer than 256 bytes", () => {
    const remark = (length: number): Uint8Array =>
      codec("RuntimeCall").encode({
        pallet: "System",
        name: "remark",
        args: { remark: new Uint8Array(length) },
      })
    const rest = signingPayload(new Uint8Array(), extensions, implicit).length
    const longest = 256 - rest - remark(0).length - 1
    expect(signingPayload(remark(longest), extensions, implicit).length).toBe(256)
    expect(signingPayload(remark(longest + 1), extensions, implicit).length).toBe(32)
  })
})
