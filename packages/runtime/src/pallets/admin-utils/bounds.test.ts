// Ports pallet-admin-utils tests: test_sudo_set_network_pow_registration_allowed, test_sudo_set_min_childkey_take_per_subnet_rejects_below_global, test_trim_to_max_allowed_uids_too_many_immune
import { beforeEach, describe, expect, it } from "vitest"
import { type Origin, root } from "../../frame/origin.ts"
import type { RuntimeCall } from "../../frame/runtime-call.ts"
import {
  AdminFreezeWindow,
  ImmunityPeriod,
  LiquidAlphaOn,
  MaxAllowedUids,
  MaxChildkeyTake,
  MinAllowedUids,
  MinChildkeyTake,
  NetworksAdded,
  SubnetOwner,
  SubnetOwnerHotkey,
  Tempo,
} from "../../generated/storage/subtensor-module.ts"
import { account, TestContext } from "../../testing/test-context.ts"
import { writeNeurons } from "../subtensor/genesis/write-neurons.ts"
import { subtensorModule } from "../subtensor/index.ts"
import { subnetAccount } from "../subtensor/subnet/subnet-account.ts"
import { adminUtils } from "./index.ts"

const NETUID = 3
const NEURONS = 6
const [owner, stranger, hotkey] = [account(1), account(2), account(3)]
const U64F64_ONE = 1n << 64n
const call = (name: string, args: object): RuntimeCall => ({
  pallet: "AdminUtils",
  name,
  args: { netuid: NETUID, ...args },
})

