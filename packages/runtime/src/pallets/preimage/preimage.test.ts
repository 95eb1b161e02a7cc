// Ports pallet-preimage tests: user_note_preimage_works, manager_note_preimage_works, user_unnote_preimage_works, manager_unnote_preimage_works, requested_then_user_noted_preimage_is_free, unrequest_preimage_works, user_noted_then_requested_preimage_is_refunded_once_only, query_preimage_hold_and_drop_work, store_preimage_bound_too_large_errors, ensure_updated_works
import { blake2b256 } from "@subforge/core"
import { beforeEach, describe, expect, it } from "vitest"
import { toHex } from "../../bytes.ts"
import { none, root } from "../../frame/origin.ts"
import type { RuntimeCall } from "../../frame/runtime-call.ts"
import { Holds } from "../../generated/storage/balances.ts"
import { PreimageFor, RequestStatusFor, StatusFor } from "../../generated/storage/preimage.ts"
import { fund } from "../../testing/fund.ts"
import { account, TestContext } from "../../testing/test-context.ts"
import { accountData } from "../balances/account-data.ts"
import { balances } from "../balances/index.ts"
import { reserve } from "../balances/reserve.ts"
import { boundCall, dropCall, holdCall, peekCall } from "./bounded-call.ts"
import { preimage } from "./index.ts"

const [alice, bob] = [account(1), account(2)]
const BYTES = Uint8Array.of(1)
const HASH = toHex(blake2b256(BYTES))
const DEPOSIT = 105_000_000n
const RICH = 1_000_000_000_000n
const error = (name: string) => ({ type: "Module", pallet: "Preimage", name })
const note = (bytes: Uint8Array): RuntimeCall => ({
  pallet: "Preimage",
  name: "note_preimage",
  args: { bytes },
})
const call = (name: string, hash: string = HASH): RuntimeCall => ({
  pallet: "Preimage",
  name,
  args: { hash },
})
const update = (...hashes: readonly string[]): RuntimeCall => ({
  pallet: "Preimage",
  name: "ensure_updated",
  args: { hashes },
})

