// Ports pallet-subtensor tests: dissolve_clears_all_per_subnet_storages, dissolve_clears_all_mechanism_scoped_maps_for_all_mechanisms, dissolve_clears_all_lock_maps_for_removed_network
import { beforeEach, describe, expect, it } from "vitest"
import type { Storage } from "../../../../frame/storage.ts"
import * as cells from "../../../../generated/storage/subtensor-module.ts"
import {
  AlphaDividendsPerSubnet,
  AlphaV2,
  AssociatedEvmAddress,
  BlockAtRegistration,
  Bonds,
  ChildKeys,
  ChildkeyTake,
  DecayingHotkeyLock,
  DecayingLock,
  DecayingOwnerLock,
  HotkeyLock,
  Incentive,
  IsNetworkMember,
  Keys,
  LastHotkeySwapOnNetuid,
  LastRateLimitedBlock,
  LastUpdate,
  Lock,
  LockingColdkeys,
  MechanismCountCurrent,
  NetworksAdded,
  OwnerLock,
  ParentKeys,
  PendingChildKeys,
  RegisteredSubnetCounter,
  RootClaimable,
  RootClaimed,
  SubnetLeaseShares,
  SubnetLeases,
  SubnetTAO,
  SubnetUidToLeaseId,
  TimelockedWeightCommits,
  TotalHotkeyAlpha,
  TransactionKeyLastBlock,
  Uids,
  VotingPower,
  WeightCommits,
  Weights,
} from "../../../../generated/storage/subtensor-module.ts"
import { fund } from "../../../../testing/fund.ts"
import { account, TestContext } from "../../../../testing/test-context.ts"
import { writeNeurons } from "../../genesis/write-neurons.ts"
import { increaseStake } from "../../staking/shares/update-stake.ts"
import { mechanismIndex } from "../mechanisms.ts"
import { subnetAccount } from "../subnet-account.ts"
import { dissolveNetwork } from "./dissolve-network.ts"

const [NETUID, OTHER] = [3, 4]
const [alice, bob, hotkey, second] = [account(2), account(3), account(4), account(5)]
const empty = new Uint8Array()
const lock = { locked_mass: 5n, conviction: 0n, last_update: 0n }

type BySubnet = Storage<[number], unknown>

/** Each item with one value for a subnet. */
const BY_SUBNET: readonly BySubnet[] = Object.values<object>(cells)
  .map((cell) => cell as BySubnet)
  .filter(({ layout }) => layout.item.keys.length === 1 && layout.item.keys[0] === "u16")

/** What a dissolved subnet leaves to the next one with its netuid. */
const SURVIVORS: readonly string[] = [
  "AdjustmentAlpha",
  "AdjustmentInterval",
  "MaxWeightsLimit",
  "MinAllowedUids",
  "MinChildkeyTakePerSubnet",
  "MinNonImmuneUids",
  "OwnerCutEnabled",
  "RecycleOrBurn",
  "RegisteredSubnetCounter",
  "RootClaimableThreshold",
  "RootProp",
  "SubnetEmissionEnabled",
  "VotingPowerDisableAtBlock",
  "VotingPowerEmaAlpha",
  "VotingPowerTrackingEnabled",
]

