/**
 * Fixed-point arithmetic, bit for bit that of the crate `substrate-fixed` 0.6.0.
 *
 * Every number is the raw bits of its type (`value * 2^fractionalBits`) as a bigint. Multiplication rounds toward
 * minus infinity, division truncates toward zero. `undefined` is the crate's error (overflow, domain, zero).
 * Bits that do not fit the type are refused with a `RangeError`.
 */
export interface FixedApi {
  /** `transcendental::exp::<I32F32, I32F32>`: the 30-term series, `undefined` on overflow. */
  expI32F32(bits: bigint): bigint | undefined
  /** `transcendental::exp::<I64F64, I64F64>`; 62 terms, used by the decay of locks. */
  expI64F64(bits: bigint): bigint | undefined
  /** `transcendental::ln::<I64F64, I64F64>`; `undefined` for zero and below. */
  lnI64F64(bits: bigint): bigint | undefined
  /** `transcendental::log2::<I96F32, I96F32>`; `undefined` for zero and below. */
  log2I96F32(bits: bigint): bigint | undefined
  /** `transcendental::sqrt::<I64F64, I64F64>`; `undefined` for negatives. */
  sqrtI64F64(bits: bigint): bigint | undefined
  /** `transcendental::pow::<I64F64, I64F64>(base, exponent)`. */
  powI64F64(base: bigint, exponent: bigint): bigint | undefined
  /** The epoch's `exp_safe` (I32F32): clamps to [-20, 20], never fails. */
  expSafe(bits: bigint): bigint
  /** The epoch's `safe_ln` (I32F32): 0 on error. */
  safeLn(bits: bigint): bigint
  /** `sigmoid_safe(x, rho, kappa) = 1 / (1 + exp_safe(-rho * (x - kappa)))`, all I32F32. */
  sigmoidSafe(x: bigint, rho: bigint, kappa: bigint): bigint
  /** Saturating product of I32F32. */
  mulI32F32(a: bigint, b: bigint): bigint
  /** Saturating quotient of I32F32, `undefined` when `b` is 0. */
  divI32F32(a: bigint, b: bigint): bigint | undefined
  /** Saturating product of U64F64. */
  mulU64F64(a: bigint, b: bigint): bigint
  /** Saturating quotient of U64F64, `undefined` when `b` is 0. */
  divU64F64(a: bigint, b: bigint): bigint | undefined
  /** `safe_div` of U64F64: 0 when `b` is 0 and also when the quotient overflows. */
  safeDivU64F64(a: bigint, b: bigint): bigint
  /** Saturating product of U96F32. */
  mulU96F32(a: bigint, b: bigint): bigint
  /** `safe_div` of U96F32: 0 when `b` is 0 and also when the quotient overflows. */
  safeDivU96F32(a: bigint, b: bigint): bigint
  /** Saturating product of I96F32. */
  mulI96F32(a: bigint, b: bigint): bigint
  /** `safe_div` of I96F32: 0 when `b` is 0 and also when the quotient overflows. */
  safeDivI96F32(a: bigint, b: bigint): bigint
  /** `u16_proportion_to_fixed`: `value / 65535` as I32F32 bits; 65535 is exactly 1. */
  u16ProportionToI32F32(value: number): bigint
  /** `fixed_proportion_to_u16`: `floor(x * 65535)` clamped to u16, of I32F32 bits. */
  i32f32ToU16Proportion(bits: bigint): number
  /** `fixed_to_u16`: the floor, clamped to u16, of I32F32 bits. */
  i32f32ToU16(bits: bigint): number
  /** `fixed_to_u64`: the floor, negatives become 0, of I32F32 bits. */
  i32f32ToU64(bits: bigint): bigint
}
