import { describe, expect, it } from "vitest"
import { RootClaimable, RootClaimed } from "../../../../generated/storage/subtensor-module.ts"
import { account, TestContext } from "../../../../testing/test-context.ts"
import { ClaimedDividends, entitled } from "./claimed-dividends.ts"

const [hotkey, coldkey] = [account(1), account(2)]
const U128_MAX = (1n << 128n) - 1n

describe("claimed dividends", () => {
  it("count each purchase of root stake by itself, as writing after each one does", () => {
    const { ctx } = new TestContext()
    const rates = Array.from({ length: 40 }, (_, i) => [5 * i, BigInt(i) * 123_456_789_123n] as const)
    const purchases = [1n, 7_777n, 0n, 987_654_321_987n]
    RootClaimable.set(ctx, hotkey, rates)
    RootClaimed.set(ctx, 5, hotkey, coldkey, 17n)
    const claimed = new ClaimedDividends(ctx, hotkey, coldkey)
    for (const stake of purchases) claimed.addRootStake(stake)
    claimed.add(2, 3n)
    claimed.store()
    for (const [netuid, rate] of rates) {
      const before = netuid === 5 ? 17n : netuid === 10 ? 3n : 0n
      const expected = purchases.reduce((sum, stake) => sum + entitled(rate, stake), before)
      expect(RootClaimed.find(ctx, netuid, hotkey, coldkey)).toBe(expected)
    }
  })

  it("are the same by numbers where products are small and by bigints where they are not", () => {
    const { ctx } = new TestContext()
    const edges = [0n, 1n, (1n << 21n) - 1n, 1n << 21n, (1n << 32n) + 1n, (1n << 53n) - 1n, 1n << 53n, -7n]
    const rates = edges.map((rate, netuid) => [netuid, rate] as const)
    const purchases = [0n, 1n, (1n << 32n) - 1n, 1n << 32n, (1n << 32n) + 1n, (1n << 64n) - 1n]
    RootClaimable.set(ctx, hotkey, rates)
    const claimed = new ClaimedDividends(ctx, hotkey, coldkey)
    for (const stake of purchases) claimed.addRootStake(stake)
    claimed.store()
    for (const [netuid, rate] of rates) {
      const expected = purchases.reduce((sum, stake) => sum + entitled(rate, stake), 0n)
      expect(RootClaimed.find(ctx, netuid, hotkey, coldkey)).toBe(expected)
    }
  })

  it("write only what changed, and stop at the largest u128", () => {
    const { ctx } = new TestContext()
    RootClaimable.set(ctx, hotkey, [
      [1, 1n << 32n],
      [2, 1n << 32n],
    ])
    RootClaimed.set(ctx, 2, hotkey, coldkey, U128_MAX - 1n)
    const claimed = new ClaimedDividends(ctx, hotkey, coldkey)
    expect(claimed.owed(0, 4n)).toBe(4n << 32n)
    claimed.add(1, 5n)
    claimed.store()
    expect(RootClaimed.has(ctx, 1, hotkey, coldkey)).toBe(false)
    expect(RootClaimed.get(ctx, 2, hotkey, coldkey)).toBe(U128_MAX)
  })
})
