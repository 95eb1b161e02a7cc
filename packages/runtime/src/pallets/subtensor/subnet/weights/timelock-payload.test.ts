import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { concatBytes, fromHex } from "../../../../bytes.ts"
import { codec } from "../../../../protocol/codecs.ts"
import { account } from "../../../../testing/test-context.ts"
import { decodeTimelockPayload } from "./timelock-payload.ts"

const hotkey = account(1)
const uids = Uint16Array.of(0, 1, 2)
const values = Uint16Array.of(65_535, 1000, 7)
const weights = { uids, values, versionKey: 843_000n }
const list = codec("Vec<u16>")
const bare = concatBytes(list.encode(uids), list.encode(values), codec("u64").encode(843_000n))
const withHotkey = (bytes: Uint8Array) => concatBytes(codec("Vec<u8>").encode(bytes), bare)

describe("decodeTimelockPayload", () => {
  it("takes the hotkey's own weights", () => {
    expect(decodeTimelockPayload(withHotkey(fromHex(hotkey)), hotkey)).toEqual(weights)
  })

  it("refuses what another hotkey sealed", () => {
    expect(decodeTimelockPayload(withHotkey(fromHex(account(2))), hotkey)).toBeUndefined()
  })

  it("ignores bytes behind the payload and behind the account", () => {
    const long = withHotkey(concatBytes(fromHex(hotkey), Uint8Array.of(9)))
    expect(decodeTimelockPayload(concatBytes(long, Uint8Array.of(9)), hotkey)).toEqual(weights)
  })

  it("takes the layout without a hotkey", () => {
    expect(decodeTimelockPayload(bare, hotkey)).toEqual(weights)
  })

  it("takes any bytes for weights or for none", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 120 }), fc.nat(200), fc.nat(255), (more, at, byte) => {
        const bytes = concatBytes(withHotkey(fromHex(hotkey)), more)
        bytes[at % bytes.length] = byte
        for (const payload of [bytes, more]) {
          const decoded = decodeTimelockPayload(payload, hotkey)
          if (decoded !== undefined) expect(decoded.uids).toBeInstanceOf(Uint16Array)
        }
      }),
      { numRuns: 500, seed: 424 },
    )
  })

  it("knows nothing else", () => {
    expect(decodeTimelockPayload(new Uint8Array(), hotkey)).toBeUndefined()
    expect(decodeTimelockPayload(bare.subarray(0, -1), hotkey)).toBeUndefined()
  })
})
