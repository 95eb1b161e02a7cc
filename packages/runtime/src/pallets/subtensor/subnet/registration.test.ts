// Ports pallet-subtensor tests: test_registration_failed_no_signature, test_registration_disabled, test_registration_root_not_permitted, test_registration_not_enough_balance, test_registration_non_associated_coldkey, test_registration_without_neuron_slot_doesnt_burn, test_registration_already_active_hotkey_error, test_cannot_register_system_hotkey, test_prune_all_owner_immortal_returns_none, registered_subnet_counter_survives_dissolve_and_bumps_on_reregistration
import { beforeEach, describe, expect, it } from "vitest"
import { none, root } from "../../../frame/origin.ts"
import type { RuntimeCall } from "../../../frame/runtime-call.ts"
import {
  Burn,
  Delegates,
  ImmunityPeriod,
  Keys,
  MaxAllowedUids,
  MaxRegistrationsPerBlock,
  NetworkImmunityPeriod,
  NetworkLastLockCost,
  NetworkMinLockCost,
  NetworkRateLimit,
  NetworkRegisteredAt,
  NetworkRegistrationAllowed,
  NetworksAdded,
  Owner,
  RegisteredSubnetCounter,
  SubnetAlphaIn,
  SubnetIdentitiesV3,
  SubnetLimit,
  SubnetMechanism,
  SubnetOwner,
  SubnetOwnerHotkey,
  SubnetTAO,
  SubnetworkN,
  TargetRegistrationsPerInterval,
  TotalHotkeyAlpha,
  Uids,
} from "../../../generated/storage/subtensor-module.ts"
import { fund } from "../../../testing/fund.ts"
import { identityNamed } from "../../../testing/subnet-identity.ts"
import { account, TestContext } from "../../../testing/test-context.ts"
import { freeBalance } from "../../balances/fungible.ts"
import { balances } from "../../balances/index.ts"
import { buildGenesis } from "../genesis/build.ts"
import { writeNeurons } from "../genesis/write-neurons.ts"
import { subtensorModule } from "../index.ts"
import { subnetAccount } from "./subnet-account.ts"

const ROOT = 0
const NETUID = 1
const TAO = 1_000_000_000n
const EXISTENTIAL_DEPOSIT = 500n
const [coldkey, hotkey, stranger, other] = [account(1), account(2), account(3), account(4)]
const call = (name: string, args: object): RuntimeCall => ({ pallet: "SubtensorModule", name, args })
const register = (changed: object = {}) => call("burned_register", { netuid: NETUID, hotkey, ...changed })
const error = (name: string) => ({ type: "Module", pallet: "SubtensorModule", name })

