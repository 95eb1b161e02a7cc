import { minimum, U64_MAX, U128_MAX } from "../../../saturating.ts"

/** Alpha that stands against `tao` at a price (U64F64 bits): floor, 0 when the quotient does not fit. */
export const alphaAtPrice = (tao: bigint, price: bigint): bigint => {
  if (price === 0n) return 0n
  const quotient = (tao << 128n) / price
  return quotient > U128_MAX ? 0n : minimum(quotient >> 64n, U64_MAX)
}
