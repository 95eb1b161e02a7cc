// Ports pallet-subtensor tests: test_set_weights_is_root_error, test_weights_err_no_validator_permit, test_weights_version_key, test_weights_err_setting_weights_too_fast, test_no_signature, test_set_weight_not_enough_values, test_set_weight_too_many_uids, test_set_weights_commit_reveal_enabled_error, test_reveal_weights_when_commit_reveal_disabled, test_do_commit_crv3_weights_disabled, test_do_commit_crv3_weights_too_many_unrevealed_commits, test_set_mechanism_weights_above_mechanism_count_fails, test_batch_set_weights_item_failure_event_includes_netuid
import { beforeEach, describe, expect, it } from "vitest"
import { none, signed } from "../../../../frame/origin.ts"
import type { RuntimeCall } from "../../../../frame/runtime-call.ts"
import { LastStoredRound } from "../../../../generated/storage/drand.ts"
import {
  CommitRevealWeightsEnabled,
  LastUpdate,
  MechanismCountCurrent,
  MinAllowedWeights,
  NetworksAdded,
  SubnetEpochIndex,
  TimelockedWeightCommits,
  ValidatorPermit,
  WeightCommits,
  Weights,
  WeightsSetRateLimit,
  WeightsVersionKey,
} from "../../../../generated/storage/subtensor-module.ts"
import { account, TestContext } from "../../../../testing/test-context.ts"
import { writeNeurons } from "../../genesis/write-neurons.ts"
import { subtensorModule } from "../../index.ts"
import { commitHash } from "./commit-hash.ts"

const NETUID = 3
const [validator, miner, stranger] = [account(1), account(2), account(3)]
const u16s = (...values: number[]) => Uint16Array.from(values)
const call = (name: string, args: object): RuntimeCall => ({
  pallet: "SubtensorModule",
  name,
  args: { netuid: NETUID, version_key: 0n, ...args },
})
const set = (changed: object = {}) =>
  call("set_mechanism_weights", { mecid: 0, dests: u16s(0, 1), weights: u16s(1, 2), ...changed })
const hash = (salt: number) =>
  commitHash({
    hotkey: validator,
    index: NETUID,
    uids: u16s(0, 1),
    values: u16s(1, 2),
    salt: u16s(salt),
    versionKey: 0n,
  })
const commit = (salt: number, changed: object = {}) =>
  call("commit_weights", { commit_hash: hash(salt), ...changed })
const reveal = (salt: number) =>
  call("reveal_weights", { uids: u16s(0, 1), values: u16s(1, 2), salt: u16s(salt) })
const revealAll = (...salts: number[]) =>
  call("batch_reveal_weights", {
    uids_list: salts.map(() => u16s(0, 1)),
    values_list: salts.map(() => u16s(1, 2)),
    salts_list: salts.map((salt) => u16s(salt)),
    version_keys: salts.map(() => 0n),
  })
const timelocked = (changed: object = {}) =>
  call("commit_timelocked_weights", {
    commit: Uint8Array.of(1),
    reveal_round: 9n,
    commit_reveal_version: 4,
    ...changed,
  })
const error = (name: string) => ({ type: "Module", pallet: "SubtensorModule", name })

