import { describe, expect, it } from "vitest"
import type { RuntimeCall } from "../../frame/runtime-call.ts"
import { alice, TestChain } from "../../testing/test-chain.ts"
import { codec } from "../codecs.ts"
import { surface } from "../surface/spec424.ts"
import { boundOf } from "./bounds.ts"

const calls = codec<RuntimeCall>("RuntimeCall")
const hex32 = `0x${"07".repeat(32)}` as const

const submit = (length: number): RuntimeCall => ({
  pallet: "MevShield",
  name: "submit_encrypted",
  args: { ciphertext: new Uint8Array(length) },
})
const swap = (count: number): RuntimeCall => ({
  pallet: "AdminUtils",
  name: "swap_authorities",
  args: { new_authorities: Array.from({ length: count }, () => hex32) },
})
const announce = (length: number | undefined): RuntimeCall => ({
  pallet: "MevShield",
  name: "announce_next_key",
  args: { enc_key: length === undefined ? undefined : new Uint8Array(length) },
})
const batch = (call: RuntimeCall): RuntimeCall => ({
  pallet: "Utility",
  name: "batch",
  args: { calls: [call] },
})
const commitment = (...fields: readonly unknown[]): RuntimeCall => ({
  pallet: "Commitments",
  name: "set_commitment",
  args: { netuid: 1, info: { fields } },
})
const bigRaw = (length: number) => ({ type: "BigRaw", value: new Uint8Array(length) })
const locked = (length: number) => ({
  type: "TimelockEncrypted",
  value: { encrypted: new Uint8Array(length), reveal_round: 1n },
})

const lease = (emissions_share: number): RuntimeCall => ({
  pallet: "SubtensorModule",
  name: "register_leased_network",
  args: { emissions_share, end_block: undefined },
})

describe("parts of a whole", () => {
  it.each<readonly [string, number]>([
    ["Percent", 100],
    ["Permill", 1_000_000],
    ["Perbill", 1_000_000_000],
  ])("are read up to all of it: %s", (type, all) => {
    const parts = codec<number>(type)
    expect(parts.decode(parts.encode(all))).toBe(all)
    expect(() => parts.decode(parts.encode(all + 1))).toThrow("PART_TOO_LARGE")
  })

  it("of more than the whole are no call", () => {
    expect(calls.decode(calls.encode(lease(100)))).toEqual(lease(100))
    expect(() => calls.decode(calls.encode(lease(101)))).toThrow("PART_TOO_LARGE")
  })
})

describe("bounded sequences", () => {
  it("have a bound wherever a call takes one", () => {
    const arguments_ = surface.pallets.flatMap(({ name: pallet, data }) =>
      data.calls.flatMap(({ name, args }) =>
        args
          .filter(({ type }) => /^(Option<)?BoundedVec</.test(type))
          .map((arg) => [`${pallet}.${name}`, arg.name as string] as const),
      ),
    )
    expect(arguments_).toHaveLength(9)
    for (const [owner, name] of arguments_) expect([owner, boundOf(owner, name)]).not.toContain(undefined)
  })

  it.each<readonly [string, RuntimeCall, RuntimeCall]>([
    ["a ciphertext", submit(8192), submit(8193)],
    ["a ciphertext in a batch", batch(submit(8192)), batch(submit(8193))],
    ["authorities", swap(32), swap(33)],
    ["an optional key", announce(2048), announce(2049)],
    [
      "fields",
      commitment(bigRaw(0), bigRaw(0), bigRaw(0)),
      commitment(...Array.from({ length: 4 }, () => bigRaw(0))),
    ],
    ["bytes of a variant", commitment(bigRaw(512)), commitment(bigRaw(513))],
    ["bytes in a variant", commitment(locked(1024)), commitment(locked(1025))],
  ])("are read up to it: %s", (_name, longest, tooLong) => {
    expect(calls.decode(calls.encode(longest))).toEqual(longest)
    expect(() => calls.decode(calls.encode(tooLong))).toThrow("LENGTH_TOO_LARGE")
  })

  it("may be missing where they are optional", () => {
    expect(calls.decode(calls.encode(announce(undefined)))).toEqual(announce(undefined))
  })

  it("keep an extrinsic out of a block when they are longer, as one that cannot be decoded", () => {
    const chain = new TestChain()
    const { refused } = chain.next([chain.sign(alice, submit(8193))])
    expect(refused.map(({ error }) => error)).toEqual([
      { type: "Invalid", value: { type: "Call", value: undefined } },
    ])
  })
})
