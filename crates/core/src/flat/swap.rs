//! The balancer pool by words; a pool takes three: TAO, alpha, quote weight. An order is 0 to buy, 1 to sell.

use super::words::{Bits, Reader, Writer, records};
use crate::error::Result;
use crate::fixed::U64F64;
use crate::swap::{self as market, Order, Pool, Request, SwapError};

pub(super) fn pool(r: &mut Reader) -> Pool {
    Pool { tao: r.u64(), alpha: r.u64(), quote: r.u64() }
}

fn order(r: &mut Reader) -> Result<Order> {
    Ok(if r.flag()? { Order::Sell } else { Order::Buy })
}

/// 0 = done, else the error's number.
fn status(error: SwapError) -> u8 {
    match error {
        SwapError::SwapInputTooLarge => 1,
        SwapError::ReservesTooLow => 2,
        SwapError::PriceLimitExceeded => 3,
        SwapError::InsufficientLiquidity => 4,
    }
}

pub fn swap(words: &[u64]) -> Result<Vec<u64>> {
    records(words, 8, |r, w| {
        let pool = pool(r);
        let request = Request {
            order: order(r)?,
            amount: r.u64(),
            limit: market::limit_price(r.u64()),
            fee_rate: r.small()?,
            minimum_reserve: r.u64(),
        };
        let result = market::swap(&pool, &request);
        w.u64(result.err().map_or(0, status));
        let done = result.unwrap_or_default();
        [done.paid_in, done.paid_out, done.fee, done.fee_to_author].into_iter().for_each(|x| w.u64(x));
        Ok(())
    })
}

fn of_pool<T>(words: &[u64], width: usize, run: impl Fn(Pool, &mut Reader) -> T) -> Result<Vec<u64>>
where
    T: Answer,
{
    records(words, width, |r, w| {
        let pool = pool(r);
        run(pool, r).write(w);
        Ok(())
    })
}

/// What a function of a pool may give.
trait Answer {
    fn write(self, w: &mut Writer);
}

impl Answer for u64 {
    fn write(self, w: &mut Writer) {
        w.u64(self);
    }
}

impl Answer for U64F64 {
    fn write(self, w: &mut Writer) {
        Bits::write(self, w);
    }
}

impl Answer for Option<u64> {
    fn write(self, w: &mut Writer) {
        w.option(self, |w, x| w.u64(x));
    }
}

pub fn price(words: &[u64]) -> Result<Vec<u64>> {
    of_pool(words, 3, |pool, _| pool.price())
}

pub fn swap_fee(words: &[u64]) -> Result<Vec<u64>> {
    records(words, 2, |r, w| {
        w.u64(market::fee(r.u64(), r.small()?));
        Ok(())
    })
}

pub fn swap_delta_in(words: &[u64]) -> Result<Vec<u64>> {
    records(words, 8, |r, w| {
        let (pool, order) = (pool(r), order(r)?);
        let (current, target) = (U64F64::read(r), U64F64::read(r));
        w.u64(match order {
            Order::Buy => pool.quote_delta_in(current, target),
            Order::Sell => pool.base_delta_in(current, target),
        });
        Ok(())
    })
}

pub fn swap_out(words: &[u64]) -> Result<Vec<u64>> {
    records(words, 5, |r, w| {
        let (pool, order) = (pool(r), order(r)?);
        w.u64(match order {
            Order::Buy => pool.alpha_for_tao(r.u64()),
            Order::Sell => pool.tao_for_alpha(r.u64()),
        });
        Ok(())
    })
}

pub fn alpha_for_tao(words: &[u64]) -> Result<Vec<u64>> {
    of_pool(words, 4, |pool, r| market::alpha_for_tao(pool.price(), r.u64()))
}

pub fn exp_base_quote(words: &[u64]) -> Result<Vec<u64>> {
    of_pool(words, 4, |pool, r| pool.exp_base_quote(r.u64()))
}

pub fn exp_quote_base(words: &[u64]) -> Result<Vec<u64>> {
    of_pool(words, 4, |pool, r| pool.exp_quote_base(r.u64()))
}

pub fn adjust_protocol_liquidity(words: &[u64]) -> Result<Vec<u64>> {
    of_pool(words, 5, |pool, r| pool.weight_after(r.u64(), r.u64()))
}

pub fn initial_quote_weight(words: &[u64]) -> Result<Vec<u64>> {
    records(words, 4, |r, w| {
        market::initial_quote_weight(r.u64(), r.u64(), U64F64::read(r)).write(w);
        Ok(())
    })
}

pub fn pow_ratio_scaled(words: &[u64]) -> Result<Vec<u64>> {
    records(words, 11, |r, w| {
        let base = (r.u128(), r.u128());
        let exponent = (r.u128(), r.u128());
        let result = market::pow_ratio_scaled(base, exponent, r.small()?, r.u128());
        w.option(result.map(|x| u128::try_from(x).unwrap_or(u128::MAX)), Writer::u128);
        Ok(())
    })
}

pub fn max_amount_move(words: &[u64]) -> Result<Vec<u64>> {
    of_pool(words, 7, |origin, r| market::max_amount_move(&origin, &pool(r), r.u64()))
}

/// Any number of prices in, one out.
pub fn median_price(words: &[u64]) -> Result<Vec<u64>> {
    let prices: Vec<U64F64> = words.chunks(2).map(|pair| U64F64::read(&mut Reader::new(pair))).collect();
    let mut w = Writer::default();
    Bits::write(market::median_price(&prices), &mut w);
    Ok(w.into_words())
}
