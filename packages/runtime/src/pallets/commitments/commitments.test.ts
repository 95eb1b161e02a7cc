// Ports pallet-commitments tests: set_commitment_too_many_fields_panics, set_commitment_works_with_multiple_raw_fields, usage_respects_minimum_of_100_bytes, tempo_based_space_limit_accumulates_in_same_window, tempo_based_space_limit_does_not_affect_different_user, tempo_based_space_limit_sudo_set_max_space, set_commitment_unreserve_leftover_fails, two_timelocks_partial_then_full_reveal, mixed_timelocked_and_raw_fields_works, reveal_timelocked_commitment_empty_decrypted_data_is_skipped, revealed_commitments_keeps_only_10_newest_with_individual_single_field_commits, purge_netuid_clears_only_that_netuid, set_commitment_works, event_emission_works, tempo_based_space_limit_resets_after_tempo, tempo_based_space_limit_does_not_affect_different_netuid, single_timelock_reveal_later_round, reveal_timelocked_commitment_missing_round_does_nothing, reveal_timelocked_commitment_single_field_entry_is_removed_after_reveal, reveal_timelocked_multiple_fields_only_correct_ones_removed, test_index_lifecycle_no_timelocks_updates_in_out
import { beforeEach, describe, expect, it, vi } from "vitest"
import { root } from "../../frame/origin.ts"
import type { RuntimeCall } from "../../frame/runtime-call.ts"
import {
  CommitmentOf,
  LastBondsReset,
  LastCommitment,
  RevealedCommitments,
  TimelockedIndex,
  UsedSpaceOf,
} from "../../generated/storage/commitments.ts"
import { Pulses } from "../../generated/storage/drand.ts"
import { Bonds, BondsResetOn, SubnetEpochIndex, Uids } from "../../generated/storage/subtensor-module.ts"
import type { Data } from "../../generated/types.ts"
import { account, TestContext } from "../../testing/test-context.ts"
import { balances } from "../balances/index.ts"
import { commitments } from "./index.ts"
import { purgeCommitments } from "./purge-commitments.ts"

/** What is "encrypted" here opens to itself without the first byte, with any signature; 0 first: not at all. */
vi.mock("../drand/open-timelock.ts", () => ({
  openTimelock: (encrypted: Uint8Array) => (encrypted[0] === 0 ? undefined : encrypted.subarray(1)),
}))

const [alice, bob] = [account(1), account(2)]
const NETUID = 7
const raw = (length: number): Data => ({
  type: `Raw${length}` as "Raw4",
  value: `0x${"ab".repeat(length)}`,
})
const big = (length: number): Data => ({ type: "BigRaw", value: new Uint8Array(length) })
const locked = (reveal_round: bigint, ...encrypted: number[]): Data => ({
  type: "TimelockEncrypted",
  value: { encrypted: Uint8Array.from(encrypted), reveal_round },
})
const commitOn = (netuid: number, ...fields: readonly Data[]): RuntimeCall => ({
  pallet: "Commitments",
  name: "set_commitment",
  args: { netuid, info: { fields } },
})
const commit = (...fields: readonly Data[]): RuntimeCall => commitOn(NETUID, ...fields)
const error = (name: string) => ({ type: "Module", pallet: "Commitments", name })

