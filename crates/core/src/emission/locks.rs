//! Decay of locked stake.

use crate::fixed::{I64F64, U64F64, exp_i64f64};

/// Exponents below this count as this.
const LEAST_EXPONENT: i64 = -40;

/// `exp(-blocks / rate)`: 1 for no blocks, 0 for a rate of 0.
pub fn decay(blocks: u64, rate: u64) -> U64F64 {
    if blocks == 0 {
        return U64F64::from_num(1);
    }
    let number = I64F64::saturating_from_num::<u64>;
    let exponent = I64F64::from_num(0)
        .saturating_sub(number(blocks))
        .checked_div(number(rate))
        .map(|x| x.max(I64F64::from_num(LEAST_EXPONENT)));
    exponent.and_then(exp_i64f64).map_or(U64F64::from_num(0), U64F64::saturating_from_num)
}
