// Ports pallet-subtensor tests: test_weights_err_weights_vec_not_equal_size, test_weights_err_has_duplicate_ids, test_set_weights_err_not_active, test_set_weights_err_invalid_uid, test_commit_reveal_weights_ok, test_commit_reveal_multiple_commits, test_expired_commits_handling_in_commit_and_reveal, test_commit_reveal_order_enforcement, test_successful_batch_reveal, test_batch_reveal_with_expired_commits, test_batch_reveal_with_invalid_input_lengths, test_batch_reveal_with_no_commits, test_batch_reveal_before_reveal_period, test_commit_reveal_above_mechanism_count_fails
import { beforeEach, describe, expect, it } from "vitest"
import type { RuntimeCall } from "../../../../frame/runtime-call.ts"
import {
  MechanismCountCurrent,
  NetworksAdded,
  SubnetEpochIndex,
  WeightCommits,
  Weights,
  WeightsSetRateLimit,
} from "../../../../generated/storage/subtensor-module.ts"
import { account, TestContext } from "../../../../testing/test-context.ts"
import { writeNeurons } from "../../genesis/write-neurons.ts"
import { subtensorModule } from "../../index.ts"
import { mechanismIndex } from "../mechanisms.ts"
import { commitHash } from "./commit-hash.ts"

const NETUID = 3
const [validator, miner, stranger] = [account(1), account(2), account(3)]
const call = (name: string, args: object): RuntimeCall => ({
  pallet: "SubtensorModule",
  name,
  args: { netuid: NETUID, ...args },
})

interface Row {
  readonly salt: number
  readonly uids?: readonly number[]
  readonly values?: readonly number[]
}
const parts = ({ salt, uids = [0, 1], values = [10, 10] }: Row) => ({
  uids: Uint16Array.from(uids),
  values: Uint16Array.from(values),
  salt: new Uint16Array(8).fill(salt),
})
const hash = (row: Row, index = NETUID) =>
  commitHash({ hotkey: validator, index, ...parts(row), versionKey: 0n })
const salted = (salt: number): Row => ({ salt })
/** Salts `from` to `to`, without the latter. */
const salts = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index)

