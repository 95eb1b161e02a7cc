// Ports pallet-subtensor tests: dissolve_no_stakers_no_alpha_no_emission, dissolve_refunds_full_lock_cost_when_no_emission, dissolve_single_alpha_out_staker_gets_all_tao, dissolve_two_stakers_pro_rata_distribution, dissolve_owner_cut_refund_logic, dissolve_zero_refund_when_emission_exceeds_lock, dissolve_nonexistent_subnet_fails, dissolve_alpha_out_but_zero_tao_no_rewards, dissolve_decrements_total_networks, dissolve_rounding_remainder_distribution, dissolve_protocol_alpha_share_is_not_paid_to_users, dissolve_protocol_alpha_post_deploy_includes_alpha_in
import { beforeEach, describe, expect, it } from "vitest"
import { attempt } from "../../../../frame/dispatch-error.ts"
import {
  AlphaV2,
  NetworkRegisteredAt,
  NetworkRegistrationStartBlock,
  NetworksAdded,
  SubnetAlphaIn,
  SubnetAlphaOut,
  SubnetLocked,
  SubnetOwner,
  SubnetOwnerCut,
  SubnetProtocolAlpha,
  SubnetTAO,
  TaoInRefundDeploymentBlock,
  TotalIssuance,
  TotalNetworks,
  TotalStake,
} from "../../../../generated/storage/subtensor-module.ts"
import { fund } from "../../../../testing/fund.ts"
import { account, TestContext } from "../../../../testing/test-context.ts"
import { freeBalance } from "../../../balances/fungible.ts"
import { increaseStake } from "../../staking/shares/update-stake.ts"
import { subnetAccount } from "../subnet-account.ts"
import { dissolveNetwork } from "./dissolve-network.ts"

const [NETUID, OTHER] = [3, 4]
const EXISTENTIAL_DEPOSIT = 500n
const POT = 10_000_001n
const ISSUANCE = 10n ** 15n
const [owner, alice, bob, hotkey, second] = [account(1), account(2), account(3), account(4), account(5)]

