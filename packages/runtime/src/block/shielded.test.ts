import { blake2b256, shieldDecryptionKey, shieldEncryptionKey, shieldSeal } from "@subforge/core"
import { beforeEach, describe, expect, it } from "vitest"
import { type Hex, toHex } from "../bytes.ts"
import { CurrentKey, NextKey, PendingKey } from "../generated/storage/mev-shield.ts"
import { Account } from "../generated/storage/system.ts"
import { codec } from "../protocol/codecs.ts"
import { decodeExtrinsic } from "../protocol/extrinsic/extrinsic.ts"
import { alice, bob, nobody, TestChain, transferCall } from "../testing/test-chain.ts"
import type { BuiltBlock, ShieldInput } from "./api.ts"

const SEED = new Uint8Array(64).fill(5)
const KEY = shieldEncryptionKey(SEED)
const shield: ShieldInput = { announce: KEY, open: shieldDecryptionKey(SEED) }
const list = codec<Uint8Array>("Vec<u8>")

describe("shielded transactions", () => {
  let chain: TestChain
  let hashes: Hex[]

  const next = (extrinsics: readonly Uint8Array[] = [], input: ShieldInput = shield): BuiltBlock => {
    const built = chain.next(extrinsics, input)
    hashes[built.header.number] = built.hash
    return built
  }
  const nonce = (): number => Account.get(chain, alice.account).nonce
  /** Signed by Alice for the eight blocks from `birth` on. */
  const wrap = (ciphertext: Uint8Array, birth = chain.header.number - 1): Uint8Array =>
    chain.sign(
      alice,
      { pallet: "MevShield", name: "submit_encrypted", args: { ciphertext } },
      {
        era: { type: "Mortal", value: { period: 8, phase: birth % 8 } },
        mortalityHash: hashes[birth] as Hex,
      },
    )
  const inside = (): Uint8Array =>
    chain.sign(alice, transferCall(nobody.account, 1_000_000n), { nonce: nonce() + 1 })
  const received = (): bigint => Account.get(chain, nobody.account).data.free
  const api = (method: string, input: Uint8Array): Uint8Array => {
    const result = chain.runtime.api(chain.state, method, input)
    if (!result.ok) throw new Error(result.message)
    return result.value
  }

  beforeEach(() => {
    chain = new TestChain()
    hashes = [chain.genesisHash]
    while (PendingKey.get(chain) === undefined) next()
  })

  it("are announced keys by an inherent after the timestamp", () => {
    const { extrinsics } = next()
    expect(extrinsics).toHaveLength(2)
    expect([CurrentKey, PendingKey, NextKey].map((cell) => cell.get(chain))).toEqual([KEY, KEY, KEY])
    expect(next([], { announce: undefined, open: undefined }).extrinsics[1]?.error).toBeUndefined()
  })

  it("are announced keys by what the node tells the runtime, after its time", () => {
    const NOW = 1_764_000_120_000n
    const told = (enc_key: Uint8Array | undefined) =>
      codec("InherentData").encode({
        data: [
          ["0x736869656c64706b", codec("Option<BoundedVec<u8>>").encode(enc_key)],
          ["0x74696d7374617030", codec("u64").encode(NOW)],
        ],
      })
    const made = codec<Uint8Array[]>(
      "Vec<fp_self_contained::unchecked_extrinsic::UncheckedExtrinsic>",
    ).decode(api("BlockBuilder_inherent_extrinsics", told(KEY)))
    const calls = made.map((bytes) => decodeExtrinsic(list.encode(bytes)).call)
    expect(calls).toEqual([
      { pallet: "Timestamp", name: "set", args: { now: NOW } },
      { pallet: "MevShield", name: "announce_next_key", args: { enc_key: KEY } },
    ])
    expect(api("BlockBuilder_inherent_extrinsics", told(undefined)).length).toBeLessThan(40)
  })

  it("are opened by their author, the inside right behind the wrapper", () => {
    const hidden = inside()
    const wrapper = wrap(shieldSeal(hidden, KEY))
    expect(chain.validate(wrapper)).toMatchObject({ ok: true })
    const other = chain.sign(bob, transferCall(alice.account, 1n))
    const { extrinsics } = next([wrapper, other])
    expect(extrinsics.slice(2).map(({ hash }) => hash)).toEqual(
      [wrapper, hidden, other].map((bytes) => toHex(blake2b256(bytes))),
    )
    expect(received()).toBe(1_000_000n)
  })

  it("wait when they are sealed to another block's key", () => {
    const foreign = shieldSeal(inside(), shieldEncryptionKey(new Uint8Array(64)))
    const { extrinsics, refused } = next([wrap(foreign)])
    expect(extrinsics).toHaveLength(2)
    expect(refused[0]?.error).toEqual({ type: "Invalid", value: { type: "Custom", value: 24 } })
  })

  it("are nothing but wrappers where the inside is no transaction, or a refused one", () => {
    const before = nonce()
    expect(next([wrap(shieldSeal(new Uint8Array(64).fill(7), KEY))]).extrinsics).toHaveLength(3)
    expect(next([wrap(shieldSeal(new Uint8Array(), KEY))]).extrinsics).toHaveLength(3)
    const stale = chain.sign(alice, transferCall(nobody.account, 1n), { nonce: 0 })
    const { extrinsics, refused } = next([wrap(shieldSeal(stale, KEY))])
    expect(extrinsics).toHaveLength(3)
    expect(refused.map(({ bytes }) => bytes)).toEqual([stale])
    expect(nonce()).toBe(before + 3)
  })

  it("stay closed when signed for the head itself, whose hash its own state does not know", () => {
    const { extrinsics } = next([wrap(shieldSeal(inside(), KEY), chain.header.number)])
    expect(extrinsics).toHaveLength(3)
    expect(received()).toBe(0n)
  })

  it("stay closed where the author opens nothing", () => {
    const { extrinsics } = next([wrap(shieldSeal(inside(), KEY))], { ...shield, open: undefined })
    expect(extrinsics.at(-1)?.error).toBeUndefined()
    expect(received()).toBe(0n)
  })

  it("are decoded and opened by the runtime API", () => {
    const hidden = inside()
    const sealed = shieldSeal(hidden, KEY)
    const wrapper = wrap(sealed)
    const decoded = api("ShieldApi_try_decode_shielded_tx", wrapper)
    const shielded = codec("Option<ShieldedTransaction>").decode(decoded)
    expect(shielded).toEqual({
      key_hash: toHex(sealed.subarray(0, 16)),
      kem_ct: sealed.slice(18, 1106),
      aead_ct: sealed.slice(1130),
      nonce: toHex(sealed.subarray(1106, 1130)),
    })
    expect(api("ShieldApi_is_shielded_using_current_key", sealed.subarray(0, 16))).toEqual(Uint8Array.of(1))
    const key = list.encode(shield.open as Uint8Array)
    const opened = api("ShieldApi_try_unshield_tx", Uint8Array.of(...key, ...decoded.subarray(1)))
    expect(opened).toEqual(Uint8Array.of(1, ...hidden))
    const nothing = Uint8Array.of(0)
    expect(api("ShieldApi_try_decode_shielded_tx", hidden)).toEqual(nothing)
    const wrong = list.encode(new Uint8Array(2400))
    expect(api("ShieldApi_try_unshield_tx", Uint8Array.of(...wrong, ...decoded.subarray(1)))).toEqual(nothing)
  })
})