describe("Preimage", () => {
  let test: TestContext

  const held = (who: `0x${string}`): bigint => accountData(test.ctx, who).reserved
  const has = (): boolean => PreimageFor.has(test.ctx, [HASH, BYTES.length])
  const status = () => RequestStatusFor.get(test.ctx, HASH)

  beforeEach(() => {
    test = new TestContext(balances, preimage)
    fund(test.ctx, alice, RICH)
  })

  it("keeps a user's bytes for a deposit", () => {
    expect(test.call(none, note(BYTES))).toEqual({ type: "BadOrigin" })
    expect(test.call(alice, note(BYTES))).toBeUndefined()
    expect(test.events).toEqual([["Preimage.Noted", { hash: HASH }]])
    expect(accountData(test.ctx, alice)).toMatchObject({ free: RICH - DEPOSIT, reserved: DEPOSIT })
    expect(PreimageFor.get(test.ctx, [HASH, 1])).toEqual(BYTES)
    expect(Holds.get(test.ctx, alice)).toEqual([
      { id: { type: "Preimage", value: "Preimage" }, amount: DEPOSIT },
    ])
    expect(status()).toEqual({ type: "Unrequested", value: { ticket: [alice, DEPOSIT], len: 1 } })
    expect(test.call(alice, note(BYTES))).toEqual(error("AlreadyNoted"))
    expect(test.call(bob, call("unnote_preimage"))).toEqual(error("NotAuthorized"))
    expect(test.call(alice, call("unnote_preimage", account(9)))).toEqual(error("NotNoted"))
    expect(test.call(alice, call("unnote_preimage"))).toBeUndefined()
    expect(test.eventNames).toEqual(["Preimage.Cleared"])
    expect([held(alice), has(), status()]).toEqual([0n, false, undefined])
    expect(test.call(alice, call("unnote_preimage"))).toEqual(error("NotNoted"))
  })

  it("takes no deposit that is not there, and no more than four mebibytes", () => {
    expect(test.call(bob, note(BYTES))).toEqual({ type: "Token", name: "FundsUnavailable" })
    fund(test.ctx, bob, DEPOSIT)
    expect(test.call(bob, note(BYTES))).toEqual({ type: "Token", name: "FundsUnavailable" })
    expect(test.call(alice, note(new Uint8Array(4 * 1024 * 1024 + 1)))).toEqual(error("TooBig"))
  })

  it("is free for root, and where somebody asked for the bytes", () => {
    expect(test.post(root, note(BYTES))).toEqual({ paysFee: "No" })
    expect(status()).toEqual({
      type: "Requested",
      value: { maybe_ticket: undefined, count: 1, maybe_len: 1 },
    })
    expect(test.call(root, note(BYTES))).toBeUndefined()
    expect(PreimageFor.get(test.ctx, [HASH, 1])).toEqual(BYTES)
    expect(test.call(alice, call("unnote_preimage"))).toEqual(error("NotAuthorized"))
    expect(test.call(root, call("unnote_preimage"))).toBeUndefined()
    expect(test.refusal(root, call("unnote_preimage"))).toBe("Preimage.NotNoted")
    expect(has()).toBe(false)
    expect(test.call(alice, call("request_preimage"))).toEqual({ type: "BadOrigin" })
    test.call(root, call("request_preimage"))
    expect(test.eventNames).toEqual(["Preimage.Requested"])
    expect(test.post(alice, note(BYTES))).toEqual({ paysFee: "No" })
    expect(PreimageFor.get(test.ctx, [HASH, 1])).toEqual(BYTES)
    expect(accountData(test.ctx, alice)).toMatchObject({ free: RICH, reserved: 0n })
  })

  it("keeps bytes until the last request for them is taken back", () => {
    for (const _ of ["once", "again"]) test.call(root, call("request_preimage"))
    test.call(alice, note(BYTES))
    expect(test.refusal(root, call("unrequest_preimage", account(9)))).toBe("Preimage.NotRequested")
    for (const left of [true, false]) {
      expect(test.call(root, call("unrequest_preimage"))).toBeUndefined()
      expect(has()).toBe(left)
    }
    expect(test.refusal(root, call("unrequest_preimage"))).toBe("Preimage.NotRequested")
  })

  it("gives a deposit back once, whoever asked in between", () => {
    test.call(alice, note(Uint8Array.of(1, 1, 1)))
    const other = held(alice)
    test.call(alice, note(BYTES))
    expect(held(alice)).toBe(other + DEPOSIT)
    for (const name of ["request_preimage", "unrequest_preimage"]) test.call(root, call(name))
    expect(test.call(alice, call("unnote_preimage"))).toBeUndefined()
    expect(held(alice)).toBe(other)
  })

  it.each([
    [0, "Yes"],
    [89, "Yes"],
    [90, "No"],
    [99, "No"],
  ])("moves %i of a hundred statuses over", (old, paysFee) => {
    const hashes = Array.from({ length: 100 }, (_, index) => account(index + 1))
    reserve(test.ctx, alice, 700n)
    for (const hash of hashes) {
      StatusFor.set(test.ctx, hash, { type: "Unrequested", value: { deposit: [alice, 7n], len: 1 } })
    }
    const asked = hashes.map((hash, index) => (index < old ? hash : account(200)))
    expect(test.post(alice, update(...asked))).toEqual({ paysFee })
    expect([RequestStatusFor, StatusFor].map((cell) => [...cell.keys(test.ctx)].length)).toEqual([
      old,
      100 - old,
    ])
  })

  it("keeps the depositor while others ask", () => {
    test.call(alice, note(BYTES))
    test.call(root, note(BYTES))
    expect(status()).toMatchObject({ type: "Requested", value: { maybe_ticket: [alice, DEPOSIT], count: 1 } })
    test.call(root, call("request_preimage"))
    expect(test.eventNames).toEqual([])
    test.call(root, call("unrequest_preimage"))
    test.call(root, call("unrequest_preimage"))
    expect(status()).toEqual({ type: "Unrequested", value: { ticket: [alice, DEPOSIT], len: 1 } })
    expect(test.call(root, call("unrequest_preimage"))).toEqual(error("NotRequested"))
    test.call(root, call("request_preimage"))
    expect(test.call(alice, call("unnote_preimage"))).toBeUndefined()
    expect([has(), held(alice)]).toEqual([true, 0n])
    expect(test.call(alice, call("unrequest_preimage"))).toEqual({ type: "BadOrigin" })
    test.call(root, call("unrequest_preimage"))
    expect(test.eventNames).toEqual(["Preimage.Cleared"])
    expect(has()).toBe(false)
  })

  it("forgets a request that nobody answered", () => {
    expect(test.call(root, call("unrequest_preimage"))).toEqual(error("NotRequested"))
    test.call(root, call("request_preimage"))
    test.call(root, call("unrequest_preimage"))
    expect(status()).toBeUndefined()
  })

  it("moves statuses of the old form over, for free if nine in ten were", () => {
    reserve(test.ctx, alice, 7n)
    StatusFor.set(test.ctx, HASH, { type: "Unrequested", value: { deposit: [alice, 7n], len: 1 } })
    const [second, third] = [account(8), account(9)]
    StatusFor.set(test.ctx, second, {
      type: "Requested",
      value: { deposit: undefined, count: 3, len: undefined },
    })
    expect(test.call(alice, update())).toEqual(error("TooFew"))
    expect(test.call(alice, update(...Array(1025).fill(HASH)))).toEqual(error("TooMany"))
    expect(test.post(alice, update(HASH, second, third))).toEqual({ paysFee: "Yes" })
    expect(status()).toEqual({ type: "Unrequested", value: { ticket: [alice, DEPOSIT], len: 1 } })
    expect(RequestStatusFor.get(test.ctx, second)).toMatchObject({ type: "Requested", value: { count: 3 } })
    expect(held(alice)).toBe(DEPOSIT)
    StatusFor.set(test.ctx, third, {
      type: "Requested",
      value: { deposit: [alice, 0n], count: 1, len: 2 },
    })
    expect(test.post(alice, update(third))).toEqual({ paysFee: "No" })
    expect(RequestStatusFor.get(test.ctx, third)).toMatchObject({
      value: { maybe_ticket: [alice, 106_000_000n] },
    })
  })
})

