// Ports pallet-admin-utils tests: test_sudo_set_max_allowed_uids, test_sudo_set_max_allowed_validators, test_sudo_set_activity_cutoff, test_sudo_set_min_burn, test_sudo_set_max_burn, test_sudo_set_bonds_moving_average, test_sudo_set_min_childkey_take_per_subnet, test_sudo_set_alpha_sigmoid_steepness, test_sudo_get_set_alpha, test_sudo_set_max_epochs_per_block, test_set_sn_owner_hotkey_owner, test_set_sn_owner_hotkey_root, test_sudo_set_mechanism_count, test_sudo_set_mechanism_count_and_emissions, test_sudo_set_owner_cut_enabled, test_sudo_set_owner_cut_auto_lock_enabled, test_sudo_set_min_allowed_uids, test_sudo_set_max_mechanism_count
import { beforeEach, describe, expect, it } from "vitest"
import { type AccountId, type Origin, root } from "../../frame/origin.ts"
import type { RuntimeCall } from "../../frame/runtime-call.ts"
import { callInfo } from "../../frame/weights/call-info.ts"
import {
  ActivityCutoff,
  AdminFreezeWindow,
  AlphaSigmoidSteepness,
  AlphaValues,
  BondsMovingAverage,
  LiquidAlphaOn,
  MaxAllowedUids,
  MaxAllowedValidators,
  MaxBurn,
  MaxChildkeyTake,
  MaxEpochsPerBlock,
  MaxMechanismCount,
  MechanismCountCurrent,
  MechanismEmissionSplit,
  MinAllowedUids,
  MinBurn,
  MinChildkeyTakePerSubnet,
  NetworksAdded,
  OwnerCutAutoLockEnabled,
  OwnerCutEnabled,
  SubnetOwner,
  SubnetOwnerHotkey,
} from "../../generated/storage/subtensor-module.ts"
import { account, TestContext } from "../../testing/test-context.ts"
import { writeNeurons } from "../subtensor/genesis/write-neurons.ts"
import { subtensorModule } from "../subtensor/index.ts"
import { effectiveMinChildkeyTake } from "../subtensor/staking/take/childkey-take.ts"
import { adminUtils } from "./index.ts"

const NETUID = 1
const [owner, stranger, hotkey] = [account(1), account(2), account(3)]
const call = (name: string, args: object, netuid = NETUID): RuntimeCall => ({
  pallet: "AdminUtils",
  name,
  args: { netuid, ...args },
})
const BAD_ORIGIN = { type: "BadOrigin" }
const refused = (name: string) => ({ type: "Module", pallet: "AdminUtils", name })
const subtensor = (name: string) => ({ type: "Module", pallet: "SubtensorModule", name })

