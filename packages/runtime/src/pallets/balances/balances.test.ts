// Ports pallet-balances tests: set_balance_handles_killing_account, set_balance_handles_total_issuance, balance_transfer_works, force_transfer_works, dust_account_removal_should_work, transfer_keep_alive_works, transfer_all_works_2, reserving_balance_should_work, unreserving_balance_should_work, upgrade_accounts_should_work, force_adjust_total_issuance_works, force_adjust_total_issuance_saturates, force_adjust_total_issuance_rejects_zero_delta, force_adjust_total_issuance_rejects_more_than_inactive, lock_should_work_reserve, burn_works
import { beforeEach, describe, expect, it } from "vitest"
import { attempt } from "../../frame/dispatch-error.ts"
import { root } from "../../frame/origin.ts"
import { InactiveIssuance } from "../../generated/storage/balances.ts"
import { Account } from "../../generated/storage/system.ts"
import { account, TestContext } from "../../testing/test-context.ts"
import { multisig } from "../multisig/index.ts"
import { incConsumers } from "../system/account-references.ts"
import { accountData } from "./account-data.ts"
import { deposit, issue, resolve, withdraw } from "./balanced.ts"
import { canWithdraw, freeBalance, reducibleBalance, totalIssuance } from "./fungible.ts"
import { balances } from "./index.ts"
import { canReserve, reserve, unreserve } from "./reserve.ts"

const [alice, bob] = [account(1), account(2)]
const id = (value: string) => ({ type: "Id", value })
const call = (name: string, args: unknown) => ({ pallet: "Balances", name, args }) as const

