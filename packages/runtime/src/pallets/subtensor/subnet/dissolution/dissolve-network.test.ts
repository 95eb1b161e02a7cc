// Ports pallet-subtensor tests: dissolve_no_stakers_no_alpha_no_emission, dissolve_refunds_full_lock_cost_when_no_emission, dissolve_single_alpha_out_staker_gets_all_tao, dissolve_two_stakers_pro_rata_distribution, dissolve_owner_cut_refund_logic, dissolve_zero_refund_when_emission_exceeds_lock, dissolve_nonexistent_subnet_fails, dissolve_clears_all_per_subnet_storages, dissolve_alpha_out_but_zero_tao_no_rewards, dissolve_decrements_total_networks, dissolve_rounding_remainder_distribution, dissolve_protocol_alpha_share_is_not_paid_to_users, dissolve_protocol_alpha_post_deploy_includes_alpha_in, dissolve_clears_all_mechanism_scoped_maps_for_all_mechanisms, dissolve_clears_all_lock_maps_for_removed_network, registered_subnet_counter_survives_dissolve_and_bumps_on_reregistration
import { beforeEach, describe, expect, it } from "vitest"
import { attempt } from "../../../../frame/dispatch-error.ts"
import {
  AlphaV2,
  Bonds,
  ChildKeys,
  ChildkeyTake,
  HotkeyLock,
  Incentive,
  IsNetworkMember,
  Keys,
  LastRateLimitedBlock,
  Lock,
  LockingColdkeys,
  MechanismCountCurrent,
  NetworkRegisteredAt,
  NetworkRegistrationStartBlock,
  NetworksAdded,
  ParentKeys,
  RegisteredSubnetCounter,
  RootClaimable,
  RootClaimed,
  SubnetAlphaIn,
  SubnetAlphaOut,
  SubnetLeaseShares,
  SubnetLeases,
  SubnetLocked,
  SubnetOwner,
  SubnetOwnerCut,
  SubnetProtocolAlpha,
  SubnetTAO,
  SubnetUidToLeaseId,
  TaoInRefundDeploymentBlock,
  TotalHotkeyAlpha,
  TotalIssuance,
  TotalNetworks,
  TotalStake,
  TransactionKeyLastBlock,
  Uids,
  VotingPower,
  WeightCommits,
  Weights,
} from "../../../../generated/storage/subtensor-module.ts"
import { fund } from "../../../../testing/fund.ts"
import { account, TestContext } from "../../../../testing/test-context.ts"
import { freeBalance } from "../../../balances/fungible.ts"
import { writeNeurons } from "../../genesis/write-neurons.ts"
import { increaseStake } from "../../staking/shares/update-stake.ts"
import { mechanismIndex } from "../mechanisms.ts"
import { subnetAccount } from "../subnet-account.ts"
import { dissolveNetwork } from "./dissolve-network.ts"

const [NETUID, OTHER] = [3, 4]
const EXISTENTIAL_DEPOSIT = 500n
const POT = 10_000_001n
const ISSUANCE = 10n ** 15n
const [owner, alice, bob, hotkey, second] = [account(1), account(2), account(3), account(4), account(5)]
const lock = { locked_mass: 5n, conviction: 0n, last_update: 0n }

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

  it("forgets the subnet in every map, and no other subnet", () => {
    const { ctx } = test
    MechanismCountCurrent.set(ctx, NETUID, 2)
    for (const netuid of [NETUID, OTHER]) {
      writeNeurons(ctx, netuid, [hotkey, second])
      increaseStake(ctx, hotkey, alice, netuid, 3000n)
      ChildkeyTake.set(ctx, hotkey, netuid, 1)
      ChildKeys.set(ctx, hotkey, netuid, [[1n, second]])
      ParentKeys.set(ctx, second, netuid, [[1n, hotkey]])
      TransactionKeyLastBlock.set(ctx, hotkey, netuid, 0, 9n)
      Lock.set(ctx, alice, netuid, hotkey, lock)
      LockingColdkeys.set(ctx, netuid, hotkey, alice, true)
      HotkeyLock.set(ctx, netuid, hotkey, lock)
      RootClaimed.set(ctx, netuid, hotkey, alice, 1n)
      SubnetUidToLeaseId.set(ctx, netuid, netuid)
      SubnetLeaseShares.set(ctx, netuid, alice, 1n)
      for (const mechanism of [0, 1]) {
        const index = mechanismIndex(netuid, mechanism)
        for (const cell of [Weights, Bonds]) cell.set(ctx, index, 0, [[1, 1]])
        Incentive.set(ctx, index, Uint16Array.of(1, 1))
        WeightCommits.set(ctx, index, hotkey, [[`0x${"00".repeat(32)}`, 0n, 0n, 0n]])
      }
    }
    RootClaimable.set(ctx, hotkey, [
      [NETUID, 1n],
      [OTHER, 2n],
    ])
    const left = (netuid: number) => [
      Keys.has(ctx, netuid, 0),
      Uids.has(ctx, netuid, hotkey),
      IsNetworkMember.has(ctx, hotkey, netuid),
      AlphaV2.has(ctx, hotkey, alice, netuid),
      TotalHotkeyAlpha.has(ctx, hotkey, netuid),
      ChildkeyTake.has(ctx, hotkey, netuid),
      ChildKeys.has(ctx, hotkey, netuid),
      ParentKeys.has(ctx, second, netuid),
      TransactionKeyLastBlock.has(ctx, hotkey, netuid, 0),
      Lock.has(ctx, alice, netuid, hotkey),
      LockingColdkeys.has(ctx, netuid, hotkey, alice),
      HotkeyLock.has(ctx, netuid, hotkey),
      RootClaimed.has(ctx, netuid, hotkey, alice),
      SubnetUidToLeaseId.has(ctx, netuid),
      SubnetLeaseShares.has(ctx, netuid, alice),
      ...[0, 1].flatMap((mechanism) => {
        const index = mechanismIndex(netuid, mechanism)
        const rows = [Weights, Bonds].map((cell) => cell.has(ctx, index, 0))
        return [...rows, Incentive.has(ctx, index), WeightCommits.has(ctx, index, hotkey)]
      }),
    ]
    const before = left(OTHER)
    expect(before.every(Boolean)).toBe(true)
    dissolve()
    expect(left(NETUID).some(Boolean)).toBe(false)
    expect(left(OTHER)).toEqual(before)
    expect(RootClaimable.get(ctx, hotkey)).toEqual([[OTHER, 2n]])
    expect(SubnetLeases.has(ctx, NETUID)).toBe(false)
  })

  it("outlives the subnet: how often the netuid was given away, voting power, last changes by the owner", () => {
    const { ctx } = test
    const changed = { type: "SetSNOwnerHotkey", value: NETUID } as const
    RegisteredSubnetCounter.set(ctx, NETUID, 5n)
    VotingPower.set(ctx, NETUID, hotkey, 5n)
    LastRateLimitedBlock.set(ctx, changed, 5n)
    dissolve()
    expect(RegisteredSubnetCounter.get(ctx, NETUID)).toBe(5n)
    expect(VotingPower.get(ctx, NETUID, hotkey)).toBe(5n)
    expect(LastRateLimitedBlock.get(ctx, changed)).toBe(5n)
  })
})
