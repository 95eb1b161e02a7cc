import { active } from "../active.ts"
import type { FixedApi } from "../api/fixed.ts"

/** `transcendental::exp::<I32F32, I32F32>`: the 30-term series, `undefined` on overflow. */
export const expI32F32: FixedApi["expI32F32"] = active.expI32F32
/** `transcendental::exp::<I64F64, I64F64>`; 62 terms, used by the decay of locks. */
export const expI64F64: FixedApi["expI64F64"] = active.expI64F64
/** `transcendental::ln::<I64F64, I64F64>`; `undefined` for zero and below. */
export const lnI64F64: FixedApi["lnI64F64"] = active.lnI64F64
/** `transcendental::log2::<I96F32, I96F32>`; `undefined` for zero and below. */
export const log2I96F32: FixedApi["log2I96F32"] = active.log2I96F32
/** `transcendental::sqrt::<I64F64, I64F64>`; `undefined` for negatives. */
export const sqrtI64F64: FixedApi["sqrtI64F64"] = active.sqrtI64F64
/** `transcendental::pow::<I64F64, I64F64>(base, exponent)`. */
export const powI64F64: FixedApi["powI64F64"] = active.powI64F64
/** The epoch's `exp_safe` (I32F32): clamps to [-20, 20], never fails. */
export const expSafe: FixedApi["expSafe"] = active.expSafe
/** The epoch's `safe_ln` (I32F32): 0 on error. */
export const safeLn: FixedApi["safeLn"] = active.safeLn
/** `sigmoid_safe(x, rho, kappa) = 1 / (1 + exp_safe(-rho * (x - kappa)))`, all I32F32. */
export const sigmoidSafe: FixedApi["sigmoidSafe"] = active.sigmoidSafe
/** Saturating product of I32F32. */
export const mulI32F32: FixedApi["mulI32F32"] = active.mulI32F32
/** Saturating quotient of I32F32, `undefined` when `b` is 0. */
export const divI32F32: FixedApi["divI32F32"] = active.divI32F32
/** Saturating product of U64F64. */
export const mulU64F64: FixedApi["mulU64F64"] = active.mulU64F64
/** Saturating quotient of U64F64, `undefined` when `b` is 0. */
export const divU64F64: FixedApi["divU64F64"] = active.divU64F64
/** `safe_div` of U64F64: 0 when `b` is 0 and also when the quotient overflows. */
export const safeDivU64F64: FixedApi["safeDivU64F64"] = active.safeDivU64F64
/** Saturating product of U96F32. */
export const mulU96F32: FixedApi["mulU96F32"] = active.mulU96F32
/** `safe_div` of U96F32: 0 when `b` is 0 and also when the quotient overflows. */
export const safeDivU96F32: FixedApi["safeDivU96F32"] = active.safeDivU96F32
/** Saturating product of I96F32. */
export const mulI96F32: FixedApi["mulI96F32"] = active.mulI96F32
/** `safe_div` of I96F32: 0 when `b` is 0 and also when the quotient overflows. */
export const safeDivI96F32: FixedApi["safeDivI96F32"] = active.safeDivI96F32
/** `u16_proportion_to_fixed`: `value / 65535` as I32F32 bits; 65535 is exactly 1. */
export const u16ProportionToI32F32: FixedApi["u16ProportionToI32F32"] = active.u16ProportionToI32F32
/** `fixed_proportion_to_u16`: `floor(x * 65535)` clamped to u16, of I32F32 bits. */
export const i32f32ToU16Proportion: FixedApi["i32f32ToU16Proportion"] = active.i32f32ToU16Proportion
/** `fixed_to_u16`: the floor, clamped to u16, of I32F32 bits. */
export const i32f32ToU16: FixedApi["i32f32ToU16"] = active.i32f32ToU16
/** `fixed_to_u64`: the floor, negatives become 0, of I32F32 bits. */
export const i32f32ToU64: FixedApi["i32f32ToU64"] = active.i32f32ToU64
