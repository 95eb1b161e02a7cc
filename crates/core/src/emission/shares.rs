//! Shares of the block's TAO among the emitting subnets.

use crate::fixed::{I96F32, U64F64, U96F32, safe_div};

/// One emitting subnet.
#[derive(Clone, Copy, Debug)]
pub struct ShareInput {
    /// Moving price as it counts, see [`moving_price_of`].
    pub moving_price: U64F64,
    /// Part of the miners' incentive that was withheld at the last epoch.
    pub miner_burned: U96F32,
    /// Whether root lets TAO flow into this subnet.
    pub enabled: bool,
}

/// The moving price that counts: 1 for a stable subnet (mechanism 0).
pub fn moving_price_of(mechanism: u16, stored: I96F32) -> U64F64 {
    if mechanism == 0 { U64F64::from_num(1) } else { U64F64::saturating_from_num(stored) }
}

fn sum(values: impl Iterator<Item = U64F64>) -> U64F64 {
    values.fold(U64F64::from_num(0), |acc, v| acc.saturating_add(v))
}

/// Whether root sells: the moving prices add up to more than 1.
pub fn root_sells(subnets: &[ShareInput]) -> bool {
    sum(subnets.iter().map(|s| s.moving_price)) > U64F64::from_num(1)
}

/// Each subnet's share: by moving price, less what it burned of the miners' part, and only among enabled ones.
pub fn shares(subnets: &[ShareInput]) -> Vec<U64F64> {
    let zero = U64F64::from_num(0);
    let one = U64F64::from_num(1);
    let prices = sum(subnets.iter().map(|s| s.moving_price));
    let by_price: Vec<U64F64> = subnets.iter().map(|s| safe_div(s.moving_price, prices)).collect();
    let kept = |s: &ShareInput| one.saturating_sub(U64F64::saturating_from_num(s.miner_burned).min(one));
    let weighted: Vec<U64F64> =
        subnets.iter().zip(&by_price).map(|(s, share)| share.saturating_mul(kept(s))).collect();
    let weight = sum(weighted.iter().copied());
    let mut shares =
        if weight > zero { weighted.iter().map(|w| safe_div(*w, weight)).collect() } else { by_price };
    if subnets.iter().any(|s| !s.enabled) {
        let enabled = sum(subnets.iter().zip(&shares).filter(|(s, _)| s.enabled).map(|(_, share)| *share));
        for (subnet, share) in subnets.iter().zip(&mut shares) {
            *share = if subnet.enabled { safe_div(*share, enabled) } else { zero };
        }
    }
    shares
}