describe("weights", () => {
  /** As on the chain, and without the guards, which ask for much of it before the calls do. */
  let guarded: TestContext
  let test: TestContext

  const onBoth = (change: (of: TestContext) => void) => [test, guarded].forEach(change)
  const epoch = (index: bigint) => onBoth(({ ctx }) => SubnetEpochIndex.set(ctx, NETUID, index))
  const commitReveal = (on: boolean, netuid = NETUID) =>
    onBoth(({ ctx }) => CommitRevealWeightsEnabled.set(ctx, netuid, on))

  beforeEach(() => {
    guarded = new TestContext(subtensorModule)
    test = new TestContext({ name: "SubtensorModule", calls: subtensorModule.calls })
    onBoth(({ ctx }) => {
      NetworksAdded.set(ctx, NETUID, true)
      writeNeurons(ctx, NETUID, [validator, miner], 1)
      WeightsSetRateLimit.set(ctx, NETUID, 0n)
      MinAllowedWeights.set(ctx, NETUID, 2)
    })
  })

  describe("in the open", () => {
    beforeEach(() => {
      for (const netuid of [0, NETUID, 9]) commitReveal(false, netuid)
    })

    it.each([
      ["CanNotSetRootNetworkWeights", validator, { netuid: 0 }],
      ["WeightVecNotEqualSize", validator, { weights: u16s(1) }],
      ["MechanismDoesNotExist", validator, { mecid: 2 }],
      ["MechanismDoesNotExist", validator, { netuid: 9 }],
      ["UidsLengthExceedUidsInSubNet", validator, { dests: u16s(0, 1, 2), weights: u16s(1, 1, 1) }],
      ["HotKeyNotRegisteredInSubNet", stranger, {}],
      ["IncorrectWeightVersionKey", validator, { version_key: 6n }],
      ["NeuronNoValidatorPermit", miner, { version_key: 7n }],
      ["DuplicateUids", validator, { version_key: 7n, dests: u16s(1, 1) }],
      ["UidVecContainInvalidOne", validator, { version_key: 7n, dests: u16s(1, 2) }],
      ["WeightVecLengthIsLow", validator, { version_key: 7n, dests: u16s(1), weights: u16s(1) }],
    ])("end with %s", (name, who, changed) => {
      WeightsVersionKey.set(test.ctx, NETUID, 7n)
      MechanismCountCurrent.set(test.ctx, NETUID, 2)
      expect(test.call(who, set(changed))).toEqual(error(name))
      expect(test.call(none, set(changed))).toEqual({ type: "BadOrigin" })
      expect([...Weights.entries(test.ctx, NETUID)]).toEqual([])
      expect(test.events).toEqual([])
    })

    it("are not for the root network, guarded or not", () => {
      NetworksAdded.set(guarded.ctx, 0, true)
      expect(guarded.call(validator, set({ netuid: 0 }))).toEqual(error("CanNotSetRootNetworkWeights"))
    })

    it("are stored as they come, scaled to the greatest; oneself may always be set", () => {
      const oneself = set({ dests: u16s(0), weights: u16s(88) })
      for (const own of [oneself, set()]) expect(test.call(validator, own)).toBeUndefined()
      expect(test.events).toEqual([["SubtensorModule.WeightsSet", [NETUID, 0]]])
      expect(Weights.get(test.ctx, NETUID, 0)).toEqual([
        [0, 32_768],
        [1, 65_535],
      ])
      expect(test.call(miner, set({ dests: u16s(1), weights: u16s(5) }))).toBeUndefined()
      expect(Weights.get(test.ctx, NETUID, 1)).toEqual([[1, 65_535]])
    })

    it("carry the version key of the subnet or a newer one", () => {
      onBoth(({ ctx }) => {
        NetworksAdded.set(ctx, 4, true)
        writeNeurons(ctx, 4, [validator, miner], 1)
        for (const netuid of [NETUID, 4]) WeightsSetRateLimit.set(ctx, netuid, 0n)
      })
      commitReveal(false, 4)
      for (const netuid of [NETUID, 4]) expect(test.call(validator, set({ netuid }))).toBeUndefined()
      WeightsVersionKey.set(test.ctx, NETUID, 12n)
      WeightsVersionKey.set(test.ctx, 4, 20n)
      for (const [netuid, version_key] of [
        [NETUID, 12n],
        [4, 20n],
        [NETUID, 20n],
      ]) {
        expect(test.call(validator, set({ netuid, version_key }))).toBeUndefined()
      }
      const old = set({ netuid: 4, version_key: 12n })
      expect(test.call(validator, old)).toEqual(error("IncorrectWeightVersionKey"))
    })

    it("of others need a permit", () => {
      expect(test.call(miner, set())).toEqual(error("NeuronNoValidatorPermit"))
      ValidatorPermit.set(test.ctx, NETUID, [false, true])
      expect(test.call(miner, set())).toBeUndefined()
    })

    it("come once in so many blocks; those of block 0 do not count", () => {
      WeightsSetRateLimit.set(test.ctx, NETUID, 10n)
      test.block.number = 0
      expect(test.call(validator, set())).toBeUndefined()
      for (let block = 1; block < 100; block++) {
        test.block.number = block
        expect(test.call(validator, set())).toEqual(
          block % 10 === 1 ? undefined : error("SettingWeightsTooFast"),
        )
      }
    })

    it("are limited in their rate, and refused where they must be committed", () => {
      onBoth(({ ctx, block }) => {
        WeightsSetRateLimit.set(ctx, NETUID, 5n)
        LastUpdate.set(ctx, NETUID, BigUint64Array.of(1n, 0n))
        block.number = 5
      })
      expect(test.call(validator, set())).toEqual(error("SettingWeightsTooFast"))
      test.block.number = 6
      expect(test.call(validator, set())).toBeUndefined()
      commitReveal(true)
      expect(test.call(validator, set())).toEqual(error("CommitRevealEnabled"))
      expect(guarded.call(validator, set())).toEqual(error("CommitRevealEnabled"))
      commitReveal(false)
      test.block.number = 11
      expect(test.call(validator, set())).toBeUndefined()
    })

    it("report each subnet of a batch that failed, after the others", () => {
      onBoth(({ ctx }) => NetworksAdded.set(ctx, 4, true))
      const netuids = [4, NETUID]
      const row = [
        [0, 1],
        [1, 2],
      ]
      const batch = { netuids, weights: [row, row], version_keys: [0n, 0n] }
      expect(test.call(validator, call("batch_set_weights", batch))).toBeUndefined()
      expect(test.eventNames).toEqual([
        "SubtensorModule.WeightsSet",
        "SubtensorModule.BatchCompletedWithErrors",
        "SubtensorModule.BatchWeightItemFailed",
        "SubtensorModule.BatchWeightsCompleted",
      ])
      expect(test.events[2]?.[1]).toMatchObject([4, expect.anything()])
      for (const netuid of netuids) commitReveal(true, netuid)
      const none = { netuids: [NETUID, 4], weights: [[], []], version_keys: [0n, 0n] }
      expect(test.call(stranger, call("batch_set_weights", none))).toBeUndefined()
      const failed = test.events.filter(([name]) => name === "SubtensorModule.BatchWeightItemFailed")
      expect(failed.map(([, fields]) => (fields as readonly unknown[])[0])).toEqual([NETUID, 4])
      for (const chain of [test, guarded]) {
        const uneven = call("batch_set_weights", { ...batch, version_keys: [0n] })
        expect(chain.call(validator, uneven)).toEqual(error("InputLengthsUnequal"))
      }
    })
  })

  describe("by hash", () => {
    it.each([
      ["MechanismDoesNotExist", { netuid: 9 }, validator],
      ["HotKeyNotRegisteredInSubNet", {}, stranger],
    ])("are not committed: %s", (name, changed, who) => {
      expect(test.call(who, commit(1, changed))).toEqual(error(name))
    })

    it("wait ten at a time; expired ones make room", () => {
      epoch(5n)
      for (let salt = 0; salt < 10; salt++) expect(guarded.call(validator, commit(salt))).toBeUndefined()
      expect(guarded.call(validator, commit(10))).toEqual(error("TooManyUnrevealedCommits"))
      epoch(6n)
      expect(guarded.call(validator, commit(10))).toEqual(error("TooManyUnrevealedCommits"))
      epoch(7n)
      expect(guarded.call(validator, commit(10))).toBeUndefined()
      expect(WeightCommits.get(guarded.ctx, NETUID, validator)).toEqual([[hash(10), 7n, 1n, 0n]])
    })

    it("are revealed in their epoch only, and take earlier commits with them", () => {
      expect(test.call(validator, reveal(1))).toEqual(error("NoWeightsCommitFound"))
      for (const chain of [test, guarded]) for (const salt of [1, 2, 3]) chain.call(validator, commit(salt))
      expect(test.call(validator, reveal(9))).toEqual(error("InvalidRevealCommitHashNotMatch"))
      expect(guarded.call(validator, reveal(9))).toEqual(error("NoWeightsCommitFound"))
      expect(test.call(validator, reveal(2))).toEqual(error("RevealTooEarly"))
      expect(guarded.call(validator, reveal(2))).toEqual(error("RevealTooEarly"))
      epoch(1n)
      expect(guarded.call(validator, reveal(2))).toBeUndefined()
      expect(guarded.events.at(-1)).toEqual(["SubtensorModule.WeightsRevealed", [validator, NETUID, hash(2)]])
      expect(WeightCommits.get(guarded.ctx, NETUID, validator)?.map(([known]) => known)).toEqual([hash(3)])
      commitReveal(false)
      expect(guarded.call(validator, reveal(3))).toEqual(error("CommitRevealDisabled"))
    })

    it("expire with their epoch; before the dispatch that is the wrong epoch", () => {
      for (const chain of [test, guarded]) chain.call(validator, commit(1))
      epoch(1n)
      for (const chain of [test, guarded]) chain.call(validator, commit(2))
      epoch(2n)
      expect(guarded.call(validator, reveal(1))).toEqual(error("RevealTooEarly"))
      // No guard stops what sudo does for an account.
      expect(guarded.dispatch(guarded.ctx, signed(validator), reveal(1), "bypass")).toMatchObject({
        error: { error: error("ExpiredWeightCommit") },
      })
      expect(test.call(validator, reveal(1))).toEqual(error("ExpiredWeightCommit"))
      expect(test.call(validator, revealAll(1))).toEqual(error("ExpiredWeightCommit"))
      epoch(9n)
      expect(test.call(validator, reveal(2))).toEqual(error("ExpiredWeightCommit"))
      expect(test.call(validator, reveal(3))).toEqual(error("NoWeightsCommitFound"))
    })

    it("are revealed many at once, all or none", () => {
      expect(test.call(validator, revealAll(1))).toEqual(error("NoWeightsCommitFound"))
      for (const chain of [test, guarded]) for (const salt of [1, 2, 3]) chain.call(validator, commit(salt))
      expect(test.call(validator, revealAll(1))).toEqual(error("RevealTooEarly"))
      epoch(1n)
      expect(test.call(validator, revealAll(1, 9))).toEqual(error("InvalidRevealCommitHashNotMatch"))
      for (const chain of [test, guarded])
        expect(chain.call(validator, revealAll(1, 1))).toEqual(error("InvalidRevealCommitHashNotMatch"))
      expect(WeightCommits.get(test.ctx, NETUID, validator)).toHaveLength(3)
      for (const chain of [test, guarded]) {
        const uneven = { ...(revealAll(1, 2).args as object), version_keys: [0n] }
        expect(chain.call(validator, call("batch_reveal_weights", uneven))).toEqual(
          error("InputLengthsUnequal"),
        )
        expect(chain.call(validator, revealAll(3, 1))).toBeUndefined()
        expect(chain.events.at(-1)).toEqual([
          "SubtensorModule.WeightsBatchRevealed",
          [validator, NETUID, [hash(3), hash(1)]],
        ])
        expect(WeightCommits.get(chain.ctx, NETUID, validator)?.map(([known]) => known)).toEqual([hash(2)])
        expect(chain.call(validator, revealAll(2))).toBeUndefined()
        expect(WeightCommits.has(chain.ctx, NETUID, validator)).toBe(false)
        const commits = { netuids: [NETUID, NETUID], commit_hashes: [hash(1)] }
        expect(chain.call(validator, call("batch_commit_weights", commits))).toEqual(
          error("InputLengthsUnequal"),
        )
      }
    })

    it("need a permit when they are revealed, not when they are committed", () => {
      guarded.call(validator, commit(1))
      epoch(1n)
      ValidatorPermit.set(guarded.ctx, NETUID, [false, false])
      expect(guarded.call(validator, reveal(1))).toEqual(error("NeuronNoValidatorPermit"))
      expect(WeightCommits.get(guarded.ctx, NETUID, validator)).toHaveLength(1)
    })
  })

  describe("timelocked", () => {
    it("wait ten at a time in an epoch", () => {
      for (let count = 0; count < 10; count++) expect(guarded.call(validator, timelocked())).toBeUndefined()
      expect(guarded.call(validator, timelocked())).toEqual(error("TooManyUnrevealedCommits"))
      for (let count = 0; count < 10; count++) expect(guarded.call(miner, timelocked())).toBeUndefined()
      expect(guarded.call(miner, timelocked())).toEqual(error("TooManyUnrevealedCommits"))
      expect(TimelockedWeightCommits.get(guarded.ctx, NETUID, 0n)).toHaveLength(20)
      epoch(1n)
      expect(guarded.call(validator, timelocked())).toBeUndefined()
    })

    it("name a round that is still to come and the version of the chain", () => {
      onBoth(({ ctx }) => LastStoredRound.set(ctx, 10n))
      expect(guarded.call(validator, timelocked())).toEqual(error("InvalidRevealRound"))
      expect(guarded.call(validator, timelocked({ reveal_round: 10n }))).toBeUndefined()
      expect(test.call(validator, timelocked({ commit_reveal_version: 3 }))).toEqual(
        error("IncorrectCommitRevealVersion"),
      )
      commitReveal(false)
      expect(test.call(validator, timelocked())).toEqual(error("CommitRevealDisabled"))
    })
  })
})
