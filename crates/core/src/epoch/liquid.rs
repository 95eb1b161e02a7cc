//! Liquid alpha: the speed of each bond by how far its weight or bond lies from consensus.

use super::vector::{ONE, ZERO};
use crate::fixed::{FixedOps, I32F32, mul, u16_proportion};

const HALF: I32F32 = I32F32::from_bits(1 << 31);
const LIMIT: i64 = 20 << 32;

/// How many curves are computed side by side: a series is one long chain of products, and several hide each other's
/// waiting.
pub(super) const LANES: usize = 4;

/// The epoch's `exp`, equal to [`crate::fixed::exp_safe`].
pub fn exp_of(x: I32F32) -> I32F32 {
    let [exp] = exp_lanes([x]);
    exp
}

/// [`exp_of`] of several numbers: within [-20, 20] nothing overflows, so the series runs on plain integers, and its terms
/// only shrink once one is 0.
fn exp_lanes<const N: usize>(exponents: [I32F32; N]) -> [I32F32; N] {
    const E: i64 = 11_674_931_200;
    const ONE: i64 = 1 << 32;
    let exponents = exponents.map(|x| x.to_bits().clamp(-LIMIT, LIMIT));
    let magnitudes = exponents.map(i64::unsigned_abs);
    let mut terms = magnitudes;
    let mut sums = magnitudes.map(|magnitude| magnitude + (1 << 32));
    // Written out, so that each division is by a constant: the curve is most of an epoch with liquid alpha.
    macro_rules! series {
        ($($n:literal)*) => {'series: {$(
            let mut left = 0;
            for lane in 0..N {
                terms[lane] = ((u128::from(terms[lane]) * u128::from(magnitudes[lane])) >> 32) as u64 / $n;
                sums[lane] += terms[lane];
                left |= terms[lane];
            }
            if left == 0 {
                break 'series;
            }
        )*}};
    }
    series!(2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31);
    core::array::from_fn(|lane| {
        I32F32::from_bits(match exponents[lane] {
            0 => ONE,
            ONE => E,
            ..0 => reciprocal(sums[lane]) as i64,
            _ => sums[lane] as i64,
        })
    })
}

/// `2^64 / x` for x above 1: the reciprocal of a fixed-point number.
fn reciprocal(x: u64) -> u64 {
    let quotient = u64::MAX / x;
    quotient + u64::from(u64::MAX - quotient * x == x - 1)
}

/// The curve from distance to alpha.
#[derive(Clone, Copy, Debug)]
pub struct Sigmoid {
    low: I32F32,
    high: I32F32,
    slope: I32F32,
}

impl Sigmoid {
    /// `low` and `high` of 65535, of which `low` wins where it is the greater; steepness in hundredths.
    pub fn new(low: u16, high: u16, steepness: i16) -> Self {
        let slope = I32F32::from_num(steepness).safe_div(I32F32::from_num(-100));
        Self { low: u16_proportion(low), high: u16_proportion(high), slope }
    }

    /// Where on the curve a bond lies.
    pub fn exponent(&self, consensus: I32F32, weight: I32F32, bond: I32F32) -> I32F32 {
        let distance = if weight >= bond {
            weight.saturating_sub(consensus).clamp(ZERO, ONE)
        } else {
            bond.saturating_sub(weight).clamp(ZERO, ONE)
        };
        mul(self.slope, distance.saturating_sub(HALF))
    }

    /// The alphas at places on the curve.
    pub fn alphas<const N: usize>(&self, exponents: [I32F32; N]) -> [I32F32; N] {
        exp_lanes(exponents).map(|exp| {
            let sigmoid = I32F32::from_bits(reciprocal(ONE.saturating_add(exp).to_bits() as u64) as i64);
            let alpha = self.low.saturating_add(mul(sigmoid, self.high.saturating_sub(self.low)));
            alpha.min(self.high).max(self.low)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn reciprocals_are_those_of_u128(x in 2u64.., shift in 0u32..62) {
            for x in [x >> shift, x, 1 << shift << 1, u64::MAX].map(|x| x.max(2)) {
                prop_assert_eq!(u128::from(reciprocal(x)), (1u128 << 64) / u128::from(x));
            }
        }

        #[test]
        fn exp_equals_the_crate(x in -25i64 << 32..25 << 32, wild in any::<i64>()) {
            let exponents = [x, x >> 20, x >> 40, wild, 0, 1 << 32, -1 << 32, -LIMIT, LIMIT].map(I32F32::from_bits);
            prop_assert_eq!(exp_lanes(exponents), exponents.map(crate::fixed::exp_safe));
            prop_assert_eq!(exp_of(exponents[0]), crate::fixed::exp_safe(exponents[0]));
        }
    }

    #[test]
    fn a_low_alpha_above_the_high_one_wins() {
        let exponents = [-LIMIT, -1, 0, LIMIT].map(I32F32::from_bits);
        let alphas = Sigmoid::new(50_000, 40_000, 1000).alphas(exponents);
        assert_eq!(alphas, [u16_proportion(50_000); 4]);
    }
}