describe("registration", () => {
  let test: TestContext

  beforeEach(() => {
    test = new TestContext(balances, subtensorModule)
    buildGenesis(test.ctx)
    Burn.set(test.ctx, NETUID, TAO)
    fund(test.ctx, coldkey, 10n * TAO)
  })

  describe("on a subnet", () => {
    it.each([
      ["RegistrationNotPermittedOnRootSubnet", coldkey, { netuid: ROOT }],
      ["SubnetNotExists", coldkey, { netuid: 9 }],
      ["NotEnoughBalanceToStake", stranger, {}],
      ["CannotUseSystemAccount", coldkey, { hotkey: subnetAccount(7) }],
      ["NonAssociatedColdKey", coldkey, { hotkey: other }],
    ])("is refused with %s", (name, who, changed) => {
      Owner.set(test.ctx, other, stranger)
      const neurons = SubnetworkN.get(test.ctx, NETUID)
      expect(test.call(who, register(changed))).toEqual(error(name))
      const limited = { ...register(changed), name: "register_limit" }
      const args = { ...(limited.args as object), limit_price: TAO }
      expect(test.call(who, { ...limited, args })).toEqual(error(name))
      expect(test.call(none, register(changed))).toEqual({ type: "BadOrigin" })
      expect(freeBalance(test.ctx, coldkey)).toBe(10n * TAO)
      expect([SubnetworkN.get(test.ctx, NETUID), Owner.has(test.ctx, hotkey)]).toEqual([neurons, false])
      expect(Owner.has(test.ctx, subnetAccount(7))).toBe(false)
    })

    it("is refused while it is closed, twice, and dearer than the limit", () => {
      NetworkRegistrationAllowed.set(test.ctx, NETUID, false)
      expect(test.call(coldkey, register())).toEqual(error("SubNetRegistrationDisabled"))
      NetworkRegistrationAllowed.set(test.ctx, NETUID, true)
      const limit = (limit_price: bigint) => call("register_limit", { netuid: NETUID, hotkey, limit_price })
      expect(test.call(coldkey, limit(TAO - 1n))).toEqual(error("RegistrationPriceLimitExceeded"))
      expect(test.call(coldkey, limit(TAO))).toBeUndefined()
      expect(test.call(coldkey, register())).toEqual(error("HotKeyAlreadyRegisteredInSubNet"))
    })

    it("never takes the last of a balance: what keeps the account alive stays", () => {
      fund(test.ctx, stranger, EXISTENTIAL_DEPOSIT)
      Burn.set(test.ctx, NETUID, EXISTENTIAL_DEPOSIT)
      expect(test.call(stranger, register())).toEqual(error("InsufficientBalance"))
      fund(test.ctx, stranger, TAO)
      Burn.set(test.ctx, NETUID, TAO + EXISTENTIAL_DEPOSIT)
      expect(test.call(stranger, register())).toBeUndefined()
      expect(freeBalance(test.ctx, stranger)).toBe(EXISTENTIAL_DEPOSIT)
    })

    it("is refused where the price is more than a thousand times the pool", () => {
      SubnetMechanism.set(test.ctx, NETUID, 1)
      SubnetTAO.set(test.ctx, NETUID, TAO / 2_000n)
      SubnetAlphaIn.set(test.ctx, NETUID, TAO)
      expect(test.call(coldkey, register())).toEqual({
        type: "Module",
        pallet: "Swap",
        name: "SwapInputTooLarge",
      })
      SubnetTAO.set(test.ctx, NETUID, TAO / 1_000n)
      expect(test.call(coldkey, register())).toBeUndefined()
    })

    it("costs nothing where no uid is free: none at all, or all of the owner's", () => {
      MaxAllowedUids.set(test.ctx, NETUID, 0)
      expect(test.call(coldkey, register())).toEqual(error("NoNeuronIdAvailable"))
      MaxAllowedUids.set(test.ctx, NETUID, 1)
      SubnetOwnerHotkey.set(test.ctx, NETUID, Keys.get(test.ctx, NETUID, 0))
      expect(test.call(coldkey, register())).toEqual(error("NoNeuronIdAvailable"))
      expect(freeBalance(test.ctx, coldkey)).toBe(10n * TAO)
    })
  })

  describe("on root", () => {
    const join = (key = hotkey) => call("root_register", { hotkey: key })

    it("is limited in a block, and in an interval to three times the target", () => {
      expect(test.call(none, join())).toEqual({ type: "BadOrigin" })
      MaxRegistrationsPerBlock.set(test.ctx, ROOT, 1)
      expect(test.call(coldkey, join())).toBeUndefined()
      expect(test.events).toEqual([["SubtensorModule.NeuronRegistered", [ROOT, 0, hotkey]]])
      expect(Delegates.get(test.ctx, hotkey)).toBe(11_796)
      expect(test.call(coldkey, join(other))).toEqual(error("TooManyRegistrationsThisBlock"))
      MaxRegistrationsPerBlock.set(test.ctx, ROOT, 9)
      expect(test.call(coldkey, join())).toEqual(error("HotKeyAlreadyRegisteredInSubNet"))
      for (const key of [other, account(5)]) expect(test.call(coldkey, join(key))).toBeUndefined()
      expect(test.call(coldkey, join(account(6)))).toEqual(error("TooManyRegistrationsThisInterval"))
    })

    it("wants more stake than the least member's once it is full", () => {
      TargetRegistrationsPerInterval.set(test.ctx, ROOT, 9)
      MaxRegistrationsPerBlock.set(test.ctx, ROOT, 9)
      MaxAllowedUids.set(test.ctx, ROOT, 2)
      writeNeurons(test.ctx, ROOT, [account(11), account(12)])
      TotalHotkeyAlpha.set(test.ctx, account(11), ROOT, 7n)
      TotalHotkeyAlpha.set(test.ctx, account(12), ROOT, 5n)
      TotalHotkeyAlpha.set(test.ctx, hotkey, ROOT, 5n)
      expect(test.call(coldkey, join())).toEqual(error("StakeTooLowForRoot"))
      expect(Owner.has(test.ctx, hotkey)).toBe(false)
      TotalHotkeyAlpha.set(test.ctx, hotkey, ROOT, 6n)
      expect(test.call(coldkey, join())).toBeUndefined()
      expect(Uids.get(test.ctx, ROOT, hotkey)).toBe(1)
      expect(Uids.has(test.ctx, ROOT, account(12))).toBe(false)
      expect(test.call(coldkey, join(subnetAccount(ROOT)))).toEqual(error("CannotUseSystemAccount"))
    })

    it("needs root to be there", () => {
      NetworksAdded.remove(test.ctx, ROOT)
      expect(test.call(coldkey, join())).toEqual(error("RootNetworkDoesNotExist"))
    })
  })

  describe("of a network", () => {
    const open = (key = hotkey, identity?: object) =>
      identity === undefined
        ? call("register_network", { hotkey: key })
        : call("register_network_with_identity", { hotkey: key, identity })
    const identity = (length: number) => identityNamed(new Uint8Array(length))

    beforeEach(() => {
      for (const cost of [NetworkMinLockCost, NetworkLastLockCost]) cost.set(test.ctx, TAO)
      NetworkRateLimit.set(test.ctx, 0n)
      NetworkImmunityPeriod.set(test.ctx, 100n)
    })

    it("is refused to keys of others and of the system, without the price, and with a long name", () => {
      Owner.set(test.ctx, other, stranger)
      expect(test.call(none, open())).toEqual({ type: "BadOrigin" })
      expect(test.call(coldkey, open(other))).toEqual(error("NonAssociatedColdKey"))
      expect(test.call(coldkey, open(subnetAccount(3)))).toEqual(error("CannotUseSystemAccount"))
      expect(test.call(stranger, open())).toEqual(error("CannotAffordLockCost"))
      expect(test.call(coldkey, open(hotkey, identity(257)))).toEqual(error("InvalidIdentity"))
      expect(freeBalance(test.ctx, coldkey)).toBe(10n * TAO)
      expect(NetworksAdded.has(test.ctx, 2)).toBe(false)
    })

    it("takes the place of the cheapest one that is not immune", () => {
      SubnetLimit.set(test.ctx, 1)
      expect(test.call(coldkey, open(hotkey, identity(256)))).toEqual(error("SubnetLimitReached"))
      test.block.number = 100
      expect(test.call(coldkey, open(hotkey, identity(256)))).toBeUndefined()
      expect(test.eventNames).toContain("SubtensorModule.NetworkRemoved")
      expect(test.eventNames.slice(-2)).toEqual([
        "SubtensorModule.SubnetIdentitySet",
        "SubtensorModule.NetworkAdded",
      ])
      expect(SubnetOwner.get(test.ctx, NETUID)).toBe(coldkey)
      expect(NetworkRegisteredAt.get(test.ctx, NETUID)).toBe(100n)
      expect(RegisteredSubnetCounter.get(test.ctx, NETUID)).toBe(1n)
      expect(ImmunityPeriod.get(test.ctx, NETUID)).toBe(5000)
    })

    it("is undone by root, identity and all", () => {
      test.call(coldkey, open(hotkey, identity(1)))
      const dissolve = (netuid: number) => call("root_dissolve_network", { netuid })
      expect(test.call(coldkey, dissolve(2))).toEqual({ type: "BadOrigin" })
      for (const netuid of [ROOT, 9])
        expect(test.call(root, dissolve(netuid))).toEqual(error("SubnetNotExists"))
      expect(test.call(root, dissolve(2))).toBeUndefined()
      expect(test.events.slice(-2)).toEqual([
        ["SubtensorModule.SubnetIdentityRemoved", 2],
        ["SubtensorModule.NetworkRemoved", 2],
      ])
      expect(SubnetIdentitiesV3.has(test.ctx, 2) || NetworksAdded.has(test.ctx, 2)).toBe(false)
      expect(Owner.get(test.ctx, hotkey)).toBe(coldkey)
    })

    it("counts how often a netuid was given away, across its dissolution", () => {
      const counted = () => RegisteredSubnetCounter.get(test.ctx, 2)
      expect(test.call(coldkey, open())).toBeUndefined()
      expect(counted()).toBe(1n)
      expect(test.call(root, call("root_dissolve_network", { netuid: 2 }))).toBeUndefined()
      expect([NetworksAdded.has(test.ctx, 2), counted()]).toEqual([false, 1n])
      expect(test.call(coldkey, open())).toBeUndefined()
      expect([NetworksAdded.get(test.ctx, 2), counted()]).toEqual([true, 2n])
    })
  })
})
