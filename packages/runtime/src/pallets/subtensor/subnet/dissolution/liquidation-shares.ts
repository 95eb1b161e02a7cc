import { minimum, U64_MAX } from "../../../../saturating.ts"

const U128_MAX = (1n << 128n) - 1n

/**
 * Splits the pot by alpha, floored; the units that are left go one each to the greatest remainders, the earlier
 * holder first among equals.
 */
export const liquidationShares = (pot: bigint, alphas: readonly bigint[], total: bigint): bigint[] => {
  const products = alphas.map((alpha) => minimum(pot * alpha, U128_MAX))
  const shares = products.map((product) => minimum(product / total, U64_MAX))
  const left = pot - shares.reduce((sum, share) => sum + share, 0n)
  const byRemainder = products
    .map((product, holder) => ({ holder, remainder: product % total }))
    .sort((a, b) => (a.remainder > b.remainder ? -1 : a.remainder < b.remainder ? 1 : 0))
  for (const { holder } of byRemainder.slice(0, Number(minimum(left, BigInt(alphas.length))))) {
    shares[holder] = minimum((shares[holder] as bigint) + 1n, U64_MAX)
  }
  return shares
}
