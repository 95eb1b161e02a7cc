//! Conversions between proportions, integers and I32F32.

use super::{I32F32, U96F32, safe_div};

/// `value / 65535`, truncated; 65535 is exactly 1. As 2^32 = 65535 * 65537 + 1, no division is needed.
#[inline]
pub fn u16_proportion(value: u16) -> I32F32 {
    I32F32::from_bits(i64::from(value) * 65_537 + i64::from(value == u16::MAX))
}

/// `value / u64::MAX` with 32 fractional bits, truncated; u64::MAX is exactly 1.
pub fn u64_proportion(value: u64) -> U96F32 {
    safe_div(U96F32::from_num(value), U96F32::from_num(u64::MAX))
}

/// `floor(x * 65535)`, clamped to u16.
#[inline]
pub fn i32f32_proportion_to_u16(x: I32F32) -> u16 {
    i32f32_to_u16(I32F32::from_bits(x.to_bits().saturating_mul(0xffff)))
}

/// The floor, clamped to u16.
#[inline]
pub fn i32f32_to_u16(x: I32F32) -> u16 {
    (x.to_bits() >> 32).clamp(0, 0xffff) as u16
}

/// The floor; negatives become 0.
pub fn i32f32_to_u64(x: I32F32) -> u64 {
    x.saturating_to_num()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const U16_ONE: I32F32 = I32F32::from_bits((u16::MAX as i64) << 32);

    proptest! {
        #[test]
        fn conversions_equal_the_crate(bits in any::<i64>(), shift in 0u32..64) {
            for x in [bits >> shift, bits, 1 << 32, (1 << 32) - 1, 0x8000_0000_0000] {
                let x = I32F32::from_bits(x);
                prop_assert_eq!(i32f32_to_u16(x), x.saturating_to_num::<u16>());
                prop_assert_eq!(i32f32_proportion_to_u16(x), x.saturating_mul(U16_ONE).saturating_to_num::<u16>());
            }
        }
    }

    #[test]
    fn every_u16_is_divided_as_the_crate_does() {
        for value in 0..=u16::MAX {
            assert_eq!(u16_proportion(value), safe_div(I32F32::from_num(value), U16_ONE));
        }
    }
}
