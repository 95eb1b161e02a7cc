//! A block's emission over all emitting subnets, from the minted TAO to the pending amounts.

use super::issuance::{block_emission, root_proportion};
use super::shares::{ShareInput, moving_price_of, root_sells, shares};
use super::terms::{Terms, split_alpha, terms};
use crate::fixed::{I96F32, U64F64, U96F32};
use crate::swap::{DEFAULT_QUOTE_WEIGHT, Order, Pool, Request, limit_price, swap};

/// Price limit of chain buys, rao.
const MAX_PRICE: u64 = 1_000_000_000_000_000;
/// The mechanism that trades on a pool; any other has a price of 1.
const DYNAMIC: u16 = 1;

/// State of one emitting subnet before the coinbase.
#[derive(Clone, Copy, Debug)]
pub struct CoinbaseSubnet {
    pub pool: Pool,
    pub alpha_out: u64,
    pub mechanism: u16,
    pub moving_price: I96F32,
    pub miner_burned: U96F32,
    pub emission_enabled: bool,
    pub owner_cut_enabled: bool,
    /// Whether the pool was ever swapped in; the first swap starts it with even weights.
    pub initialized: bool,
}

/// What is the same for all subnets.
#[derive(Clone, Copy, Debug)]
pub struct CoinbaseParams {
    /// TAO minted for this block.
    pub credit: u64,
    pub root_tao: u64,
    pub tao_weight: U96F32,
    /// Of 65535.
    pub owner_cut: u16,
    pub minimum_reserve: u64,
}

/// What the coinbase did to one subnet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Coinbase {
    pub share: u128,
    pub block_emission: u64,
    /// Whether the pool's weight was written: not where the injection would have moved it out of its range.
    pub adjusted: bool,
    pub alpha_in_emission: u64,
    pub tao_in_emission: u64,
    /// TAO taken from the credit for the chain buy.
    pub chain_buy: u64,
    /// Whether the chain buy's swap went through.
    pub bought: bool,
    pub buy_in: u64,
    pub buy_out: u64,
    pub alpha_out_emission: u64,
    pub owner_cut: u64,
    pub server: u64,
    pub validator: u64,
    pub root: u64,
    pub quote: u64,
    pub tao: u64,
    pub alpha_in: u64,
    pub alpha_out: u64,
}

/// What the coinbase did as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CoinbaseTotals {
    pub root_sells: bool,
    pub credit_left: u64,
}

/// Runs the coinbase; the subnets are in the order in which the block step visits them.
pub fn coinbase(params: &CoinbaseParams, subnets: &[CoinbaseSubnet]) -> (Vec<Coinbase>, CoinbaseTotals) {
    let inputs: Vec<ShareInput> = subnets
        .iter()
        .map(|s| ShareInput {
            moving_price: moving_price_of(s.mechanism, s.moving_price),
            miner_burned: s.miner_burned,
            enabled: s.emission_enabled,
        })
        .collect();
    let root_sells = root_sells(&inputs);
    let mut credit_left = params.credit;
    let results = subnets.iter().zip(shares(&inputs)).map(|(subnet, share)| {
        let mut result = inject(params, subnet, share, &mut credit_left);
        participants(params, subnet, root_sells, &mut result);
        result
    });
    let results = results.collect();
    (results, CoinbaseTotals { root_sells, credit_left })
}

/// Takes an amount from the credit, all or nothing.
fn withdraw(credit: &mut u64, amount: u64) -> bool {
    match credit.checked_sub(amount) {
        Some(left) => {
            *credit = left;
            true
        }
        None => false,
    }
}

/// The pool's part: weights for the coming reserves, then the chain buy against the old ones, then the injection.
fn inject(params: &CoinbaseParams, subnet: &CoinbaseSubnet, share: U64F64, credit: &mut u64) -> Coinbase {
    let mut pool = subnet.pool;
    let mut alpha_out = subnet.alpha_out;
    let issuance = pool.alpha.saturating_add(alpha_out);
    let emission = block_emission(issuance);
    let price = if subnet.mechanism == DYNAMIC { pool.price() } else { U64F64::from_num(1) };
    let tao = U96F32::saturating_from_num(U64F64::from_num(params.credit).saturating_mul(share));
    let proportion = root_proportion(params.root_tao, params.tao_weight, issuance);
    let Terms { tao_in, alpha_in, excess } =
        terms(tao, U96F32::saturating_from_num(price), proportion, emission);

    let (mut tao_in, mut alpha_in): (u64, u64) = (tao_in.saturating_to_num(), alpha_in.saturating_to_num());
    let weight = pool.weight_after(tao_in, alpha_in);
    match weight {
        Some(weight) => pool.quote = weight,
        None => (tao_in, alpha_in) = (0, 0),
    }

    let excess: u64 = excess.saturating_to_num();
    let chain_buy = if excess > 0 && withdraw(credit, excess) { excess } else { 0 };
    let purchase = if chain_buy > 0 { buy(params, subnet, &mut pool, chain_buy) } else { None };
    let (buy_in, buy_out) = purchase.unwrap_or((0, 0));
    pool.alpha = pool.alpha.saturating_sub(buy_out);
    alpha_out = alpha_out.saturating_add(buy_out);
    pool.tao = pool.tao.saturating_add(buy_in);

    pool.alpha = pool.alpha.saturating_add(alpha_in);
    if tao_in > 0 && !withdraw(credit, tao_in) {
        tao_in = 0;
    }
    pool.tao = pool.tao.saturating_add(tao_in);

    Coinbase {
        share: share.to_bits(),
        block_emission: emission,
        adjusted: weight.is_some(),
        alpha_in_emission: alpha_in,
        tao_in_emission: tao_in,
        chain_buy,
        bought: purchase.is_some(),
        buy_in,
        buy_out,
        quote: pool.quote,
        tao: pool.tao,
        alpha_in: pool.alpha,
        alpha_out,
        ..Coinbase::default()
    }
}

/// Input and output of a chain buy, `None` when the swap fails; a first swap leaves the pool with even weights.
fn buy(params: &CoinbaseParams, subnet: &CoinbaseSubnet, pool: &mut Pool, amount: u64) -> Option<(u64, u64)> {
    if subnet.mechanism != DYNAMIC {
        return Some((amount, amount));
    }
    let request = Request {
        order: Order::Buy,
        amount,
        limit: limit_price(MAX_PRICE),
        fee_rate: 0,
        minimum_reserve: params.minimum_reserve,
    };
    let quote = if subnet.initialized { pool.quote } else { DEFAULT_QUOTE_WEIGHT };
    let started = Pool { quote, ..*pool };
    let swapped = swap(&started, &request).ok()?;
    *pool = started;
    Some((swapped.paid_in, swapped.paid_out))
}

/// The participants' part; root's proportion is that of the state after the injection.
fn participants(params: &CoinbaseParams, subnet: &CoinbaseSubnet, root_sells: bool, result: &mut Coinbase) {
    let created = result.block_emission;
    result.alpha_out_emission = created;
    result.alpha_out = result.alpha_out.saturating_add(created);
    let issuance = result.alpha_in.saturating_add(result.alpha_out);
    let proportion = root_proportion(params.root_tao, params.tao_weight, issuance);
    let split = split_alpha(created, subnet.owner_cut_enabled.then_some(params.owner_cut), proportion);
    result.owner_cut = split.owner_cut;
    result.server = split.server;
    result.validator = split.validator;
    result.root = split.root;
    if !root_sells {
        result.alpha_out = result.alpha_out.saturating_sub(split.root);
    }
}
