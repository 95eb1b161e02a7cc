//! The moving average of a subnet's price.

use crate::fixed::{I96F32, U64F64, safe_div};

/// The new average. It weighs the price, capped at 1, by `moving_alpha` times how far the subnet's age exceeds its
/// halving time; every product is floored, so an average equal to the price loses one unit a block.
pub fn moving_price(
    old: I96F32,
    price: U64F64,
    moving_alpha: I96F32,
    first_emission_block: u64,
    halving_blocks: u64,
    block: u64,
) -> I96F32 {
    let one = U64F64::from_num(1);
    let age = U64F64::from_num(block.saturating_sub(first_emission_block.saturating_sub(1)));
    let maturity = safe_div(age, age.saturating_add(U64F64::from_num(halving_blocks)));
    let alpha = U64F64::saturating_from_num(moving_alpha).saturating_mul(maturity);
    let new = alpha.saturating_mul(price.min(one));
    let kept = one.saturating_sub(alpha).saturating_mul(U64F64::saturating_from_num(old));
    I96F32::saturating_from_num(new.saturating_add(kept))
}
