import { beforeEach, describe, expect, it } from "vitest"
import {
  NetworksAdded,
  Owner,
  SubnetAlphaIn,
  SubnetAlphaOut,
  SubnetMechanism,
  SubnetTAO,
  SubnetTaoFlow,
  SubtokenEnabled,
} from "../../../generated/storage/subtensor-module.ts"
import { fund } from "../../../testing/fund.ts"
import { account, TestContext } from "../../../testing/test-context.ts"
import { freeBalance } from "../../balances/fungible.ts"
import { balances } from "../../balances/index.ts"
import { currentPrice } from "../../swap/current-price.ts"
import { swapPallet } from "../../swap/index.ts"
import { subtensorModule } from "../index.ts"
import { subnetAccount } from "../subnet/subnet-account.ts"
import { increaseStake } from "./shares/update-stake.ts"
import { getStakeForHotkeyAndColdkeyOnSubnet } from "./stake-query.ts"

const [coldkey, hotkey, author] = [account(1), account(2), account(9)]
const ROOT = 0
const NETUID = 2
const TAO = 1_000_000_000n
const refused = (name: string, pallet = "SubtensorModule") => ({ type: "Module", pallet, name })

describe("stake in a pool", () => {
  let chain: TestContext

  const call = (name: string, args: object) =>
    chain.call(coldkey, { pallet: "SubtensorModule", name, args: { hotkey, netuid: NETUID, ...args } })
  const stake = (netuid = NETUID) => getStakeForHotkeyAndColdkeyOnSubnet(chain.ctx, hotkey, coldkey, netuid)
  const pool = (tao: bigint, alpha: bigint) => {
    SubnetTAO.set(chain.ctx, NETUID, tao)
    SubnetAlphaIn.set(chain.ctx, NETUID, alpha)
    fund(chain.ctx, subnetAccount(NETUID), tao)
  }
  const hold = (alpha: bigint) => {
    increaseStake(chain.ctx, hotkey, coldkey, NETUID, alpha)
    SubnetAlphaOut.set(chain.ctx, NETUID, alpha)
  }
  const addLimit = (amount_staked: bigint, limit_price: bigint, allow_partial: boolean) =>
    call("add_stake_limit", { amount_staked, limit_price, allow_partial })

  beforeEach(() => {
    chain = new TestContext(balances, swapPallet, subtensorModule)
    const { ctx } = chain
    for (const netuid of [ROOT, NETUID]) {
      NetworksAdded.set(ctx, netuid, true)
      SubtokenEnabled.set(ctx, netuid, true)
    }
    SubnetMechanism.set(ctx, NETUID, 1)
    Owner.set(ctx, hotkey, coldkey)
  })

  it("staking.add_stake_limit/0: buys up to the limit and keeps the rest", () => {
    pool(150n * TAO, 100n * TAO)
    fund(chain.ctx, coldkey, 900n * TAO)
    expect(addLimit(900n * TAO, 24n * TAO, true)).toBeUndefined()
    expect(Number(stake()) / 75e9).toBeCloseTo(1, 3)
    expect(Number(freeBalance(chain.ctx, coldkey)) / 450e9).toBeCloseTo(1, 2)
    expect(Number(currentPrice(chain.ctx, NETUID)) / 2 ** 64).toBeCloseTo(24, 1)
  })

  it("staking.add_stake_limit/1: all or nothing", () => {
    pool(150n * TAO, 100n * TAO)
    fund(chain.ctx, coldkey, 900n * TAO)
    expect(addLimit(900n * TAO, 24n * TAO, false)).toEqual(refused("SlippageTooHigh"))
    expect(addLimit(150n * TAO, 24n * TAO, false)).toBeUndefined()
  })

  it("staking.add_stake_limit/2: a limit below the price is the pool's error", () => {
    pool(5_032_494_439_940n, 186_268_425_402_874n)
    fund(chain.ctx, coldkey, 20n * TAO)
    expect(addLimit(19_980_000_000n, 26_953_618n, true)).toEqual(refused("PriceLimitExceeded", "Swap"))
  })

  it("staking.remove_stake_limit/0: all or nothing", () => {
    pool(150n * TAO, 100n * TAO)
    hold(150n * TAO)
    const remove = (amount_unstaked: bigint) =>
      call("remove_stake_limit", { amount_unstaked, limit_price: 1_350_000_000n, allow_partial: false })
    expect(remove(150n * TAO)).toEqual(refused("SlippageTooHigh"))
    expect(remove((150n * TAO) / 100n)).toBeUndefined()
  })

  it("staking.remove_stake_full_limit/0: the whole position or nothing", () => {
    pool(100n * TAO, 100n * TAO)
    hold(10n * TAO)
    const remove = (limit_price: bigint | undefined) => call("remove_stake_full_limit", { limit_price })
    expect(remove(910_000_000n)).toEqual(refused("SlippageTooHigh"))
    expect(remove(undefined)).toBeUndefined()
    expect(stake()).toBe(0n)
  })

  it("staking.add_stake/0: one rao is too little", () => {
    pool(100n * TAO, 100n * TAO)
    fund(chain.ctx, coldkey, TAO)
    expect(call("add_stake", { amount_staked: 1n })).toEqual(refused("AmountTooLow"))
  })

  it("staking.records_flow/0: what goes in and what comes out again", () => {
    pool(100n * TAO, 1000n * TAO)
    fund(chain.ctx, coldkey, TAO)
    expect(call("add_stake", { amount_staked: 100_000_000n })).toBeUndefined()
    expect(Math.abs(Number(SubnetTaoFlow.get(chain.ctx, NETUID) - 99_949_646n))).toBeLessThanOrEqual(1)
    expect(call("remove_stake", { amount_unstaked: stake() })).toBeUndefined()
    expect(Math.abs(Number(SubnetTaoFlow.get(chain.ctx, NETUID)))).toBeLessThan(100_000)
  })

  it("staking.remove_99_9991/0: what is left stays to the rao", () => {
    pool(1000n * TAO, 1000n * TAO)
    fund(chain.ctx, coldkey, 20n * TAO)
    expect(call("add_stake", { amount_staked: 10n * TAO })).toBeUndefined()
    const before = stake()
    const amount_unstaked = (before * 999_991n) / 1_000_000n
    expect(call("remove_stake", { amount_unstaked })).toBeUndefined()
    expect(stake()).toBe(before - amount_unstaked)
  })

  it("staking.min_add/0, staking.min_add/1: the least amount, with the pool's fee and without one", () => {
    pool(1000n * TAO, 1000n * TAO)
    fund(chain.ctx, coldkey, TAO)
    expect(call("add_stake", { amount_staked: 2_001_006n })).toEqual(refused("AmountTooLow"))
    expect(call("add_stake", { amount_staked: 2_001_007n })).toBeUndefined()
    expect(call("add_stake", { netuid: ROOT, amount_staked: 1_999_999n })).toEqual(refused("AmountTooLow"))
    expect(call("add_stake", { netuid: ROOT, amount_staked: 2_000_000n })).toBeUndefined()
  })

  it.each([
    ["staking.dust_unstake/0", 100_000n, refused("ReservesTooLow", "Swap")],
    ["staking.dust_unstake/1", 1985n, undefined],
  ])("%s: an author's fee that is worth nothing fails the whole, no fee does not", (_id, alpha, expected) => {
    Object.assign(chain.block, { author })
    pool(100n * TAO, 10_000n * TAO)
    fund(chain.ctx, coldkey, TAO)
    hold(alpha)
    expect(call("remove_stake", { amount_unstaked: alpha })).toEqual(expected)
  })
})
