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
import { fund } from "../../testing/fund.ts"
import { account, TestContext } from "../../testing/test-context.ts"
import { accountData } from "../balances/account-data.ts"
import { balances } from "../balances/index.ts"
import { reserve } from "../balances/reserve.ts"
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

describe("Commitments", () => {
  let test: TestContext

  const open = (block: number): readonly string[] => {
    Object.assign(test.block, { number: block })
    test.block.events.length = 0
    commitments.hooks?.onInitialize?.(test.ctx)
    return test.eventNames
  }
  const used = () => UsedSpaceOf.get(test.ctx, NETUID, alice)
  const fields = (who = alice) => CommitmentOf.get(test.ctx, NETUID, who)?.info.fields
  const revealed = (who = alice) => RevealedCommitments.get(test.ctx, NETUID, who)
  const indexed = () => TimelockedIndex.get(test.ctx).map(([, who]) => who)
  const pulse = (round: bigint): void =>
    Pulses.set(test.ctx, round, { round, randomness: new Uint8Array(), signature: new Uint8Array(48) })

  beforeEach(() => {
    test = new TestContext(balances, commitments)
    Uids.set(test.ctx, NETUID, alice, 0)
    Uids.set(test.ctx, NETUID, bob, 1)
  })

  it("takes up to three fields of registered hotkeys", () => {
    const four = commit(raw(1), raw(1), raw(1), raw(1))
    expect(test.refusal(account(3), four)).toBe("Commitments.AccountNotAllowedCommit")
    expect(test.refusal(alice, four)).toBe("Commitments.TooManyFieldsInCommitmentInfo")
    expect(test.call(alice, commit(raw(4), raw(128), big(512)))).toBeUndefined()
    expect(used()).toEqual({ last_epoch: 0n, used_space: 644n })
  })

  it("keeps what was committed last, and when", () => {
    let used_space = 0n
    for (const [block, fields] of [
      [1, []],
      [10, [raw(10), raw(20), raw(50)]],
      [11, [raw(10), raw(20)]],
    ] as const) {
      Object.assign(test.block, { number: block })
      expect(test.call(alice, commit(...fields))).toBeUndefined()
      expect(test.events).toEqual([["Commitments.Commitment", { netuid: NETUID, who: alice }]])
      expect(CommitmentOf.get(test.ctx, NETUID, alice)).toEqual({ deposit: 0n, block, info: { fields } })
      expect(LastCommitment.get(test.ctx, NETUID, alice)).toBe(block)
      used_space += 100n
      expect(used()).toEqual({ last_epoch: 0n, used_space })
    }
  })

  describe("space of an epoch", () => {
    const limit = (new_limit: number): RuntimeCall => ({
      pallet: "Commitments",
      name: "set_max_space",
      args: { new_limit },
    })
    const FULL = "Commitments.SpaceLimitExceeded"

    it("counts at least 100 bytes a commitment", () => {
      expect(used()).toBeUndefined()
      for (const [length, total] of [
        [50, 100n],
        [110, 210n],
      ] as const) {
        test.call(alice, commit(raw(length)))
        expect(used()?.used_space).toBe(total)
      }
      UsedSpaceOf.remove(test.ctx, NETUID, alice)
      test.call(alice, commit(raw(120)))
      expect(used()?.used_space).toBe(120n)
    })

    it("is what root sets", () => {
      expect(test.refusal(alice, limit(100))).toBe("BadOrigin")
      test.call(root, limit(100))
      expect(test.call(alice, commit(raw(25)))).toBeUndefined()
      expect(test.refusal(alice, commit(raw(25)))).toBe(FULL)
      expect(test.call(root, limit(300))).toBeUndefined()
      expect(test.call(alice, commit(raw(25)))).toBeUndefined()
    })

    it("is each hotkey's own on each subnet", () => {
      test.call(root, limit(199))
      Uids.set(test.ctx, 9, alice, 0)
      for (const [who, netuid] of [
        [alice, NETUID],
        [alice, 9],
        [bob, NETUID],
      ] as const) {
        expect(test.call(who, commitOn(netuid, raw(40)))).toBeUndefined()
        expect(test.refusal(who, commitOn(netuid, raw(20)))).toBe(FULL)
      }
    })

    it("is free again with the next epoch, not before", () => {
      test.call(root, limit(250))
      for (const fields of [[raw(20)], []]) expect(test.call(alice, commit(...fields))).toBeUndefined()
      for (const block of [1, 200]) {
        Object.assign(test.block, { number: block })
        expect(test.refusal(alice, commit(raw(20)))).toBe(FULL)
      }
      SubnetEpochIndex.set(test.ctx, NETUID, 1n)
      expect(test.call(alice, commit(raw(20)))).toBeUndefined()
      expect(used()).toEqual({ last_epoch: 1n, used_space: 100n })
    })
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
    expect(test.refusal(alice, commit(flag, big(4000)))).toBe("Commitments.SpaceLimitExceeded")
  })

  it("gives back a deposit of dearer days, and fails where it is not all there", () => {
    test.call(alice, commit(raw(1)))
    CommitmentOf.update(test.ctx, NETUID, alice, (registration) => ({
      ...(registration as NonNullable<typeof registration>),
      deposit: 50n,
    }))
    fund(test.ctx, alice, 10_000n)
    reserve(test.ctx, alice, 49n)
    expect(test.refusal(alice, commit(raw(1)))).toBe("Commitments.UnexpectedUnreserveLeftover")
    reserve(test.ctx, alice, 1n)
    expect(test.call(alice, commit(raw(1)))).toBeUndefined()
    expect(accountData(test.ctx, alice)).toMatchObject({ free: 10_000n, reserved: 0n })
    expect(CommitmentOf.get(test.ctx, NETUID, alice)?.deposit).toBe(0n)
  })

  it.each([
    ["alone", []],
    ["beside another", [raw(3)]],
  ])("reveals timelocked fields %s when the round of each has come", (_, plain) => {
    const [first, second] = [locked(5n, 1, 42), locked(9n, 1, 43)]
    test.call(alice, commit(first, ...plain, second))
    expect(test.events).toEqual([
      ["Commitments.TimelockCommitment", { netuid: NETUID, who: alice, reveal_round: 5n }],
    ])
    expect([fields(), indexed()]).toEqual([[first, ...plain, second], [alice]])
    expect(open(2)).toEqual([])
    pulse(5n)
    expect(open(3)).toEqual(["Commitments.CommitmentRevealed"])
    expect(test.events[0]?.[1]).toEqual({ netuid: NETUID, who: alice })
    expect([fields(), indexed()]).toEqual([[...plain, second], [alice]])
    expect(revealed()).toEqual([[Uint8Array.of(42), 3n]])
    expect(open(4)).toEqual([])
    pulse(9n)
    open(5)
    expect([fields(), indexed()]).toEqual([plain.length === 0 ? undefined : plain, []])
    expect(revealed()).toEqual([
      [Uint8Array.of(42), 3n],
      [Uint8Array.of(43), 5n],
    ])
  })

  it("waits as long as the round is missing", () => {
    const field = locked(1000n, 1, 42)
    test.call(alice, commit(field))
    for (const block of [20, 100_000]) {
      expect(open(block)).toEqual([])
      expect([fields(), indexed(), revealed()]).toEqual([[field], [alice], undefined])
    }
    pulse(1000n)
    expect(open(100_001)).toEqual(["Commitments.CommitmentRevealed"])
    expect([fields(), indexed(), revealed()]).toEqual([undefined, [], [[Uint8Array.of(42), 100_001n]]])
  })

  it("reveals all fields of a round at once, of everybody", () => {
    test.call(alice, commit(raw(3), locked(5n, 1, 42), locked(5n, 1, 43)))
    test.call(bob, commit(locked(5n, 1, 44)))
    pulse(5n)
    open(21)
    expect(revealed()).toEqual([
      [Uint8Array.of(42), 21n],
      [Uint8Array.of(43), 21n],
    ])
    expect([fields(), fields(bob), indexed()]).toEqual([[raw(3)], undefined, []])
    expect(revealed(bob)).toEqual([[Uint8Array.of(44), 21n]])
    expect(open(22)).toEqual([])
    expect(fields()).toEqual([raw(3)])
  })

  it.each([
    ["cannot be opened", locked(5n, 0)],
    ["is empty", locked(5n, 1)],
  ])("drops what %s, and a commitment of which nothing is left", (_, field) => {
    test.call(alice, commit(field))
    pulse(5n)
    expect(open(2)).toEqual([])
    expect([fields(), revealed(), indexed()]).toEqual([undefined, undefined, []])
    expect(LastCommitment.has(test.ctx, NETUID, alice)).toBe(true)
  })

  it("keeps the newest ten reveals", () => {
    pulse(5n)
    for (let i = 1; i <= 12; i++) {
      SubnetEpochIndex.set(test.ctx, NETUID, BigInt(i))
      test.call(alice, commit(locked(5n, 1, i)))
      open(i)
      expect(revealed()).toHaveLength(Math.min(i, 10))
    }
    expect(revealed()).toEqual(Array.from({ length: 10 }, (_, at) => [Uint8Array.of(at + 3), BigInt(at + 3)]))
  })

  it("indexes who has a timelocked field, for as long", () => {
    for (const [timelocked, index] of [
      [[], []],
      [[locked(1234n)], [alice]],
      [[], []],
    ] as const) {
      expect(test.call(alice, commit(...timelocked))).toBeUndefined()
      expect(indexed()).toEqual(index)
    }
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
    const cells = [CommitmentOf, LastCommitment, LastBondsReset, RevealedCommitments, UsedSpaceOf] as const
    const held = (netuid: number) => cells.map((cell) => [...cell.keys(test.ctx, netuid)].length)
    Uids.set(test.ctx, 9, alice, 0)
    test.call(alice, commit(locked(5n, 1, 2), { type: "ResetBondsFlag" }))
    test.call(bob, commit(locked(5n, 1, 2)))
    test.call(alice, commitOn(9, locked(5n, 1), { type: "ResetBondsFlag" }))
    for (const netuid of [NETUID, 9])
      RevealedCommitments.set(test.ctx, netuid, alice, [[Uint8Array.of(1), 7n]])
    expect([held(NETUID), held(9)]).toEqual([
      [2, 2, 1, 1, 2],
      [1, 1, 1, 1, 1],
    ])
    for (const _ of ["once", "again"]) {
      purgeCommitments(test.ctx, NETUID)
      expect([held(NETUID), held(9)]).toEqual([
        [0, 0, 0, 0, 0],
        [1, 1, 1, 1, 1],
      ])
      expect(TimelockedIndex.get(test.ctx)).toEqual([[9, alice]])
    }
  })
})
