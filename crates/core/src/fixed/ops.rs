//! Division that never fails, and the hot products of the epoch.

use super::I32F32;
use substrate_fixed::traits::Fixed;

/// Checked division of any fixed-point type, without a panic.
pub trait FixedOps: Fixed {
    /// The quotient, 0 for a zero divisor and also on overflow.
    fn safe_div(self, divisor: Self) -> Self {
        self.checked_div(divisor).unwrap_or_else(|| Self::from_num(0))
    }

    /// The saturating quotient, `None` for a zero divisor.
    fn saturating_quotient(self, divisor: Self) -> Option<Self> {
        (divisor != Self::from_num(0)).then(|| self.saturating_div(divisor))
    }
}

impl<T: Fixed> FixedOps for T {}

/// The quotient, 0 for a zero divisor and also on overflow.
pub fn safe_div<T: Fixed>(a: T, b: T) -> T {
    a.safe_div(b)
}

/// Saturating product of I32F32, rounded toward minus infinity.
#[inline]
pub fn mul(a: I32F32, b: I32F32) -> I32F32 {
    let product = (i128::from(a.to_bits()) * i128::from(b.to_bits())) >> 32;
    let limit = if product < 0 { i64::MIN } else { i64::MAX };
    I32F32::from_bits(i64::try_from(product).unwrap_or(limit))
}

/// [`safe_div`] of I32F32 with short cuts for the operands that an epoch is full of.
#[inline]
pub fn div(a: I32F32, b: I32F32) -> I32F32 {
    let (x, y) = (a.to_bits(), b.to_bits());
    if x >= 0 && y > 0 {
        if x < 1 << 32 {
            let quotient = ((x as u64) << 32) / y as u64;
            if quotient <= i64::MAX as u64 {
                return I32F32::from_bits(quotient as i64);
            }
            return I32F32::from_bits(0);
        }
        if y & 0xffff_ffff == 0 {
            return I32F32::from_bits(x / (y >> 32));
        }
    }
    a.safe_div(b)
}

/// A number that many others are divided by: as [`div`], but most quotients take a product instead of a division.
#[derive(Clone, Copy, Debug)]
pub struct Divisor {
    divisor: I32F32,
    /// Bits of dividends from this on are left to [`div`].
    bound: u64,
    /// How far a dividend is shifted before it is divided by `whole`.
    shift: u32,
    whole: u64,
    /// `whole` goes this often into 2^64 - 1.
    inverse: u64,
}

impl Divisor {
    pub fn new(divisor: I32F32) -> Self {
        let bits = divisor.to_bits();
        let (bound, shift, whole) = match bits {
            ..=0 => (0, 0, 1),
            _ if bits & 0xffff_ffff == 0 => (1 << 63, 0, bits as u64 >> 32),
            _ => (1 << 32, 32, bits as u64),
        };
        Self { divisor, bound, shift, whole, inverse: u64::MAX / whole }
    }

    /// The quotient, 0 for a zero divisor and also on overflow.
    #[inline]
    pub fn divide(&self, dividend: I32F32) -> I32F32 {
        let bits = dividend.to_bits() as u64;
        if bits >= self.bound {
            return div(dividend, self.divisor);
        }
        let scaled = bits << self.shift;
        // Less than the quotient by at most 1: `inverse` falls short of 2^64 / whole by less than 1.
        let low = ((u128::from(scaled) * u128::from(self.inverse)) >> 64) as u64;
        let quotient = low + u64::from(scaled - low * self.whole >= self.whole);
        I32F32::from_bits(i64::try_from(quotient).unwrap_or(0))
    }
}

/// The sum as the chain's `iter().sum()` gives it: wrapping.
#[inline]
pub fn wrapping_sum(values: impl IntoIterator<Item = I32F32>) -> I32F32 {
    I32F32::from_bits(values.into_iter().fold(0, |acc: i64, v| acc.wrapping_add(v.to_bits())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn any_size() -> impl Strategy<Value = i64> {
        (any::<i64>(), 0u32..64, any::<bool>())
            .prop_map(|(v, s, low)| if low { v >> s } else { (v >> s) << 32 })
    }

    proptest! {
        #[test]
        fn short_cuts_equal_the_crate(a in any_size(), b in any_size()) {
            let (a, b) = (I32F32::from_bits(a), I32F32::from_bits(b));
            prop_assert_eq!(mul(a, b), a.saturating_mul(b));
            let quotient = a.checked_div(b).unwrap_or(I32F32::from_bits(0));
            prop_assert_eq!(div(a, b), quotient);
            prop_assert_eq!(Divisor::new(b).divide(a), quotient);
        }
    }
}
