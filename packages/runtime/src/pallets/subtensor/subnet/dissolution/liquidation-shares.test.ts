import { describe, expect, it } from "vitest"
import { liquidationShares } from "./liquidation-shares.ts"

const portions = (pot: bigint, alphas: readonly bigint[]) =>
  liquidationShares(
    pot,
    alphas,
    alphas.reduce((sum, alpha) => sum + alpha, 0n),
  )

const split = (pot: bigint, alphas: readonly bigint[]): bigint[] =>
  [...portions(pot, alphas)].sort((a, b) => a.holder - b.holder).map(({ share }) => share)

describe("liquidationShares", () => {
  it.each([
    ["subnets.liquidation/0", 10_000n, [300n, 700n], [3000n, 7000n]],
    ["subnets.liquidation/1", 1n, [3n, 2n], [1n, 0n]],
    ["subnets.liquidation/2", 200n, [50n, 150n], [50n, 150n]],
    ["subnets.liquidation/3", 100n, [100n], [100n]],
    ["subnets.liquidation/4", 1_000_003n, [333n, 333n, 334n, 7n], [330_686n, 330_686n, 331_679n, 6952n]],
    [
      "subnets.liquidation/5",
      12_345n,
      [1_000_000_007n, 998_244_353n, 123_456_789n, 1000n],
      [5819n, 5808n, 718n, 0n],
    ],
  ])("%s: splits %s among %s", (_id, pot, alphas, expected) => {
    expect(split(pot, alphas)).toEqual(expected)
  })

  it("gives the last units to the earlier of equal remainders", () => {
    expect(split(5n, [1n, 1n, 1n])).toEqual([2n, 2n, 1n])
  })

  it("pays in the order of the remainders once units are left over", () => {
    expect(portions(10n, [1n, 1n]).map(({ holder }) => holder)).toEqual([0, 1])
    expect(portions(10n, [1n, 5n, 3n]).map(({ holder }) => holder)).toEqual([1, 2, 0])
  })
})
