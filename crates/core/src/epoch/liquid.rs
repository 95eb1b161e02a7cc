//! Liquid alpha: the speed of each bond by how far its weight or bond lies from consensus.

use super::vector::{ONE, ZERO};
use crate::fixed::{FixedOps, I32F32, div, mul, u16_proportion};

const HALF: I32F32 = I32F32::from_bits(1 << 31);
const LIMIT: i64 = 20 << 32;

/// The epoch's `exp`, equal to [`crate::fixed::exp_safe`]: within [-20, 20] nothing overflows, so the series runs on
/// plain integers, and its terms only shrink once one is 0.
pub fn exp_of(x: I32F32) -> I32F32 {
    const E: I32F32 = I32F32::from_bits(11_674_931_200);
    let x = x.to_bits().clamp(-LIMIT, LIMIT);
    if x == 0 {
        return ONE;
    }
    if x == ONE.to_bits() {
        return E;
    }
    let magnitude = x.unsigned_abs();
    let mut sum = magnitude + (1 << 32);
    let mut term = magnitude;
    // Written out, so that each division is by a constant: the curve is most of an epoch with liquid alpha.
    macro_rules! series {
        ($($n:literal)*) => {'series: {$(
            term = ((u128::from(term) * u128::from(magnitude)) >> 32) as u64 / $n;
            if term == 0 {
                break 'series;
            }
            sum += term;
        )*}};
    }
    series!(2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31);
    let sum = I32F32::from_bits(sum as i64);
    if x < 0 { I32F32::from_bits(((1u128 << 64) / sum.to_bits() as u128) as i64) } else { sum }
}

/// The curve from distance to alpha.
#[derive(Clone, Copy, Debug)]
pub struct Sigmoid {
    low: I32F32,
    high: I32F32,
    slope: I32F32,
}

impl Sigmoid {
    /// `low` and `high` of 65535; steepness in hundredths.
    pub fn new(low: u16, high: u16, steepness: i16) -> Self {
        let slope = I32F32::from_num(steepness).safe_div(I32F32::from_num(-100));
        Self { low: u16_proportion(low), high: u16_proportion(high), slope }
    }

    /// Alpha of one bond.
    pub fn alpha(&self, consensus: I32F32, weight: I32F32, bond: I32F32) -> I32F32 {
        let distance = if weight >= bond {
            weight.saturating_sub(consensus).clamp(ZERO, ONE)
        } else {
            bond.saturating_sub(weight).clamp(ZERO, ONE)
        };
        let exponent = mul(self.slope, distance.saturating_sub(HALF));
        let sigmoid = div(ONE, ONE.saturating_add(exp_of(exponent)));
        let alpha = self.low.saturating_add(mul(sigmoid, self.high.saturating_sub(self.low)));
        alpha.max(self.low).min(self.high)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn exp_equals_the_crate(x in -25i64 << 32..25 << 32, wild in any::<i64>()) {
            for x in [x, x >> 20, x >> 40, wild, 0, 1 << 32, -1 << 32, -LIMIT, LIMIT] {
                let x = I32F32::from_bits(x);
                prop_assert_eq!(exp_of(x), crate::fixed::exp_safe(x));
            }
        }
    }
}
