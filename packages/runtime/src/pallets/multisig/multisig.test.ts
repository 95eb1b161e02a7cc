// Ports pallet-multisig tests: multisig_deposit_is_taken_and_returned, cancel_multisig_returns_deposit, timepoint_checking_works, multisig_2_of_3_works, multisig_3_of_3_works, cancel_multisig_works, multisig_2_of_3_as_multi_works, minimum_threshold_check_works, too_many_signatories_fails, duplicate_approvals_are_ignored, multisig_1_of_3_works, weight_check_works, multisig_handles_no_preimage_after_all_approve, poke_deposit_fails_for_threshold_less_than_two, poke_deposit_fails_for_too_incorrect_number_of_signatories, poke_deposit_fails_for_signatories_out_of_order, poke_deposit_fails_for_non_existent_multisig, poke_deposit_fails_for_non_owner, poke_deposit_charges_fee_when_deposit_unchanged, poke_deposit_works_when_deposit_increases, poke_deposit_works_when_deposit_decreases
import { blake2b256 } from "@subforge/core"
import { beforeEach, describe, expect, it } from "vitest"
import { toHex } from "../../bytes.ts"
import { fail } from "../../frame/dispatch-error.ts"
import { none } from "../../frame/origin.ts"
import type { RuntimeCall } from "../../frame/runtime-call.ts"
import { weight } from "../../frame/weight.ts"
import { Multisigs } from "../../generated/storage/multisig.ts"
import { codec } from "../../protocol/codecs.ts"
import { fund } from "../../testing/fund.ts"
import { account, TestContext } from "../../testing/test-context.ts"
import { accountData } from "../balances/account-data.ts"
import { freeBalance } from "../balances/fungible.ts"
import { balances } from "../balances/index.ts"
import { system } from "../system/index.ts"
import { multisig } from "./index.ts"
import { operationDeposit } from "./operate.ts"
import { multisigAccount } from "./signatories.ts"

const [one, two, three, target] = [account(1), account(2), account(3), account(6)]
const ALL = [one, two, three]
const TAO = 1_000_000_000n
const MUCH = weight(1n << 60n, 1n << 60n)
const START = { height: 1, index: 0 }
const INNER: RuntimeCall = {
  pallet: "Balances",
  name: "transfer_allow_death",
  args: { dest: { type: "Id", value: target }, value: 1000n },
}
const INNER_BYTES = codec<RuntimeCall>("RuntimeCall").encode(INNER)
const HASH = toHex(blake2b256(INNER_BYTES))
const error = (name: string) => ({ type: "Module", pallet: "Multisig", name })
const othersOf = (who: string) => ALL.filter((other) => other !== who)
const call = (name: string, args: object): RuntimeCall => ({ pallet: "Multisig", name, args })
const common = (who: string, changed: object = {}) => ({
  threshold: 2,
  other_signatories: othersOf(who),
  maybe_timepoint: undefined,
  max_weight: MUCH,
  call_hash: HASH,
  ...changed,
})
const asMulti = (who: string, changed: object = {}) =>
  call("as_multi", common(who, { call: INNER, ...changed }))
const approve = (who: string, changed: object = {}) => call("approve_as_multi", common(who, changed))
const cancel = (who: string, changed: object = {}) =>
  call("cancel_as_multi", common(who, { timepoint: START, ...changed }))
const poke = (who: string, changed: object = {}) => call("poke_deposit", common(who, changed))
const once = (who: string, inner: RuntimeCall = INNER) =>
  call("as_multi_threshold_1", { other_signatories: othersOf(who), call: inner })

