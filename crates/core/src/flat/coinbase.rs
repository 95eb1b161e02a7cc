//! A block's coinbase by words.

use super::swap::pool;
use super::words::{Bits, Reader, Writer};
use crate::emission::{self, CoinbaseParams, CoinbaseSubnet};
use crate::error::Result;
use crate::fixed::{I96F32, U96F32};
use crate::shape::misfit;

/// Words before the subnets: credit, root TAO, stored TAO weight, owner cut, minimum reserve.
const PARAMS: usize = 5;
/// Words of a subnet: pool (3), alpha out, mechanism, moving price (2), miner burned (2), emission enabled, owner cut
/// enabled, initialized.
const SUBNET: usize = 12;

/// Gives two words (root sells, credit left) and 19 a subnet, in the order of [`emission::Coinbase`].
pub fn coinbase(words: &[u64]) -> Result<Vec<u64>> {
    if words.len() < PARAMS || !(words.len() - PARAMS).is_multiple_of(SUBNET) {
        return Err(misfit("words", format!("{PARAMS} words and {SUBNET} a subnet"), words.len()));
    }
    let mut r = Reader::new(words);
    let params = CoinbaseParams {
        credit: r.u64(),
        root_tao: r.u64(),
        tao_weight: emission::tao_weight(r.u64()),
        owner_cut: r.small()?,
        minimum_reserve: r.u64(),
    };
    let subnet = |_| -> Result<CoinbaseSubnet> {
        Ok(CoinbaseSubnet {
            pool: pool(&mut r),
            alpha_out: r.u64(),
            mechanism: r.small()?,
            moving_price: I96F32::read(&mut r),
            miner_burned: U96F32::read(&mut r),
            emission_enabled: r.flag()?,
            owner_cut_enabled: r.flag()?,
            initialized: r.flag()?,
        })
    };
    let subnets: Vec<CoinbaseSubnet> =
        (0..(words.len() - PARAMS) / SUBNET).map(subnet).collect::<Result<_>>()?;
    let (results, totals) = emission::coinbase(&params, &subnets);
    let mut w = Writer::default();
    w.u64(u8::from(totals.root_sells));
    w.u64(totals.credit_left);
    for result in results {
        w.u128(result.share);
        let columns = [
            result.block_emission,
            u64::from(result.adjusted),
            result.alpha_in_emission,
            result.tao_in_emission,
            result.chain_buy,
            u64::from(result.bought),
            result.buy_in,
            result.buy_out,
            result.alpha_out_emission,
            result.owner_cut,
            result.server,
            result.validator,
            result.root,
            result.quote,
            result.tao,
            result.alpha_in,
            result.alpha_out,
        ];
        columns.into_iter().for_each(|word| w.u64(word));
    }
    Ok(w.into_words())
}