describe("Balances", () => {
  let test: TestContext

  beforeEach(() => {
    test = new TestContext(balances)
    test.call(root, call("force_set_balance", { who: id(alice), new_free: 10_000n }))
  })

  it("sets a balance by force and keeps the issuance right", () => {
    expect(test.events).toEqual([
      ["System.NewAccount", { account: alice }],
      ["Balances.Endowed", { account: alice, free_balance: 10_000n }],
      ["Balances.Issued", { amount: 10_000n }],
      ["Balances.BalanceSet", { who: alice, free: 10_000n }],
    ])
    test.call(root, call("force_set_balance", { who: id(alice), new_free: 499n }))
    expect(test.eventNames).toEqual(["System.KilledAccount", "Balances.Rescinded", "Balances.BalanceSet"])
    expect(totalIssuance(test.ctx)).toBe(0n)
    expect(Account.has(test.ctx, alice)).toBe(false)
    expect(test.call(alice, call("force_set_balance", { who: id(bob), new_free: 1n }))).toEqual({
      type: "BadOrigin",
    })
  })

  it("transfers, and creates the account that receives", () => {
    expect(test.call(alice, call("transfer_allow_death", { dest: id(bob), value: 500n }))).toBeUndefined()
    expect(test.events).toEqual([
      ["System.NewAccount", { account: bob }],
      ["Balances.Endowed", { account: bob, free_balance: 500n }],
      ["Balances.Transfer", { from: alice, to: bob, amount: 500n }],
    ])
    expect(Account.get(test.ctx, bob)).toMatchObject({ nonce: 0, providers: 1, consumers: 0, sufficients: 0 })
    expect(totalIssuance(test.ctx)).toBe(10_000n)
  })

  it("refuses what would create an account below the existential deposit", () => {
    expect(test.call(alice, call("transfer_allow_death", { dest: id(bob), value: 499n }))).toEqual({
      type: "Token",
      name: "BelowMinimum",
    })
    expect(test.events).toEqual([])
    expect(
      test.call(
        alice,
        call("transfer_allow_death", { dest: { type: "Raw", value: new Uint8Array() }, value: 1n }),
      ),
    ).toEqual({
      type: "CannotLookup",
    })
  })

  it("reaps a sender and loses its dust", () => {
    expect(test.call(alice, call("transfer_allow_death", { dest: id(bob), value: 9_600n }))).toBeUndefined()
    expect(test.eventNames).toEqual([
      "System.KilledAccount",
      "Balances.DustLost",
      "System.NewAccount",
      "Balances.Endowed",
      "Balances.Transfer",
    ])
    expect(totalIssuance(test.ctx)).toBe(9_600n)
    expect(Account.has(test.ctx, alice)).toBe(false)
  })

  it("keeps a sender alive where asked to, and where something needs it", () => {
    const keep = call("transfer_keep_alive", { dest: id(bob), value: 9_501n })
    expect(test.call(alice, keep)).toEqual({ type: "Token", name: "NotExpendable" })
    const all = call("transfer_all", { dest: id(bob), keep_alive: true })
    expect(test.call(alice, all)).toBeUndefined()
    expect(freeBalance(test.ctx, alice)).toBe(500n)
    incConsumers(test.ctx, bob)
    expect(canWithdraw(test.ctx, bob, 9_500n)).toBe("Frozen")
    expect(reducibleBalance(test.ctx, bob, "Expendable")).toBe(9_000n)
    expect(test.call(bob, call("transfer_all", { dest: id(alice), keep_alive: false }))).toBeUndefined()
    expect(freeBalance(test.ctx, bob)).toBe(500n)
  })

  it("tells why a withdrawal cannot be", () => {
    expect(canWithdraw(test.ctx, alice, 10_001n)).toBe("Underflow")
    test.call(root, call("force_set_balance", { who: id(bob), new_free: 10_000n }))
    expect(canWithdraw(test.ctx, alice, 10_001n)).toBe("BalanceLow")
    expect(canWithdraw(test.ctx, alice, 9_501n)).toBe("ReducedToZero")
    expect(canWithdraw(test.ctx, alice, 9_500n)).toBe("Success")
  })

  it("reserves, with a consumer reference, and gives back", () => {
    reserve(test.ctx, alice, 4_000n)
    expect(Account.get(test.ctx, alice)).toMatchObject({
      consumers: 1,
      data: { free: 6_000n, reserved: 4_000n },
    })
    expect(canReserve(test.ctx, alice, 6_001n)).toBe(false)
    expect(unreserve(test.ctx, alice, 5_000n)).toBe(1_000n)
    expect(Account.get(test.ctx, alice).consumers).toBe(0)
    expect(accountData(test.ctx, alice)).toMatchObject({ free: 10_000n, reserved: 0n })
    expect(test.eventNames.slice(-2)).toEqual(["Balances.Reserved", "Balances.Unreserved"])
  })

  it("burns and adjusts the issuance", () => {
    expect(test.call(alice, call("burn", { value: 1_000n, keep_alive: true }))).toBeUndefined()
    expect(test.events).toEqual([["Balances.Burned", { who: alice, amount: 1_000n }]])
    expect(totalIssuance(test.ctx)).toBe(9_000n)
    expect(
      test.call(root, call("force_adjust_total_issuance", { direction: "Increase", delta: 0n })),
    ).toEqual({
      type: "Module",
      pallet: "Balances",
      name: "DeltaZero",
    })
    test.call(root, call("force_adjust_total_issuance", { direction: "Decrease", delta: 9_001n }))
    expect(totalIssuance(test.ctx)).toBe(0n)
  })

  it("has no less issuance than is inactive", () => {
    const adjust = (direction: string, delta: bigint) =>
      call("force_adjust_total_issuance", { direction, delta })
    expect(test.refusal(alice, adjust("Increase", 1n))).toBe("BadOrigin")
    test.call(root, adjust("Increase", 5n))
    expect(test.events).toEqual([["Balances.TotalIssuanceForced", { old: 10_000n, new: 10_005n }]])
    InactiveIssuance.set(test.ctx, 10_000n)
    expect(test.refusal(root, adjust("Decrease", 6n))).toBe("Balances.IssuanceDeactivated")
    expect(test.refusal(root, adjust("Decrease", 5n))).toBeUndefined()
    expect(totalIssuance(test.ctx)).toBe(10_000n)
  })

  it("moves and frees balance by force, for root only", () => {
    const move = call("force_transfer", { source: id(alice), dest: id(bob), value: 9_900n })
    expect(test.refusal(bob, move)).toBe("BadOrigin")
    expect(test.refusal(root, move)).toBeUndefined()
    expect([Account.has(test.ctx, alice), freeBalance(test.ctx, bob)]).toEqual([false, 9_900n])
    reserve(test.ctx, bob, 4_000n)
    const free = (amount: bigint) => call("force_unreserve", { who: id(bob), amount })
    expect(test.refusal(bob, free(1n))).toBe("BadOrigin")
    test.call(root, free(1_000n))
    expect(test.events).toEqual([["Balances.Unreserved", { who: bob, amount: 1_000n }]])
    test.call(root, free(9_000n))
    expect(accountData(test.ctx, bob)).toMatchObject({ free: 9_900n, reserved: 0n })
    expect(test.refusal(root, free(1n))).toBeUndefined()
    expect(test.events).toEqual([["Balances.Unreserved", { who: bob, amount: 0n }]])
  })

  it("reserves nothing that is frozen", () => {
    Account.update(test.ctx, alice, (info) => ({ ...info, data: { ...info.data, frozen: 6_000n } }))
    expect(attempt(() => reserve(test.ctx, alice, 4_001n))).toEqual({
      ok: false,
      error: { type: "Module", pallet: "Balances", name: "LiquidityRestrictions" },
    })
    reserve(test.ctx, alice, 4_000n)
    expect(accountData(test.ctx, alice)).toMatchObject({ free: 6_000n, reserved: 4_000n })
  })

  it("fails a call that would reserve what is frozen", () => {
    test = new TestContext(balances, multisig)
    test.call(root, call("force_set_balance", { who: id(alice), new_free: 10n ** 12n }))
    Account.update(test.ctx, alice, (info) => ({ ...info, data: { ...info.data, frozen: 10n ** 12n } }))
    const args = {
      threshold: 2,
      other_signatories: [bob],
      maybe_timepoint: undefined,
      call_hash: account(9),
      max_weight: { ref_time: 0n, proof_size: 0n },
    }
    expect(test.call(alice, { pallet: "Multisig", name: "approve_as_multi", args })).toEqual({
      type: "Module",
      pallet: "Balances",
      name: "LiquidityRestrictions",
    })
  })

  it("hands credits over", () => {
    const credit = issue(test.ctx, 700n)
    expect(resolve(test.ctx, bob, credit)).toBe(true)
    expect(resolve(test.ctx, account(3), 499n)).toBe(false)
    expect(withdraw(test.ctx, bob, 200n, "Exact", "Preserve")).toBe(200n)
    expect(deposit(test.ctx, bob, 0n, "BestEffort")).toBe(0n)
    expect(freeBalance(test.ctx, bob)).toBe(500n)
    expect(totalIssuance(test.ctx)).toBe(10_700n)
  })

  it("frees the caller of upgrade_accounts only when enough needed it", () => {
    expect(test.post(alice, call("upgrade_accounts", { who: [alice] }))).toEqual({ paysFee: "Yes" })
    Account.update(test.ctx, alice, (info) => ({
      ...info,
      data: { ...info.data, free: 6_000n, reserved: 4_000n, flags: 0n },
    }))
    expect(test.post(alice, call("upgrade_accounts", { who: [alice] }))).toEqual({ paysFee: "No" })
    expect(test.eventNames).toEqual(["Balances.Upgraded"])
    expect(Account.get(test.ctx, alice).consumers).toBe(1)
  })
})