describe("dissolving a network", () => {
  let test: TestContext

  const dissolve = () => dissolveNetwork(test.ctx, NETUID)
  const paid = (who: typeof alice) => freeBalance(test.ctx, who) - EXISTENTIAL_DEPOSIT
  const custody = () => freeBalance(test.ctx, subnetAccount(NETUID))

  beforeEach(() => {
    test = new TestContext()
    const { ctx } = test
    for (const netuid of [NETUID, OTHER]) NetworksAdded.set(ctx, netuid, true)
    TotalNetworks.set(ctx, 2)
    TotalIssuance.set(ctx, ISSUANCE)
    TotalStake.set(ctx, POT + 7n)
    SubnetOwner.set(ctx, NETUID, owner)
    NetworkRegisteredAt.set(ctx, NETUID, 10n)
    NetworkRegistrationStartBlock.set(ctx, 0n)
    SubnetTAO.set(ctx, NETUID, POT)
    for (const who of [owner, alice, bob]) fund(ctx, who, EXISTENTIAL_DEPOSIT)
    fund(ctx, subnetAccount(NETUID), POT)
  })

  it("needs one that is there, and is not root", () => {
    NetworksAdded.set(test.ctx, 0, true)
    for (const netuid of [0, 9]) {
      expect(attempt(() => dissolveNetwork(test.ctx, netuid))).toEqual({
        ok: false,
        error: { type: "Module", pallet: "SubtensorModule", name: "SubnetNotExists" },
      })
    }
    expect(test.events).toEqual([])
  })

  it("pays the pool's TAO to stakers by their alpha, the odd unit to the greatest remainder", () => {
    const { ctx } = test
    increaseStake(ctx, hotkey, alice, NETUID, 3000n)
    increaseStake(ctx, second, bob, NETUID, 6000n)
    SubnetAlphaIn.set(ctx, NETUID, 400n)
    SubnetProtocolAlpha.set(ctx, NETUID, 600n)
    dissolve()
    expect([paid(alice), paid(bob), paid(owner)]).toEqual([3_000_000n, 6_000_001n, 0n])
    expect(custody()).toBe(EXISTENTIAL_DEPOSIT)
    expect(TotalIssuance.get(ctx)).toBe(ISSUANCE - (1_000_000n - EXISTENTIAL_DEPOSIT))
    expect(TotalStake.get(ctx)).toBe(7n)
    expect(TotalNetworks.get(ctx)).toBe(1)
    expect(test.events.at(-1)).toEqual(["SubtensorModule.NetworkRemoved", NETUID])
  })

  it.each([
    ["all of it to one alone", { alphas: [5000n] }, [99_999n, 0n]],
    ["the only unit to the greater remainder", { alphas: [3n, 2n], pot: 1n }, [1n, 0n]],
    [
      "by alpha, beside the refund of the lock",
      { alphas: [300n, 700n], pot: 10_000n, lock: 5000n },
      [3000n, 7000n],
    ],
    [
      "less what the chain bought, before the rule",
      { alphas: [50n], own: true, pot: 200n, rule: 11n },
      [100n, 0n],
    ],
    [
      "less what the chain and the pool have, since",
      { alphas: [50n], own: true, pot: 200n, rule: 9n },
      [50n, 0n],
    ],
    ["nothing of an empty pool", { alphas: [1000n], pot: 0n }, [0n, 0n]],
    ["nothing where nobody staked", { alphas: [], pot: 0n }, [0n, 0n]],
  ])("pays %s", (_, given, expected) => {
    const { ctx } = test
    const { alphas, pot, own, rule, lock } = { pot: 99_999n, own: false, rule: 0n, lock: 0n, ...given }
    const stakers = [alice, bob] as const
    for (const [index, alpha] of alphas.entries())
      increaseStake(ctx, hotkey, stakers[index] ?? bob, NETUID, alpha)
    if (pot > 0n) SubnetTAO.set(ctx, NETUID, pot)
    else SubnetTAO.remove(ctx, NETUID)
    TaoInRefundDeploymentBlock.set(ctx, rule)
    NetworkRegistrationStartBlock.set(ctx, 11n)
    SubnetOwnerCut.set(ctx, 0)
    SubnetLocked.set(ctx, NETUID, lock)
    if (own) {
      SubnetAlphaIn.set(ctx, NETUID, 100n)
      SubnetProtocolAlpha.set(ctx, NETUID, 50n)
    }
    dissolve()
    expect(stakers.map(paid)).toEqual(expected)
    expect(paid(owner)).toBe(lock)
    expect(AlphaV2.keys(ctx)).toEqual([])
    for (const cell of [SubnetTAO, SubnetProtocolAlpha, NetworksAdded]) {
      expect(cell.has(ctx, NETUID)).toBe(false)
    }
  })

  it("leaves the pool's own alpha out where the subnet is older than the rule", () => {
    const { ctx } = test
    TaoInRefundDeploymentBlock.set(ctx, 10n)
    increaseStake(ctx, hotkey, alice, NETUID, 3000n)
    SubnetAlphaIn.set(ctx, NETUID, 1_000_000n)
    dissolve()
    expect(paid(alice)).toBe(POT)
  })

  it("recycles what nobody holds alpha for, and pays nothing from an empty pool", () => {
    dissolve()
    expect(TotalIssuance.get(test.ctx)).toBe(ISSUANCE - (POT - EXISTENTIAL_DEPOSIT))
    NetworksAdded.set(test.ctx, NETUID, true)
    increaseStake(test.ctx, hotkey, alice, NETUID, 3000n)
    dissolve()
    expect(paid(alice)).toBe(0n)
    expect(AlphaV2.has(test.ctx, hotkey, alice, NETUID)).toBe(false)
  })

  it.each([
    ["all of the lock without emission", 0n, 5_000_000n],
    ["less than the lock after some", 1_000_000n, 4_499_993n],
    ["nothing after much", 10_000_000n, 0n],
  ])("refunds the owner of a subnet from before paid registrations %s", (_, issued, refund) => {
    const { ctx } = test
    NetworkRegistrationStartBlock.set(ctx, 11n)
    SubnetOwnerCut.set(ctx, 32_768)
    SubnetLocked.set(ctx, NETUID, 5_000_000n)
    SubnetAlphaOut.set(ctx, NETUID, issued)
    dissolve()
    expect(paid(owner)).toBe(refund)
    NetworkRegistrationStartBlock.set(ctx, 10n)
    NetworksAdded.set(ctx, NETUID, true)
    NetworkRegisteredAt.set(ctx, NETUID, 10n)
    SubnetOwner.set(ctx, NETUID, owner)
    SubnetLocked.set(ctx, NETUID, 5_000_000n)
    fund(ctx, subnetAccount(NETUID), POT)
    dissolve()
    expect(paid(owner)).toBe(refund)
  })
})