describe("dissolving a network", () => {
  let test: TestContext

  beforeEach(() => {
    test = new TestContext()
    const { ctx } = test
    for (const netuid of [NETUID, OTHER]) NetworksAdded.set(ctx, netuid, true)
    fund(ctx, subnetAccount(NETUID), 10_000_000n)
  })

  it("removes every value of the subnet but those that outlive it", () => {
    const { ctx } = test
    SubnetTAO.set(ctx, NETUID, 1n)
    for (const cell of BY_SUBNET) {
      for (const netuid of [NETUID, OTHER]) {
        if (cell.has(ctx, netuid)) continue
        const value = cell.fallback === undefined ? new Uint8Array(64) : cell.encodeValue(cell.fallback)
        cell.setBytes(ctx, netuid, value)
      }
    }
    const present = (netuid: number) =>
      BY_SUBNET.filter((cell) => cell.has(ctx, netuid)).map(({ item }) => item)
    expect(present(NETUID)).toHaveLength(BY_SUBNET.length)
    dissolveNetwork(ctx, NETUID)
    expect(present(NETUID).sort()).toEqual(SURVIVORS)
    expect(present(OTHER)).toHaveLength(BY_SUBNET.length)
  })

  it("forgets the subnet in every map, and no other subnet", () => {
    const { ctx } = test
    const lockers = [
      [alice, hotkey],
      [bob, second],
    ] as const
    MechanismCountCurrent.set(ctx, NETUID, 2)
    for (const netuid of [NETUID, OTHER]) {
      writeNeurons(ctx, netuid, [hotkey, second])
      increaseStake(ctx, hotkey, alice, netuid, 3000n)
      ChildkeyTake.set(ctx, hotkey, netuid, 1)
      ChildKeys.set(ctx, hotkey, netuid, [[1n, second]])
      ParentKeys.set(ctx, second, netuid, [[1n, hotkey]])
      TransactionKeyLastBlock.set(ctx, hotkey, netuid, 0, 9n)
      for (const [coldkey, locked] of lockers) {
        Lock.set(ctx, coldkey, netuid, locked, lock)
        LockingColdkeys.set(ctx, netuid, locked, coldkey, true)
        for (const cell of [HotkeyLock, DecayingHotkeyLock]) cell.set(ctx, netuid, locked, lock)
        DecayingLock.set(ctx, coldkey, netuid, false)
      }
      for (const cell of [OwnerLock, DecayingOwnerLock]) cell.set(ctx, netuid, lock)
      AlphaDividendsPerSubnet.set(ctx, netuid, hotkey, 1n)
      PendingChildKeys.set(ctx, netuid, alice, [[[1n, hotkey]], 1n])
      LastHotkeySwapOnNetuid.set(ctx, netuid, alice, 1n)
      AssociatedEvmAddress.set(ctx, netuid, 0, [`0x${"00".repeat(20)}`, 1n])
      RootClaimed.set(ctx, netuid, hotkey, alice, 1n)
      SubnetUidToLeaseId.set(ctx, netuid, netuid)
      SubnetLeaseShares.set(ctx, netuid, alice, 1n)
      for (const mechanism of [0, 1]) {
        const index = mechanismIndex(netuid, mechanism)
        for (const cell of [Weights, Bonds]) cell.set(ctx, index, 0, [[1, 1]])
        Incentive.set(ctx, index, Uint16Array.of(1, 1))
        LastUpdate.set(ctx, index, BigUint64Array.of(42n, 84n))
        TimelockedWeightCommits.set(ctx, index, BigInt(mechanism + 1), [[hotkey, 1n, empty, 9n]])
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
      ...lockers.flatMap(([coldkey, locked]) => [
        Lock.has(ctx, coldkey, netuid, locked),
        LockingColdkeys.has(ctx, netuid, locked, coldkey),
        HotkeyLock.has(ctx, netuid, locked),
        DecayingHotkeyLock.has(ctx, netuid, locked),
        DecayingLock.has(ctx, coldkey, netuid),
      ]),
      OwnerLock.has(ctx, netuid),
      DecayingOwnerLock.has(ctx, netuid),
      BlockAtRegistration.has(ctx, netuid, 0),
      AlphaDividendsPerSubnet.has(ctx, netuid, hotkey),
      PendingChildKeys.has(ctx, netuid, alice),
      LastHotkeySwapOnNetuid.has(ctx, netuid, alice),
      AssociatedEvmAddress.has(ctx, netuid, 0),
      RootClaimed.has(ctx, netuid, hotkey, alice),
      SubnetUidToLeaseId.has(ctx, netuid),
      SubnetLeaseShares.has(ctx, netuid, alice),
      ...[0, 1].flatMap((mechanism) => {
        const index = mechanismIndex(netuid, mechanism)
        const rows = [Weights, Bonds].map((cell) => cell.has(ctx, index, 0))
        return [
          ...rows,
          Incentive.has(ctx, index),
          LastUpdate.has(ctx, index),
          WeightCommits.has(ctx, index, hotkey),
          TimelockedWeightCommits.has(ctx, index, BigInt(mechanism + 1)),
        ]
      }),
    ]
    const before = left(OTHER)
    expect(before.every(Boolean)).toBe(true)
    dissolveNetwork(ctx, NETUID)
    expect(left(NETUID).some(Boolean)).toBe(false)
    expect(MechanismCountCurrent.has(ctx, NETUID)).toBe(false)
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
    dissolveNetwork(ctx, NETUID)
    expect(RegisteredSubnetCounter.get(ctx, NETUID)).toBe(5n)
    expect(VotingPower.get(ctx, NETUID, hotkey)).toBe(5n)
    expect(LastRateLimitedBlock.get(ctx, changed)).toBe(5n)
  })
})
