//! One swap from reserves to result.

use super::pool::{Pool, fee};
use crate::fixed::{U64F64, safe_div};

/// The input may be this many times the reserve it joins.
const MAX_INPUT_FACTOR: u64 = 1000;

/// What is given for what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// TAO for alpha.
    Buy,
    /// Alpha for TAO.
    Sell,
}

/// A swap to make.
#[derive(Clone, Copy, Debug)]
pub struct Request {
    pub order: Order,
    /// Input with its fee.
    pub amount: u64,
    /// The price that must not be passed.
    pub limit: U64F64,
    /// Fee of 65535.
    pub fee_rate: u16,
    /// Least reserve of the side that pays out.
    pub minimum_reserve: u64,
}

/// A swap that goes through.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Swap {
    /// Input without the fee.
    pub paid_in: u64,
    pub paid_out: u64,
    /// Fee in the input's currency.
    pub fee: u64,
    pub fee_to_author: u64,
}

/// Errors of the pallet that a swap can end with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SwapError {
    SwapInputTooLarge,
    ReservesTooLow,
    PriceLimitExceeded,
    InsufficientLiquidity,
}

/// Swaps against a pool. The caller changes the reserves.
pub fn swap(pool: &Pool, request: &Request) -> Result<Swap, SwapError> {
    let Request { order, amount, limit, fee_rate, minimum_reserve } = *request;
    let (reserve_in, reserve_out) = match order {
        Order::Buy => (pool.tao, pool.alpha),
        Order::Sell => (pool.alpha, pool.tao),
    };
    let mut charged = fee(amount, fee_rate);
    let requested = amount.saturating_sub(charged);
    if requested > reserve_in.saturating_mul(MAX_INPUT_FACTOR) {
        return Err(SwapError::SwapInputTooLarge);
    }
    if reserve_out < minimum_reserve {
        return Err(SwapError::ReservesTooLow);
    }
    let current = pool.price();
    let within = match order {
        Order::Buy => current < limit,
        Order::Sell => current > limit,
    };
    if !within {
        return Err(SwapError::PriceLimitExceeded);
    }

    let mut paid_in = requested;
    let mut paid_out = convert(pool, order, requested);
    if is_beyond(price_after(pool, order, requested, paid_out), order, limit) {
        paid_in = match order {
            Order::Buy => pool.quote_delta_in(current, limit),
            Order::Sell => pool.base_delta_in(current, limit),
        };
        paid_out = convert(pool, order, paid_in);
        charged = fee_on_net(paid_in, fee_rate);
    }
    if paid_in != 0 && paid_out == 0 {
        return Err(SwapError::ReservesTooLow);
    }
    if reserve_out < paid_out {
        return Err(SwapError::InsufficientLiquidity);
    }
    let fee_to_author = if paid_in == 0 { 0 } else { charged };
    Ok(Swap { paid_in, paid_out, fee: charged, fee_to_author })
}

fn convert(pool: &Pool, order: Order, amount: u64) -> u64 {
    match order {
        Order::Buy => pool.alpha_for_tao(amount),
        Order::Sell => pool.tao_for_alpha(amount),
    }
}

fn price_after(pool: &Pool, order: Order, paid_in: u64, paid_out: u64) -> U64F64 {
    let Pool { tao, alpha, quote } = *pool;
    let (tao, alpha) = match order {
        Order::Buy => (tao.saturating_add(paid_in), alpha.saturating_sub(paid_out)),
        Order::Sell => (tao.saturating_sub(paid_out), alpha.saturating_add(paid_in)),
    };
    Pool { tao, alpha, quote }.price()
}

fn is_beyond(price: U64F64, order: Order, limit: U64F64) -> bool {
    match order {
        Order::Buy => price > limit,
        Order::Sell => price < limit,
    }
}

/// The fee on top of an input whose net amount is known.
fn fee_on_net(net: u64, rate: u16) -> u64 {
    let rate = safe_div(U64F64::from_num(rate), U64F64::from_num(u16::MAX - rate));
    U64F64::from_num(net).saturating_mul(rate).saturating_to_num()
}