describe("bounds of AdminUtils", () => {
  let test: TestContext

  beforeEach(() => {
    test = new TestContext(subtensorModule, adminUtils)
    const { ctx, block } = test
    block.number = 1000
    for (const netuid of [0, NETUID]) {
      NetworksAdded.set(ctx, netuid, true)
      SubnetOwner.set(ctx, netuid, owner)
    }
    writeNeurons(
      ctx,
      NETUID,
      Array.from({ length: NEURONS }, (_, uid) => account(100 + uid)),
    )
    MaxAllowedUids.set(ctx, NETUID, 64)
    MinAllowedUids.set(ctx, NETUID, 4)
    MinChildkeyTake.set(ctx, 100)
    MaxChildkeyTake.set(ctx, 200)
    AdminFreezeWindow.set(ctx, 0)
    Tempo.set(ctx, NETUID, 360)
  })

  /** What is refused, and what is not; by root where no origin is told. */
  const setters: readonly (readonly [
    name: string,
    args: object,
    error: string,
    within: object | undefined,
    origin?: Origin | `0x${string}`,
  ])[] = [
    ["sudo_set_max_allowed_uids", { max_allowed_uids: 3 }, "MaxAllowedUidsLessThanMinAllowedUids", undefined],
    [
      "sudo_set_max_allowed_uids",
      { max_allowed_uids: 5 },
      "MaxAllowedUIdsLessThanCurrentUIds",
      { max_allowed_uids: 6 },
    ],
    [
      "sudo_set_max_allowed_uids",
      { max_allowed_uids: 257 },
      "MaxAllowedUidsGreaterThanDefaultMaxAllowedUids",
      { max_allowed_uids: 256 },
    ],
    [
      "sudo_set_min_allowed_uids",
      { min_allowed_uids: 64 },
      "MinAllowedUidsGreaterThanMaxAllowedUids",
      undefined,
    ],
    [
      "sudo_set_min_allowed_uids",
      { min_allowed_uids: 6 },
      "MinAllowedUidsGreaterThanCurrentUids",
      { min_allowed_uids: 5 },
    ],
    [
      "sudo_set_max_allowed_validators",
      { max_allowed_validators: 65 },
      "MaxValidatorsLargerThanMaxUIds",
      { max_allowed_validators: 64 },
    ],
    [
      "sudo_set_bonds_moving_average",
      { bonds_moving_average: 975_001n },
      "BondsMovingAverageMaxReached",
      { bonds_moving_average: 975_000n },
      owner,
    ],
    ["sudo_set_min_burn", { min_burn: 1_000_000_000n }, "ValueNotInBounds", { min_burn: 999_999_999n }],
    ["sudo_set_max_burn", { max_burn: 100_000_000n }, "ValueNotInBounds", { max_burn: 100_000_001n }],
    ["sudo_set_min_childkey_take_per_subnet", { take: 99 }, "InvalidValue", { take: 100 }],
    ["sudo_set_min_childkey_take_per_subnet", { take: 201 }, "InvalidValue", { take: 200 }],
    [
      "sudo_set_alpha_sigmoid_steepness",
      { steepness: -1 },
      "NegativeSigmoidSteepness",
      { steepness: 0 },
      owner,
    ],
    ["sudo_set_burn_half_life", { burn_half_life: 0 }, "InvalidValue", { burn_half_life: 1 }],
    ["sudo_set_burn_half_life", { burn_half_life: 36_101 }, "InvalidValue", { burn_half_life: 36_100 }],
    [
      "sudo_set_burn_increase_mult",
      { burn_increase_mult: U64F64_ONE - 1n },
      "InvalidValue",
      { burn_increase_mult: U64F64_ONE },
    ],
    [
      "sudo_set_burn_increase_mult",
      { burn_increase_mult: 3n * U64F64_ONE + 1n },
      "InvalidValue",
      { burn_increase_mult: 3n * U64F64_ONE },
    ],
    [
      "sudo_set_tao_flow_normalization_exponent",
      { exponent: 2n * U64F64_ONE + 1n },
      "InvalidValue",
      { exponent: 2n * U64F64_ONE },
    ],
    [
      "sudo_set_max_epochs_per_block",
      { max_epochs_per_block: 0 },
      "ValueNotInBounds",
      { max_epochs_per_block: 1 },
    ],
    [
      "sudo_set_owner_cut_enabled",
      { netuid: 0, enabled: true },
      "NotPermittedOnRootSubnet",
      { enabled: true },
    ],
    [
      "sudo_set_owner_cut_auto_lock_enabled",
      { netuid: 0, enabled: true },
      "NotPermittedOnRootSubnet",
      { enabled: true },
    ],
    [
      "sudo_set_subnet_emission_enabled",
      { netuid: 0, enabled: true },
      "NotPermittedOnRootSubnet",
      { enabled: true },
    ],
    ["sudo_set_kappa", { netuid: 9, kappa: 1 }, "SubnetDoesNotExist", { kappa: 1 }],
    ["sudo_set_rho", { netuid: 9, rho: 1 }, "SubnetDoesNotExist", { rho: 1 }],
    [
      "sudo_set_network_pow_registration_allowed",
      { registration_allowed: true },
      "POWRegistrationDisabled",
      undefined,
      stranger,
    ],
    ["sudo_set_total_issuance", { total_issuance: 1n }, "Deprecated", undefined],
  ]

  it.each(
    setters.map(([name, args, error, within, origin = root]) => ({ name, args, error, within, origin })),
  )("$name with $args ends with $error", ({ name, args, error, within, origin }) => {
    expect(test.call(origin, call(name, args))).toEqual({ type: "Module", pallet: "AdminUtils", name: error })
    if (within !== undefined) expect(test.call(origin, call(name, within))).toBeUndefined()
  })

  const subtensorErrors: readonly (readonly [
    name: string,
    args: object,
    error: string,
    within: object | undefined,
  ])[] = [
    ["sudo_set_activity_cutoff", { activity_cutoff: 359 }, "ActivityCutoffTooLow", { activity_cutoff: 360 }],
    ["sudo_set_alpha_values", { alpha_low: 1638, alpha_high: 1637 }, "AlphaHighTooLow", undefined],
    [
      "sudo_set_alpha_values",
      { alpha_low: 1637, alpha_high: 1638 },
      "AlphaLowOutOfRange",
      { alpha_low: 1638, alpha_high: 1638 },
    ],
    ["sudo_set_alpha_values", { alpha_low: 1640, alpha_high: 1639 }, "AlphaLowOutOfRange", undefined],
    ["sudo_set_commit_reveal_weights_interval", { interval: 0n }, "RevealPeriodTooSmall", { interval: 1n }],
    [
      "sudo_set_commit_reveal_weights_interval",
      { interval: 101n },
      "RevealPeriodTooLarge",
      { interval: 100n },
    ],
    ["sudo_set_owner_immune_neuron_limit", { immune_neurons: 0 }, "InvalidValue", { immune_neurons: 1 }],
    ["sudo_set_owner_immune_neuron_limit", { immune_neurons: 11 }, "InvalidValue", { immune_neurons: 10 }],
    ["sudo_set_mechanism_count", { netuid: 9, mechanism_count: 1 }, "MechanismDoesNotExist", undefined],
    ["sudo_set_mechanism_count", { mechanism_count: 0 }, "InvalidValue", { mechanism_count: 1 }],
    ["sudo_set_mechanism_count", { mechanism_count: 3 }, "InvalidValue", { mechanism_count: 2 }],
    [
      "sudo_set_max_mechanism_count",
      { max_mechanism_count: 17 },
      "InvalidValue",
      { max_mechanism_count: 16 },
    ],
    ["sudo_set_mechanism_emission_split", { maybe_split: Uint16Array.of() }, "InvalidValue", undefined],
    [
      "sudo_set_mechanism_emission_split",
      { maybe_split: Uint16Array.of(65_534) },
      "InvalidValue",
      { maybe_split: Uint16Array.of(65_535) },
    ],
    [
      "sudo_set_mechanism_emission_split",
      { maybe_split: Uint16Array.of(65_535, 0) },
      "InvalidValue",
      { maybe_split: undefined },
    ],
    ["sudo_trim_to_max_allowed_uids", { netuid: 9, max_n: 5 }, "SubnetNotExists", undefined],
    ["sudo_trim_to_max_allowed_uids", { max_n: 3 }, "InvalidValue", { max_n: 5 }],
    ["sudo_trim_to_max_allowed_uids", { max_n: 65 }, "InvalidValue", { max_n: 64 }],
    ["sudo_set_sn_owner_hotkey", { hotkey: subnetAccount(1) }, "CannotUseSystemAccount", { hotkey }],
  ]

  it.each(subtensorErrors.map(([name, args, error, within]) => ({ name, args, error, within })))(
    "$name with $args ends with SubtensorModule's $error",
    ({ name, args, error, within }) => {
      LiquidAlphaOn.set(test.ctx, NETUID, true)
      ImmunityPeriod.set(test.ctx, NETUID, 0)
      expect(test.call(stranger, call(name, args))).toEqual({ type: "BadOrigin" })
      const failed = { type: "Module", pallet: "SubtensorModule", name: error }
      expect(test.call(root, call(name, args))).toEqual(failed)
      if (within !== undefined) expect(test.call(root, call(name, within))).toBeUndefined()
    },
  )

  it("does not trim where too many neurons are immune", () => {
    ImmunityPeriod.set(test.ctx, NETUID, 2000)
    expect(test.call(root, call("sudo_trim_to_max_allowed_uids", { max_n: 5 }))).toEqual({
      type: "Module",
      pallet: "SubtensorModule",
      name: "TrimmingWouldExceedMaxImmunePercentage",
    })
    expect(MaxAllowedUids.get(test.ctx, NETUID)).toBe(64)
  })

  it("lets an owner choose the hotkey once in a while, by either call", () => {
    const choose = (name: string) => call(name, { hotkey })
    expect(test.call(stranger, choose("sudo_set_subnet_owner_hotkey"))).toEqual({ type: "BadOrigin" })
    expect(test.call(owner, choose("sudo_set_subnet_owner_hotkey"))).toBeUndefined()
    expect(test.events).toEqual([["SubtensorModule.SubnetOwnerHotkeySet", [NETUID, hotkey]]])
    expect(SubnetOwnerHotkey.get(test.ctx, NETUID)).toBe(hotkey)
    for (const origin of [owner, root]) {
      expect(test.call(origin, choose("sudo_set_sn_owner_hotkey"))).toMatchObject({
        name: "TxRateLimitExceeded",
      })
    }
    test.block.number += 50_400
    expect(test.call(root, choose("sudo_set_sn_owner_hotkey"))).toBeUndefined()
  })
})
