// Ports pallet-multisig tests: multisig_deposit_is_taken_and_returned, cancel_multisig_returns_deposit, timepoint_checking_works, multisig_2_of_3_works, multisig_3_of_3_works, cancel_multisig_works, multisig_2_of_3_as_multi_works, minimum_threshold_check_works, too_many_signatories_fails, duplicate_approvals_are_ignored, multisig_1_of_3_works, weight_check_works, multisig_handles_no_preimage_after_all_approve, poke_deposit_fails_for_threshold_less_than_two, poke_deposit_fails_for_too_incorrect_number_of_signatories, poke_deposit_fails_for_signatories_out_of_order, poke_deposit_fails_for_non_existent_multisig, poke_deposit_fails_for_non_owner, poke_deposit_charges_fee_when_deposit_unchanged, poke_deposit_works_when_deposit_increases, poke_deposit_works_when_deposit_decreases, poke_deposit_handles_insufficient_balance, multisig_2_of_3_as_multi_with_many_calls_works, multisig_2_of_3_cannot_reissue_same_call, multisig_filters
import { blake2b256 } from "@subforge/core"
import { beforeEach, describe, expect, it } from "vitest"
import { toHex } from "../../bytes.ts"
import { fail } from "../../frame/dispatch-error.ts"
import { type AccountId, none } from "../../frame/origin.ts"
import type { RuntimeCall } from "../../frame/runtime-call.ts"
import { weight } from "../../frame/weight.ts"
import { Multisigs } from "../../generated/storage/multisig.ts"
import { codec } from "../../protocol/codecs.ts"
import { fund } from "../../testing/fund.ts"
import { account, TestContext } from "../../testing/test-context.ts"
import { accountData } from "../balances/account-data.ts"
import { freeBalance } from "../balances/fungible.ts"
import { balances } from "../balances/index.ts"
import { reserve, unreserve } from "../balances/reserve.ts"
import { system } from "../system/index.ts"
import { multisig } from "./index.ts"
import { operationDeposit } from "./operate.ts"
import { multisigAccount } from "./signatories.ts"

