// Ports pallet-shield tests: key_rotation_round_robin, announce_rotations_use_pre_update_author_keys, announce_rejects_signed_origin, announce_rejects_bad_pk_length, announce_none_pk_removes_author_key, announce_fails_when_no_current_author, submit_encrypted_emits_event, submit_encrypted_rejects_unsigned, store_encrypted_works, on_initialize_handles_decode_failure, store_encrypted_rejects_when_full, on_initialize_expires_old_extrinsics, on_initialize_does_not_expire_recent_extrinsics, on_initialize_handles_missing_slots, set_max_pending_extrinsics_number_works, set_max_pending_extrinsics_number_rejects_signed_origin, set_max_pending_extrinsics_number_enforced_on_store, set_on_initialize_weight_works, set_on_initialize_weight_rejects_signed_origin, set_on_initialize_weight_rejects_above_absolute_max, set_stored_extrinsic_lifetime_works, set_stored_extrinsic_lifetime_rejects_signed_origin, set_stored_extrinsic_lifetime_enforced_on_expiration, set_max_extrinsic_weight_works, set_max_extrinsic_weight_rejects_signed_origin, set_max_extrinsic_weight_rejects_above_absolute_max, expiration_mixed_with_valid_extrinsics
import { blake2b256, twox128 } from "@subforge/core"
import { beforeEach, describe, expect, it } from "vitest"
import { concatBytes, fromHex, type Hex, toHex } from "../../bytes.ts"
import { none, root } from "../../frame/origin.ts"
import type { RuntimeCall } from "../../frame/runtime-call.ts"
import { Authorities } from "../../generated/storage/aura.ts"
import {
  AuthorKeys,
  CounterForPendingExtrinsics,
  CurrentKey,
  ExtrinsicLifetime,
  MaxExtrinsicWeight,
  MaxPendingExtrinsicsLimit,
  NextKey,
  NextKeyExpiresAt,
  NextPendingExtrinsicIndex,
  OnInitializeWeight,
  PendingExtrinsics,
  PendingKey,
  PendingKeyExpiresAt,
} from "../../generated/storage/mev-shield.ts"
import { Digest } from "../../generated/storage/system.ts"
import { codec } from "../../protocol/codecs.ts"
import { account, TestContext } from "../../testing/test-context.ts"
import { AURA_ENGINE, encodeSlot } from "../aura/index.ts"
import { mevShield } from "./index.ts"
import { isShieldedForNextBlock } from "./shielded-transaction.ts"

const key = (byte: number): Uint8Array => new Uint8Array(1184).fill(byte)
const call = (name: string, args: unknown): RuntimeCall => ({ pallet: "MevShield", name, args })
const announce = (enc_key: Uint8Array | undefined) => call("announce_next_key", { enc_key })

