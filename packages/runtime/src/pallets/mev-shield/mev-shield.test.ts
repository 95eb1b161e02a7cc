// Ports pallet-shield tests: key_rotation_round_robin, announce_rotations_use_pre_update_author_keys, announce_rejects_signed_origin, announce_rejects_bad_pk_length, announce_none_pk_removes_author_key, announce_fails_when_no_current_author, submit_encrypted_emits_event, submit_encrypted_rejects_unsigned, store_encrypted_works, on_initialize_handles_decode_failure, store_encrypted_rejects_when_full, on_initialize_expires_old_extrinsics, on_initialize_does_not_expire_recent_extrinsics, on_initialize_handles_missing_slots, set_max_pending_extrinsics_number_works, set_max_pending_extrinsics_number_rejects_signed_origin, set_max_pending_extrinsics_number_enforced_on_store, set_on_initialize_weight_works, set_on_initialize_weight_rejects_signed_origin, set_on_initialize_weight_rejects_above_absolute_max, set_stored_extrinsic_lifetime_works, set_stored_extrinsic_lifetime_rejects_signed_origin, set_stored_extrinsic_lifetime_enforced_on_expiration, set_max_extrinsic_weight_works, set_max_extrinsic_weight_rejects_signed_origin, set_max_extrinsic_weight_rejects_above_absolute_max
import { blake2b256, twox128 } from "@subforge/core"
import { beforeEach, describe, expect, it } from "vitest"
import { concatBytes, fromHex, toHex } from "../../bytes.ts"
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
const error = (name: string) => ({ type: "Module", pallet: "MevShield", name })

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
    it("hands keys on from block to block", () => {
      expect(test.call(none, announce(key(1)))).toBeUndefined()
      expect(keys()).toEqual([undefined, undefined, undefined])
      expect(PendingKeyExpiresAt.has(test.ctx)).toBe(false)
      open(2)
      test.call(none, announce(key(2)))
      expect(keys()).toEqual([undefined, undefined, 1])
      expect(NextKeyExpiresAt.get(test.ctx)).toBe(5)
      open(3)
      test.call(none, announce(key(3)))
      expect(keys()).toEqual([undefined, 1, 2])
      expect(PendingKeyExpiresAt.get(test.ctx)).toBe(5)
      open(4)
      test.call(none, announce(key(4)))
      expect(keys()).toEqual([1, 2, 3])
      expect(NextKeyExpiresAt.get(test.ctx)).toBe(7)
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
      expect(test.call(account(1), announce(key(1)))).toEqual({ type: "BadOrigin" })
      PendingKey.set(test.ctx, key(9))
      expect(test.call(none, announce(key(1).subarray(1)))).toEqual(error("BadEncKeyLen"))
      expect(keys()).toEqual([undefined, 9, undefined])
      Digest.remove(test.ctx)
      expect(test.call(none, announce(key(1)))).toEqual(error("Unreachable"))
    })
  })

  it("tells the next block's key by its hash", () => {
    const hash = (byte: number) => toHex(twox128(key(byte)))
    expect(isShieldedForNextBlock(test.ctx, hash(1))).toBe(false)
    CurrentKey.set(test.ctx, key(1))
    PendingKey.set(test.ctx, key(2))
    expect(isShieldedForNextBlock(test.ctx, hash(1))).toBe(false)
    expect(isShieldedForNextBlock(test.ctx, hash(2))).toBe(true)
  })

  it("takes wrappers and names them by their content", () => {
    const ciphertext = new Uint8Array(64).fill(0xaa)
    expect(test.call(none, call("submit_encrypted", { ciphertext }))).toEqual({ type: "BadOrigin" })
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

    it("wait in a queue with a limit", () => {
      expect(test.call(root, store)).toEqual({ type: "BadOrigin" })
      test.call(root, call("set_max_pending_extrinsics_number", { value: 2 }))
      expect(test.events).toEqual([["MevShield.MaxPendingExtrinsicsNumberSet", { value: 2 }]])
      expect(test.call(account(1), store)).toBeUndefined()
      expect(test.events).toEqual([["MevShield.ExtrinsicStored", { index: 0, who: account(1) }]])
      expect(test.call(account(2), store)).toBeUndefined()
      expect(test.call(account(2), store)).toEqual(error("TooManyPendingExtrinsics"))
      expect(CounterForPendingExtrinsics.get(test.ctx)).toBe(2)
      expect(PendingExtrinsics.get(test.ctx, 1)?.who).toBe(account(2))
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
      expect(CounterForPendingExtrinsics.get(test.ctx)).toBe(0)
      expect(NextPendingExtrinsicIndex.get(test.ctx)).toBe(2)
      expect(process(3).events).toEqual([])
    })

    it("expire once they are older than their lifetime", () => {
      test.call(account(1), store)
      test.call(root, call("set_stored_extrinsic_lifetime", { value: 4 }))
      expect(process(6).events).toEqual([["MevShield.ExtrinsicExpired", { index: 0 }]])
      test.call(account(1), store)
      expect(process(10).events).toEqual([["MevShield.ExtrinsicDecodeFailed", { index: 1 }]])
    })

    it("are looked for at the end of the indices only", () => {
      test.call(account(1), store)
      NextPendingExtrinsicIndex.set(test.ctx, 2)
      expect(process(2)).toEqual({ weight: { ref_time: 75_000_000n, proof_size: 0n }, events: [] })
      expect(PendingExtrinsics.has(test.ctx, 0)).toBe(true)
    })
  })

  it("lets root alone set its limits, within half a block", () => {
    const half = 2_000_000_000_000n
    for (const [name, cell, event] of [
      ["set_on_initialize_weight", OnInitializeWeight, "OnInitializeWeightSet"],
      ["set_max_extrinsic_weight", MaxExtrinsicWeight, "MaxExtrinsicWeightSet"],
    ] as const) {
      expect(test.call(account(1), call(name, { value: 1n }))).toEqual({ type: "BadOrigin" })
      expect(test.call(root, call(name, { value: half + 1n }))).toEqual(error("WeightExceedsAbsoluteMax"))
      expect(test.call(root, call(name, { value: half }))).toBeUndefined()
      expect(test.events).toEqual([[`MevShield.${event}`, { value: half }]])
      expect(cell.get(test.ctx)).toBe(half)
    }
    for (const [name, cell, event] of [
      ["set_max_pending_extrinsics_number", MaxPendingExtrinsicsLimit, "MaxPendingExtrinsicsNumberSet"],
      ["set_stored_extrinsic_lifetime", ExtrinsicLifetime, "ExtrinsicLifetimeSet"],
    ] as const) {
      expect(test.call(account(1), call(name, { value: 1 }))).toEqual({ type: "BadOrigin" })
      expect(test.call(root, call(name, { value: 7 }))).toBeUndefined()
      expect(test.events).toEqual([[`MevShield.${event}`, { value: 7 }]])
      expect(cell.get(test.ctx)).toBe(7)
    }
  })
})
