import { beforeEach, describe, expect, it } from "vitest"
import {
  BlocksSinceLastStep,
  Keys,
  LastEpochBlock,
  PendingEpochAt,
  PendingServerEmission,
  SubnetEpochIndex,
  Tempo,
} from "../../../generated/storage/subtensor-module.ts"
import { account, TestContext } from "../../../testing/test-context.ts"
import { drainPending } from "./drain-pending.ts"

const subnets = [256, 1, 2, 3]

describe("draining what is pending", () => {
  let chain: TestContext

  beforeEach(() => {
    chain = new TestContext()
    Object.assign(chain.block, { number: 400 })
    for (const netuid of subnets) {
      Tempo.set(chain.ctx, netuid, 360)
      PendingServerEmission.set(chain.ctx, netuid, BigInt(netuid))
    }
  })

  it("schedule.cap/0: runs no more than two epochs in a block and gives them in numeric order", () => {
    const drained = drainPending(chain.ctx, subnets)
    expect(drained.map(({ netuid, server }) => [netuid, server])).toEqual([
      [1, 1n],
      [256, 256n],
    ])
    expect(subnets.map((netuid) => PendingServerEmission.get(chain.ctx, netuid))).toEqual([0n, 0n, 2n, 3n])
    expect(subnets.map((netuid) => PendingEpochAt.get(chain.ctx, netuid))).toEqual([0n, 0n, 401n, 401n])
    expect(subnets.map((netuid) => BlocksSinceLastStep.get(chain.ctx, netuid))).toEqual([0n, 0n, 1n, 1n])
    expect(chain.events).toEqual([
      ["SubtensorModule.EpochDeferred", { netuid: 2, from_block: 400n, to_block: 401n }],
      ["SubtensorModule.EpochDeferred", { netuid: 3, from_block: 400n, to_block: 401n }],
    ])
  })

  it("takes the slot of a subnet with a hotkey at two uids, not its emission", () => {
    for (const uid of [0, 1]) Keys.set(chain.ctx, 1, uid, account(7))
    const drained = drainPending(chain.ctx, subnets)
    expect(drained.map(({ netuid }) => netuid)).toEqual([2, 256])
    expect(PendingServerEmission.get(chain.ctx, 1)).toBe(1n)
    expect(LastEpochBlock.get(chain.ctx, 1)).toBe(400n)
    expect(SubnetEpochIndex.get(chain.ctx, 1)).toBe(1n)
    expect(BlocksSinceLastStep.get(chain.ctx, 1)).toBe(1n)
    expect(chain.events[0]).toEqual(["SubtensorModule.EpochSkipped", { netuid: 1, block: 400n }])
  })

  it("leaves a subnet of tempo 0 alone for good", () => {
    Tempo.set(chain.ctx, 1, 0)
    PendingEpochAt.set(chain.ctx, 1, 1n)
    drainPending(chain.ctx, [1])
    expect(LastEpochBlock.get(chain.ctx, 1)).toBe(0n)
    expect(BlocksSinceLastStep.get(chain.ctx, 1)).toBe(1n)
  })
})
