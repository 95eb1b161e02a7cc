//! Prices and amounts around a swap.

use super::pool::{Pool, WEIGHT_ONE, is_valid_weight};
use crate::fixed::{U64F64, safe_div};
use crate::wide::mul_div;

const RAO_PER_TAO: u64 = 1_000_000_000;

/// A price limit in rao as TAO for one alpha.
pub fn limit_price(rao: u64) -> U64F64 {
    safe_div(U64F64::from_num(rao), U64F64::from_num(RAO_PER_TAO))
}

/// `floor(tao / price)`; 0 when the price is 0.
pub fn alpha_for_tao(price: U64F64, tao: u64) -> u64 {
    safe_div(U64F64::from_num(tao), price).saturating_to_num()
}

/// The quote weight at which these reserves have this price; `None` when no weight within [1 %, 99 %] does.
pub fn initial_quote_weight(tao: u64, alpha: u64, price: U64F64) -> Option<u64> {
    let whole: u64 = price.saturating_to_num();
    let fraction = U64F64::from_bits(u128::from(price.to_bits() as u64));
    let fraction: u128 = U64F64::from_num(alpha).saturating_mul(fraction).saturating_to_num();
    let value = (u128::from(whole) * u128::from(alpha)).saturating_add(fraction);
    let weight = mul_div(u128::from(tao), u128::from(WEIGHT_ONE), value.saturating_add(u128::from(tao)))?;
    u64::try_from(weight).ok().filter(|weight| is_valid_weight(*weight))
}

/// The most alpha that may move between two dynamic subnets at a limit of origin price / destination price * 10^9.
/// It follows constant product, whatever the weights are.
pub fn max_amount_move(origin: &Pool, destination: &Pool, limit: u64) -> u64 {
    if [origin.tao, origin.alpha, destination.tao, destination.alpha].contains(&0) {
        return 0;
    }
    let limit_ratio = limit_price(limit);
    if limit_ratio > safe_div(origin.price(), destination.price()) {
        return 0;
    }
    if limit == 0 {
        return u64::MAX;
    }
    let num = U64F64::from_num::<u64>;
    let tao = num(origin.tao).saturating_add(num(destination.tao));
    let share = |alpha: u64, reserve: u64| num(alpha).saturating_mul(safe_div(num(reserve), tao));
    safe_div(share(destination.alpha, origin.tao), limit_ratio)
        .saturating_sub(share(origin.alpha, destination.tao))
        .saturating_to_num()
}

/// The median of the prices above 0; 1 without any. An even count gives the mean of the middle two.
pub fn median_price(prices: &[U64F64]) -> U64F64 {
    let mut sorted: Vec<U64F64> = prices.iter().copied().filter(|p| p.to_bits() > 0).collect();
    sorted.sort_unstable();
    let middle = sorted.len() / 2;
    match sorted.get(middle) {
        None => U64F64::from_num(1),
        Some(upper) if sorted.len() % 2 == 1 => *upper,
        Some(upper) => {
            let lower = sorted.get(middle.saturating_sub(1)).unwrap_or(upper);
            U64F64::from_bits(lower.saturating_add(*upper).to_bits() / 2)
        }
    }
}
