import { minimum, U64_MAX, U128_MAX } from "../../../../saturating.ts"

/** What one holder gets of the pot, rao. */
export interface LiquidationShare {
  /** Position of the holder in the input. */
  readonly holder: number
  readonly share: bigint
}

/**
 * Splits the pot by alpha, floored; the units that are left go one each to the greatest remainders, the earlier
 * holder first among equals. In the order of payment: that of the remainders where units were left.
 */
export const liquidationShares = (
  pot: bigint,
  alphas: readonly bigint[],
  total: bigint,
): readonly LiquidationShare[] => {
  const portions = alphas.map((alpha, holder) => {
    const product = minimum(pot * alpha, U128_MAX)
    return { holder, share: minimum(product / total, U64_MAX), remainder: product % total }
  })
  const left = pot - portions.reduce((sum, { share }) => sum + share, 0n)
  if (left <= 0n) return portions
  return portions
    .sort((a, b) => (a.remainder > b.remainder ? -1 : a.remainder < b.remainder ? 1 : 0))
    .map(({ holder, share }, rank) => ({
      holder,
      share: BigInt(rank) < left ? minimum(share + 1n, U64_MAX) : share,
    }))
}
