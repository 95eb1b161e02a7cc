import { describe, expect, it } from "vitest"
import {
  Owner,
  RootClaimable,
  RootClaimed,
  TotalHotkeyAlpha,
} from "../../../../generated/storage/subtensor-module.ts"
import { account, TestContext } from "../../../../testing/test-context.ts"
import { getStakeForHotkeyAndColdkeyOnSubnet } from "../stake-query.ts"
import { ClaimedDividends } from "./claimed-dividends.ts"
import { increaseRootClaimable } from "./root-claimable.ts"

const [hotkey, coldkey, owner] = [account(1), account(2), account(3)]

describe("claimable root dividends", () => {
  it.each([
    ["claim_root.rate/0", 820_000n, 10_000_000n, 2_000_000n, 352_187_318n, 163_999n],
    ["claim_root.rate/1", 8_200_000n, 10_000_000n, 1_000_000n, 3_521_873_182n, 819_999n],
    ["claim_root.rate/2", 123_456_789n, 987_654_321_000n, 55_555_555_555n, 536_870n, 6_944_432n],
  ])(
    "%s: of %d alpha on %d root stake give a staker of %d what the chain owes",
    (_id, amount, root, own, rate, owed) => {
      const { ctx } = new TestContext()
      TotalHotkeyAlpha.set(ctx, hotkey, 0, root)
      increaseRootClaimable(ctx, hotkey, 4, amount)
      expect(RootClaimable.get(ctx, hotkey)).toEqual([[4, rate]])
      const owedNow = () => new ClaimedDividends(ctx, hotkey, coldkey).owed(0, own)
      expect(owedNow() >> 32n).toBe(owed)
      RootClaimed.set(ctx, 4, hotkey, coldkey, owed + 1n)
      expect(owedNow()).toBeLessThan(0n)
    },
  )

  it("keep the subnets in order and add up", () => {
    const { ctx } = new TestContext()
    TotalHotkeyAlpha.set(ctx, hotkey, 0, 100n)
    for (const netuid of [300, 2, 300]) increaseRootClaimable(ctx, hotkey, netuid, 50n)
    expect(RootClaimable.get(ctx, hotkey)).toEqual([
      [2, 1n << 31n],
      [300, 1n << 32n],
    ])
  })

  it("go to the owner where they exceed the root stake", () => {
    const { ctx } = new TestContext()
    Owner.set(ctx, hotkey, owner)
    increaseRootClaimable(ctx, hotkey, 4, 50n)
    expect(RootClaimable.has(ctx, hotkey)).toBe(false)
    expect(getStakeForHotkeyAndColdkeyOnSubnet(ctx, hotkey, owner, 4)).toBe(50n)
  })

  it("raise one rate among many stored ones, as decoding and encoding all of them does", () => {
    const { ctx } = new TestContext()
    const most = (1n << 127n) - 1n
    const rates = Array.from(
      { length: 200 },
      (_, i) => [3 * i, i === 7 ? most - 5n : BigInt(i) << 60n] as const,
    )
    TotalHotkeyAlpha.set(ctx, hotkey, 0, 1n << 33n)
    RootClaimable.set(ctx, hotkey, rates)
    ctx.state.commit()
    for (const netuid of [0, 21, 300, 597]) increaseRootClaimable(ctx, hotkey, netuid, 1n << 32n)
    ctx.state.commit()
    const raised = rates.map(([netuid, rate]) => {
      const sum = [0, 21, 300, 597].includes(netuid) ? rate + (1n << 31n) : rate
      return [netuid, sum > most ? most : sum]
    })
    expect(RootClaimable.get(ctx, hotkey)).toEqual(raised)
    expect(RootClaimable.bytes(ctx, hotkey)).toEqual(RootClaimable.encodeValue(raised))
  })
})