describe("a kept call", () => {
  const remark = (length: number): RuntimeCall => ({
    pallet: "System",
    name: "remark",
    args: { remark: new Uint8Array(length) },
  })

  it("stands inline up to 128 bytes", () => {
    const { ctx } = new TestContext(balances, preimage)
    const kept = boundCall(ctx, remark(124))
    expect(kept.type).toBe("Inline")
    expect(peekCall(ctx, kept)).toEqual({ call: remark(124), looked: undefined })
    dropCall(ctx, kept)
    holdCall(ctx, kept)
    expect(() => peekCall(ctx, { type: "Inline", value: Uint8Array.of(255) })).toThrow(
      expect.objectContaining({ error: { type: "Corruption" } }),
    )
  })

  it("is asked for while it is held, unless it stands inline", () => {
    const { ctx } = new TestContext(balances, preimage)
    const requests = () => [...RequestStatusFor.keys(ctx)].length
    const kept = [
      { type: "Inline", value: BYTES },
      { type: "Lookup", value: { hash: account(1), len: 9 } },
      { type: "Legacy", value: { hash: account(2) } },
    ] as const
    for (const [index, bounded] of kept.entries()) {
      holdCall(ctx, bounded)
      expect(requests()).toBe(index)
    }
    for (const [index, bounded] of kept.entries()) {
      dropCall(ctx, bounded)
      expect(requests()).toBe(2 - index)
    }
  })

  it("stands as a requested preimage above, until the last holder drops it", () => {
    const { ctx } = new TestContext(balances, preimage)
    const kept = boundCall(ctx, remark(125))
    expect(kept).toMatchObject({ type: "Lookup", value: { len: 129 } })
    expect(peekCall(ctx, kept)).toEqual({ call: remark(125), looked: 129 })
    if (kept.type !== "Lookup") throw new TypeError("a look-up")
    const legacy = { type: "Legacy", value: { hash: kept.value.hash } } as const
    expect(peekCall(ctx, legacy).looked).toBe(129)
    holdCall(ctx, kept)
    dropCall(ctx, kept)
    expect(peekCall(ctx, kept).looked).toBe(129)
    dropCall(ctx, kept)
    for (const gone of [kept, legacy]) {
      expect(() => peekCall(ctx, gone)).toThrow(expect.objectContaining({ error: { type: "Unavailable" } }))
    }
    const most = 4 * 1024 * 1024 - 6
    expect(boundCall(ctx, remark(most))).toMatchObject({ value: { len: most + 6 } })
    expect(() => boundCall(ctx, remark(most + 1))).toThrow(
      expect.objectContaining({ error: { type: "Exhausted" } }),
    )
  })
})
