import { drandPublicKey, drandSign, timelockSeal } from "@subforge/core"
import { beforeEach, describe, expect, it } from "vitest"
import { concatBytes, fromHex } from "../../../bytes.ts"
import { Pulses } from "../../../generated/storage/drand.ts"
import {
  Keys,
  LastEpochBlock,
  MaxEpochsPerBlock,
  MechanismCountCurrent,
  NetworksAdded,
  RevealPeriodEpochs,
  SubnetEpochIndex,
  SubnetworkN,
  Tempo,
  TimelockedWeightCommits,
  Uids,
  ValidatorPermit,
  Weights,
} from "../../../generated/storage/subtensor-module.ts"
import { encodeUtf8 } from "../../../protocol/codec/utf8.ts"
import { codec } from "../../../protocol/codecs.ts"
import { account, TestContext } from "../../../testing/test-context.ts"
import { revealCommits } from "./reveal-commits.ts"

const SECRET = new Uint8Array(32).fill(7)
const PUBLIC = drandPublicKey(SECRET)
const ROUND = 77n
const hotkey = account(1)

const sealed = (round: bigint, weight: number): Uint8Array => {
  const list = codec("Vec<u16>")
  const payload = concatBytes(
    codec("Vec<u8>").encode(fromHex(hotkey)),
    list.encode(Uint16Array.of(0)),
    list.encode(Uint16Array.of(weight)),
    codec("u64").encode(0n),
  )
  return timelockSeal(payload, round, PUBLIC, new Uint8Array(76))
}

describe("revealCommits", () => {
  let test: TestContext

  const openSubnet = (netuid: number): void => {
    NetworksAdded.set(test.ctx, netuid, true)
    MechanismCountCurrent.set(test.ctx, netuid, 1)
    SubnetworkN.set(test.ctx, netuid, 1)
    Uids.set(test.ctx, netuid, hotkey, 0)
    Keys.set(test.ctx, netuid, 0, hotkey)
    ValidatorPermit.set(test.ctx, netuid, [true])
    Tempo.set(test.ctx, netuid, 100)
    RevealPeriodEpochs.set(test.ctx, netuid, 1n)
    SubnetEpochIndex.set(test.ctx, netuid, 5n)
  }
  const commit = (netuid: number, epoch: bigint, ...rounds: bigint[]): void =>
    TimelockedWeightCommits.set(
      test.ctx,
      netuid,
      epoch,
      rounds.map((round, i) => [hotkey, 1n, sealed(round, i + 1), round] as const),
    )
  const pulse = (round: bigint, prefix = ""): void => {
    const signature = concatBytes(encodeUtf8(prefix), drandSign(SECRET, round))
    Pulses.set(test.ctx, round, { round, randomness: new Uint8Array(), signature })
  }

  beforeEach(() => {
    test = new TestContext()
    openSubnet(1)
  })

  it("reveals what was committed a reveal period ago, and forgets what is older", () => {
    commit(1, 3n, ROUND)
    commit(1, 4n, ROUND)
    commit(1, 5n, ROUND)
    pulse(ROUND)
    revealCommits(test.ctx, [0, 1])
    expect(test.events).toEqual([
      ["SubtensorModule.WeightsSet", [1, 0]],
      ["SubtensorModule.TimelockedWeightsRevealed", [1, hotkey]],
    ])
    expect(Weights.get(test.ctx, 1, 0)).toEqual([[0, 65_535]])
    expect([...TimelockedWeightCommits.entries(test.ctx)].map(([[, epoch]]) => epoch)).toEqual([5n])
  })

  it("keeps commits whose pulse is missing, in their order", () => {
    commit(1, 4n, 78n, ROUND, 79n)
    pulse(ROUND, "0x")
    revealCommits(test.ctx, [1])
    expect(test.eventNames).toContain("SubtensorModule.TimelockedWeightsRevealed")
    expect(TimelockedWeightCommits.get(test.ctx, 1, 4n).map(([, , , round]) => round)).toEqual([78n, 79n])
    revealCommits(test.ctx, [1])
    expect(TimelockedWeightCommits.get(test.ctx, 1, 4n)).toHaveLength(2)
  })

  it("drops what does not open or may not be set", () => {
    commit(1, 4n, ROUND)
    Pulses.set(test.ctx, ROUND, { round: ROUND, randomness: new Uint8Array(), signature: new Uint8Array(48) })
    revealCommits(test.ctx, [1])
    commit(1, 4n, ROUND)
    pulse(ROUND)
    Uids.remove(test.ctx, 1, hotkey)
    revealCommits(test.ctx, [1])
    expect(test.events).toEqual([])
    expect(TimelockedWeightCommits.has(test.ctx, 1, 4n)).toBe(false)
  })

  it("waits until the first reveal period is over", () => {
    SubnetEpochIndex.set(test.ctx, 1, 0n)
    commit(1, 0n, ROUND)
    pulse(ROUND)
    revealCommits(test.ctx, [1])
    expect(TimelockedWeightCommits.has(test.ctx, 1, 0n)).toBe(true)
  })

  it("leaves subnets alone whose epoch is put off to the next block", () => {
    for (const netuid of [1, 2]) {
      openSubnet(netuid)
      LastEpochBlock.set(test.ctx, netuid, 0n)
      Tempo.set(test.ctx, netuid, 1)
      commit(netuid, 5n, ROUND)
    }
    MaxEpochsPerBlock.set(test.ctx, 1)
    pulse(ROUND)
    revealCommits(test.ctx, [1, 2])
    expect(TimelockedWeightCommits.has(test.ctx, 1, 5n)).toBe(false)
    expect(TimelockedWeightCommits.has(test.ctx, 2, 5n)).toBe(true)
  })
})
