//! Conversions between proportions, integers and I32F32.

use super::{I32F32, U96F32, safe_div};

const U16_ONE: I32F32 = I32F32::from_bits((u16::MAX as i64) << 32);

/// `value / 65535`, truncated; 65535 is exactly 1.
pub fn u16_proportion(value: u16) -> I32F32 {
    safe_div(I32F32::from_num(value), U16_ONE)
}

/// `value / u64::MAX` with 32 fractional bits, truncated; u64::MAX is exactly 1.
pub fn u64_proportion(value: u64) -> U96F32 {
    safe_div(U96F32::from_num(value), U96F32::from_num(u64::MAX))
}

/// `floor(x * 65535)`, clamped to u16.
pub fn i32f32_proportion_to_u16(x: I32F32) -> u16 {
    i32f32_to_u16(super::mul(x, U16_ONE))
}

/// The floor, clamped to u16.
pub fn i32f32_to_u16(x: I32F32) -> u16 {
    x.saturating_to_num()
}

/// The floor; negatives become 0.
pub fn i32f32_to_u64(x: I32F32) -> u64 {
    x.saturating_to_num()
}
