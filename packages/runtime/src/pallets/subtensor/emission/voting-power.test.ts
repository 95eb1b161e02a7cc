// Ports pallet-subtensor tests: test_voting_power_ema_calculation, test_voting_power_cleared_when_deregistered, test_only_validators_get_voting_power, test_miner_voting_power_removed_when_loses_vpermit, test_voting_power_not_removed_if_never_above_threshold, test_voting_power_removed_with_significant_drop_below_threshold, test_voting_power_not_updated_when_disabled, test_voting_power_finalized_after_grace_period, test_voting_power_continues_during_grace_period
import type { AggregatedEpoch } from "@subforge/core"
import { beforeEach, describe, expect, it } from "vitest"
import {
  IsNetworkMember,
  StakeThreshold,
  VotingPower,
  VotingPowerDisableAtBlock,
  VotingPowerEmaAlpha,
  VotingPowerTrackingEnabled,
} from "../../../generated/storage/subtensor-module.ts"
import { account, TestContext } from "../../../testing/test-context.ts"
import { updateVotingPower } from "./voting-power.ts"

const [validator, miner, gone] = [account(1), account(2), account(3)]
const netuid = 2
const rows = [validator, miner].map((hotkey, uid) => ({ uid, hotkey, incentive: 0n, dividend: 0n }))
const epoch = (stake: bigint) =>
  ({ permits: [true, false], stake: BigUint64Array.of(stake, 9n) }) as unknown as AggregatedEpoch

describe("voting power", () => {
  let chain: TestContext
  const power = () => [validator, miner, gone].map((hotkey) => VotingPower.get(chain.ctx, netuid, hotkey))

  beforeEach(() => {
    chain = new TestContext()
    for (const hotkey of [validator, miner]) IsNetworkMember.set(chain.ctx, hotkey, netuid, true)
    for (const hotkey of [validator, miner, gone]) VotingPower.set(chain.ctx, netuid, hotkey, 1_000n)
    VotingPowerTrackingEnabled.set(chain.ctx, netuid, true)
    VotingPowerEmaAlpha.set(chain.ctx, netuid, 500_000_000_000_000_000n)
  })

  it("averages validators' stake and forgets everybody else", () => {
    updateVotingPower(chain.ctx, netuid, rows, epoch(3_000n))
    expect(power()).toEqual([2_000n, 0n, 0n])
    IsNetworkMember.remove(chain.ctx, validator, netuid)
    updateVotingPower(chain.ctx, netuid, rows, epoch(3_000n))
    expect(VotingPower.has(chain.ctx, netuid, validator)).toBe(false)
  })

  it("voting_power.removal/0: ends where a great drop leaves it below the threshold", () => {
    StakeThreshold.set(chain.ctx, 1_000_000_000n)
    VotingPowerEmaAlpha.set(chain.ctx, netuid, 1_000_000_000_000_000_000n)
    VotingPower.set(chain.ctx, netuid, validator, 1_000_000_000n)
    updateVotingPower(chain.ctx, netuid, rows, epoch(0n))
    expect(VotingPower.has(chain.ctx, netuid, validator)).toBe(false)
  })

  it("ends where it falls below the stake threshold", () => {
    StakeThreshold.set(chain.ctx, 900n)
    updateVotingPower(chain.ctx, netuid, rows, epoch(799n))
    expect(VotingPower.has(chain.ctx, netuid, validator)).toBe(false)
  })

  it("builds up from nothing without being forgotten below the threshold", () => {
    StakeThreshold.set(chain.ctx, 10_000n)
    VotingPower.remove(chain.ctx, netuid, validator)
    const grown = [1, 2, 3].map(() => {
      updateVotingPower(chain.ctx, netuid, rows, epoch(8_001n))
      return power()[0]
    })
    expect(grown).toEqual([4_000n, 6_000n, 7_000n])
  })

  it("keeps an entry that comes to nothing, as long as there is no threshold", () => {
    VotingPower.set(chain.ctx, netuid, validator, 1n)
    updateVotingPower(chain.ctx, netuid, rows, epoch(0n))
    expect(power()[0]).toBe(1n)
  })

  it("is wiped in the block in which tracking ends, and untouched without tracking", () => {
    VotingPowerDisableAtBlock.set(chain.ctx, netuid, 2n)
    updateVotingPower(chain.ctx, netuid, rows, epoch(3_000n))
    expect(power()[0]).toBe(2_000n)
    expect(VotingPowerTrackingEnabled.get(chain.ctx, netuid)).toBe(true)
    Object.assign(chain.block, { number: 2 })
    updateVotingPower(chain.ctx, netuid, rows, epoch(1_000n))
    expect(power()).toEqual([0n, 0n, 0n])
    expect(chain.events).toEqual([["SubtensorModule.VotingPowerTrackingDisabled", { netuid }]])
    expect(VotingPowerTrackingEnabled.get(chain.ctx, netuid)).toBe(false)
    expect(VotingPowerDisableAtBlock.get(chain.ctx, netuid)).toBe(0n)
    VotingPower.set(chain.ctx, netuid, gone, 5n)
    updateVotingPower(chain.ctx, netuid, rows, epoch(1_000n))
    expect(power()).toEqual([0n, 0n, 5n])
  })
})
