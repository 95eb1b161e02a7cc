// Ports pallet-subtensor tests: test_do_start_call_ok, test_do_start_call_fail_with_not_existed_subnet, test_do_start_call_fail_not_owner, test_do_start_call_fail_for_set_again, test_update_symbol_works_as_root_if_symbol_exists_and_available, test_update_symbol_works_as_subnet_owner_if_symbol_exists_and_available, test_update_symbol_fails_if_symbol_doesnt_exist, test_update_symbol_fails_if_symbol_already_in_use, test_do_set_subnet_identity, test_enable_voting_power_tracking, test_enable_voting_power_tracking_non_owner_fails, test_disable_voting_power_tracking_schedules_disable, test_disable_voting_power_tracking_fails_when_not_enabled, test_set_voting_power_ema_alpha, test_set_voting_power_ema_alpha_fails_above_one, test_set_voting_power_ema_alpha_non_root_fails, test_reenable_voting_power_clears_disable_schedule
import { beforeEach, describe, expect, it } from "vitest"
import { none, root } from "../../../frame/origin.ts"
import type { RuntimeCall } from "../../../frame/runtime-call.ts"
import {
  ActivityCutoffFactorMilli,
  AdminFreezeWindow,
  CommitRevealWeightsEnabled,
  FirstEmissionBlockNumber,
  LastEpochBlock,
  NetworkRegisteredAt,
  NetworksAdded,
  PendingEpochAt,
  StartCallDelay,
  SubnetIdentitiesV3,
  SubnetOwner,
  SubtokenEnabled,
  Tempo,
  TokenSymbol,
  VotingPowerDisableAtBlock,
  VotingPowerEmaAlpha,
  VotingPowerTrackingEnabled,
} from "../../../generated/storage/subtensor-module.ts"
import { account, TestContext } from "../../../testing/test-context.ts"
import { subtensorModule } from "../index.ts"
import { SYMBOLS, symbolForSubnet } from "./symbols.ts"

const NETUID = 3
const BLOCK = 1000
const [owner, stranger] = [account(1), account(2)]
const call = (name: string, args: object = {}): RuntimeCall => ({
  pallet: "SubtensorModule",
  name,
  args: { netuid: NETUID, ...args },
})
const error = (name: string) => `SubtensorModule.${name}`
const refused = "BadOrigin"

