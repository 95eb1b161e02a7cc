// Ports pallet-subtensor tests: test_distribute_lease_network_dividends_multiple_contributors_works, test_distribute_lease_network_dividends_only_beneficiary_works, test_distribute_lease_network_dividends_accumulates_if_not_the_correct_block, test_distribute_lease_network_dividends_does_nothing_if_lease_does_not_exist, test_distribute_lease_network_dividends_does_nothing_if_lease_has_ended, test_distribute_lease_network_dividends_accumulates_if_amount_is_too_low
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
    expect([first, second, beneficiary].map(stake)).toEqual([0n, 0n, 0n])
  })

  it("leasing.dividends/0: go to the contributors by their shares and the rest to the beneficiary", () => {
    at(400)
    distributeLeaseDividends(chain.ctx, LEASE, 5_000_000_000n)
    expect([stake(first), stake(second), stake(beneficiary)]).toEqual([
      6_900_000_000n,
      4_485_000_000n,
      115_000_000n,
    ])
    const told = chain.events.filter(([name]) => name === "SubtensorModule.SubnetLeaseDividendsDistributed")
    const paid = (contributor: string, alpha: bigint) => ({ lease_id: LEASE, contributor, alpha })
    expect(new Set(told.slice(0, 2).map(([, fields]) => fields))).toEqual(
      new Set([paid(first, 6_900_000_000n), paid(second, 4_485_000_000n)]),
    )
    expect(told[2]?.[1]).toEqual(paid(beneficiary, 115_000_000n))
    expect(AccumulatedLeaseDividends.get(chain.ctx, LEASE)).toBe(0n)
    expect(stake(coldkey)).toBe(8_500_000_000n)
  })

  it("go to the beneficiary alone where nobody else contributed", () => {
    at(400)
    for (const who of [first, second]) SubnetLeaseShares.remove(chain.ctx, LEASE, who)
    distributeLeaseDividends(chain.ctx, LEASE, 5_000_000_000n)
    expect([stake(beneficiary), stake(coldkey)]).toEqual([11_500_000_000n, 8_500_000_000n])
    expect(chain.events.at(-1)).toEqual([
      "SubtensorModule.SubnetLeaseDividendsDistributed",
      { lease_id: LEASE, contributor: beneficiary, alpha: 11_500_000_000n },
    ])
    expect(AccumulatedLeaseDividends.get(chain.ctx, LEASE)).toBe(0n)
  })

  it("are nothing to a lease that does not exist", () => {
    at(400)
    distributeLeaseDividends(chain.ctx, 7, 5_000_000n)
    expect(AccumulatedLeaseDividends.has(chain.ctx, 7)).toBe(false)
    expect(chain.events).toEqual([])
  })

  it("wait on when one payment is too small", () => {
    at(400)
    SubnetLeaseShares.set(chain.ctx, LEASE, second, 1n)
    distributeLeaseDividends(chain.ctx, LEASE, 5_000_000_000n)
    expect(AccumulatedLeaseDividends.get(chain.ctx, LEASE)).toBe(11_500_000_000n)
    expect([first, second, beneficiary].map(stake)).toEqual([0n, 0n, 0n])
    expect(stake(coldkey)).toBe(20_000_000_000n)
    expect(chain.events).toEqual([])
  })

  it("stop with the lease", () => {
    at(500)
    distributeLeaseDividends(chain.ctx, LEASE, 5_000_000_000n)
    expect(AccumulatedLeaseDividends.get(chain.ctx, LEASE)).toBe(10_000_000_000n)
    expect([first, second, beneficiary].map(stake)).toEqual([0n, 0n, 0n])
  })
})
