// Ports pallet-subtensor tests: do_trigger_epoch_blocked_with_commit_reveal_enabled, do_trigger_epoch_works_with_commit_reveal_disabled, do_trigger_epoch_rejects_when_auto_epoch_already_imminent, do_set_tempo_works_with_commit_reveal_enabled, do_set_activity_cutoff_factor_works_for_root_bypassing_freeze_window, get_next_epoch_start_block_returns_none_when_tempo_zero, get_next_epoch_start_block_uses_last_epoch_block_plus_tempo, get_next_epoch_start_block_returns_pending_when_pending_is_earlier, get_next_epoch_start_block_ignores_pending_when_auto_is_earlier, get_next_epoch_start_block_reflects_set_tempo_cycle_reset
import { beforeEach, describe, expect, it } from "vitest"
import { root } from "../../../frame/origin.ts"
import {
  ActivityCutoffFactorMilli,
  AdminFreezeWindow,
  BlocksSinceLastStep,
  CommitRevealWeightsEnabled,
  LastEpochBlock,
  LastMechansimStepBlock,
  NetworksAdded,
  PendingEpochAt,
  SubnetOwner,
  Tempo,
} from "../../../generated/storage/subtensor-module.ts"
import { account, TestContext } from "../../../testing/test-context.ts"
import { drainPending } from "../emission/drain-pending.ts"
import { subtensorModule } from "../index.ts"
import { nextEpochStartBlock } from "./epoch-schedule.ts"

const NETUID = 2
const owner = account(1)
const refused = (name: string) => ({ type: "Module", pallet: "SubtensorModule", name })

describe("the schedule of epochs", () => {
  let chain: TestContext

  const at = (number: number) => Object.assign(chain.block, { number })
  const call = (name: string, args: object = {}, origin: Parameters<TestContext["call"]>[0] = owner) =>
    chain.call(origin, { pallet: "SubtensorModule", name, args: { netuid: NETUID, ...args } })

  beforeEach(() => {
    chain = new TestContext(subtensorModule)
    NetworksAdded.set(chain.ctx, NETUID, true)
    SubnetOwner.set(chain.ctx, NETUID, owner)
    CommitRevealWeightsEnabled.set(chain.ctx, NETUID, false)
  })

  it.each([
    ["schedule.next_epoch/0", 0, 0n, 0n, undefined],
    ["schedule.next_epoch/1", 50, 100n, 0n, 150n],
    ["schedule.next_epoch/2", 50, 100n, 200n, 150n],
    ["a trigger before the tempo's epoch", 50, 100n, 120n, 120n],
  ])("%s", (_id, tempo, last, pending, expected) => {
    Tempo.set(chain.ctx, NETUID, tempo)
    LastEpochBlock.set(chain.ctx, NETUID, last)
    PendingEpochAt.set(chain.ctx, NETUID, pending)
    expect(nextEpochStartBlock(chain.ctx, NETUID)).toBe(expected)
  })

  it("schedule.set_tempo/0: a new tempo starts the cycle anew", () => {
    at(5000)
    CommitRevealWeightsEnabled.set(chain.ctx, NETUID, true)
    Tempo.set(chain.ctx, NETUID, 360)
    LastEpochBlock.set(chain.ctx, NETUID, 4900n)
    expect(call("set_tempo", { tempo: 720 })).toBeUndefined()
    expect(Tempo.get(chain.ctx, NETUID)).toBe(720)
    expect(nextEpochStartBlock(chain.ctx, NETUID)).toBe(5720n)
  })

  it("schedule.trigger/0: fires a freeze window ahead", () => {
    at(100)
    AdminFreezeWindow.set(chain.ctx, 5)
    Tempo.set(chain.ctx, NETUID, 360)
    LastEpochBlock.set(chain.ctx, NETUID, 100n)
    expect(call("trigger_epoch")).toBeUndefined()
    expect(PendingEpochAt.get(chain.ctx, NETUID)).toBe(105n)
  })

  it("schedule.trigger/1: not with commit-reveal", () => {
    CommitRevealWeightsEnabled.set(chain.ctx, NETUID, true)
    expect(call("trigger_epoch")).toEqual(refused("DynamicTempoBlockedByCommitReveal"))
    expect(PendingEpochAt.get(chain.ctx, NETUID)).toBe(0n)
  })

  it("is not triggered when an epoch is near anyway", () => {
    Tempo.set(chain.ctx, NETUID, 10)
    LastEpochBlock.set(chain.ctx, NETUID, 1n)
    AdminFreezeWindow.set(chain.ctx, 8)
    at(4)
    expect(call("trigger_epoch")).toEqual(refused("AutoEpochAlreadyImminent"))
    expect(PendingEpochAt.get(chain.ctx, NETUID)).toBe(0n)
    at(3)
    expect(call("trigger_epoch")).toBeUndefined()
    expect(PendingEpochAt.get(chain.ctx, NETUID)).toBe(11n)
  })

  it("schedule.freeze/0: root passes the freeze window, the owner does not", () => {
    at(5)
    Tempo.set(chain.ctx, NETUID, 10)
    LastEpochBlock.set(chain.ctx, NETUID, 1n)
    AdminFreezeWindow.set(chain.ctx, 8)
    const set = { factor_milli: 5000 }
    expect(call("set_activity_cutoff_factor", set)).toEqual(
      refused("AdminActionProhibitedDuringWeightsWindow"),
    )
    expect(call("set_activity_cutoff_factor", set, root)).toBeUndefined()
    expect(ActivityCutoffFactorMilli.get(chain.ctx, NETUID)).toBe(5000)
  })

  it("coinbase.drain_state/0, epoch.schedule/0: every block without an epoch is counted", () => {
    Tempo.set(chain.ctx, NETUID, 60_000)
    const counts = [5, 5, 10, 7].map((blocks) => {
      for (let i = 0; i < blocks; i++) drainPending(chain.ctx, [NETUID])
      return BlocksSinceLastStep.get(chain.ctx, NETUID)
    })
    expect(counts).toEqual([5n, 10n, 20n, 27n])
  })

  it("coinbase.drain_state/1: the epoch's block resets the count and leaves the last step to the payout", () => {
    at(102)
    Tempo.set(chain.ctx, NETUID, 100)
    BlocksSinceLastStep.set(chain.ctx, NETUID, 12_345_678n)
    LastMechansimStepBlock.set(chain.ctx, NETUID, 12_345n)
    expect(drainPending(chain.ctx, [NETUID])).toHaveLength(1)
    expect(BlocksSinceLastStep.get(chain.ctx, NETUID)).toBe(0n)
    expect(LastMechansimStepBlock.get(chain.ctx, NETUID)).toBe(12_345n)
  })
})
