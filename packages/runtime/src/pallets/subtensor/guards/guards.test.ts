import { beforeEach, describe, expect, it } from "vitest"
import { root } from "../../../frame/origin.ts"
import type { RuntimeCall } from "../../../frame/runtime-call.ts"
import {
  ColdkeySwapAnnouncements,
  ColdkeySwapDisputes,
  CommitRevealWeightsEnabled,
  LastUpdate,
  NetworksAdded,
  Owner,
  StakeThreshold,
  Uids,
} from "../../../generated/storage/subtensor-module.ts"
import { account, TestContext } from "../../../testing/test-context.ts"
import { system } from "../../system/index.ts"
import { utility } from "../../utility/index.ts"
import { buildGenesis } from "../genesis/build.ts"
import { subtensorModule } from "../index.ts"

const NETUID = 1
const [alice, bob, hotkey] = [account(1), account(2), account(3)]
const remark: RuntimeCall = { pallet: "System", name: "remark", args: { remark: new Uint8Array() } }
const module = (name: string, args: unknown): RuntimeCall => ({ pallet: "SubtensorModule", name, args })
const refused = (name: string) => ({ type: "Module", pallet: "SubtensorModule", name })

describe("guards", () => {
  let test: TestContext

  beforeEach(() => {
    test = new TestContext(system, utility, subtensorModule)
    buildGenesis(test.ctx)
  })

  it("hold a coldkey that announced a swap to the swap", () => {
    ColdkeySwapAnnouncements.set(test.ctx, alice, [36_000, `0x${"00".repeat(32)}`])
    expect(test.call(alice, remark)).toEqual(refused("ColdkeySwapAnnounced"))
    expect(test.call(bob, remark)).toBeUndefined()
    expect(test.call(alice, module("dispute_coldkey_swap", {}))).toBeUndefined()
    expect(ColdkeySwapDisputes.has(test.ctx, alice)).toBe(true)
    expect(test.call(alice, module("dispute_coldkey_swap", {}))).toEqual(refused("ColdkeySwapDisputed"))
  })

  it("hold calls inside a batch too", () => {
    const take = module("increase_take", { hotkey, take: 0xffff })
    expect(test.call(alice, { pallet: "Utility", name: "batch_all", args: { calls: [take] } })).toEqual(
      refused("DelegateTakeTooHigh"),
    )
  })

  it("check a take before the keys", () => {
    const take = (value: number) => test.call(alice, module("increase_take", { hotkey, take: value }))
    expect(take(0xffff)).toEqual(refused("DelegateTakeTooHigh"))
    expect(take(10_000)).toEqual(refused("HotKeyAccountNotExists"))
    Owner.set(test.ctx, hotkey, bob)
    expect(take(10_000)).toEqual(refused("NonAssociatedColdKey"))
  })

  it("check stake before the rate of weights", () => {
    const weights = module("set_weights", {
      netuid: NETUID,
      dests: Uint16Array.of(0),
      weights: Uint16Array.of(1),
      version_key: 0n,
    })
    NetworksAdded.set(test.ctx, NETUID, true)
    Uids.set(test.ctx, NETUID, hotkey, 0)
    LastUpdate.set(test.ctx, NETUID, BigUint64Array.of(1n))
    CommitRevealWeightsEnabled.set(test.ctx, NETUID, false)
    StakeThreshold.set(test.ctx, 1n)
    expect(test.call(hotkey, weights)).toEqual(refused("NotEnoughStakeToSetWeights"))
    StakeThreshold.set(test.ctx, 0n)
    expect(test.call(hotkey, weights)).toEqual(refused("SettingWeightsTooFast"))
    CommitRevealWeightsEnabled.set(test.ctx, NETUID, true)
    expect(test.call(hotkey, weights)).toEqual(refused("CommitRevealEnabled"))
  })

  it("let root and calls of other pallets pass", () => {
    ColdkeySwapAnnouncements.set(test.ctx, alice, [36_000, `0x${"00".repeat(32)}`])
    expect(test.call(root, module("increase_take", { hotkey, take: 0xffff }))).toEqual({ type: "BadOrigin" })
    expect(test.call(bob, remark)).toBeUndefined()
  })
})
