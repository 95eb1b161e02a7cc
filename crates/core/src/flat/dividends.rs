//! Dividends and inherited stake by columns.

use super::pack::Pack;
use super::words::Reader;
use crate::emission::{self, DividendsInput, Relations};
use crate::error::Result;
use crate::shape::check_length;

/// What the rows' dividends are.
pub struct DividendColumns<'a> {
    /// Validator alpha, root alpha, stored TAO weight, childkey burn.
    pub totals: &'a [u64],
    pub dividend: &'a [u64],
    pub take: &'a [u16],
    pub same_owner: &'a [u8],
}

/// Packs: paid, alpha (U96F32), root (U96F32), recycled.
pub fn distribute_dividends(columns: &DividendColumns, relations: Relations) -> Result<Vec<u8>> {
    check_length("totals", 4, columns.totals.len())?;
    let mut r = Reader::new(columns.totals);
    let input = DividendsInput {
        validator_alpha: r.u64(),
        root_alpha: r.u64(),
        tao_weight: emission::tao_weight(r.u64()),
        childkey_burn: r.u64(),
        relations,
        dividend: columns.dividend,
        take: columns.take,
        same_owner: columns.same_owner,
    };
    let paid = emission::distribute(&input)?;
    let mut pack = Pack::default();
    pack.flags(&paid.paid)
        .u128s(paid.alpha.iter().map(|x| x.to_bits()))
        .u128s(paid.root.iter().map(|x| x.to_bits()))
        .u64s(paid.recycled);
    Ok(pack.into_bytes())
}

/// Packs: alpha, TAO.
pub fn inherited_stake(relations: &Relations) -> Result<Vec<u8>> {
    let (alpha, tao) = emission::inherited_stake(relations)?;
    let mut pack = Pack::default();
    pack.u64s(alpha).u64s(tao);
    Ok(pack.into_bytes())
}
