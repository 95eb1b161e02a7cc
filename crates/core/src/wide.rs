//! 256-bit intermediates for products of two u128.

/// A 256-bit unsigned integer, high and low half.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Wide {
    pub high: u128,
    pub low: u128,
}

impl Wide {
    /// The full product of two u128.
    pub fn product(a: u128, b: u128) -> Self {
        const MASK: u128 = u64::MAX as u128;
        let (a1, a0) = (a >> 64, a & MASK);
        let (b1, b0) = (b >> 64, b & MASK);
        let low = a0 * b0;
        let middle = a1 * b0 + (low >> 64);
        let (middle, carry) = middle.overflowing_add(a0 * b1);
        let high = a1 * b1 + (middle >> 64) + ((carry as u128) << 64);
        Self { high, low: (middle << 64) | (low & MASK) }
    }

    /// The sum, wrapping at 256 bits.
    pub fn wrapping_add(self, b: u128) -> Self {
        let (low, carry) = self.low.overflowing_add(b);
        Self { high: self.high.wrapping_add(carry as u128), low }
    }

    /// Quotient (256 bits) and remainder; `None` for a zero divisor.
    pub fn div_rem(self, divisor: u128) -> Option<(Self, u128)> {
        if divisor == 0 {
            return None;
        }
        let high = self.high / divisor;
        let (low, rest) = div_two_by_one(self.high % divisor, self.low, divisor);
        Some((Self { high, low }, rest))
    }

    /// The value as u128, clamped.
    pub fn saturating_u128(self) -> u128 {
        if self.high == 0 { self.low } else { u128::MAX }
    }
}

/// Divides `high * 2^128 + low` by `divisor`, where `high < divisor`: schoolbook division in base 2^64.
fn div_two_by_one(high: u128, low: u128, divisor: u128) -> (u128, u128) {
    if high == 0 {
        return (low / divisor, low % divisor);
    }
    const BASE: u128 = 1 << 64;
    let shift = divisor.leading_zeros();
    let divisor = divisor << shift;
    let (d1, d0) = (divisor >> 64, divisor % BASE);
    let high = if shift == 0 { high } else { (high << shift) | (low >> (128 - shift)) };
    let low = low << shift;
    let digit = |high: u128, next: u128| {
        let mut q = high / d1;
        let mut r = high % d1;
        while q >= BASE || q * d0 > ((r << 64) | next) {
            q -= 1;
            r += d1;
            if r >= BASE {
                break;
            }
        }
        (q, (high << 64).wrapping_add(next).wrapping_sub(q.wrapping_mul(divisor)))
    };
    let (q1, rest) = digit(high, low >> 64);
    let (q0, rest) = digit(rest, low % BASE);
    ((q1 << 64) | q0, rest >> shift)
}

/// `floor(a * b / c)` as u128, clamped; `None` when `c` is 0.
pub fn mul_div(a: u128, b: u128, c: u128) -> Option<u128> {
    Wide::product(a, b).div_rem(c).map(|(q, _)| q.saturating_u128())
}

#[cfg(test)]
mod tests {
    use super::*;
    use num_bigint::BigUint;
    use proptest::prelude::*;

    fn big(w: Wide) -> BigUint {
        (BigUint::from(w.high) << 128u32) + w.low
    }

    fn any_size() -> impl Strategy<Value = u128> {
        (any::<u128>(), 0u32..128).prop_map(|(v, s)| v >> s)
    }

    proptest! {
        #[test]
        fn product_and_division_equal_big_integers(a in any_size(), b in any_size(), c in any_size(), d in any_size()) {
            let p = Wide::product(a, b);
            prop_assert_eq!(big(p), BigUint::from(a) * b);
            let p = p.wrapping_add(d);
            if let Some((q, r)) = p.div_rem(c) {
                prop_assert_eq!(big(q), big(p) / c);
                prop_assert_eq!(BigUint::from(r), big(p) % c);
            } else {
                prop_assert_eq!(c, 0);
            }
        }
    }
}
