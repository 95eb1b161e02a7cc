//! Reserves and weights: price, conversions, weight changes.

use super::pow::pow_ratio_scaled;
use crate::fixed::{U64F64, safe_div};
use crate::wide::{Wide, mul_div};

/// The sum of both weights, parts of a Perquintill.
pub const WEIGHT_ONE: u64 = 1_000_000_000_000_000_000;
/// The quote weight of a pool that was never initialised.
pub const DEFAULT_QUOTE_WEIGHT: u64 = WEIGHT_ONE / 2;

const MIN_WEIGHT: u64 = WEIGHT_ONE / 100;
const SWAP_PRECISION: u32 = 256;
const PRICE_PRECISION: u32 = 1024;
const SCALE: u128 = WEIGHT_ONE as u128;
const ONE: U64F64 = U64F64::from_bits(1 << 64);

/// Whether a quote weight leaves both sides at least 1 %.
pub fn is_valid_weight(quote: u64) -> bool {
    (MIN_WEIGHT..=WEIGHT_ONE - MIN_WEIGHT).contains(&quote)
}

/// `floor(amount * (rate / 65535))`, the quotient truncated to 64 bits first.
pub fn fee(amount: u64, rate: u16) -> u64 {
    let rate = safe_div(U64F64::from_num(rate), U64F64::from_num(u16::MAX));
    U64F64::from_num(amount).saturating_mul(rate).saturating_to_num()
}

/// One subnet's pool.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pool {
    /// TAO reserve (quote), rao.
    pub tao: u64,
    /// Alpha reserve (base), rao of alpha.
    pub alpha: u64,
    /// Weight of TAO, parts of 10^18.
    pub quote: u64,
}

impl Pool {
    fn base(&self) -> u64 {
        WEIGHT_ONE.saturating_sub(self.quote)
    }

    /// TAO for one alpha; 0 when a reserve or a weight makes it undefined.
    pub fn price(&self) -> U64F64 {
        let weights = safe_div(U64F64::from_num(self.base()), U64F64::from_num(self.quote));
        let reserves = safe_div(U64F64::from_num(self.tao), U64F64::from_num(self.alpha));
        weights.saturating_mul(reserves)
    }

    /// `(alpha / (alpha + delta))^(w_base / w_quote)`, at most 1.
    pub fn exp_base_quote(&self, delta: u64) -> U64F64 {
        shrink_factor(self.alpha, delta, self.base(), self.quote)
    }

    /// `(tao / (tao + delta))^(w_quote / w_base)`, at most 1.
    pub fn exp_quote_base(&self, delta: u64) -> U64F64 {
        shrink_factor(self.tao, delta, self.quote, self.base())
    }

    /// TAO paid out for this much alpha.
    pub fn tao_for_alpha(&self, alpha: u64) -> u64 {
        part_out(self.tao, self.exp_base_quote(alpha))
    }

    /// Alpha paid out for this much TAO.
    pub fn alpha_for_tao(&self, tao: u64) -> u64 {
        part_out(self.alpha, self.exp_quote_base(tao))
    }

    /// TAO that raises the price from `current` to `target`.
    pub fn quote_delta_in(&self, current: U64F64, target: U64F64) -> u64 {
        growth(self.tao, (target, current), self.base())
    }

    /// Alpha that lowers the price from `current` to `target`.
    pub fn base_delta_in(&self, current: U64F64, target: U64F64) -> u64 {
        growth(self.alpha, (current, target), self.quote)
    }

    /// The quote weight that keeps the price when both reserves grow by these amounts; `None` when a weight would
    /// fall below 1 %.
    pub fn weight_after(&self, tao: u64, alpha: u64) -> Option<u64> {
        let side = |weight: u64, reserve: u64, other: u64, growth: u64| {
            let grown = u128::from(other) + u128::from(growth);
            weighted(weight, u128::from(reserve).saturating_mul(grown))
        };
        let base = side(self.base(), self.tao, self.alpha, alpha);
        let quote = side(self.quote, self.alpha, self.tao, tao);
        let sum = base.saturating_add(quote);
        let weight = match mul_div(quote, SCALE, sum) {
            Some(parts) => u64::try_from(parts).unwrap_or(WEIGHT_ONE).min(WEIGHT_ONE),
            None => DEFAULT_QUOTE_WEIGHT,
        };
        is_valid_weight(weight).then_some(weight)
    }
}

/// `value * parts / 10^18`, half rounded up, clamped to u128.
fn weighted(parts: u64, value: u128) -> u128 {
    let product = Wide::product(value, u128::from(parts)).wrapping_add(SCALE / 2);
    product.div_rem(SCALE).map_or(0, |(q, _)| q.saturating_u128())
}

fn shrink_factor(reserve: u64, delta: u64, numerator: u64, denominator: u64) -> U64F64 {
    let sum = reserve.saturating_add(delta);
    let base = (u128::from(reserve), u128::from(sum));
    let exponent = (u128::from(numerator), u128::from(denominator));
    let scaled = pow_ratio_scaled(base, exponent, SWAP_PRECISION, SCALE).and_then(|e| u64::try_from(e).ok());
    safe_div(U64F64::from_num(scaled.unwrap_or(0)), U64F64::from_num(WEIGHT_ONE)).min(ONE)
}

fn part_out(reserve: u64, kept: U64F64) -> u64 {
    U64F64::from_num(reserve).saturating_mul(ONE.saturating_sub(kept)).saturating_to_num()
}

fn growth(reserve: u64, ratio: (U64F64, U64F64), weight: u64) -> u64 {
    let base = (ratio.0.to_bits(), ratio.1.to_bits());
    let exponent = (u128::from(weight), SCALE);
    let scaled = pow_ratio_scaled(base, exponent, PRICE_PRECISION, SCALE)
        .map_or(0, |multiplier| u64::try_from(multiplier).unwrap_or(u64::MAX));
    let multiplier = safe_div(U64F64::from_num(scaled), U64F64::from_num(WEIGHT_ONE));
    U64F64::from_num(reserve).saturating_mul(multiplier.saturating_sub(ONE)).saturating_to_num()
}