const [one, two, three, target] = [account(1), account(2), account(3), account(6)]
const ALL = [one, two, three]
const TAO = 1_000_000_000n
const MUCH = weight(1n << 60n, 1n << 60n)
const START = { height: 1, index: 0 }
const transfer = (to: AccountId, value: bigint): RuntimeCall => ({
  pallet: "Balances",
  name: "transfer_allow_death",
  args: { dest: { type: "Id", value: to }, value },
})
const INNER = transfer(target, 1000n)
const INNER_BYTES = codec<RuntimeCall>("RuntimeCall").encode(INNER)
const HASH = toHex(blake2b256(INNER_BYTES))
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
  const money = (who: AccountId): readonly [free: bigint, reserved: bigint] => {
    const { free, reserved } = accountData(test.ctx, who)
    return [free, reserved]
  }
  const executed = (approving: AccountId) => ({
    approving,
    timepoint: START,
    multisig: shared,
    call_hash: HASH,
    result: { type: "Ok", value: undefined },
  })

  beforeEach(() => {
    test = new TestContext(system, balances, multisig)
    for (const who of [...ALL, shared]) fund(test.ctx, who, 10n * TAO)
  })

  it("has an account for each set of signatories and threshold", () => {
    expect(multisigAccount(ALL, 2)).not.toBe(multisigAccount(ALL, 3))
    expect(multisigAccount(ALL, 2)).not.toBe(multisigAccount([one, two], 2))
  })

  describe.each([
    ["its hash", approve],
    ["the call", asMulti],
  ])("started with %s", (_, open) => {
    it("runs once two of three approved, and gives the deposit back", () => {
      expect(test.call(one, open(one))).toBeUndefined()
      expect(test.events.at(-1)).toEqual([
        "Multisig.NewMultisig",
        { approving: one, multisig: shared, call_hash: HASH },
      ])
      expect(money(one)).toEqual([10n * TAO - operationDeposit(2), operationDeposit(2)])
      expect(Multisigs.get(test.ctx, shared, HASH)).toEqual({
        when: START,
        deposit: operationDeposit(2),
        depositor: one,
        approvals: [one],
      })
      expect(freeBalance(test.ctx, target)).toBe(0n)
      const { actualWeight } = test.post(two, asMulti(two, { maybe_timepoint: START }))
      expect(actualWeight).toBeUndefined()
      expect(test.events.at(-1)).toEqual(["Multisig.MultisigExecuted", executed(two)])
      expect(freeBalance(test.ctx, target)).toBe(1000n)
      expect([...money(one), Multisigs.has(test.ctx, shared, HASH)]).toEqual([10n * TAO, 0n, false])
    })

    it("waits for all three where the threshold is three", () => {
      const third = (who: string) => ({ threshold: 3, maybe_timepoint: who === one ? undefined : START })
      const trio = multisigAccount(ALL, 3)
      fund(test.ctx, trio, TAO)
      expect(test.call(one, open(one, third(one)))).toBeUndefined()
      expect(test.call(two, open(two, third(two)))).toBeUndefined()
      expect(test.events).toEqual([
        ["Multisig.MultisigApproval", { approving: two, timepoint: START, multisig: trio, call_hash: HASH }],
      ])
      expect(freeBalance(test.ctx, target)).toBe(0n)
      expect(test.call(three, asMulti(three, third(three)))).toBeUndefined()
      expect(freeBalance(test.ctx, target)).toBe(1000n)
    })
  })

  it("holds several calls at a time", () => {
    const second = transfer(account(7), 500n)
    test.call(one, asMulti(one))
    test.call(two, asMulti(two, { call: second }))
    expect(test.call(three, asMulti(three, { maybe_timepoint: START }))).toBeUndefined()
    expect(test.call(three, asMulti(three, { call: second, maybe_timepoint: START }))).toBeUndefined()
    expect([target, account(7)].map((who) => freeBalance(test.ctx, who))).toEqual([1000n, 500n])
  })

  it("can make the same call again, and says in its event that it failed", () => {
    const inner = transfer(target, 6n * TAO)
    for (const [last, result] of [
      [two, { type: "Ok", value: undefined }],
      [three, { type: "Err", value: { type: "Token", value: "FundsUnavailable" } }],
    ] as const) {
      expect(test.call(one, asMulti(one, { call: inner }))).toBeUndefined()
      expect(test.call(last, asMulti(last, { call: inner, maybe_timepoint: START }))).toBeUndefined()
      expect(test.events.at(-1)?.[1]).toMatchObject({ approving: last, timepoint: START, result })
    }
    expect(freeBalance(test.ctx, shared)).toBe(4n * TAO)
  })

  it("takes no approval twice, and none beyond the threshold", () => {
    const approving = { maybe_timepoint: START }
    test.call(one, approve(one))
    expect(test.refusal(one, approve(one, approving))).toBe("Multisig.AlreadyApproved")
    expect(test.refusal(one, asMulti(one, approving))).toBe("Multisig.AlreadyApproved")
    expect(test.call(two, approve(two, approving))).toBeUndefined()
    expect(test.refusal(three, approve(three, approving))).toBe("Multisig.AlreadyApproved")
  })

  it.each(ALL)("can be run by any signatory once there are enough: %s", (who) => {
    const all3 = (by: string) => ({ threshold: 3, maybe_timepoint: by === one ? undefined : START })
    fund(test.ctx, multisigAccount(ALL, 3), TAO)
    for (const by of ALL) expect(test.call(by, approve(by, all3(by)))).toBeUndefined()
    expect(freeBalance(test.ctx, target)).toBe(0n)
    expect(test.call(who, asMulti(who, { threshold: 3, maybe_timepoint: START }))).toBeUndefined()
    expect(test.eventNames).toContain("Multisig.MultisigExecuted")
    expect(freeBalance(test.ctx, target)).toBe(1000n)
  })

  it("tells apart who started it and when, and how heavy it may be", () => {
    const at = (index: number) => ({ maybe_timepoint: { height: 1, index } })
    for (const make of [approve, asMulti]) {
      expect(test.refusal(two, make(two, at(0)))).toBe("Multisig.UnexpectedTimepoint")
    }
    test.block.phase = { type: "ApplyExtrinsic", value: 4 }
    test.call(one, asMulti(one, { max_weight: weight(0n) }))
    for (const make of [approve, asMulti]) {
      expect(test.refusal(two, make(two))).toBe("Multisig.NoTimepoint")
      expect(test.refusal(two, make(two, at(5)))).toBe("Multisig.WrongTimepoint")
    }
    for (const max_weight of [weight(0n), weight(1n)]) {
      expect(test.refusal(two, asMulti(two, { ...at(4), max_weight }))).toBe("Multisig.MaxWeightTooLow")
    }
    expect(freeBalance(test.ctx, target)).toBe(0n)
    expect(test.call(two, asMulti(two, at(4)))).toBeUndefined()
  })

  it.each([
    ["as_multi", asMulti],
    ["approve_as_multi", approve],
    ["cancel_as_multi", cancel],
    ["poke_deposit", poke],
  ])("checks the signatories of %s", (_, make) => {
    test.call(one, approve(one))
    for (const [changed, refusal] of [
      [{ threshold: 0 }, "MinimumThreshold"],
      [{ threshold: 1 }, "MinimumThreshold"],
      [{ other_signatories: [] }, "TooFewSignatories"],
      [{ other_signatories: Array(100).fill(two) }, "TooManySignatories"],
      [{ other_signatories: [three, two] }, "SignatoriesOutOfOrder"],
      [{ other_signatories: [one, two] }, "SenderInSignatories"],
    ] as const) {
      expect(test.refusal(one, make(one, changed))).toBe(`Multisig.${refusal}`)
    }
    expect(test.refusal(none, make(one))).toBe("BadOrigin")
  })

  it("is cancelled by who started it, who gets the deposit back", () => {
    const third = { threshold: 3 }
    expect(test.refusal(one, cancel(one, third))).toBe("Multisig.NotFound")
    test.call(one, approve(one, third))
    test.call(two, approve(two, { ...third, maybe_timepoint: START }))
    expect(money(one)).toEqual([10n * TAO - operationDeposit(3), operationDeposit(3)])
    const elsewhere = { ...third, timepoint: { height: 1, index: 1 } }
    expect(test.refusal(one, cancel(one, elsewhere))).toBe("Multisig.WrongTimepoint")
    expect(test.refusal(two, cancel(two, third))).toBe("Multisig.NotOwner")
    expect(test.call(one, cancel(one, third))).toBeUndefined()
    const multisig = multisigAccount(ALL, 3)
    expect(test.events).toEqual([
      ["Balances.Unreserved", { who: one, amount: operationDeposit(3) }],
      ["Multisig.MultisigCancelled", { cancelling: one, timepoint: START, multisig, call_hash: HASH }],
    ])
    expect([...money(one), Multisigs.has(test.ctx, multisig, HASH)]).toEqual([10n * TAO, 0n, false])
  })

  describe("poke_deposit", () => {
    /** Makes the deposit that was taken differ from today's. */
    const depositWas = (deposit: bigint) => {
      const more = deposit - operationDeposit(2)
      if (more > 0n) reserve(test.ctx, one, more)
      else unreserve(test.ctx, one, -more)
      Multisigs.update(test.ctx, shared, HASH, (pending) => ({
        ...(pending as NonNullable<typeof pending>),
        deposit,
      }))
    }

    it("is for who pays the deposit of an operation, and costs where nothing changes", () => {
      expect(test.refusal(one, poke(one))).toBe("Multisig.NotFound")
      test.call(one, approve(one))
      const before = money(one)
      expect(test.refusal(two, poke(two))).toBe("Multisig.NotOwner")
      expect(test.post(one, poke(one))).toEqual({ paysFee: "Yes" })
      expect([test.events, money(one)]).toEqual([[], before])
    })

    it.each([
      [5n, "Balances.Unreserved"],
      [-5n, "Balances.Reserved"],
    ])("brings a deposit that was dearer by %d to today's price", (difference, moved) => {
      test.call(one, approve(one))
      const old_deposit = operationDeposit(2) + difference
      depositWas(old_deposit)
      expect(money(one)).toEqual([10n * TAO - old_deposit, old_deposit])
      expect(test.post(one, poke(one))).toEqual({ paysFee: "No" })
      expect(test.eventNames).toEqual([moved, "Multisig.DepositPoked"])
      const new_deposit = operationDeposit(2)
      expect(test.events[1]?.[1]).toEqual({ who: one, call_hash: HASH, old_deposit, new_deposit })
      expect(money(one)).toEqual([10n * TAO - new_deposit, new_deposit])
      expect(Multisigs.get(test.ctx, shared, HASH)?.deposit).toBe(new_deposit)
    })

    it("fails where the balance is too small for the difference", () => {
      test.call(one, approve(one))
      depositWas(operationDeposit(2) - 1000n)
      expect(test.call(one, transfer(target, money(one)[0] - 999n))).toBeUndefined()
      expect(test.refusal(one, poke(one))).toBe("Balances.InsufficientBalance")
    })
  })

  it("runs at once where one is enough, and only so", () => {
    const solo = multisigAccount(ALL, 1)
    fund(test.ctx, solo, TAO)
    for (const make of [approve, asMulti]) {
      expect(test.refusal(one, make(one, { threshold: 1 }))).toBe("Multisig.MinimumThreshold")
    }
    expect(test.call(one, once(one))).toBeUndefined()
    expect(test.events.at(-1)).toEqual(["Multisig.MultisigExecuted", { ...executed(one), multisig: solo }])
    expect(freeBalance(test.ctx, target)).toBe(1000n)
    expect(test.post(one, once(one))).toEqual({})
    const nothing = call("as_multi_threshold_1", { other_signatories: [], call: INNER })
    expect(test.refusal(one, nothing)).toBe("Multisig.TooFewSignatories")
  })

  it("makes no call that root alone may make, nor one that the runtime filters", () => {
    const rootOnly: RuntimeCall = { pallet: "System", name: "set_heap_pages", args: { pages: 1n } }
    expect(test.refusal(one, once(one, rootOnly))).toBe("BadOrigin")
    const batch = (...calls: readonly RuntimeCall[]): RuntimeCall => ({
      pallet: "Utility",
      name: "batch",
      args: { calls },
    })
    expect(test.refusal(one, once(one, batch(batch())))).toBe("System.CallFiltered")
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
