// Ports pallet-crowdloan tests: test_create_succeeds, test_create_fails_if_bad_origin, test_create_fails_if_deposit_is_too_low, test_create_fails_if_cap_is_not_greater_than_deposit, test_create_fails_if_min_contribution_is_too_low, test_create_fails_if_call_and_target_address_are_provided, test_create_fails_if_call_and_target_address_are_missing, test_set_max_contribution_fails_if_max_contribution_is_too_low, test_create_fails_if_end_is_in_the_past, test_create_fails_if_block_duration_is_too_short, test_create_fails_if_block_duration_is_too_long, test_create_fails_if_creator_has_insufficient_balance, test_contribute_succeeds, test_contribute_succeeds_if_contribution_will_make_the_raised_amount_exceed_the_cap, test_contribute_caps_amount_at_max_contribution, test_contribute_can_be_capped_below_minimum_when_filling_cap, test_contribute_can_be_capped_below_minimum_when_reaching_max_contribution, test_contribute_fails_if_bad_origin, test_contribute_fails_if_crowdloan_does_not_exist, test_contribute_fails_if_contribution_period_ended, test_contribute_fails_if_cap_has_been_raised, test_contribute_fails_if_contribution_is_below_minimum_contribution, test_contribute_fails_if_max_contributors_has_been_reached, test_contribute_fails_if_contributor_has_insufficient_balance, test_withdraw_from_contributor_succeeds, test_withdraw_from_creator_with_contribution_over_deposit_succeeds, test_withdraw_fails_from_creator_with_no_contribution_over_deposit, test_withdraw_fails_if_bad_origin, test_withdraw_fails_if_crowdloan_does_not_exists, test_withdraw_fails_if_crowdloan_has_already_been_finalized, test_withdraw_fails_if_no_contribution_exists, test_finalize_succeeds, test_finalize_succeeds_with_target_address, test_finalize_fails_if_call_and_target_address_are_provided, test_finalize_fails_if_call_and_target_address_are_missing, test_finalize_fails_if_bad_origin, test_finalize_fails_if_crowdloan_does_not_exist, test_finalize_fails_if_not_creator_origin, test_finalize_fails_if_crowdloan_cap_is_not_raised, test_finalize_fails_if_crowdloan_has_already_been_finalized, test_finalize_fails_if_call_fails, test_refund_succeeds, test_refund_fails_if_bad_or_invalid_origin, test_refund_fails_if_crowdloan_does_not_exist, test_dissolve_succeeds, test_dissolve_fails_if_bad_origin, test_dissolve_fails_if_crowdloan_does_not_exist, test_dissolve_fails_if_crowdloan_has_been_finalized, test_dissolve_fails_if_origin_is_not_creator, test_dissolve_fails_if_not_everyone_has_been_refunded, test_update_min_contribution_succeeds, test_update_min_contribution_fails_if_bad_origin, test_update_min_contribution_fails_if_crowdloan_does_not_exist, test_update_min_contribution_fails_if_crowdloan_has_been_finalized, test_update_min_contribution_fails_if_not_creator, test_update_min_contribution_fails_if_new_min_contribution_is_too_low, test_update_min_contribution_fails_if_new_min_contribution_exceeds_max_contribution, test_update_end_succeeds, test_update_end_fails_if_bad_origin, test_update_end_fails_if_crowdloan_does_not_exist, test_update_end_fails_if_crowdloan_has_been_finalized, test_update_end_fails_if_not_creator, test_update_end_fails_if_new_end_is_in_past, test_update_end_fails_if_block_duration_is_too_short, test_update_end_fails_if_block_duration_is_too_long, test_update_cap_succeeds, test_update_cap_fails_if_bad_origin, test_update_cap_fails_if_crowdloan_does_not_exist, test_update_cap_fails_if_crowdloan_has_been_finalized, test_update_cap_fails_if_not_creator, test_update_cap_fails_if_new_cap_is_too_low
import { beforeEach, describe, expect, it } from "vitest"
import { none, root } from "../../frame/origin.ts"
import type { Pallet } from "../../frame/pallet.ts"
import type { RuntimeCall } from "../../frame/runtime-call.ts"
import {
  Contributions,
  Crowdloans,
  CurrentCrowdloanId,
  MaxContributions,
  NextCrowdloanId,
} from "../../generated/storage/crowdloan.ts"
import { Account } from "../../generated/storage/system.ts"
import { fund } from "../../testing/fund.ts"
import { account, TestContext } from "../../testing/test-context.ts"
import { freeBalance, transfer } from "../balances/fungible.ts"
import { balances } from "../balances/index.ts"
import { preimage } from "../preimage/index.ts"
import { system } from "../system/index.ts"
import { crowdloan } from "./index.ts"
import { fundsAccount } from "./pallet.ts"

