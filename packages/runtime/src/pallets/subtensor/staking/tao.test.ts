// Ports pallet-subtensor tests: test_transfer_tao_normal_case, test_transfer_tao_zero_balance_non_zero_amount_fails, test_transfer_tao_amount_greater_than_transferrable_fails, test_transfer_tao_can_reap_origin_when_amount_brings_it_below_ed, test_transfer_tao_to_self_is_ok_and_no_net_balance_change, test_transfer_all_tao_and_kill_normal_case, test_transfer_all_tao_and_kill_non_existing_origin_is_noop, test_burn_tao_increases_burn_address_balance, test_burn_tao_insufficient_balance_fails, test_recycle_tao_reduces_both_balances_and_subtensor_total_issuance, test_recycle_tao_amount_greater_than_max_preserving_fails, test_mint_tao_respects_max_issuance_cap_in_balances
import { beforeEach, describe, expect, it } from "vitest"
import { toHex } from "../../../bytes.ts"
import { attempt } from "../../../frame/dispatch-error.ts"
import { TotalIssuance as BalancesIssuance } from "../../../generated/storage/balances.ts"
import { NetworksAdded, TotalIssuance } from "../../../generated/storage/subtensor-module.ts"
import { Account } from "../../../generated/storage/system.ts"
import { fund } from "../../../testing/fund.ts"
import { account, TestContext } from "../../../testing/test-context.ts"
import { freeBalance } from "../../balances/fungible.ts"
import {
  burnTao,
  mintTao,
  recycleTao,
  transferAllTaoAndKill,
  transferTao,
  transferTaoFromSubnet,
  transferTaoToSubnet,
} from "./tao.ts"

const [alice, bob] = [account(1), account(2)]
const ED = 500n
/** The account of the pallet id `burntnsr`. */
const burnAddress = toHex(new Uint8Array(32).map((_, index) => "modlburntnsr".charCodeAt(index) || 0))
const insufficient = {
  ok: false,
  error: { type: "Module", pallet: "SubtensorModule", name: "InsufficientBalance" },
}

describe("TAO of the pallet", () => {
  let test: TestContext

  const issuances = () => [TotalIssuance.get(test.ctx), BalancesIssuance.get(test.ctx)]

  beforeEach(() => {
    test = new TestContext()
    fund(test.ctx, alice, 10_000n)
    TotalIssuance.set(test.ctx, 10_000n)
    NetworksAdded.set(test.ctx, 1, true)
  })

  it("is transferred as far as there is any", () => {
    expect(attempt(() => transferTao(test.ctx, alice, bob, 10_001n))).toEqual(insufficient)
    expect(attempt(() => transferTao(test.ctx, bob, alice, 1n))).toEqual(insufficient)
    expect(attempt(() => transferTaoFromSubnet(test.ctx, 1, bob, 1n))).toEqual(insufficient)
    transferTao(test.ctx, alice, alice, 10_000n)
    expect(freeBalance(test.ctx, alice)).toBe(10_000n)
    transferTao(test.ctx, alice, bob, 4_000n)
    expect([alice, bob].map((who) => freeBalance(test.ctx, who))).toEqual([6_000n, 4_000n])
    expect(issuances()).toEqual([10_000n, 10_000n])
  })

  it("that falls below the existential deposit leaves both issuances", () => {
    transferTao(test.ctx, alice, bob, 9_900n)
    expect(Account.has(test.ctx, alice)).toBe(false)
    expect(freeBalance(test.ctx, bob)).toBe(9_900n)
    expect(issuances()).toEqual([9_900n, 9_900n])
  })

  it("moves whole with an account that ends", () => {
    transferAllTaoAndKill(test.ctx, alice, bob)
    transferAllTaoAndKill(test.ctx, alice, bob)
    expect(Account.has(test.ctx, alice)).toBe(false)
    expect(freeBalance(test.ctx, bob)).toBe(10_000n)
    expect(test.eventNames.filter((name) => name === "Balances.Transfer")).toHaveLength(1)
  })

  it("goes to a subnet without the existential deposit, and not at all where only that is left", () => {
    expect(transferTaoToSubnet(test.ctx, 1, bob, 0n)).toBe(0n)
    expect(attempt(() => transferTaoToSubnet(test.ctx, 1, bob, 1n))).toEqual(insufficient)
    expect(transferTaoToSubnet(test.ctx, 1, alice, 20_000n)).toBe(10_000n - ED)
    expect(attempt(() => transferTaoToSubnet(test.ctx, 1, alice, 1n))).toEqual(insufficient)
  })

  it("is burned without leaving the issuance", () => {
    expect(attempt(() => burnTao(test.ctx, alice, 10_001n))).toEqual(insufficient)
    burnTao(test.ctx, alice, 3_000n)
    expect([alice, burnAddress].map((who) => freeBalance(test.ctx, who))).toEqual([7_000n, 3_000n])
    expect(attempt(() => burnTao(test.ctx, bob, 1n))).toEqual(insufficient)
    expect(issuances()).toEqual([10_000n, 10_000n])
  })

  it("is recycled out of both issuances, but for the existential deposit", () => {
    expect(attempt(() => recycleTao(test.ctx, alice, 10_000n - ED + 1n))).toEqual(insufficient)
    expect(issuances()).toEqual([10_000n, 10_000n])
    recycleTao(test.ctx, alice, 10_000n - ED)
    expect(freeBalance(test.ctx, alice)).toBe(ED)
    expect(issuances()).toEqual([ED, ED])
  })

  it("is minted up to 21 million", () => {
    const most = 21_000_000_000_000_000n
    BalancesIssuance.set(test.ctx, most - 5n)
    expect(mintTao(test.ctx, 7n)).toBe(5n)
    expect(mintTao(test.ctx, 7n)).toBe(0n)
    expect(issuances()).toEqual([10_005n, most])
  })
})
