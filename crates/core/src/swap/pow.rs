//! Powers of ratios in big integers, equal to the crate `safe-bigmath` 0.4.1 to the last digit.

use super::fast_pow::shrinking_power;
use super::series::Series;
use num_bigint::{BigInt, BigUint};

/// Exponents up to here (after reduction) are computed exactly.
const MAX_EXACT_EXPONENT: u128 = 1024;
/// Greatest precision, in bits, that a caller may ask for; the chain uses 256 and 1024.
pub const MAX_PRECISION: u32 = 16_384;

fn gcd(mut a: u128, mut b: u128) -> u128 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

/// `(base.0 / base.1) ^ (exponent.0 / exponent.1) * scale`: the exact floor for small exponents, else a series of the
/// given precision in bits. `None` for a zero denominator or a precision above [`MAX_PRECISION`]; 0 to the power of
/// 0 is 0.
pub fn pow_ratio_scaled(
    base: (u128, u128),
    exponent: (u128, u128),
    precision: u32,
    scale: u128,
) -> Option<BigUint> {
    if base.1 == 0 || exponent.1 == 0 || precision > MAX_PRECISION {
        return None;
    }
    if base.0 == 0 {
        return Some(BigUint::ZERO);
    }
    if exponent.0 == 0 {
        return Some(scale.into());
    }
    let divisor = gcd(exponent.0, exponent.1);
    let exponent = (exponent.0 / divisor, exponent.1 / divisor);
    if exponent.0 <= MAX_EXACT_EXPONENT && exponent.1 <= MAX_EXACT_EXPONENT {
        Some(exact(base, (exponent.0 as u32, exponent.1 as u32), scale))
    } else {
        let fast = shrinking_power(base, exponent, precision, scale).map(BigUint::from);
        Some(fast.unwrap_or_else(|| approximate(base, exponent, precision, scale)))
    }
}

/// The greatest `r` with `r^q * den^p <= num^p * scale^q`.
fn exact(base: (u128, u128), (p, q): (u32, u32), scale: u128) -> BigUint {
    let target = BigUint::from(base.0).pow(p) * BigUint::from(scale).pow(q);
    let quotient = target / BigUint::from(base.1).pow(p);
    if q == 1 { quotient } else { quotient.nth_root(q) }
}

fn approximate(base: (u128, u128), exponent: (u128, u128), precision: u32, scale: u128) -> BigUint {
    let scale_bits = 128 - scale.leading_zeros();
    let series = Series::new(precision.max(32).max(scale_bits + 8));
    let logarithm = series.ln(base.0) - series.ln(base.1);
    let scaled = floor_div(logarithm * BigInt::from(exponent.0), exponent.1.into());
    series.exp_times(&scaled, scale)
}

/// Division rounded toward minus infinity, by a positive divisor.
fn floor_div(a: BigInt, divisor: BigUint) -> BigInt {
    let (sign, magnitude) = a.into_parts();
    if sign == num_bigint::Sign::Minus {
        let quotient = (magnitude + &divisor - 1u32) / divisor;
        -BigInt::from(quotient)
    } else {
        BigInt::from(magnitude / divisor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use safe_bigmath::SafeInt;

    fn oracle(b: (u128, u128), e: (u128, u128), precision: u32, scale: u128) -> Option<String> {
        let int = SafeInt::from;
        SafeInt::pow_ratio_scaled(&int(b.0), &int(b.1), &int(e.0), &int(e.1), precision, &int(scale))
            .map(|x| x.to_string())
    }

    fn sized() -> impl Strategy<Value = u128> {
        (any::<u128>(), 0u32..128).prop_map(|(v, s)| v >> s)
    }

    fn check(b: (u128, u128), e: (u128, u128), precision: u32, scale: u128) {
        let ours = pow_ratio_scaled(b, e, precision, scale).map(|x| x.to_string());
        assert_eq!(ours, oracle(b, e, precision, scale), "{b:?} {e:?} {precision} {scale}");
    }

    const WEIGHT: u128 = 1_000_000_000_000_000_000;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(400))]
        #[test]
        fn equals_the_oracle_on_swaps(x in 1u64.., d in any::<u64>(), s in 0u32..64, w in 10u128.pow(16)..99 * 10u128.pow(16)) {
            let x = u128::from(x >> s);
            check((x, x + u128::from(d >> s)), (w, WEIGHT - w), 256, WEIGHT);
        }

        #[test]
        fn equals_the_oracle_on_small_swaps(x in 1u64 << 20.., part in 0u32..64, w in 10u128.pow(16)..99 * 10u128.pow(16)) {
            let x = u128::from(x >> 1);
            check((x, x + (x >> part)), (w, WEIGHT - w), 256, WEIGHT);
        }

        #[test]
        fn equals_the_oracle_on_small_exponents(a in sized(), b in sized(), p in 0u128..40, q in 0u128..12, scale in sized()) {
            check((a, b), (p, q), 256, scale);
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(60))]
        #[test]
        fn equals_the_oracle_on_prices(a in sized(), b in sized(), w in 10u128.pow(16)..99 * 10u128.pow(16)) {
            let (low, high) = (a.min(b).max(1), a.max(b));
            check((high, low), (w, WEIGHT), 1024, WEIGHT);
            check((low, high), (w, WEIGHT), 0, 1000);
        }
    }

    #[test]
    fn edges() {
        check((0, 1), (0, 1), 256, 10);
        check((1, 0), (1, 1), 256, 10);
        check((1, 1), (1, 0), 256, 10);
        check((5, 1), (0, 7), 256, 10);
        check((5, 7), (1025, 7), 256, 0);
        check((3, 2), (1023, 1024), 256, WEIGHT);
        check((7, 7), (99_999_999_999, 7), 40, WEIGHT);
        assert_eq!(pow_ratio_scaled((2, 3), (1, 2), MAX_PRECISION + 1, 1), None);
    }
}