describe("weights by hash, the calls themselves", () => {
  let test: TestContext
  let epoch: bigint

  const refusal = (wanted: RuntimeCall, who = validator) =>
    test.refusal(who, wanted)?.replace("SubtensorModule.", "")
  const commit = (row: Row, who = validator) =>
    refusal(call("commit_weights", { commit_hash: hash(row) }), who)
  const reveal = (row: Row) => refusal(call("reveal_weights", { ...parts(row), version_key: 0n }))
  const lists = (rows: readonly Row[]) => ({
    uids_list: rows.map((row) => parts(row).uids),
    values_list: rows.map((row) => parts(row).values),
    salts_list: rows.map((row) => parts(row).salt),
    version_keys: rows.map(() => 0n),
  })
  const revealAll = (rows: readonly Row[], changed: object = {}) =>
    refusal(call("batch_reveal_weights", { ...lists(rows), ...changed }))
  const waiting = () => WeightCommits.get(test.ctx, NETUID, validator)?.length
  const step = (epochs: bigint) => {
    epoch += epochs
    SubnetEpochIndex.set(test.ctx, NETUID, epoch)
  }

  beforeEach(() => {
    test = new TestContext({ name: "SubtensorModule", calls: subtensorModule.calls })
    NetworksAdded.set(test.ctx, NETUID, true)
    writeNeurons(test.ctx, NETUID, [validator, miner], 1)
    WeightsSetRateLimit.set(test.ctx, NETUID, 0n)
    epoch = 0n
  })

  it("store what was committed when it is revealed", () => {
    expect(commit(salted(1), stranger)).toBe("HotKeyNotRegisteredInSubNet")
    expect(commit(salted(1))).toBeUndefined()
    step(1n)
    expect(reveal(salted(1))).toBeUndefined()
    expect(waiting()).toBeUndefined()
    expect(Weights.get(test.ctx, NETUID, 0)).toEqual([
      [0, 65_535],
      [1, 65_535],
    ])
  })

  it.each([
    ["WeightVecNotEqualSize", { salt: 1, uids: [1, 2, 3, 4, 5, 6], values: [1, 2, 3, 4, 5] }],
    ["DuplicateUids", { salt: 1, uids: [1, 1], values: [1, 2] }],
    ["UidVecContainInvalidOne", { salt: 1, uids: [9999], values: [88] }],
  ])("are refused when they are revealed, as open ones are: %s", (name, row) => {
    expect(commit(row)).toBeUndefined()
    step(1n)
    expect(reveal(row)).toBe(name)
    expect(waiting()).toBe(1)
  })

  it("take earlier commits with them, and make room for more", () => {
    for (const salt of salts(0, 10)) expect(commit(salted(salt))).toBeUndefined()
    expect(commit(salted(11))).toBe("TooManyUnrevealedCommits")
    step(1n)
    expect(reveal(salted(1))).toBeUndefined()
    expect(waiting()).toBe(8)
    expect(reveal(salted(9))).toBeUndefined()
    expect(waiting()).toBeUndefined()
    for (const salt of [11, 12]) expect(commit(salted(salt))).toBeUndefined()
    step(2n)
    expect(reveal(salted(12))).toBe("ExpiredWeightCommit")
    expect(commit(salted(13))).toBeUndefined()
    step(1n)
    expect(reveal(salted(13))).toBeUndefined()
    expect(commit(salted(14))).toBeUndefined()
    step(2n)
    expect(reveal(salted(14))).toBe("ExpiredWeightCommit")
    expect(commit(salted(15))).toBeUndefined()
    expect(reveal(salted(15))).toBe("RevealTooEarly")
    step(1n)
    expect(reveal(salted(15))).toBeUndefined()
    expect(commit(salted(16))).toBeUndefined()
    step(1n)
    expect(reveal(salted(99))).toBe("InvalidRevealCommitHashNotMatch")
    expect(reveal(salted(16))).toBeUndefined()
    expect(reveal(salted(16))).toBe("NoWeightsCommitFound")
  })

  it("are out of order at the cost of what was skipped", () => {
    for (const salt of [1, 2, 3]) expect(commit(salted(salt))).toBeUndefined()
    step(1n)
    expect(reveal(salted(2))).toBeUndefined()
    expect(waiting()).toBe(1)
    expect(reveal(salted(3))).toBeUndefined()
    expect(waiting()).toBeUndefined()
    expect(reveal(salted(1))).toBe("NoWeightsCommitFound")
  })

  it("forget expired commits with the next one", () => {
    for (const salt of salts(0, 5)) expect(commit(salted(salt))).toBeUndefined()
    step(1n)
    for (const salt of salts(5, 10)) expect(commit(salted(salt))).toBeUndefined()
    expect(commit(salted(11))).toBe("TooManyUnrevealedCommits")
    step(1n)
    expect(commit(salted(11))).toBeUndefined()
    expect(waiting()).toBe(6)
    expect(reveal(salted(0))).toBe("InvalidRevealCommitHashNotMatch")
    for (const salt of salts(5, 10)) expect(reveal(salted(salt))).toBeUndefined()
    step(1n)
    expect(reveal(salted(11))).toBeUndefined()
    expect(waiting()).toBeUndefined()
    expect(reveal(salted(11))).toBe("NoWeightsCommitFound")
    expect(commit(salted(12))).toBeUndefined()
    step(1n)
    expect(reveal(salted(12))).toBeUndefined()
  })

  describe("in a batch", () => {
    const rows: readonly Row[] = [
      { salt: 0, uids: [0, 1], values: [10, 20] },
      { salt: 1, uids: [1, 0], values: [30, 40] },
      { salt: 2, uids: [0, 1], values: [50, 60] },
    ]

    it("are each the row that was committed; the last one stays", () => {
      for (const row of rows) expect(commit(row)).toBeUndefined()
      expect(revealAll(rows)).toBe("RevealTooEarly")
      step(1n)
      expect(revealAll(rows)).toBeUndefined()
      expect(waiting()).toBeUndefined()
      expect(Weights.get(test.ctx, NETUID, 0)).toEqual([
        [0, 54_613],
        [1, 65_535],
      ])
    })

    it("fail with one that expired; the others can still come", () => {
      const [first, ...others] = rows
      expect(commit(first as Row)).toBeUndefined()
      step(1n)
      for (const row of others) expect(commit(row)).toBeUndefined()
      step(1n)
      expect(revealAll(rows)).toBe("ExpiredWeightCommit")
      expect(waiting()).toBe(3)
      expect(revealAll(others)).toBeUndefined()
      expect(waiting()).toBeUndefined()
    })

    it("are as many of each part", () => {
      const [two, three] = [rows.slice(0, 2), lists(rows)]
      for (const [part, list] of Object.entries(three)) {
        expect(revealAll(two, { [part]: list })).toBe("InputLengthsUnequal")
      }
      const { uids_list, salts_list } = lists(rows.slice(0, 1))
      const { version_keys } = three
      expect(revealAll(two, { uids_list, salts_list, version_keys })).toBe("InputLengthsUnequal")
      for (const some of [two, rows.slice(0, 1)]) expect(revealAll(some)).toBe("NoWeightsCommitFound")
    })
  })

  it("are not for a mechanism beyond the subnet's", () => {
    MechanismCountCurrent.set(test.ctx, NETUID, 2)
    const [row, mecid] = [{ salt: 1, uids: [1], values: [88] }, 2]
    const index = mechanismIndex(NETUID, mecid)
    const committing = call("commit_mechanism_weights", { mecid, commit_hash: hash(row, index) })
    expect(refusal(committing)).toBe("MechanismDoesNotExist")
    step(1n)
    const revealing = call("reveal_mechanism_weights", { mecid, ...parts(row), version_key: 0n })
    expect(refusal(revealing)).toBe("NoWeightsCommitFound")
    expect(Weights.keys(test.ctx, index)).toEqual([])
  })
})