describe("Commitments", () => {
  let test: TestContext

  const open = (block: number): readonly string[] => {
    Object.assign(test.block, { number: block })
    test.block.events.length = 0
    commitments.hooks?.onInitialize?.(test.ctx)
    return test.eventNames
  }
  const pulse = (round: bigint): void =>
    Pulses.set(test.ctx, round, { round, randomness: new Uint8Array(), signature: new Uint8Array(48) })

  beforeEach(() => {
    test = new TestContext(balances, commitments)
    Uids.set(test.ctx, NETUID, alice, 0)
    Uids.set(test.ctx, NETUID, bob, 1)
  })

  it("takes up to three fields of registered hotkeys", () => {
    expect(test.call(account(3), commit(raw(1), raw(1), raw(1), raw(1)))).toEqual(
      error("AccountNotAllowedCommit"),
    )
    expect(test.call(alice, commit(raw(1), raw(1), raw(1), raw(1)))).toEqual(
      error("TooManyFieldsInCommitmentInfo"),
    )
    expect(test.call(alice, commit(raw(4), raw(128), big(512)))).toBeUndefined()
    expect(test.events).toEqual([["Commitments.Commitment", { netuid: NETUID, who: alice }]])
    expect(CommitmentOf.get(test.ctx, NETUID, alice)).toMatchObject({ deposit: 0n, block: 1 })
    expect(LastCommitment.get(test.ctx, NETUID, alice)).toBe(1)
    expect(UsedSpaceOf.get(test.ctx, NETUID, alice)).toEqual({ last_epoch: 0n, used_space: 644n })
  })

  it("counts at least 100 bytes against the space of an epoch", () => {
    const limit = (new_limit: number): RuntimeCall => ({
      pallet: "Commitments",
      name: "set_max_space",
      args: { new_limit },
    })
    expect(test.call(alice, limit(250))).toEqual({ type: "BadOrigin" })
    expect(test.call(root, limit(250))).toBeUndefined()
    expect(test.call(alice, commit(raw(1)))).toBeUndefined()
    expect(test.call(alice, commit())).toBeUndefined()
    expect(test.call(alice, commit(raw(1)))).toEqual(error("SpaceLimitExceeded"))
    expect(test.call(bob, commit(big(250)))).toBeUndefined()
    Uids.set(test.ctx, 9, alice, 0)
    expect(test.call(alice, commitOn(9, big(250)))).toBeUndefined()
    expect(test.call(alice, commitOn(9, raw(1)))).toEqual(error("SpaceLimitExceeded"))
    SubnetEpochIndex.set(test.ctx, NETUID, 1n)
    expect(test.call(alice, commit(raw(1)))).toBeUndefined()
    expect(UsedSpaceOf.get(test.ctx, NETUID, alice)).toEqual({ last_epoch: 1n, used_space: 100n })
  })

  it("resets bonds towards the hotkey where the subnet wants it", () => {
    const row = [
      [0, 5],
      [1, 6],
    ] as const
    Bonds.set(test.ctx, NETUID, 1, row)
    const flag: Data = { type: "ResetBondsFlag" }
    test.call(alice, commit(flag))
    expect(LastBondsReset.get(test.ctx, NETUID, alice)).toBe(1)
    expect(Bonds.get(test.ctx, NETUID, 1)).toEqual(row)
    BondsResetOn.set(test.ctx, NETUID, true)
    test.call(alice, commit(flag))
    expect(Bonds.get(test.ctx, NETUID, 1)).toEqual([[1, 6]])
    expect(test.call(alice, commit(flag, big(4000)))).toEqual(error("SpaceLimitExceeded"))
  })

  it("gives back a deposit of dearer days, and fails where it is not all there", () => {
    test.call(alice, commit(raw(1)))
    CommitmentOf.update(test.ctx, NETUID, alice, (registration) => ({
      ...(registration as NonNullable<typeof registration>),
      deposit: 50n,
    }))
    expect(test.call(alice, commit(raw(1)))).toEqual(error("UnexpectedUnreserveLeftover"))
  })

  it("reveals timelocked fields when their round has come", () => {
    test.call(alice, commit(locked(5n, 1, 42), raw(3), locked(9n, 1, 43)))
    expect(test.events).toEqual([
      ["Commitments.TimelockCommitment", { netuid: NETUID, who: alice, reveal_round: 5n }],
    ])
    expect(TimelockedIndex.get(test.ctx)).toEqual([[NETUID, alice]])
    expect(open(2)).toEqual([])
    pulse(5n)
    expect(open(3)).toEqual(["Commitments.CommitmentRevealed"])
    expect(RevealedCommitments.get(test.ctx, NETUID, alice)).toEqual([[Uint8Array.of(42), 3n]])
    expect(CommitmentOf.get(test.ctx, NETUID, alice)?.info.fields).toHaveLength(2)
    expect(TimelockedIndex.get(test.ctx)).toHaveLength(1)
    expect(open(4)).toEqual([])
    pulse(9n)
    open(5)
    expect(CommitmentOf.get(test.ctx, NETUID, alice)?.info.fields).toEqual([raw(3)])
    expect(TimelockedIndex.get(test.ctx)).toEqual([])
  })

  it("reveals all fields of a round at once, and forgets a commitment that had no other", () => {
    test.call(alice, commit(raw(3), locked(5n, 1, 42), locked(5n, 1, 43)))
    test.call(bob, commit(locked(5n, 1, 44)))
    expect(open(20)).toEqual([])
    expect(TimelockedIndex.get(test.ctx)).toHaveLength(2)
    pulse(5n)
    open(21)
    expect(RevealedCommitments.get(test.ctx, NETUID, alice)).toEqual([
      [Uint8Array.of(42), 21n],
      [Uint8Array.of(43), 21n],
    ])
    expect(CommitmentOf.get(test.ctx, NETUID, alice)?.info.fields).toEqual([raw(3)])
    expect(CommitmentOf.has(test.ctx, NETUID, bob)).toBe(false)
    expect(TimelockedIndex.get(test.ctx)).toEqual([])
    expect(open(22)).toEqual([])
  })

  it("drops what cannot be opened or is empty, and a commitment of which nothing is left", () => {
    pulse(5n)
    test.call(alice, commit(locked(5n, 0), locked(5n, 1)))
    expect(open(2)).toEqual([])
    expect(CommitmentOf.has(test.ctx, NETUID, alice)).toBe(false)
    expect(RevealedCommitments.has(test.ctx, NETUID, alice)).toBe(false)
    expect(LastCommitment.has(test.ctx, NETUID, alice)).toBe(true)
    expect(TimelockedIndex.get(test.ctx)).toEqual([])
  })

  it("keeps the newest ten reveals", () => {
    pulse(5n)
    for (let i = 1; i <= 12; i++) {
      SubnetEpochIndex.set(test.ctx, NETUID, BigInt(i))
      test.call(alice, commit(locked(5n, 1, i)))
      open(i)
    }
    const revealed = RevealedCommitments.get(test.ctx, NETUID, alice)
    expect(revealed?.map(([bytes]) => bytes[0])).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
  })

  it("forgets index entries without a timelocked field", () => {
    test.call(alice, commit(locked(5n, 1, 2)))
    test.call(bob, commit(locked(5n, 1, 2)))
    test.call(alice, commit(raw(1)))
    expect(TimelockedIndex.get(test.ctx)).toEqual([[NETUID, bob]])
    TimelockedIndex.set(test.ctx, [
      [NETUID, alice],
      [NETUID, bob],
      [NETUID, account(3)],
    ])
    open(2)
    expect(TimelockedIndex.get(test.ctx)).toEqual([[NETUID, bob]])
  })

  it("forgets a subnet, and no other", () => {
    Uids.set(test.ctx, 9, alice, 0)
    test.call(alice, commit(locked(5n, 1, 2)))
    test.call(alice, commitOn(9, locked(5n, 1)))
    purgeCommitments(test.ctx, NETUID)
    expect(CommitmentOf.has(test.ctx, NETUID, alice)).toBe(false)
    expect(CommitmentOf.has(test.ctx, 9, alice)).toBe(true)
    expect(TimelockedIndex.get(test.ctx)).toEqual([[9, alice]])
  })
})
