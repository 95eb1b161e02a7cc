//! The power of a ratio of at most 1, where 128 fractional bits already decide every digit that is asked for.

use crate::wide::Wide;

/// From this precision on the long series is far closer to the true value than the margin here.
const LEAST_PRECISION: u32 = 192;
/// Bound of all truncations together, in units of 2^-128: 40 terms of a logarithm scaled by up to [`MOST_SCALING`].
const MARGIN: u128 = 1 << 14;
const MOST_SCALING: u128 = 16;
const HALF: u128 = 1 << 127;

fn multiply(a: u128, b: u128) -> u128 {
    Wide::product(a, b).high
}

/// `floor((base.0 / base.1) ^ (exponent.0 / exponent.1) * scale)`, or nothing where the long series has to decide:
/// ratios outside of [1/2, 1), results below e^-1/2, and those too near to a whole number.
pub fn shrinking_power(
    base: (u128, u128),
    exponent: (u128, u128),
    precision: u32,
    scale: u128,
) -> Option<u128> {
    let (small, large) = base;
    let in_range = small < large && large <= u128::from(u64::MAX) && large - small <= small;
    if precision < LEAST_PRECISION || !in_range || exponent.0 / exponent.1 >= MOST_SCALING {
        return None;
    }
    let logarithm = negative_ln(small, large)?;
    let (x, _) = Wide::product(logarithm, exponent.0).div_rem(exponent.1)?;
    if x.high != 0 || x.low > HALF {
        return None;
    }
    let missing = one_minus_exp(x.low);
    let above = scaled_down(missing.checked_sub(MARGIN)?, scale)?;
    let below = scaled_down(missing + MARGIN, scale)?;
    (above == below).then_some(above)
}

/// `-ln(small / large)` as 2 atanh((large - small) / (large + small)), below 1.
fn negative_ln(small: u128, large: u128) -> Option<u128> {
    let (z, _) = Wide { high: large - small, low: 0 }.div_rem(large + small)?;
    let square = multiply(z.low, z.low);
    let (mut term, mut sum, mut n) = (z.low, 0, 1);
    while term != 0 {
        sum += term / n;
        term = multiply(term, square);
        n += 2;
    }
    Some(2 * sum)
}

/// `1 - exp(-x)` for x up to 1/2.
fn one_minus_exp(x: u128) -> u128 {
    let (mut term, mut sum, mut n) = (x, 0u128, 1);
    while term != 0 {
        sum = if n % 2 == 1 { sum + term } else { sum - term };
        n += 1;
        term = multiply(term, x) / n;
    }
    sum
}

/// `floor((1 - missing) * scale)`.
fn scaled_down(missing: u128, scale: u128) -> Option<u128> {
    let Wide { high, low } = Wide::product(missing, scale);
    scale.checked_sub(high + u128::from(low != 0))
}
