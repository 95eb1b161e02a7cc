import { describe, expect, it } from "vitest"
import type { Context } from "../../../../frame/context.ts"
import {
  AlphaV2,
  AlphaV2MapLastKey,
  NumStakingColdkeys,
  StakingColdkeys,
  StakingColdkeysByIndex,
} from "../../../../generated/storage/subtensor-module.ts"
import { U64_MAX } from "../../../../saturating.ts"
import { account, TestContext } from "../../../../testing/test-context.ts"
import { populateStakingColdkeys } from "./populate-staking-coldkeys.ts"
import { addStakingColdkey, removeStakingColdkey } from "./staking-coldkeys.ts"

const indexed = (ctx: Context) => {
  const coldkeys = Array.from(StakingColdkeysByIndex.entries(ctx), ([[index], coldkey]) => {
    expect(StakingColdkeys.get(ctx, coldkey)).toBe(index)
    return [index, coldkey] as const
  })
  expect(NumStakingColdkeys.get(ctx)).toBe(BigInt(coldkeys.length))
  return coldkeys.sort(([a], [b]) => Number(a - b)).map(([, coldkey]) => coldkey)
}

describe("the index of root stakers", () => {
  it("stays dense when one leaves", () => {
    const { ctx } = new TestContext()
    const [a, b, c] = [account(1), account(2), account(3)]
    for (const coldkey of [a, b, b, c]) addStakingColdkey(ctx, coldkey)
    expect(indexed(ctx)).toEqual([a, b, c])
    removeStakingColdkey(ctx, a)
    expect(indexed(ctx)).toEqual([c, b])
    removeStakingColdkey(ctx, a)
    removeStakingColdkey(ctx, b)
    expect(indexed(ctx)).toEqual([c])
    removeStakingColdkey(ctx, c)
    expect(indexed(ctx)).toEqual([])
  })

  it("counts no further than a u64 goes", () => {
    const { ctx } = new TestContext()
    NumStakingColdkeys.set(ctx, U64_MAX)
    addStakingColdkey(ctx, account(1))
    expect(NumStakingColdkeys.get(ctx)).toBe(U64_MAX)
    expect(StakingColdkeysByIndex.get(ctx, U64_MAX)).toBe(account(1))
  })

  it("fills itself from older stakes, thirty in a block, and starts over", () => {
    const { ctx } = new TestContext()
    const shares = { mantissa: 10n ** 21n, exponent: -21n }
    for (let i = 0; i < 40; i++) AlphaV2.set(ctx, account(200), account(i), i % 2, shares)
    populateStakingColdkeys(ctx)
    const keys = ctx.state.entries(AlphaV2, []).map(({ key }) => key)
    expect(AlphaV2MapLastKey.get(ctx).some).toEqual(keys[29])
    const afterFirst = indexed(ctx).length
    expect(afterFirst).toBeLessThan(20)
    populateStakingColdkeys(ctx)
    expect(AlphaV2MapLastKey.get(ctx).some).toBeUndefined()
    expect(indexed(ctx)).toHaveLength(20)
    populateStakingColdkeys(ctx)
    expect(AlphaV2MapLastKey.get(ctx).some).toEqual(keys[29])
    expect(indexed(ctx)).toHaveLength(20)
  })
})
