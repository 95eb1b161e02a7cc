//! Transcendental functions: those of the crate for the types that the chain uses, and the epoch's total variants.

use super::{I32F32, I64F64, I96F32};
use substrate_fixed::transcendental;

/// `exp` of an I32F32; `None` on overflow.
pub fn exp_i32f32(x: I32F32) -> Option<I32F32> {
    transcendental::exp(x).ok()
}

/// `exp` of an I64F64; `None` on overflow.
pub fn exp_i64f64(x: I64F64) -> Option<I64F64> {
    transcendental::exp(x).ok()
}

/// `ln` of an I64F64; `None` outside its domain.
pub fn ln_i64f64(x: I64F64) -> Option<I64F64> {
    transcendental::ln(x).ok()
}

/// `log2` of an I96F32; `None` outside its domain.
pub fn log2_i96f32(x: I96F32) -> Option<I96F32> {
    transcendental::log2(x).ok()
}

/// `sqrt` of an I64F64; `None` outside its domain.
pub fn sqrt_i64f64(x: I64F64) -> Option<I64F64> {
    transcendental::sqrt(x).ok()
}

/// `base ^ exponent` of I64F64; `None` on overflow or outside the domain.
pub fn pow_i64f64(base: I64F64, exponent: I64F64) -> Option<I64F64> {
    transcendental::pow(base, exponent).ok()
}

/// The epoch's `exp`: clamps to [-20, 20]; an error becomes 0 or MAX by the sign.
pub fn exp_safe(x: I32F32) -> I32F32 {
    const MIN: I32F32 = I32F32::from_bits(-20 << 32);
    const MAX: I32F32 = I32F32::from_bits(20 << 32);
    let x = x.clamp(MIN, MAX);
    exp_i32f32(x).unwrap_or(if x <= I32F32::from_bits(0) {
        I32F32::from_bits(0)
    } else {
        I32F32::max_value()
    })
}

/// The epoch's `ln`: an error becomes 0.
pub fn safe_ln(x: I32F32) -> I32F32 {
    transcendental::ln(x).unwrap_or(I32F32::from_bits(0))
}

/// `1 / (1 + exp_safe(-rho * (x - kappa)))`.
pub fn sigmoid_safe(x: I32F32, rho: I32F32, kappa: I32F32) -> I32F32 {
    const ONE: I32F32 = I32F32::from_bits(1 << 32);
    const MINUS_ONE: I32F32 = I32F32::from_bits(-1 << 32);
    let exponent = rho.saturating_mul(MINUS_ONE).saturating_mul(x.saturating_sub(kappa));
    super::safe_div(ONE, exp_safe(exponent).saturating_add(ONE))
}
