//! Logarithm and exponential as truncated series in fixed point of big integers. The order of truncations decides
//! the last digits, so it follows `safe-bigmath` step by step.

use super::ln2;
use num_bigint::{BigInt, BigUint, Sign};

/// Bits kept below the precision asked for.
const GUARD_BITS: u32 = 24;

/// A precision in bits, and how many terms a series may have.
pub struct Series {
    precision: u32,
    /// Fractional bits of all values.
    bits: u32,
    max_terms: u32,
}

impl Series {
    pub fn new(precision: u32) -> Self {
        let bits = precision + GUARD_BITS;
        Self { precision, bits, max_terms: (bits + 128).min(4096) }
    }

    fn one(&self) -> BigInt {
        BigInt::from(1) << self.bits
    }

    /// ln(1 + x) for |x| <= 1/2.
    fn ln1p(&self, x: &BigInt) -> BigInt {
        let mut term = x.clone();
        let mut sum = x.clone();
        let mut rounded = round(&sum);
        for n in 2..=self.max_terms {
            term = (term * x) >> self.bits;
            let part = floor_div_small(&term, n);
            if part.sign() == Sign::NoSign {
                break;
            }
            if n % 2 == 0 {
                sum -= &part
            } else {
                sum += &part
            }
            let next = round(&sum);
            if is_below_guard(&part) || next == rounded {
                break;
            }
            rounded = next;
        }
        sum
    }

    pub(super) fn ln2(&self) -> BigInt {
        -self.ln1p(&-(self.one() >> 1u32))
    }

    /// ln(value); 0 for 0.
    pub fn ln(&self, value: u128) -> BigInt {
        if value == 0 {
            return BigInt::ZERO;
        }
        let mut shift = 127 - value.leading_zeros();
        let mut mantissa = (BigInt::from(value) << self.bits) >> shift;
        let one = self.one();
        if mantissa >= &one + (&one >> 1u32) {
            mantissa >>= 1u32;
            shift += 1;
        }
        let ln2 = ln2::at_bits(self.bits).unwrap_or_else(|| self.ln2());
        self.ln1p(&(mantissa - one)) + ln2 * shift
    }

    /// `floor(exp(x) * scale)`, rounded to the precision before the scaling.
    pub fn exp_times(&self, x: &BigInt, scale: u128) -> BigUint {
        let mut term = self.one();
        let mut sum = self.one();
        let mut rounded = round(&sum);
        for n in 1..=self.max_terms {
            term = floor_div_small(&((term * x) >> self.bits), n);
            if term.sign() == Sign::NoSign {
                break;
            }
            sum += &term;
            let next = round(&sum);
            if is_below_guard(&term) || next == rounded {
                break;
            }
            rounded = next;
        }
        let scaled = (round(&sum) * BigInt::from(scale)) >> self.precision;
        scaled.to_biguint().unwrap_or_default()
    }
}

fn is_below_guard(value: &BigInt) -> bool {
    value.magnitude().bits() <= u64::from(GUARD_BITS)
}

/// Drops the guard bits; half and more rounds away from zero.
fn round(value: &BigInt) -> BigInt {
    let half = 1u32 << (GUARD_BITS - 1);
    BigInt::from_biguint(value.sign(), (value.magnitude() + half) >> GUARD_BITS)
}

/// Division rounded toward minus infinity.
fn floor_div_small(value: &BigInt, divisor: u32) -> BigInt {
    if value.sign() == Sign::Minus {
        -BigInt::from((value.magnitude() + (divisor - 1)) / divisor)
    } else {
        BigInt::from(value.magnitude() / divisor)
    }
}
