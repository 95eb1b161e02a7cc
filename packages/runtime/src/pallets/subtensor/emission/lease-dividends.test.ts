import { beforeEach, describe, expect, it } from "vitest"
import {
  AccumulatedLeaseDividends,
  NetworksAdded,
  SubnetLeaseShares,
  SubnetLeases,
} from "../../../generated/storage/subtensor-module.ts"
import { account, TestContext } from "../../../testing/test-context.ts"
import { increaseStake } from "../staking/shares/update-stake.ts"
import { getStakeForHotkeyAndColdkeyOnSubnet } from "../staking/stake-query.ts"
import { distributeLeaseDividends } from "./lease-dividends.ts"

const [beneficiary, coldkey, hotkey, first, second] = [1, 2, 3, 4, 5].map(account) as [
  `0x${string}`,
  `0x${string}`,
  `0x${string}`,
  `0x${string}`,
  `0x${string}`,
]
const netuid = 6
const LEASE = 0
const share = (tao: bigint) => (tao << 64n) / 1000n

describe("dividends of a leased subnet", () => {
  let chain: TestContext
  const stake = (who: `0x${string}`) => getStakeForHotkeyAndColdkeyOnSubnet(chain.ctx, hotkey, who, netuid)
  const at = (number: number) => Object.assign(chain.block, { number })

  beforeEach(() => {
    chain = new TestContext()
    const { ctx } = chain
    NetworksAdded.set(ctx, netuid, true)
    SubnetLeases.set(ctx, LEASE, {
      beneficiary,
      coldkey,
      hotkey,
      emissions_share: 30,
      end_block: 500,
      netuid,
      cost: 0n,
    })
    SubnetLeaseShares.set(ctx, LEASE, first, share(600n))
    SubnetLeaseShares.set(ctx, LEASE, second, share(390n))
    AccumulatedLeaseDividends.set(ctx, LEASE, 10_000_000_000n)
    increaseStake(ctx, hotkey, coldkey, netuid, 20_000_000_000n)
  })

  it("gather between the pay days", () => {
    at(399)
    distributeLeaseDividends(chain.ctx, LEASE, 5_000_000_000n)
    expect(AccumulatedLeaseDividends.get(chain.ctx, LEASE)).toBe(11_500_000_000n)
    expect(stake(first)).toBe(0n)
  })

  it("leasing.dividends/0: go to the contributors by their shares and the rest to the beneficiary", () => {
    at(400)
    distributeLeaseDividends(chain.ctx, LEASE, 5_000_000_000n)
    expect([stake(first), stake(second), stake(beneficiary)]).toEqual([
      6_900_000_000n,
      4_485_000_000n,
      115_000_000n,
    ])
    expect(AccumulatedLeaseDividends.get(chain.ctx, LEASE)).toBe(0n)
    expect(stake(coldkey)).toBe(8_500_000_000n)
  })

  it("wait on when one payment is too small", () => {
    at(400)
    SubnetLeaseShares.set(chain.ctx, LEASE, second, 1n)
    distributeLeaseDividends(chain.ctx, LEASE, 5_000_000_000n)
    expect(AccumulatedLeaseDividends.get(chain.ctx, LEASE)).toBe(11_500_000_000n)
    expect([stake(first), stake(coldkey)]).toEqual([0n, 20_000_000_000n])
    expect(chain.events).toEqual([])
  })

  it("stop with the lease", () => {
    at(500)
    distributeLeaseDividends(chain.ctx, LEASE, 5_000_000_000n)
    expect(AccumulatedLeaseDividends.get(chain.ctx, LEASE)).toBe(10_000_000_000n)
  })
})