describe("MevShield", () => {
  let test: TestContext

  /** Opens a block of the author whose turn the slot is; there are three. */
  const open = (block: number, slot = block): void => {
    Object.assign(test.block, { number: block })
    Digest.set(test.ctx, { logs: [{ type: "PreRuntime", value: [AURA_ENGINE, encodeSlot(BigInt(slot))] }] })
  }
  const keys = () => [CurrentKey, PendingKey, NextKey].map((cell) => cell.get(test.ctx)?.[0])

  beforeEach(() => {
    test = new TestContext(mevShield)
    Authorities.set(test.ctx, [account(0), account(1), account(2)])
    open(1)
  })

  describe("announce_next_key", () => {
    it.each([
      { last: 1, after: [], expiries: [] },
      { last: 2, after: [undefined, undefined, 1], expiries: [undefined, 5] },
      { last: 3, after: [undefined, 1, 2], expiries: [5, 6] },
      { last: 4, after: [1, 2, 3], expiries: [6, 7] },
      { last: 5, after: [2, 3, undefined], expiries: [7, undefined] },
      { last: 6, after: [3, undefined, undefined], expiries: [] },
    ])("hands keys on from block to block, up to block $last", ({ last, after, expiries }) => {
      for (let block = 1; block <= last; block++) {
        open(block)
        if (block > 4) AuthorKeys.remove(test.ctx, account((block + 2) % 3))
        expect(test.call(none, announce(key(block)))).toBeUndefined()
        expect(AuthorKeys.get(test.ctx, account(block % 3))).toEqual(key(block))
      }
      expect(keys()).toEqual([0, 1, 2].map((at) => after[at]))
      expect([PendingKeyExpiresAt, NextKeyExpiresAt].map((cell) => cell.get(test.ctx))).toEqual(
        [0, 1].map((at) => expiries[at]),
      )
      const hashes = [...[1, 2, 3].map((byte) => toHex(twox128(key(byte)))), `0x${"ff".repeat(16)}` as Hex]
      expect(hashes.map((hash) => isShieldedForNextBlock(test.ctx, hash))).toEqual(
        [1, 2, 3, undefined].map((byte) => byte !== undefined && byte === after[1]),
      )
    })

    it("reads the authors' keys before it changes one", () => {
      Authorities.set(test.ctx, [account(0)])
      test.call(none, announce(key(1)))
      test.call(none, announce(key(2)))
      expect(NextKey.get(test.ctx)).toEqual(key(1))
      expect(AuthorKeys.get(test.ctx, account(0))).toEqual(key(2))
    })

    it("takes an author without a key out", () => {
      AuthorKeys.set(test.ctx, account(1), key(1))
      expect(test.call(none, announce(undefined))).toBeUndefined()
      expect(AuthorKeys.has(test.ctx, account(1))).toBe(false)
    })

    it("is for the author of a block, with a key of the right length", () => {
      expect(test.refusal(account(1), announce(key(1)))).toBe("BadOrigin")
      PendingKey.set(test.ctx, key(9))
      for (const length of [100, 1183]) {
        expect(test.refusal(none, announce(key(1).subarray(0, length)))).toBe("MevShield.BadEncKeyLen")
      }
      expect(keys()).toEqual([undefined, 9, undefined])
      Digest.remove(test.ctx)
      expect(test.refusal(none, announce(key(1)))).toBe("MevShield.Unreachable")
    })
  })

  it("takes wrappers and names them by their content", () => {
    const ciphertext = new Uint8Array(64).fill(0xaa)
    expect(test.refusal(none, call("submit_encrypted", { ciphertext }))).toBe("BadOrigin")
    expect(test.call(account(1), call("submit_encrypted", { ciphertext }))).toBeUndefined()
    const id = toHex(blake2b256(concatBytes(fromHex(account(1)), codec("Vec<u8>").encode(ciphertext))))
    expect(test.events).toEqual([["MevShield.EncryptedSubmitted", { id, who: account(1) }]])
  })

  describe("stored calls", () => {
    const store = call("store_encrypted", { encrypted_call: Uint8Array.of(1, 2, 3) })
    const process = (block: number) => {
      open(block)
      test.block.events.length = 0
      const weight = mevShield.hooks?.onInitialize?.(test.ctx)
      return { weight, events: test.events }
    }
    const queue = () => ({
      next: NextPendingExtrinsicIndex.get(test.ctx),
      count: CounterForPendingExtrinsics.get(test.ctx),
    })

    it("are kept with who stored them and when, under an index of their own", () => {
      expect(test.call(account(1), store)).toBeUndefined()
      expect(test.events).toEqual([["MevShield.ExtrinsicStored", { index: 0, who: account(1) }]])
      expect(PendingExtrinsics.get(test.ctx, 0)).toEqual({
        who: account(1),
        encrypted_call: Uint8Array.of(1, 2, 3),
        submitted_at: 1,
      })
      expect(queue()).toEqual({ next: 1, count: 1 })
      expect(test.refusal(root, store)).toBe("BadOrigin")
    })

    it.each([2, 100])("wait in a queue of at most %i", (limit) => {
      if (limit !== 100) test.call(root, call("set_max_pending_extrinsics_number", { value: limit }))
      for (let index = 0; index < limit; index++) expect(test.call(account(1), store)).toBeUndefined()
      expect(test.refusal(account(2), store)).toBe("MevShield.TooManyPendingExtrinsics")
      expect(queue()).toEqual({ next: limit, count: limit })
    })

    it("end as undecodable in the next block", () => {
      expect(process(1).weight).toEqual({ ref_time: 50_000_000n, proof_size: 0n })
      test.call(account(1), store)
      test.call(account(1), store)
      const { weight, events } = process(2)
      expect(events).toEqual([
        ["MevShield.ExtrinsicDecodeFailed", { index: 0 }],
        ["MevShield.ExtrinsicDecodeFailed", { index: 1 }],
      ])
      expect(weight).toEqual({ ref_time: 500_000_000n, proof_size: 0n })
      expect([0, 1].map((index) => PendingExtrinsics.has(test.ctx, index))).toEqual([false, false])
      expect(queue()).toEqual({ next: 2, count: 0 })
      expect(process(3).events).toEqual([])
    })

    it.each([
      { lifetime: undefined, age: 11, event: "ExtrinsicExpired" },
      { lifetime: undefined, age: 10, event: "ExtrinsicDecodeFailed" },
      { lifetime: 2, age: 3, event: "ExtrinsicExpired" },
      { lifetime: 2, age: 2, event: "ExtrinsicDecodeFailed" },
    ])("of age $age with lifetime $lifetime end in $event", ({ lifetime, age, event }) => {
      if (lifetime !== undefined) test.call(root, call("set_stored_extrinsic_lifetime", { value: lifetime }))
      test.call(account(1), store)
      expect(process(1 + age).events).toEqual([[`MevShield.${event}`, { index: 0 }]])
      expect(PendingExtrinsics.has(test.ctx, 0)).toBe(false)
      expect(queue()).toEqual({ next: 1, count: 0 })
    })

    it("expire while younger ones beside them are processed", () => {
      test.call(account(1), store)
      open(10)
      test.call(account(2), store)
      expect(process(12).events).toEqual([
        ["MevShield.ExtrinsicExpired", { index: 0 }],
        ["MevShield.ExtrinsicDecodeFailed", { index: 1 }],
      ])
      expect(queue()).toEqual({ next: 2, count: 0 })
    })

    it("are found after a gap in the indices", () => {
      const pending = { who: account(1), encrypted_call: Uint8Array.of(1), submitted_at: 1 }
      PendingExtrinsics.set(test.ctx, 5, pending)
      CounterForPendingExtrinsics.set(test.ctx, 1)
      NextPendingExtrinsicIndex.set(test.ctx, 6)
      expect(process(2).events).toEqual([["MevShield.ExtrinsicDecodeFailed", { index: 5 }]])
      expect(PendingExtrinsics.has(test.ctx, 5)).toBe(false)
      expect(queue()).toEqual({ next: 6, count: 0 })
    })

    it("are looked for at the end of the indices only", () => {
      test.call(account(1), store)
      NextPendingExtrinsicIndex.set(test.ctx, 2)
      expect(process(2)).toEqual({ weight: { ref_time: 75_000_000n, proof_size: 0n }, events: [] })
      expect(PendingExtrinsics.has(test.ctx, 0)).toBe(true)
    })
  })

  it.each([
    ["set_on_initialize_weight", OnInitializeWeight, "OnInitializeWeightSet", 500_000_000_000n],
    ["set_max_extrinsic_weight", MaxExtrinsicWeight, "MaxExtrinsicWeightSet", 50_000_000_000n],
  ] as const)("lets root alone use %s, within half a block", (name, cell, event, initial) => {
    expect(cell.get(test.ctx)).toBe(initial)
    expect(test.refusal(account(1), call(name, { value: 1n }))).toBe("BadOrigin")
    for (const value of [1_000_000n, 2_000_000_000_000n]) {
      expect(test.call(root, call(name, { value }))).toBeUndefined()
      expect(test.events).toEqual([[`MevShield.${event}`, { value }]])
      expect(cell.get(test.ctx)).toBe(value)
    }
    const tooMuch = call(name, { value: 2_000_000_000_001n })
    expect(test.refusal(root, tooMuch)).toBe("MevShield.WeightExceedsAbsoluteMax")
  })

  it.each([
    ["set_max_pending_extrinsics_number", MaxPendingExtrinsicsLimit, "MaxPendingExtrinsicsNumberSet", 100],
    ["set_stored_extrinsic_lifetime", ExtrinsicLifetime, "ExtrinsicLifetimeSet", 10],
  ] as const)("lets root alone use %s", (name, cell, event, initial) => {
    expect(cell.get(test.ctx)).toBe(initial)
    expect(test.refusal(account(1), call(name, { value: 50 }))).toBe("BadOrigin")
    expect(test.call(root, call(name, { value: 50 }))).toBeUndefined()
    expect(test.events).toEqual([[`MevShield.${event}`, { value: 50 }]])
    expect(cell.get(test.ctx)).toBe(50)
  })
})