describe("calls of a subnet's owner", () => {
  let test: TestContext

  beforeEach(() => {
    test = new TestContext(subtensorModule)
    test.block.number = BLOCK
    NetworksAdded.set(test.ctx, NETUID, true)
    SubnetOwner.set(test.ctx, NETUID, owner)
    Tempo.set(test.ctx, NETUID, 360)
    LastEpochBlock.set(test.ctx, NETUID, BigInt(BLOCK))
    AdminFreezeWindow.set(test.ctx, 10)
  })

  it("start it once, after the delay", () => {
    NetworkRegisteredAt.set(test.ctx, NETUID, BigInt(BLOCK - 4))
    StartCallDelay.set(test.ctx, 5n)
    expect(FirstEmissionBlockNumber.has(test.ctx, NETUID)).toBe(false)
    expect(test.refusal(owner, call("start_call", { netuid: 9 }))).toBe(error("SubnetNotExists"))
    for (const origin of [root, none, stranger])
      expect(test.refusal(origin, call("start_call"))).toBe(refused)
    expect(test.refusal(owner, call("start_call"))).toBe(error("NeedWaitingMoreBlocksToStarCall"))
    test.block.number = BLOCK + 1
    expect(test.call(owner, call("start_call"))).toBeUndefined()
    expect(test.events).toEqual([
      ["SubtensorModule.FirstEmissionBlockNumberSet", [NETUID, BigInt(BLOCK + 2)]],
    ])
    expect(SubtokenEnabled.get(test.ctx, NETUID)).toBe(true)
    expect(test.refusal(owner, call("start_call"))).toBe(error("FirstEmissionBlockNumberAlreadySet"))
    expect(FirstEmissionBlockNumber.get(test.ctx, NETUID)).toBe(BigInt(BLOCK + 2))
  })

  it("choose a symbol of the table that no subnet has", () => {
    const symbol = (value: Uint8Array) => call("update_symbol", { symbol: value })
    const [taken, free] = [symbolForSubnet(5), symbolForSubnet(6)]
    TokenSymbol.set(test.ctx, 5, taken)
    expect(test.refusal(stranger, symbol(free))).toBe(refused)
    expect(test.refusal(owner, symbol(Uint8Array.of(65)))).toBe(error("SymbolDoesNotExist"))
    expect(test.refusal(root, symbol(symbolForSubnet(0)))).toBe(error("SymbolDoesNotExist"))
    expect(test.refusal(owner, symbol(taken))).toBe(error("SymbolAlreadyInUse"))
    expect(test.call(owner, symbol(free))).toBeUndefined()
    TokenSymbol.remove(test.ctx, 5)
    for (const origin of [owner, root]) {
      for (const chosen of SYMBOLS.slice(1)) {
        expect(test.call(origin, symbol(chosen))).toBeUndefined()
        expect(TokenSymbol.get(test.ctx, NETUID)).toEqual(chosen)
        const fields = { netuid: NETUID, symbol: chosen }
        expect(test.events.at(-1)).toEqual(["SubtensorModule.SymbolUpdated", fields])
      }
    }
    expect(test.refusal(root, symbol(SYMBOLS.at(-1) ?? free))).toBe(error("SymbolAlreadyInUse"))
    NetworksAdded.set(test.ctx, 5, true)
    const elsewhere = call("update_symbol", { netuid: 5, symbol: SYMBOLS.at(-1) })
    expect(test.refusal(root, elsewhere)).toBe(error("SymbolAlreadyInUse"))
  })

  it("tell who the subnet is, within the limits of each part", () => {
    const limits = {
      subnet_name: 256,
      github_repo: 1024,
      subnet_contact: 1024,
      subnet_url: 1024,
      discord: 256,
      description: 1024,
      logo_url: 1024,
      additional: 1024,
    }
    const parts = (excess: string | undefined) =>
      Object.fromEntries(
        Object.entries(limits).map(([part, most]) => [
          part,
          new Uint8Array(part === excess ? most + 1 : excess === undefined ? most : 0),
        ]),
      )
    const identify = (excess?: string) => call("set_subnet_identity", parts(excess))
    expect(test.refusal(stranger, identify())).toBe(error("NotSubnetOwner"))
    expect(test.refusal(root, identify())).toBe(refused)
    for (const part of Object.keys(limits)) {
      expect(test.refusal(owner, identify(part))).toBe(error("InvalidIdentity"))
    }
    expect(SubnetIdentitiesV3.has(test.ctx, NETUID)).toBe(false)
    expect(test.call(owner, identify())).toBeUndefined()
    expect(test.events).toEqual([["SubtensorModule.SubnetIdentitySet", NETUID]])
    expect(SubnetIdentitiesV3.get(test.ctx, NETUID)).toEqual(parts(undefined))
    const other = { ...parts(undefined), subnet_name: Uint8Array.of(1), github_repo: Uint8Array.of(2) }
    expect(test.refusal(stranger, call("set_subnet_identity", other))).toBe(error("NotSubnetOwner"))
    expect(test.call(owner, call("set_subnet_identity", other))).toBeUndefined()
    expect(SubnetIdentitiesV3.get(test.ctx, NETUID)).toEqual(other)
    const long = Object.fromEntries(Object.keys(limits).map((part) => [part, new Uint8Array(1025)]))
    expect(test.refusal(owner, call("set_subnet_identity", long))).toBe(error("InvalidIdentity"))
    expect(SubnetIdentitiesV3.get(test.ctx, NETUID)).toEqual(other)
  })

  it("track voting power, until a grace period after they stop", () => {
    const tracked = () => [
      VotingPowerTrackingEnabled.get(test.ctx, NETUID),
      VotingPowerDisableAtBlock.get(test.ctx, NETUID),
    ]
    const [enable, disable] = [
      call("enable_voting_power_tracking"),
      call("disable_voting_power_tracking"),
    ] as const
    for (const change of [enable, disable]) expect(test.refusal(stranger, change)).toBe(refused)
    expect(test.refusal(owner, disable)).toBe(error("VotingPowerTrackingNotEnabled"))
    expect(tracked()).toEqual([false, 0n])
    expect(test.call(root, enable)).toBeUndefined()
    expect(tracked()).toEqual([true, 0n])
    expect(test.events).toEqual([["SubtensorModule.VotingPowerTrackingEnabled", { netuid: NETUID }]])
    expect(test.call(owner, disable)).toBeUndefined()
    const disable_at_block = BigInt(BLOCK + 100_800)
    expect(test.events).toEqual([
      ["SubtensorModule.VotingPowerTrackingDisableScheduled", { netuid: NETUID, disable_at_block }],
    ])
    expect(tracked()).toEqual([true, disable_at_block])
    expect(test.call(owner, enable)).toBeUndefined()
    expect(tracked()).toEqual([true, 0n])
    expect(VotingPowerDisableAtBlock.has(test.ctx, NETUID)).toBe(false)
  })

  it("leave the average of voting power to root, up to 1", () => {
    const alpha = (value: bigint) => call("sudo_set_voting_power_ema_alpha", { alpha: value })
    expect(test.refusal(owner, alpha(1n))).toBe(refused)
    expect(test.refusal(root, alpha(10n ** 18n + 1n))).toBe(error("InvalidVotingPowerEmaAlpha"))
    expect(VotingPowerEmaAlpha.get(test.ctx, NETUID)).toBe(3_570_000_000_000_000n)
    for (const value of [5n * 10n ** 17n, 10n ** 18n]) {
      expect(test.call(root, alpha(value))).toBeUndefined()
      expect(VotingPowerEmaAlpha.get(test.ctx, NETUID)).toBe(value)
    }
  })

  it("set tempo and activity cutoff within bounds, once in a while and outside the freeze window", () => {
    const tempo = (value: number) => call("set_tempo", { tempo: value })
    const factor = (factor_milli: number) => call("set_activity_cutoff_factor", { factor_milli })
    for (const origin of [root, stranger]) expect(test.refusal(origin, tempo(360))).toBe(refused)
    for (const value of [359, 50_401]) {
      expect(test.refusal(owner, tempo(value))).toBe(error("TempoOutOfBounds"))
    }
    for (const [origin, value] of [
      [owner, 999],
      [root, 50_001],
    ] as const) {
      expect(test.refusal(origin, factor(value))).toBe(error("ActivityCutoffFactorMilliOutOfBounds"))
    }
    PendingEpochAt.set(test.ctx, NETUID, BigInt(BLOCK + 1))
    for (const change of [tempo(360), factor(1000)]) {
      expect(test.refusal(owner, change)).toBe(error("AdminActionProhibitedDuringWeightsWindow"))
    }
    expect(test.call(root, factor(2000))).toBeUndefined()
    PendingEpochAt.remove(test.ctx, NETUID)
    expect(test.call(owner, factor(1000))).toBeUndefined()
    expect(test.refusal(owner, factor(1001))).toBe(error("TxRateLimitExceeded"))
    expect(ActivityCutoffFactorMilli.get(test.ctx, NETUID)).toBe(1000)
    expect(test.call(owner, tempo(50_400))).toBeUndefined()
    expect(test.refusal(owner, tempo(360))).toBe(error("TxRateLimitExceeded"))
    expect(Tempo.get(test.ctx, NETUID)).toBe(50_400)
  })

  it("trigger an epoch, unless commits wait, one is pending or due anyway", () => {
    const trigger = call("trigger_epoch")
    expect(test.refusal(root, trigger)).toBe(refused)
    expect(test.refusal(owner, trigger)).toBe(error("DynamicTempoBlockedByCommitReveal"))
    CommitRevealWeightsEnabled.set(test.ctx, NETUID, false)
    LastEpochBlock.set(test.ctx, NETUID, BigInt(BLOCK - 351))
    expect(test.refusal(owner, trigger)).toBe(error("AutoEpochAlreadyImminent"))
    LastEpochBlock.set(test.ctx, NETUID, BigInt(BLOCK - 350))
    expect(test.call(owner, trigger)).toBeUndefined()
    const fires_at = BigInt(BLOCK + 10)
    expect(test.events).toEqual([["SubtensorModule.EpochTriggered", { netuid: NETUID, by: owner, fires_at }]])
    expect(test.refusal(owner, trigger)).toBe(error("EpochTriggerAlreadyPending"))
    PendingEpochAt.remove(test.ctx, NETUID)
    expect(test.refusal(owner, trigger)).toBe(error("TxRateLimitExceeded"))
  })
})
