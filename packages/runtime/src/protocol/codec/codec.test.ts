import { describe, expect, it } from "vitest"
import { fromHex, toHex } from "../../bytes.ts"
import { codec, codecs } from "../codecs.ts"
import { surface } from "../surface/spec424.ts"
import { CodecError } from "./codec-error.ts"
import { eraBirth, eraDeath, mortalEra } from "./era.ts"
import { MAX_DEPTH } from "./reader.ts"

const alice = "0xd43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d"

const refusal = (run: () => unknown): string => {
  try {
    run()
  } catch (thrown) {
    if (thrown instanceof CodecError) return thrown.code
    throw thrown
  }
  return "accepted"
}

const decoding = (type: string, hex: string): string => refusal(() => codec(type).decode(fromHex(hex)))
const encoding = (type: string, value: unknown): string => refusal(() => codec(type).encode(value))

describe("codec", () => {
  it.each([
    ["u16", 258, "0x0201"],
    ["u64", 1n, "0x0100000000000000"],
    ["i32", -2, "0xfeffffff"],
    ["FixedI128<U32>", -1n, `0x${"ff".repeat(16)}`],
    ["U256", 256n, `0x0001${"00".repeat(30)}`],
    ["AccountId32", alice, alice],
    ["MultiAddress<AccountId32, ()>", { type: "Id", value: alice }, `0x00${alice.slice(2)}`],
    ["Vec<u16>", Uint16Array.of(1, 65535), "0x080100ffff"],
    ["Vec<(u16, u16)>", [[1, 2]], "0x0401000200"],
    ["Option<u32>", undefined, "0x00"],
    ["Option<u32>", 7, "0x0107000000"],
    ["Option<Option<SubnetIdentityV3>>", { some: undefined }, "0x0100"],
    ["DispatchClass", "Mandatory", "0x02"],
    ["Phase", { type: "ApplyExtrinsic", value: 2 }, "0x0002000000"],
    ["Phase", { type: "Finalization", value: undefined }, "0x01"],
    ["Balancer", { quote: 5n }, "0x0500000000000000"],
    ["Perbill", 1_000_000_000, "0x00ca9a3b"],
    ["Compact<()>", undefined, "0x"],
    ["BTreeSet<u16>", [1, 2], "0x0801000200"],
  ])("%s of %o", (type, value, hex) => {
    expect(toHex(codec(type).encode(value))).toBe(hex)
    expect(codec(type).decode(fromHex(hex))).toEqual(value)
  })

  it.each([
    [0, "0x00"],
    [63, "0xfc"],
    [64, "0x0101"],
    [16383, "0xfdff"],
    [16384, "0x02000100"],
    [2 ** 30 - 1, "0xfeffffff"],
    [2 ** 30, "0x0300000040"],
    [2 ** 32 - 1, "0x03ffffffff"],
  ])("writes %d as a compact", (value, hex) => {
    expect(toHex(codec("Compact<u32>").encode(value))).toBe(hex)
    expect(codec("Compact<u32>").decode(fromHex(hex))).toBe(value)
    expect(toHex(codec("Compact<u64>").encode(BigInt(value)))).toBe(hex)
    expect(codec("Compact<u128>").decode(fromHex(hex))).toBe(BigInt(value))
  })

  it("writes the largest compacts", () => {
    expect(toHex(codec("Compact<u64>").encode(2n ** 64n - 1n))).toBe(`0x13${"ff".repeat(8)}`)
    expect(toHex(codec("Compact<u128>").encode(2n ** 128n - 1n))).toBe(`0x33${"ff".repeat(16)}`)
    expect(toHex(codec("Compact<u64>").encode(2n ** 32n))).toBe("0x070000000001")
  })

  it.each([
    ["u16", "0x01", "UNEXPECTED_END"],
    ["u16", "0x010203", "TRAILING_BYTES"],
    ["bool", "0x02", "INVALID_BOOL"],
    ["Option<u8>", "0x02", "INVALID_VARIANT"],
    ["DispatchClass", "0x03", "INVALID_VARIANT"],
    ["RuntimeCall", "0x0801", "INVALID_VARIANT"],
    ["RuntimeCall", "0x07ff", "INVALID_VARIANT"],
    ["RuntimeFreezeReason", "0x00", "UNINHABITED"],
    ["str", "0x04ff", "INVALID_UTF8"],
    ["Era", "0x1000", "INVALID_ERA"],
    ["Era", "0x4100", "INVALID_ERA"],
    ["Compact<u8>", "0x0104", "COMPACT_TOO_LARGE"],
    ["Compact<u32>", "0x0100", "NON_CANONICAL_COMPACT"],
    ["Compact<u32>", "0x02000000", "NON_CANONICAL_COMPACT"],
    ["Compact<u32>", "0x0300000000", "NON_CANONICAL_COMPACT"],
    ["Compact<u32>", "0x070000000001", "COMPACT_TOO_LARGE"],
    ["Compact<u64>", "0x070000000000", "NON_CANONICAL_COMPACT"],
    ["Compact<u64>", `0x17${"ff".repeat(9)}`, "COMPACT_TOO_LARGE"],
    ["Vec<u8>", "0xfeffffff00", "LENGTH_TOO_LARGE"],
    ["Vec<u64>", `0x08${"00".repeat(15)}`, "LENGTH_TOO_LARGE"],
    ["Vec<AccountId32>", `0x08${"00".repeat(63)}`, "LENGTH_TOO_LARGE"],
    ["Vec<EventRecord<RuntimeEvent, H256>>", "0x03ffffffff", "LENGTH_TOO_LARGE"],
    ["NoSuchType", "0x", "UNKNOWN_TYPE"],
    ["toString", "0x", "UNKNOWN_TYPE"],
  ])("refuses bytes of %s: %s is %s", (type, hex, code) => {
    expect(decoding(type, hex)).toBe(code)
  })

  it.each([
    ["u8", 256],
    ["u8", -1],
    ["u8", 1.5],
    ["u8", Number.NaN],
    ["u8", 1n],
    ["u64", 1],
    ["u64", -1n],
    ["u64", 2n ** 64n],
    ["i64", 2n ** 63n],
    ["Compact<u16>", 65536],
    ["AccountId32", alice.slice(0, -2)],
    ["AccountId32", `${alice.slice(0, -1)}g`],
    ["AccountId32", alice.slice(2)],
    ["Vec<u8>", [1]],
    ["Vec<u16>", [1]],
    ["DispatchClass", "Other"],
    ["DispatchClass", "constructor"],
    ["Phase", { type: "Other" }],
    ["Phase", { type: "Finalization", value: 1 }],
    ["Weight", { ref_time: 1n }],
    ["(u16, u16)", [1]],
    ["str", "\ud800"],
    ["Era", { type: "Mortal", value: { period: 5, phase: 0 } }],
    ["RuntimeCall", { pallet: "Nowhere", name: "x", args: {} }],
    ["RuntimeCall", { pallet: "System", name: "nothing", args: {} }],
  ])("refuses a value that is no %s: %o", (type, value) => {
    expect(encoding(type, value)).toBe("WRONG_VALUE")
  })

  it("says what was expected and what it got", () => {
    expect(() => codec("u8").encode(300)).toThrow(
      "WRONG_VALUE: expected u8: a whole number from 0 to 255, got 300",
    )
  })

  it("says how to mend it", () => {
    const caught = (run: () => unknown): unknown => {
      try {
        return run()
      } catch (thrown) {
        return thrown
      }
    }
    expect(caught(() => codec<unknown>("u64").encode(1))).toMatchObject({
      code: "WRONG_VALUE",
      got: "1",
      hint: expect.stringMatching(/^Pass a value .*bigint/),
    })
    expect(caught(() => codec("u16").decode(Uint8Array.of(1)))).toMatchObject({
      code: "UNEXPECTED_END",
      hint: "Pass all the bytes of the value, and check that they are of this type.",
    })
    expect(caught(() => codec("NoSuchType"))).toMatchObject({
      code: "UNKNOWN_TYPE",
      hint: "Use a type name as the metadata writes it.",
    })
  })

  it("reads a prefix where asked to", () => {
    expect(codec("u16").decodePrefix(Uint8Array.of(1, 0, 9))).toBe(1)
  })

  it("reads bytes of a view with an offset, and hands out copies", () => {
    const whole = Uint8Array.of(9, 9, 12, 1, 2, 3)
    const value = codec("Vec<u8>").decode(whole.subarray(2))
    whole.fill(0)
    expect(value).toEqual(Uint8Array.of(1, 2, 3))
  })

  it("sorts sets and maps as a B-tree does, the last of equal keys wins", () => {
    expect(codec("BTreeSet<u16>").decode(fromHex("0x0c030001000300"))).toEqual([1, 3])
    const type = "BTreeMap<H256, u64>"
    const [a, b] = [`0x${"aa".repeat(32)}`, `0x${"bb".repeat(32)}`]
    const bytes = codec<unknown>(type).encode([
      [b, 1n],
      [a, 2n],
      [b, 3n],
    ])
    expect(codec(type).decode(bytes)).toEqual([
      [a, 2n],
      [b, 3n],
    ])
  })

  it("nests calls as deep as the chain does and no deeper", () => {
    const nest = (depth: number): Uint8Array => {
      const head = fromHex("0x0c00")
      const bytes = new Uint8Array(2 * depth + 3)
      for (let i = 0; i < depth; i++) bytes.set(head, 2 * i)
      bytes.set(fromHex("0x000000"), 2 * depth)
      return bytes
    }
    expect(refusal(() => codec("RuntimeCall").decode(nest(MAX_DEPTH)))).toBe("accepted")
    expect(refusal(() => codec("RuntimeCall").decode(nest(MAX_DEPTH + 1)))).toBe("DEPTH_EXCEEDED")
    expect(refusal(() => codec("RuntimeCall").decode(nest(1_000_000)))).toBe("DEPTH_EXCEEDED")
  })

  it("refuses a value that contains itself", () => {
    const call = { pallet: "Utility", name: "batch", args: { calls: [] as unknown[] } }
    call.args.calls.push(call)
    expect(encoding("RuntimeCall", call)).toBe("WRONG_VALUE")
    expect(codec("u8").encode(1)).toEqual(Uint8Array.of(1))
  })

  it("holds calls and events by pallet and name", () => {
    const call = {
      pallet: "SubtensorModule",
      name: "add_stake",
      args: { hotkey: alice, netuid: 3, amount_staked: 10n ** 9n },
    }
    const bytes = codec("RuntimeCall").encode(call as never)
    expect(toHex(bytes)).toBe(`0x0702${alice.slice(2)}030000ca9a3b00000000`)
    expect(codec("RuntimeCall").decode(bytes)).toEqual(call)
    const remark = { pallet: "Utility", name: "BatchCompleted", fields: undefined }
    const event = codec("RuntimeEvent").encode(remark as never)
    expect(codec("RuntimeEvent").decode(event)).toEqual(remark)
  })

  it("decodes and encodes every default and constant of the metadata unchanged", () => {
    const items = surface.data.pallets.flatMap(({ storage, constants }) => [
      ...storage.flatMap((item) =>
        item.modifier === "Default" ? [[item.value, item.default] as const] : [],
      ),
      ...constants.map(({ type, value }) => [type, value] as const),
    ])
    expect(items.length).toBeGreaterThan(380)
    for (const [type, hex] of items) {
      const { decode, encode } = codecs.codec(type)
      expect(toHex(encode(decode(fromHex(hex))))).toBe(hex)
    }
  })
})

describe("era", () => {
  it("rounds the period up to a power of two and remembers the block in it", () => {
    expect(mortalEra(64, 42)).toEqual({ type: "Mortal", value: { period: 64, phase: 42 } })
    expect(mortalEra(5, 9)).toEqual({ type: "Mortal", value: { period: 8, phase: 1 } })
    expect(mortalEra(1_000_000, 20_003)).toEqual({ type: "Mortal", value: { period: 65536, phase: 20_000 } })
    expect(toHex(codec("Era").encode(mortalEra(64, 42)))).toBe("0xa502")
    expect(toHex(codec("Era").encode(mortalEra(32768, 20_000)))).toBe("0x4e9c")
  })

  it("knows birth and death", () => {
    const era = mortalEra(4, 6)
    expect([eraBirth(era, 6), eraDeath(era, 6)]).toEqual([6, 10])
    expect([eraBirth(era, 9), eraDeath(era, 9)]).toEqual([6, 10])
    expect([eraBirth(era, 10), eraBirth(era, 1)]).toEqual([10, 2])
    expect([eraBirth({ type: "Immortal" }, 9), eraDeath({ type: "Immortal" }, 9)]).toEqual([0, undefined])
  })
})
