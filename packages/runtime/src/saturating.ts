/** Saturating arithmetic on u64 amounts (rao, alpha, block numbers), which the chain uses almost everywhere. */
export const U16_MAX = 0xffff
export const U64_MAX = 0xffff_ffff_ffff_ffffn
export const U128_MAX = (1n << 128n) - 1n

export const saturatingAdd = (a: bigint, b: bigint): bigint => {
  const sum = a + b
  return sum > U64_MAX ? U64_MAX : sum
}

/** On u128: volumes, claimed dividends, convictions. */
export const saturatingAddU128 = (a: bigint, b: bigint): bigint => {
  const sum = a + b
  return sum > U128_MAX ? U128_MAX : sum
}

export const saturatingSub = (a: bigint, b: bigint): bigint => (a > b ? a - b : 0n)

export const saturatingMul = (a: bigint, b: bigint): bigint => {
  const product = a * b
  return product > U64_MAX ? U64_MAX : product
}

export const minimum = (a: bigint, b: bigint): bigint => (a < b ? a : b)
export const maximum = (a: bigint, b: bigint): bigint => (a > b ? a : b)