describe("Multisig", () => {
  let test: TestContext
  const shared = multisigAccount(ALL, 2)
  const reserved = (who: `0x${string}`) => accountData(test.ctx, who).reserved

  beforeEach(() => {
    test = new TestContext(system, balances, multisig)
    for (const who of [...ALL, shared]) fund(test.ctx, who, 10n * TAO)
  })

  it("has an account for each set of signatories and threshold", () => {
    expect(multisigAccount(ALL, 2)).not.toBe(multisigAccount(ALL, 3))
    expect(multisigAccount(ALL, 2)).not.toBe(multisigAccount([one, two], 2))
  })

  it("runs a call that two of three approved", () => {
    expect(test.call(one, approve(one))).toBeUndefined()
    expect(test.events.at(-1)).toEqual([
      "Multisig.NewMultisig",
      { approving: one, multisig: shared, call_hash: HASH },
    ])
    expect(reserved(one)).toBe(operationDeposit(2))
    expect(Multisigs.get(test.ctx, shared, HASH)).toMatchObject({ when: START, approvals: [one] })
    const { actualWeight } = test.post(two, asMulti(two, { maybe_timepoint: START }))
    expect(actualWeight).toBeUndefined()
    expect(test.events.at(-1)).toEqual([
      "Multisig.MultisigExecuted",
      {
        approving: two,
        timepoint: START,
        multisig: shared,
        call_hash: HASH,
        result: { type: "Ok", value: undefined },
      },
    ])
    expect(freeBalance(test.ctx, target)).toBe(1000n)
    expect([reserved(one), Multisigs.has(test.ctx, shared, HASH)]).toEqual([0n, false])
  })

  it("says in its event that the call failed", () => {
    const inner: RuntimeCall = { ...INNER, args: { dest: { type: "Id", value: target }, value: 15n * TAO } }
    test.call(one, asMulti(one, { call: inner }))
    expect(test.call(three, asMulti(three, { call: inner, maybe_timepoint: START }))).toBeUndefined()
    expect(test.events.at(-1)?.[1]).toMatchObject({
      result: { type: "Err", value: { type: "Token", value: "FundsUnavailable" } },
    })
  })

  it("waits for as many as the threshold asks", () => {
    const three3 = (who: string) => asMulti(who, { threshold: 3, maybe_timepoint: START })
    test.call(one, approve(one, { threshold: 3 }))
    expect(test.call(two, approve(two, { threshold: 3, maybe_timepoint: START }))).toBeUndefined()
    expect(test.eventNames).toEqual(["Multisig.MultisigApproval"])
    expect(test.call(two, approve(two, { threshold: 3, maybe_timepoint: START }))).toEqual(
      error("AlreadyApproved"),
    )
    expect(test.call(one, three3(one))).toEqual(error("AlreadyApproved"))
    fund(test.ctx, multisigAccount(ALL, 3), TAO)
    expect(test.call(three, three3(three))).toBeUndefined()
    expect(freeBalance(test.ctx, target)).toBe(1000n)
  })

  it("can be run by an earlier signatory once there are enough", () => {
    test.call(one, approve(one))
    test.call(two, approve(two, { maybe_timepoint: START }))
    expect(test.call(one, asMulti(one, { maybe_timepoint: START }))).toBeUndefined()
    expect(test.eventNames).toContain("Multisig.MultisigExecuted")
  })

  it("tells apart who started it and when", () => {
    expect(test.call(one, asMulti(one, { maybe_timepoint: START }))).toEqual(error("UnexpectedTimepoint"))
    test.block.phase = { type: "ApplyExtrinsic", value: 4 }
    test.call(one, asMulti(one))
    expect(test.call(two, asMulti(two))).toEqual(error("NoTimepoint"))
    expect(test.call(two, asMulti(two, { maybe_timepoint: START }))).toEqual(error("WrongTimepoint"))
    const started = { maybe_timepoint: { height: 1, index: 4 } }
    expect(test.call(two, asMulti(two, { ...started, max_weight: weight(1n) }))).toEqual(
      error("MaxWeightTooLow"),
    )
    expect(test.call(two, asMulti(two, started))).toBeUndefined()
  })

  it.each([
    ["as_multi", asMulti],
    ["approve_as_multi", approve],
    ["cancel_as_multi", cancel],
    ["poke_deposit", poke],
  ])("checks the signatories of %s", (_, make) => {
    const with2 = (changed: object) => test.call(one, make(one, changed))
    expect(with2({ threshold: 1 })).toEqual(error("MinimumThreshold"))
    expect(with2({ other_signatories: [] })).toEqual(error("TooFewSignatories"))
    expect(with2({ other_signatories: Array(100).fill(two) })).toEqual(error("TooManySignatories"))
    expect(with2({ other_signatories: [three, two] })).toEqual(error("SignatoriesOutOfOrder"))
    expect(with2({ other_signatories: [one, two] })).toEqual(error("SenderInSignatories"))
    expect(test.call(none, make(one))).toEqual({ type: "BadOrigin" })
  })

  it("is cancelled by who started it", () => {
    expect(test.call(one, cancel(one))).toEqual(error("NotFound"))
    test.call(one, approve(one))
    expect(test.call(one, cancel(one, { timepoint: { height: 1, index: 1 } }))).toEqual(
      error("WrongTimepoint"),
    )
    expect(test.call(two, cancel(two))).toEqual(error("NotOwner"))
    expect(test.call(one, cancel(one))).toBeUndefined()
    expect(test.eventNames).toEqual(["Balances.Unreserved", "Multisig.MultisigCancelled"])
    expect(reserved(one)).toBe(0n)
  })

  it("brings an old deposit to today's price", () => {
    expect(test.call(one, poke(one))).toEqual(error("NotFound"))
    test.call(one, approve(one))
    expect(test.post(one, poke(one))).toEqual({ paysFee: "Yes" })
    expect(test.call(two, poke(two))).toEqual(error("NotOwner"))
    for (const [difference, event] of [
      [5n, "Balances.Unreserved"],
      [-5n, "Balances.Reserved"],
    ] as const) {
      Multisigs.update(test.ctx, shared, HASH, (pending) => ({
        ...(pending as NonNullable<typeof pending>),
        deposit: operationDeposit(2) + difference,
      }))
      expect(test.post(one, poke(one))).toEqual({ paysFee: "No" })
      expect(test.eventNames).toEqual([event, "Multisig.DepositPoked"])
    }
  })

  it("runs at once where one is enough", () => {
    fund(test.ctx, multisigAccount(ALL, 1), TAO)
    expect(test.call(one, once(one))).toBeUndefined()
    expect(freeBalance(test.ctx, target)).toBe(1000n)
    expect(test.post(one, once(one))).toEqual({})
    const rootOnly: RuntimeCall = { pallet: "System", name: "set_heap_pages", args: { pages: 1n } }
    expect(test.call(one, once(one, rootOnly))).toEqual({ type: "BadOrigin" })
    const nothing = call("as_multi_threshold_1", { other_signatories: [], call: INNER })
    expect(test.call(one, nothing)).toEqual(error("TooFewSignatories"))
  })

  it("says what it weighed where the call does", () => {
    const told = (failing: boolean) => () => {
      const post = { actualWeight: weight(7n) }
      return failing ? fail({ type: "Exhausted" }, post) : post
    }
    const inner: RuntimeCall = {
      pallet: "Utility",
      name: "with_weight",
      args: { call: INNER, weight: weight(9n) },
    }
    for (const failing of [false, true]) {
      test = new TestContext(balances, multisig, { name: "Utility", calls: { with_weight: told(failing) } })
      fund(test.ctx, one, TAO)
      const created = test.post(one, asMulti(one, { call: inner })).actualWeight
      const completed = test.post(two, asMulti(two, { call: inner, maybe_timepoint: START })).actualWeight
      const bytes = BigInt(codec<RuntimeCall>("RuntimeCall").encode(inner).length)
      expect(created?.ref_time).toBe(154_976_762n + 2n * 144_320n + bytes * 1819n)
      expect(completed?.ref_time).toBe(334_745_418n + 2n * 193_313n + bytes * 2057n + 7n)
      expect(test.post(one, once(one, inner)).actualWeight?.ref_time).toBe(70_470_382n + bytes * 397n + 7n)
    }
  })
})