describe("settings of AdminUtils", () => {
  let test: TestContext

  const set = (who: Origin | AccountId, name: string, args: object) => test.call(who, call(name, args))

  beforeEach(() => {
    test = new TestContext(subtensorModule, adminUtils)
    const { ctx, block } = test
    block.number = 1000
    NetworksAdded.set(ctx, NETUID, true)
    SubnetOwner.set(ctx, NETUID, owner)
    const neurons = Array.from({ length: 9 }, (_, uid) => account(100 + uid))
    writeNeurons(ctx, NETUID, neurons)
    MaxAllowedUids.set(ctx, NETUID, 64)
    MinAllowedUids.set(ctx, NETUID, 4)
    AdminFreezeWindow.set(ctx, 0)
  })

  it.each([
    ["sudo_set_max_allowed_uids", { max_allowed_uids: 12 }, MaxAllowedUids],
    ["sudo_set_min_allowed_uids", { min_allowed_uids: 8 }, MinAllowedUids],
    ["sudo_set_max_allowed_validators", { max_allowed_validators: 10 }, MaxAllowedValidators],
    ["sudo_set_activity_cutoff", { activity_cutoff: 360 }, ActivityCutoff],
    ["sudo_set_min_burn", { min_burn: 1_000_000n }, MinBurn],
    ["sudo_set_max_burn", { max_burn: 100_000_001n }, MaxBurn],
    ["sudo_set_bonds_moving_average", { bonds_moving_average: 10n }, BondsMovingAverage],
    ["sudo_set_alpha_sigmoid_steepness", { steepness: 5000 }, AlphaSigmoidSteepness],
  ] as const)("%s stores %o of a subnet", (name, args, cell) => {
    const before = cell.get(test.ctx, NETUID)
    expect(set(stranger, name, args)).toEqual(BAD_ORIGIN)
    expect(test.call(root, call(name, args, NETUID + 1))).toEqual(refused("SubnetDoesNotExist"))
    expect(cell.get(test.ctx, NETUID)).toBe(before)
    expect(set(root, name, args)).toBeUndefined()
    expect(cell.get(test.ctx, NETUID)).toBe(Object.values(args)[0])
  })

  it("leave room for the uids of all mechanisms, and take the very bounds", () => {
    const most = (max_allowed_uids: number) => set(root, "sudo_set_max_allowed_uids", { max_allowed_uids })
    MaxAllowedUids.set(test.ctx, NETUID, 8)
    MechanismCountCurrent.set(test.ctx, NETUID, 32)
    expect(most(16)).toEqual(subtensor("TooManyUIDsPerMechanism"))
    MechanismCountCurrent.set(test.ctx, NETUID, 1)
    expect([most(9), most(256)]).toEqual([undefined, undefined])
    MinAllowedUids.set(test.ctx, NETUID, 9)
    expect([most(8), most(9)]).toEqual([refused("MaxAllowedUidsLessThanMinAllowedUids"), undefined])
    expect(MaxAllowedUids.get(test.ctx, NETUID)).toBe(9)
  })

  it("keep the least burn below the most", () => {
    MinBurn.set(test.ctx, NETUID, 500_000_000n)
    const most = (max_burn: bigint) => set(root, "sudo_set_max_burn", { max_burn })
    expect([most(500_000_000n), most(500_000_001n)]).toEqual([refused("ValueNotInBounds"), undefined])
    const least = (min_burn: bigint) => set(root, "sudo_set_min_burn", { min_burn })
    expect([least(500_000_001n), least(500_000_000n)]).toEqual([refused("ValueNotInBounds"), undefined])
  })

  it("let root alone turn the sigmoid around", () => {
    const steep = (who: Origin | AccountId) =>
      set(who, "sudo_set_alpha_sigmoid_steepness", { steepness: -5000 })
    expect([steep(owner), steep(root)]).toEqual([refused("NegativeSigmoidSteepness"), undefined])
    expect(AlphaSigmoidSteepness.get(test.ctx, NETUID)).toBe(-5000)
  })

  it("let an owner raise the least childkey take of the subnet", () => {
    const take = MaxChildkeyTake.get(test.ctx) / 2
    expect(set(stranger, "sudo_set_min_childkey_take_per_subnet", { take })).toEqual(BAD_ORIGIN)
    expect(set(owner, "sudo_set_min_childkey_take_per_subnet", { take })).toBeUndefined()
    expect(MinChildkeyTakePerSubnet.get(test.ctx, NETUID)).toBe(take)
    expect(effectiveMinChildkeyTake(test.ctx, NETUID)).toBe(take)
  })

  it("let an owner set the range of liquid alpha where it is on", () => {
    const range = (who: Origin | AccountId) =>
      set(who, "sudo_set_alpha_values", { alpha_low: 1638, alpha_high: 65_525 })
    expect(range(stranger)).toEqual(BAD_ORIGIN)
    expect(range(owner)).toEqual(subtensor("LiquidAlphaDisabled"))
    LiquidAlphaOn.set(test.ctx, NETUID, true)
    expect(range(owner)).toBeUndefined()
    expect(AlphaValues.get(test.ctx, NETUID)).toEqual([1638, 65_525])
  })

  it("let root say how many epochs a block has", () => {
    const epochs = (who: Origin | AccountId) =>
      set(who, "sudo_set_max_epochs_per_block", { max_epochs_per_block: 7 })
    expect(epochs(stranger)).toEqual(BAD_ORIGIN)
    expect(epochs(root)).toBeUndefined()
    expect(test.events).toEqual([["SubtensorModule.MaxEpochsPerBlockSet", 7]])
    expect(MaxEpochsPerBlock.get(test.ctx)).toBe(7)
  })

  it.each([
    ["sudo_set_owner_cut_enabled", OwnerCutEnabled, true],
    ["sudo_set_owner_cut_auto_lock_enabled", OwnerCutAutoLockEnabled, false],
  ] as const)("let owners and root switch by %s, for a fee", (name, cell, initial) => {
    expect(callInfo(call(name, { enabled: true })).paysFee).toBe("Yes")
    expect(cell.get(test.ctx, NETUID)).toBe(initial)
    expect(set(stranger, name, { enabled: !initial })).toEqual(BAD_ORIGIN)
    for (const [who, enabled] of [
      [owner, false],
      [root, true],
    ] as const) {
      expect(set(who, name, { enabled })).toBeUndefined()
      expect(cell.get(test.ctx, NETUID)).toBe(enabled)
    }
  })

  it.each([
    ["an owner", owner],
    ["root", root],
  ])("let %s choose the owner's hotkey", (_who, origin) => {
    expect(set(stranger, "sudo_set_sn_owner_hotkey", { hotkey })).toEqual(BAD_ORIGIN)
    expect(set(origin, "sudo_set_sn_owner_hotkey", { hotkey })).toBeUndefined()
    expect(SubnetOwnerHotkey.get(test.ctx, NETUID)).toBe(hotkey)
    expect(set(origin, "sudo_set_sn_owner_hotkey", { hotkey })).toEqual(subtensor("TxRateLimitExceeded"))
  })

  it("let an owner make mechanisms as far as uids allow, and split emission among them", () => {
    const count = (who: Origin | AccountId, mechanism_count: number) =>
      set(who, "sudo_set_mechanism_count", { mechanism_count })
    const split = (...parts: number[]) =>
      set(owner, "sudo_set_mechanism_emission_split", { maybe_split: Uint16Array.from(parts) })
    MaxAllowedUids.set(test.ctx, NETUID, 256)
    expect(count(stranger, 2)).toEqual(BAD_ORIGIN)
    expect(count(root, MaxMechanismCount.get(test.ctx) + 1)).toEqual(subtensor("InvalidValue"))
    expect(count(root, 2)).toEqual(subtensor("TooManyUIDsPerMechanism"))
    MaxAllowedUids.set(test.ctx, NETUID, 128)
    expect([count(root, 2), count(owner, 2)]).toEqual([undefined, undefined])
    expect(split(26_214, 26_214, 13_107)).toEqual(subtensor("InvalidValue"))
    expect(split(52_428, 13_106)).toEqual(subtensor("InvalidValue"))
    expect(split(13_107, 52_428)).toBeUndefined()
    expect(split(52_428, 13_107)).toEqual(subtensor("TxRateLimitExceeded"))
    expect(MechanismEmissionSplit.get(test.ctx, NETUID)).toEqual(Uint16Array.of(13_107, 52_428))
  })

  it("let root bound the number of mechanisms", () => {
    const most = (max_mechanism_count: number) =>
      set(root, "sudo_set_max_mechanism_count", { max_mechanism_count })
    expect([most(10), most(0), most(17)]).toEqual([
      undefined,
      subtensor("InvalidValue"),
      subtensor("InvalidValue"),
    ])
    expect(MaxMechanismCount.get(test.ctx)).toBe(10)
  })
})
