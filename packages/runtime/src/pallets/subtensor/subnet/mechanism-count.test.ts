// Ports pallet-subtensor tests: ensure_mechanism_exists_ok, ensure_mechanism_fails_when_base_subnet_missing, ensure_mechanism_fails_when_subid_out_of_range, do_set_mechanism_count_ok_minimal, do_set_mechanism_count_ok_at_effective_cap, do_set_fails_when_base_subnet_missing, do_set_fails_for_zero, do_set_fails_when_over_runtime_cap, do_set_fails_when_over_compile_time_cap, update_mechanism_counts_decreases_and_cleans, update_mechanism_counts_increases
import { beforeEach, describe, expect, it } from "vitest"
import { root } from "../../../frame/origin.ts"
import {
  Bonds,
  Incentive,
  LastUpdate,
  MaxAllowedUids,
  MaxMechanismCount,
  MechanismCountCurrent,
  MechanismEmissionSplit,
  NetworksAdded,
  TimelockedWeightCommits,
  WeightCommits,
  Weights,
} from "../../../generated/storage/subtensor-module.ts"
import { account, TestContext } from "../../../testing/test-context.ts"
import { adminUtils } from "../../admin-utils/index.ts"
import { subtensorModule } from "../index.ts"
import { mechanismExists, mechanismIndex } from "./mechanisms.ts"

const NETUID = 42
const hotkey = account(1)
const HASH = `0x${"00".repeat(32)}` as const

describe("the number of a subnet's mechanisms", () => {
  let chain: TestContext

  const set = (mechanism_count: number, netuid = NETUID) =>
    chain.call(root, {
      pallet: "AdminUtils",
      name: "sudo_set_mechanism_count",
      args: { netuid, mechanism_count },
    })
  const count = () => MechanismCountCurrent.get(chain.ctx, NETUID)
  const fill = (index: number): void => {
    Weights.set(chain.ctx, index, 0, [[1, 1]])
    Incentive.set(chain.ctx, index, Uint16Array.of(1))
    LastUpdate.set(chain.ctx, index, BigUint64Array.of(123n))
    Bonds.set(chain.ctx, index, 0, [[1, 2]])
    WeightCommits.set(chain.ctx, index, hotkey, [[HASH, 1n, 2n, 3n]])
    TimelockedWeightCommits.set(chain.ctx, index, 1n, [[hotkey, 1n, new Uint8Array(), 0n]])
  }
  const filled = (index: number): readonly boolean[] => [
    Weights.has(chain.ctx, index, 0),
    Incentive.has(chain.ctx, index),
    LastUpdate.has(chain.ctx, index),
    Bonds.has(chain.ctx, index, 0),
    WeightCommits.has(chain.ctx, index, hotkey),
    TimelockedWeightCommits.has(chain.ctx, index, 1n),
  ]

  beforeEach(() => {
    chain = new TestContext(subtensorModule, adminUtils)
    NetworksAdded.set(chain.ctx, NETUID, true)
    MaxAllowedUids.set(chain.ctx, NETUID, 16)
  })

  it("tells which mechanisms exist", () => {
    MechanismCountCurrent.set(chain.ctx, NETUID, 2)
    expect([0, 1, 2, 3].map((mechanism) => mechanismExists(chain.ctx, NETUID, mechanism))).toEqual([
      true,
      true,
      false,
      false,
    ])
    expect(mechanismExists(chain.ctx, 7, 0)).toBe(false)
  })

  it.each([
    ["of no subnet", 1, 7, "MechanismDoesNotExist"],
    ["of zero", 0, NETUID, "InvalidValue"],
    ["above the chain's maximum", 9, NETUID, "InvalidValue"],
    ["above what storage has room for", 17, NETUID, "InvalidValue"],
  ])("is not one %s", (_what, mechanisms, netuid, name) => {
    MaxMechanismCount.set(chain.ctx, mechanisms === 17 ? 200 : 8)
    MaxAllowedUids.set(chain.ctx, NETUID, 1)
    expect(set(mechanisms, netuid)).toEqual({ type: "Module", pallet: "SubtensorModule", name })
    expect(count()).toBe(1)
  })

  it("goes up to the maximum as long as all uids fit in", () => {
    MaxMechanismCount.set(chain.ctx, 8)
    MaxAllowedUids.set(chain.ctx, NETUID, 33)
    expect(set(8)).toMatchObject({ name: "TooManyUIDsPerMechanism" })
    MaxAllowedUids.set(chain.ctx, NETUID, 32)
    expect(set(8)).toBeUndefined()
    expect(count()).toBe(8)
  })

  it("forgets the split when it grows, not when it stays", () => {
    const split = Uint16Array.of(123, 234, 345)
    MechanismEmissionSplit.set(chain.ctx, NETUID, split)
    expect(set(1)).toBeUndefined()
    expect(MechanismEmissionSplit.get(chain.ctx, NETUID)).toEqual(split)
    expect(set(2)).toBeUndefined()
    expect(MechanismEmissionSplit.has(chain.ctx, NETUID)).toBe(false)
  })

  it("forgets the mechanisms that go when it shrinks", () => {
    MechanismCountCurrent.set(chain.ctx, NETUID, 3)
    MechanismEmissionSplit.set(chain.ctx, NETUID, Uint16Array.of(1, 2, 3))
    const indices = [1, 2].map((mechanism) => mechanismIndex(NETUID, mechanism))
    for (const index of indices) fill(index)
    expect(set(2)).toBeUndefined()
    expect(indices.map(filled)).toEqual([Array(6).fill(true), Array(6).fill(false)])
    expect(MechanismEmissionSplit.has(chain.ctx, NETUID)).toBe(false)
  })
})