const [creator, bob, carol, target] = [account(1), account(2), account(3), account(4)]
const TAO = 1_000_000_000n
const MIN = 100_000_000n
const END = 60_000
const error = (name: string) => ({ type: "Module", pallet: "Crowdloan", name })
const call = (name: string, args: object = {}): RuntimeCall => ({
  pallet: "Crowdloan",
  name,
  args: { crowdloan_id: 0, ...args },
})
const remark = (length = 1): RuntimeCall => ({
  pallet: "System",
  name: "remark_with_event",
  args: { remark: new Uint8Array(length) },
})
const create = (changed: object = {}): RuntimeCall => ({
  pallet: "Crowdloan",
  name: "create",
  args: {
    deposit: 10n * TAO,
    min_contribution: MIN,
    cap: 100n * TAO,
    end: END,
    call: undefined,
    target_address: target,
    ...changed,
  },
})
const callsOn = (crowdloan_id: number): readonly RuntimeCall[] => [
  call("contribute", { crowdloan_id, amount: TAO }),
  call("withdraw", { crowdloan_id }),
  call("finalize", { crowdloan_id }),
  call("refund", { crowdloan_id }),
  call("dissolve", { crowdloan_id }),
  call("update_min_contribution", { crowdloan_id, new_min_contribution: TAO }),
  call("update_end", { crowdloan_id, new_end: 70_000 }),
  call("update_cap", { crowdloan_id, new_cap: 200n * TAO }),
  call("set_max_contribution", { crowdloan_id, new_max_contribution: 20n * TAO }),
]
const give = (amount: bigint) => call("contribute", { amount })

