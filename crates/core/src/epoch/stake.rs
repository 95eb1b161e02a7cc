//! Stake as the epoch sees it.

use super::columns::{Columns, Params};
use crate::emission::stake_weight;
use crate::fixed::{I32F32, I64F64, safe_div};

/// Total stake of each uid, before the threshold.
pub fn total_stake(params: &Params, columns: &Columns) -> Vec<I64F64> {
    let stakes = columns.alpha_stake.iter().zip(columns.tao_stake);
    stakes.map(|(alpha, tao)| stake_weight(*alpha, *tao, params.tao_weight)).collect()
}

/// Stake as a part of the whole; below the threshold it counts as 0, except the owner's.
pub fn normalized_stake(params: &Params, total: &[I64F64]) -> Vec<I32F32> {
    let zero = I64F64::from_num(0);
    let is_owner = |uid: usize| params.owner_uid.is_some_and(|owner| usize::from(owner) == uid);
    let counted = |(uid, stake): (usize, &I64F64)| {
        let whole: u64 = stake.saturating_to_num();
        if is_owner(uid) || whole >= params.stake_threshold { *stake } else { zero }
    };
    let counted: Vec<I64F64> = total.iter().enumerate().map(counted).collect();
    let sum = counted.iter().fold(0i128, |sum, s| sum.wrapping_add(s.to_bits()));
    let part = |s: &I64F64| if sum == 0 { *s } else { safe_div(*s, I64F64::from_bits(sum)) };
    counted.iter().map(|s| I32F32::saturating_from_num(part(s))).collect()
}
