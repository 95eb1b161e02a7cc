import { beforeEach, describe, expect, it } from "vitest"
import type { Context } from "../../../../frame/context.ts"
import {
  Alpha,
  AlphaV2,
  StakingHotkeys,
  TotalHotkeyAlpha,
  TotalHotkeyShares,
  TotalHotkeySharesV2,
} from "../../../../generated/storage/subtensor-module.ts"
import { account, TestContext } from "../../../../testing/test-context.ts"
import { getStakeForHotkeyAndColdkeyOnSubnet } from "../stake-query.ts"
import { allStakers, stakedNetuids, stakersOf } from "./stakers.ts"
import { canIncreaseStake, decreaseStake, increaseStake, increaseStakeForAll } from "./update-stake.ts"

const [hotkey, alice, bob] = [account(1), account(2), account(3)]
const netuid = 7

describe("stake in the old share format", () => {
  let ctx: Context
  const stake = (coldkey: typeof alice) => getStakeForHotkeyAndColdkeyOnSubnet(ctx, hotkey, coldkey, netuid)

  beforeEach(() => {
    ctx = new TestContext().ctx
    Alpha.set(ctx, hotkey, alice, netuid, 1000n << 64n)
    TotalHotkeyShares.set(ctx, hotkey, netuid, 1000n << 64n)
    TotalHotkeyAlpha.set(ctx, hotkey, netuid, 2000n)
  })

  it("is read as it stands", () => {
    expect(stake(alice)).toBe(2000n)
    expect(stake(bob)).toBe(0n)
    expect(stakersOf(ctx, hotkey)).toEqual([
      { hotkey, coldkey: alice, netuid, shares: { mantissa: 10n ** 21n, exponent: -18n } },
    ])
  })

  it("moves to the new format when it changes", () => {
    increaseStake(ctx, hotkey, alice, netuid, 500n)
    expect(Alpha.has(ctx, hotkey, alice, netuid)).toBe(false)
    expect(TotalHotkeyShares.has(ctx, hotkey, netuid)).toBe(false)
    expect(AlphaV2.get(ctx, hotkey, alice, netuid)).toEqual(TotalHotkeySharesV2.get(ctx, hotkey, netuid))
    expect(stake(alice)).toBe(2500n)
    expect(StakingHotkeys.get(ctx, alice)).toEqual([hotkey])
  })

  it("stays old for those who do not move, and counts beside the new", () => {
    increaseStake(ctx, hotkey, bob, netuid, 1000n)
    expect([stake(alice), stake(bob)]).toEqual([2000n, 1000n])
    expect(Alpha.has(ctx, hotkey, alice, netuid)).toBe(true)
    increaseStakeForAll(ctx, hotkey, netuid, 300n)
    expect([stake(alice), stake(bob)]).toEqual([2200n, 1100n])
    AlphaV2.set(ctx, hotkey, alice, 9, { mantissa: 0n, exponent: 0n })
    expect(allStakers(ctx).map(({ coldkey, netuid: on }) => [coldkey, on])).toEqual([
      [alice, 7],
      [alice, 9],
      [bob, 7],
    ])
    expect(stakedNetuids(ctx, hotkey, alice)).toEqual([7])
  })

  it("leaves no key behind when the last staker goes", () => {
    decreaseStake(ctx, hotkey, alice, netuid, 2001n)
    expect(stake(alice)).toBe(2000n)
    decreaseStake(ctx, hotkey, alice, netuid, 2000n)
    const cells = [Alpha, AlphaV2, TotalHotkeyAlpha, TotalHotkeyShares, TotalHotkeySharesV2]
    expect(cells.map((cell) => ctx.state.entries(cell, []).length)).toEqual([0, 0, 0, 0, 0])
  })

  it("refuses what shares cannot express", () => {
    expect(canIncreaseStake(ctx, hotkey, netuid, 1n)).toBe(true)
    TotalHotkeyAlpha.remove(ctx, hotkey, netuid)
    expect(canIncreaseStake(ctx, hotkey, netuid, 1_000_000n)).toBe(false)
    expect(canIncreaseStake(ctx, bob, netuid, 0n)).toBe(true)
  })
})