describe("Crowdloan", () => {
  let test: TestContext

  const loan = () => Crowdloans.get(test.ctx, 0)
  const funds = () => freeBalance(test.ctx, fundsAccount(0))
  const setLoan = (changed: object) =>
    Crowdloans.update(test.ctx, 0, (info) => ({ ...(info as NonNullable<typeof info>), ...changed }))
  const at = (number: number) => Object.assign(test.block, { number })

  beforeEach(() => {
    test = new TestContext(system, balances, preimage, crowdloan)
    for (const who of [creator, bob, carol]) fund(test.ctx, who, 200n * TAO)
  })

  describe("create", () => {
    it("takes the deposit as the first contribution", () => {
      expect(test.call(creator, create())).toBeUndefined()
      expect(test.events.at(-1)).toEqual([
        "Crowdloan.Created",
        { crowdloan_id: 0, creator, end: END, cap: 100n * TAO },
      ])
      expect(loan()).toEqual({
        creator,
        deposit: 10n * TAO,
        min_contribution: MIN,
        end: END,
        cap: 100n * TAO,
        funds_account: fundsAccount(0),
        raised: 10n * TAO,
        target_address: target,
        call: undefined,
        finalized: false,
        contributors_count: 1,
      })
      expect([...Contributions.entries(test.ctx, 0)]).toEqual([[[0, creator], 10n * TAO]])
      expect([funds(), freeBalance(test.ctx, creator)]).toEqual([10n * TAO, 190n * TAO])
      expect(NextCrowdloanId.get(test.ctx)).toBe(1)
      test.call(creator, create({ call: remark(500), target_address: undefined }))
      expect(test.eventNames).toContain("Preimage.Noted")
      expect(Crowdloans.get(test.ctx, 1)?.call?.type).toBe("Lookup")
    })

    it.each([
      ["DepositTooLow", { deposit: 10n * TAO - 1n }],
      ["CapTooLow", { cap: 10n * TAO }],
      ["MinimumContributionTooLow", { min_contribution: MIN - 1n }],
      ["InvalidFinalizationConfig", { call: remark() }],
      ["InvalidFinalizationConfig", { target_address: undefined }],
      ["CannotEndInPast", { end: 1 }],
      ["BlockDurationTooShort", { end: 50_400 }],
      ["BlockDurationTooLong", { end: 432_002 }],
      ["InsufficientBalance", { deposit: 201n * TAO, cap: 300n * TAO }],
    ])("refuses with %s", (name, changed) => {
      expect(test.call(creator, create(changed))).toEqual(error(name))
    })
  })

  describe("contribute and withdraw", () => {
    beforeEach(() => {
      test.call(creator, create())
    })

    it("adds up, and gives back", () => {
      expect(test.call(bob, give(5n * TAO))).toBeUndefined()
      expect(test.events.at(-1)).toEqual([
        "Crowdloan.Contributed",
        { crowdloan_id: 0, contributor: bob, amount: 5n * TAO },
      ])
      test.call(bob, give(2n * TAO))
      test.call(creator, give(3n * TAO))
      expect(loan()).toMatchObject({ raised: 20n * TAO, contributors_count: 2 })
      expect([creator, bob].map((who) => Contributions.get(test.ctx, 0, who))).toEqual([13n * TAO, 7n * TAO])
      expect([creator, bob].map((who) => freeBalance(test.ctx, who))).toEqual([187n * TAO, 193n * TAO])
      expect(funds()).toBe(20n * TAO)
      at(END)
      expect(test.call(bob, call("withdraw"))).toBeUndefined()
      expect(test.events.at(-1)).toEqual([
        "Crowdloan.Withdrew",
        { crowdloan_id: 0, contributor: bob, amount: 7n * TAO },
      ])
      test.call(creator, call("withdraw"))
      expect(loan()).toMatchObject({ raised: 10n * TAO, contributors_count: 1 })
      expect([creator, bob].map((who) => freeBalance(test.ctx, who))).toEqual([190n * TAO, 200n * TAO])
      expect([...Contributions.entries(test.ctx, 0)]).toEqual([[[0, creator], 10n * TAO]])
      expect(funds()).toBe(10n * TAO)
      expect(test.call(creator, call("withdraw"))).toEqual(error("DepositCannotBeWithdrawn"))
      expect(test.call(bob, call("withdraw"))).toEqual(error("NoContribution"))
    })

    it("takes no more than the cap", () => {
      test.call(bob, give(89n * TAO + 950_000_000n))
      expect(test.call(carol, give(TAO))).toBeUndefined()
      expect(test.events.at(-1)?.[1]).toMatchObject({ contributor: carol, amount: 50_000_000n })
      expect(Contributions.get(test.ctx, 0, carol)).toBe(50_000_000n)
      expect([funds(), loan()?.raised]).toEqual([100n * TAO, 100n * TAO])
      expect(test.call(carol, give(TAO))).toEqual(error("CapRaised"))
    })

    it("takes no more than the most one may give", () => {
      const most = (new_max_contribution: bigint | undefined) =>
        call("set_max_contribution", { new_max_contribution })
      expect(test.call(creator, most(10n * TAO - 1n))).toEqual(error("MaximumContributionTooLow"))
      expect(test.call(bob, most(11n * TAO))).toEqual(error("InvalidOrigin"))
      expect(test.call(creator, most(11n * TAO))).toBeUndefined()
      test.call(bob, give(10n * TAO + 950_000_000n))
      test.call(bob, give(MIN))
      expect(test.events.at(-1)?.[1]).toMatchObject({ amount: 50_000_000n })
      test.call(carol, give(50n * TAO))
      expect(test.events.at(-1)?.[1]).toMatchObject({ contributor: carol, amount: 11n * TAO })
      expect([bob, carol].map((who) => Contributions.get(test.ctx, 0, who))).toEqual([11n * TAO, 11n * TAO])
      expect([loan()?.raised, freeBalance(test.ctx, carol)]).toEqual([32n * TAO, 189n * TAO])
      expect(test.call(bob, give(TAO))).toEqual(error("MaxContributionReached"))
      test.call(creator, most(undefined))
      expect(test.eventNames).toEqual(["Crowdloan.MaxContributionUpdated"])
      expect(test.call(bob, give(TAO))).toBeUndefined()
      expect(MaxContributions.has(test.ctx, 0)).toBe(false)
    })

    it("refuses what is too late, too small, too many or not there", () => {
      expect(test.call(bob, give(MIN - 1n))).toEqual(error("ContributionTooLow"))
      fund(test.ctx, account(9), MIN - 1n)
      expect(test.call(account(9), give(MIN))).toEqual(error("InsufficientBalance"))
      setLoan({ contributors_count: 500 })
      expect(test.call(bob, give(TAO))).toEqual(error("MaxContributorsReached"))
      at(END)
      expect(test.call(bob, give(TAO))).toEqual(error("ContributionPeriodEnded"))
    })
  })

  describe("finalize", () => {
    it("pays what was raised to the target", () => {
      test.call(creator, create())
      expect(test.call(bob, call("finalize"))).toEqual(error("InvalidOrigin"))
      expect(test.call(creator, call("finalize"))).toEqual(error("CapNotRaised"))
      test.call(bob, give(90n * TAO))
      expect(test.call(creator, call("finalize"))).toBeUndefined()
      expect(test.eventNames.at(-1)).toBe("Crowdloan.Finalized")
      expect(freeBalance(test.ctx, target)).toBe(100n * TAO)
      expect(loan()?.finalized).toBe(true)
      for (const change of callsOn(0).slice(1)) {
        expect(test.call(creator, change)).toEqual(error("AlreadyFinalized"))
      }
    })

    it("makes the call that was kept, as the creator", () => {
      test.call(creator, create({ call: remark(), target_address: undefined }))
      test.call(bob, give(90n * TAO))
      test.call(creator, call("finalize"))
      expect(test.events[0]).toMatchObject(["System.Remarked", { sender: creator }])
      expect(test.events.at(-1)).toEqual(["Crowdloan.Finalized", { crowdloan_id: 0 }])
      expect(loan()?.finalized).toBe(true)
      expect(CurrentCrowdloanId.has(test.ctx)).toBe(false)
    })

    it("tells the call that was kept which crowdloan it is", () => {
      const taker: Pallet<"SubtensorModule"> = {
        name: "SubtensorModule",
        calls: {
          register_leased_network: (ctx) => {
            const id = CurrentCrowdloanId.get(ctx)
            if (id !== undefined) transfer(ctx, fundsAccount(id), target, 100n * TAO, "Expendable")
          },
        },
      }
      test = new TestContext(system, balances, preimage, crowdloan, taker)
      for (const who of [creator, bob]) fund(test.ctx, who, 200n * TAO)
      const args = { emissions_share: 30, end_block: undefined }
      const taking: RuntimeCall = { pallet: "SubtensorModule", name: "register_leased_network", args }
      test.call(creator, create({ call: taking, target_address: undefined }))
      test.call(bob, give(90n * TAO))
      expect(test.call(creator, call("finalize"))).toBeUndefined()
      expect(freeBalance(test.ctx, target)).toBe(100n * TAO)
    })

    it("fails as the call does, or where the call is gone", () => {
      const rootOnly: RuntimeCall = { pallet: "System", name: "set_heap_pages", args: { pages: 1n } }
      test.call(creator, create({ call: rootOnly, target_address: undefined }))
      test.call(bob, give(90n * TAO))
      expect(test.call(creator, call("finalize"))).toEqual({ type: "BadOrigin" })
      expect(loan()?.finalized).toBe(false)
      setLoan({ target_address: target })
      expect(test.call(creator, call("finalize"))).toEqual(error("InvalidFinalizationConfig"))
      expect(freeBalance(test.ctx, target)).toBe(0n)
      setLoan({ target_address: undefined, call: { type: "Lookup", value: { hash: account(7), len: 5 } } })
      expect(test.call(creator, call("finalize"))).toEqual(error("CallUnavailable"))
      setLoan({ call: undefined })
      expect(test.call(creator, call("finalize"))).toEqual(error("InvalidFinalizationConfig"))
      expect(loan()?.finalized).toBe(false)
    })
  })

  describe("refund and dissolve", () => {
    it("pays fifty back at once, and the creator last", () => {
      test.call(creator, create())
      test.call(creator, call("set_max_contribution", { new_max_contribution: 100n * TAO }))
      const many = Array.from({ length: 52 }, (_, index) => account(100 + index))
      for (const who of many) {
        fund(test.ctx, who, 2n * TAO)
        test.call(who, give(TAO))
      }
      expect(test.call(bob, call("refund"))).toEqual(error("InvalidOrigin"))
      expect(test.call(creator, call("dissolve"))).toEqual(error("NotReadyToDissolve"))
      expect(test.post(creator, call("refund"))).toEqual({})
      expect(test.eventNames.at(-1)).toBe("Crowdloan.PartiallyRefunded")
      expect(loan()).toMatchObject({ raised: 12n * TAO, contributors_count: 3 })
      expect(funds()).toBe(12n * TAO)
      at(END)
      const { actualWeight } = test.post(creator, call("refund"))
      expect(test.eventNames.at(-1)).toBe("Crowdloan.AllRefunded")
      expect(actualWeight?.proof_size).toBe(3747n + 2n * 2579n)
      expect(many.every((who) => freeBalance(test.ctx, who) === 2n * TAO)).toBe(true)
      expect(loan()).toMatchObject({ raised: 10n * TAO, contributors_count: 1 })
      expect([...Contributions.entries(test.ctx, 0)]).toEqual([[[0, creator], 10n * TAO]])
      expect([funds(), freeBalance(test.ctx, creator)]).toEqual([10n * TAO, 190n * TAO])
      expect(test.call(bob, call("dissolve"))).toEqual(error("InvalidOrigin"))
      expect(test.call(creator, call("dissolve"))).toBeUndefined()
      expect(test.eventNames.at(-1)).toBe("Crowdloan.Dissolved")
      expect([loan(), freeBalance(test.ctx, creator)]).toEqual([undefined, 200n * TAO])
      expect([Contributions.has(test.ctx, 0, creator), MaxContributions.has(test.ctx, 0)]).toEqual([
        false,
        false,
      ])
      expect(Account.has(test.ctx, fundsAccount(0))).toBe(false)
    })

    it("lets the kept call go", () => {
      test.call(creator, create({ call: remark(500), target_address: undefined }))
      test.call(creator, call("dissolve"))
      expect(test.eventNames).toContain("Preimage.Cleared")
      Contributions.remove(test.ctx, 0, creator)
      test.call(creator, create())
      Contributions.remove(test.ctx, 1, creator)
      expect(test.call(creator, call("dissolve", { crowdloan_id: 1 }))).toEqual(error("NoContribution"))
    })
  })

  it("changes its terms for the creator alone", () => {
    test.call(creator, create())
    for (const [name, field, value, event] of [
      ["update_min_contribution", "new_min_contribution", 2n * TAO, "MinContributionUpdated"],
      ["update_end", "new_end", 70_000, "EndUpdated"],
      ["update_cap", "new_cap", 50n * TAO, "CapUpdated"],
    ] as const) {
      const change = call(name, { [field]: value })
      expect(test.call(bob, change)).toEqual(error("InvalidOrigin"))
      expect(test.call(creator, change)).toBeUndefined()
      expect(test.events).toEqual([[`Crowdloan.${event}`, { crowdloan_id: 0, [field]: value }]])
    }
    expect(loan()).toMatchObject({ min_contribution: 2n * TAO, end: 70_000, cap: 50n * TAO })
    const least = (new_min_contribution: bigint) => call("update_min_contribution", { new_min_contribution })
    expect(test.call(creator, least(MIN - 1n))).toEqual(error("MinimumContributionTooLow"))
    test.call(creator, call("set_max_contribution", { new_max_contribution: 20n * TAO }))
    expect(test.call(creator, least(20n * TAO + 1n))).toEqual(error("MinimumContributionTooHigh"))
    expect(test.call(creator, call("update_cap", { new_cap: 10n * TAO - 1n }))).toEqual(error("CapTooLow"))
    expect(test.call(creator, call("update_end", { new_end: 1 }))).toEqual(error("CannotEndInPast"))
    expect(test.call(creator, call("update_end", { new_end: 50_400 }))).toEqual(
      error("BlockDurationTooShort"),
    )
    expect(test.call(creator, call("update_end", { new_end: 432_002 }))).toEqual(
      error("BlockDurationTooLong"),
    )
  })

  it("takes calls of signers alone, on crowdloans that are there", () => {
    for (const origin of [root, none]) {
      for (const change of [create(), ...callsOn(0)]) {
        expect(test.call(origin, change)).toEqual({ type: "BadOrigin" })
      }
    }
    for (const change of callsOn(9)) expect(test.call(creator, change)).toEqual(error("InvalidCrowdloanId"))
  })

  it("counts within its numbers, whatever storage says", () => {
    NextCrowdloanId.set(test.ctx, 0xffff_ffff)
    expect(test.call(creator, create())).toEqual(error("Overflow"))
    expect(freeBalance(test.ctx, creator)).toBe(200n * TAO)
    NextCrowdloanId.set(test.ctx, 0)
    test.call(creator, create())
    test.call(bob, give(TAO))
    const info = loan()
    if (info === undefined) throw new TypeError("a crowdloan")
    Crowdloans.set(test.ctx, 0, { ...info, contributors_count: 0 })
    expect(test.call(bob, call("withdraw"))).toEqual(error("Underflow"))
    expect(test.call(creator, call("refund"))).toEqual(error("Underflow"))
    expect(Contributions.get(test.ctx, 0, bob)).toBe(TAO)
    expect(funds()).toBe(11n * TAO)
  })
})
