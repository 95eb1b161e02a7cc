/**
 * The share pool's decimal number: `mantissa * 10^exponent` (u128 and i64).
 *
 * Canonical: zero is (0, 0), else `1e20 < mantissa <= 1e21`. The SCALE form has 24 bytes, mantissa first.
 */
export interface SafeFloat {
  readonly mantissa: bigint
  readonly exponent: bigint
}

/** One staker's place in a pool. */
export interface SharePosition {
  /** Value of the whole pool (`TotalHotkeyAlpha`), rao of alpha. */
  readonly value: bigint
  /** Shares of the whole pool (`TotalHotkeySharesV2`). */
  readonly denominator: SafeFloat
  /** Shares of the staker (`AlphaV2`). */
  readonly shares: SafeFloat
}

/** Decimal numbers and share pools of staking (crate `share-pool` of Subtensor). */
export interface SharePoolApi {
  /** `SafeFloat::new`: normalised; `undefined` when the mantissa is above 1e21. */
  safeFloatNew(mantissa: bigint, exponent: bigint): SafeFloat | undefined
  /** Sum, aligned to the larger exponent; never fails. */
  safeFloatAdd(a: SafeFloat, b: SafeFloat): SafeFloat
  /** Difference; `undefined` for 0 - b. */
  safeFloatSub(a: SafeFloat, b: SafeFloat): SafeFloat | undefined
  /** Quotient; `undefined` for a zero divisor. */
  safeFloatDiv(a: SafeFloat, b: SafeFloat): SafeFloat | undefined
  /** `a * b / c`; `undefined` when `c` is zero. */
  safeFloatMulDiv(a: SafeFloat, b: SafeFloat, c: SafeFloat): SafeFloat | undefined
  /** The floor as u64, saturating. */
  safeFloatToU64(a: SafeFloat): bigint
  /** From U64F64 raw bits (legacy `Alpha`, `TotalHotkeyShares`). */
  safeFloatFromU64F64(bits: bigint): SafeFloat
  /** `get_value`: the staker's part of the pool in rao of alpha; 0 for an empty pool. */
  sharePoolValue(position: SharePosition): bigint
  /** `get_value` of many stakers of one pool in one call. */
  sharePoolValues(value: bigint, denominator: SafeFloat, shares: readonly SafeFloat[]): BigUint64Array
  /** `update_value_for_one`: adds `update` rao (i64, negative removes) to one staker. */
  sharePoolUpdateOne(position: SharePosition, update: bigint): SharePosition
  /** `update_value_for_all`: the new pool value after adding `update` rao (i64) for everybody. */
  sharePoolUpdateAll(value: bigint, update: bigint): bigint
  /** Whether an update of `update` rao can be represented in shares (`InsufficientLiquidity` otherwise). */
  sharePoolRepresentable(value: bigint, denominator: SafeFloat, update: bigint): boolean
}
