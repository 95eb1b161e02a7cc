//! One mechanism's epoch, step by step.

use std::rc::Rc;

use super::bonds::{Alphas, ema, interpolate, liquid_ema};
use super::columns::{Columns, Params, SparseRows};
use super::liquid::Sigmoid;
use super::median::weighted_median_columns;
use super::sparse::Sparse;
use super::stake::{normalized_stake, total_stake};
use super::vector::{ONE, ZERO, divide, keep, normalize, sum, top_k_nonzero};
use crate::error::Result;
use crate::fixed::{FixedOps, I32F32, I64F64, u16_proportion};

/// Everything an epoch computes; a vector has one entry a uid, a matrix one row a uid.
#[derive(Clone, Debug, Default)]
pub struct Epoch {
    pub inactive: Vec<bool>,
    /// Before threshold and normalisation.
    pub total_stake: Vec<I64F64>,
    pub stake: Vec<I32F32>,
    /// In force in this epoch, the owner's included; as long as the stored ones.
    pub old_permits: Vec<bool>,
    /// In force from the next epoch on.
    pub new_permits: Vec<bool>,
    pub active_stake: Vec<I32F32>,
    /// After all masks, each row a whole.
    pub weights: Sparse,
    pub consensus: Vec<I32F32>,
    pub clipped: Rc<Sparse>,
    pub validator_trust: Vec<I32F32>,
    pub rank: Vec<I32F32>,
    pub incentive: Vec<I32F32>,
    /// After the bonds penalty; a full one leaves the clipped weights.
    pub weights_for_bonds: Rc<Sparse>,
    /// Stored bonds after the mask.
    pub bonds: Sparse,
    /// Bonds to be stored.
    pub ema_bonds: Sparse,
    pub dividends: Vec<I32F32>,
    pub server: Vec<I32F32>,
    pub validator: Vec<I32F32>,
    pub combined: Vec<I32F32>,
}

/// Runs the epoch.
pub fn epoch(params: &Params, columns: &Columns) -> Result<Epoch> {
    let n = usize::from(params.neurons);
    columns.check(n)?;
    let mut e = Epoch::default();
    stakes(params, columns, &mut e);
    e.weights = masked_weights(params, columns, &e.old_permits);

    let kappa = u16_proportion(params.kappa);
    e.consensus = weighted_median_columns(&e.active_stake, &e.weights, n, kappa);
    e.clipped = Rc::new(e.weights.clip_columns(&e.consensus));
    e.validator_trust = e.clipped.row_sums();
    e.rank = e.clipped.mul_from_left(&e.active_stake, n);
    e.incentive = e.rank.clone();
    normalize(&mut e.incentive);

    let penalty = u16_proportion(params.bonds_penalty);
    e.weights_for_bonds = if penalty == ONE {
        Rc::clone(&e.clipped)
    } else {
        Rc::new(interpolate(&e.weights, &e.clipped, n, penalty))
    };
    if params.yuma3 {
        yuma3(params, columns, &mut e)
    } else {
        yuma2(params, columns, &mut e)
    }
    emission(&mut e);
    Ok(e)
}

fn stakes(params: &Params, columns: &Columns, e: &mut Epoch) {
    let n = usize::from(params.neurons);
    let updated = |uid: usize| columns.last_update.get(uid).copied().unwrap_or(0);
    e.inactive = (0..n).map(|uid| params.is_inactive(updated(uid))).collect();
    e.total_stake = total_stake(params, columns);
    e.stake = normalized_stake(params, &e.total_stake);

    e.old_permits = columns.permits.iter().map(|p| *p != 0).collect();
    e.new_permits = top_k_nonzero(&e.stake, usize::from(params.max_validators));
    if let Some(owner) = params.owner_uid {
        for permits in [&mut e.old_permits, &mut e.new_permits] {
            if let Some(permit) = permits.get_mut(usize::from(owner)) {
                *permit = true;
            }
        }
    }
    e.active_stake = e.stake.clone();
    let active: Vec<bool> = e.inactive.iter().map(|i| !i).collect();
    keep(&mut e.active_stake, &active);
    keep(&mut e.active_stake, &e.old_permits);
    normalize(&mut e.active_stake);
}

/// Stored weights without what does not count, each row made a whole.
fn masked_weights(params: &Params, columns: &Columns, permits: &[bool]) -> Sparse {
    let n = usize::from(params.neurons);
    let mut weights = Sparse::with_capacity(n, columns.weights.columns.len());
    for row in 0..n {
        if permits.get(row) != Some(&true) {
            weights.end_row();
            continue;
        }
        let is_owner = params.owner_uid.is_some_and(|owner| usize::from(owner) == row);
        let updated = columns.last_update.get(row).copied().unwrap_or(0);
        let committed = columns.commit_blocks.and_then(|blocks| blocks.get(row)).copied();
        let since = committed.map_or(updated, |block| block.saturating_add(1).min(updated));
        weights.push_row(columns.weights.row(row).map(|(column, value)| {
            let own = usize::from(column) == row && !is_owner;
            let registered = columns.registered_at.get(usize::from(column));
            let counts = !own & registered.is_some_and(|registered| *registered < since);
            (column, I32F32::from_num(value), counts)
        }));
    }
    weights.normalize_rows();
    weights
}

/// Stored bonds without those to neurons registered since the last epoch. A bond beyond the subnet counts as one to a
/// neuron registered at block 0: nothing is paid for it, but it hides smaller columns after it from liquid alpha.
fn masked_bonds(params: &Params, columns: &Columns, number: impl Fn(u16) -> I32F32) -> Sparse {
    let n = usize::from(params.neurons);
    let since = params.bonds_mask_block();
    let rows: SparseRows = columns.bonds;
    let mut bonds = Sparse::with_capacity(n, rows.columns.len());
    for row in 0..n {
        bonds.push_row(rows.row(row).map(|(column, value)| {
            let registered = columns.registered_at.get(usize::from(column)).copied().unwrap_or(0);
            (column, number(value), registered < since)
        }));
    }
    bonds
}

const MILLION: I64F64 = I64F64::from_bits(1_000_000 << 64);

/// The speed of Yuma 2's bonds.
fn yuma2_alpha(moving_average: u64) -> I32F32 {
    let kept = I64F64::saturating_from_num(moving_average).safe_div(MILLION);
    ONE.saturating_sub(I32F32::saturating_from_num(kept))
}

/// The speed of Yuma 3's bonds without liquid alpha. Both conversions wrap, as `from_num` does in the chain's release
/// build: it differs from that of Yuma 2 from 2^31 millions on.
fn yuma3_alpha(moving_average: u64) -> I32F32 {
    let kept = I64F64::wrapping_from_num(moving_average).safe_div(MILLION);
    ONE.saturating_sub(I32F32::wrapping_from_num(kept))
}

fn yuma2(params: &Params, columns: &Columns, e: &mut Epoch) {
    let n = usize::from(params.neurons);
    e.bonds = masked_bonds(params, columns, I32F32::from_num);
    e.bonds.normalize_columns(n);
    let mut bought = e.weights_for_bonds.scale_rows(&e.active_stake);
    bought.normalize_columns(n);
    e.ema_bonds = ema(&bought, &e.bonds, n, yuma2_alpha(params.bonds_moving_average));
    e.ema_bonds.normalize_columns(n);
    e.dividends = e.ema_bonds.mul_from_right(&e.incentive);
    normalize(&mut e.dividends);
    e.ema_bonds.upscale_columns(n);
}

fn yuma3(params: &Params, columns: &Columns, e: &mut Epoch) {
    let n = usize::from(params.neurons);
    e.bonds = masked_bonds(params, columns, u16_proportion);
    e.ema_bonds = if params.liquid_alpha && e.consensus.iter().any(|c| *c != ZERO) {
        let sigmoid = Sigmoid::new(params.alpha_low, params.alpha_high, params.alpha_steepness);
        liquid_ema(&e.weights_for_bonds, &e.bonds, n, Alphas::Liquid(sigmoid, &e.consensus))
    } else {
        ema(&e.weights_for_bonds, &e.bonds, n, yuma3_alpha(params.bonds_moving_average))
    };
    let bought = e.ema_bonds.mul_column_parts(&e.incentive).into_iter().zip(&e.active_stake);
    e.dividends = bought.map(|(total, active)| total.checked_mul(*active).unwrap_or(ZERO)).collect();
    normalize(&mut e.dividends);
}

/// Parts of the emission. Without incentive and dividends, validators are paid by their stake.
fn emission(e: &mut Epoch) {
    let both = e.incentive.iter().zip(&e.dividends);
    e.combined = both.map(|(i, d)| i.saturating_add(*d)).collect();
    let total = sum(&e.combined);
    e.server = e.incentive.clone();
    e.validator = e.dividends.clone();
    divide(&mut e.server, total);
    divide(&mut e.validator, total);
    divide(&mut e.combined, total);
    if total == ZERO {
        let by_stake = if sum(&e.active_stake) == ZERO { &e.stake } else { &e.active_stake };
        e.validator.clone_from(by_stake);
        e.combined.clone_from(by_stake);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moving_averages_that_do_not_fit_wrap_in_yuma_3_and_saturate_in_yuma_2() {
        let whole = |value: i64| value << 32;
        let first = 1_000_000 << 31;
        let cases = [
            (900_000, 429_496_730, 429_496_730),
            (1_000_000, 0, 0),
            (first - 1_000_000, whole(2 - (1 << 31)), whole(2 - (1 << 31))),
            (first, i64::MIN + whole(1) + 1, i64::MAX),
            (2 * first, i64::MIN + whole(1) + 1, whole(1)),
            (2 * first + 900_000, i64::MIN + whole(1) + 1, 429_496_730),
        ];
        for (moving_average, yuma2, yuma3) in cases {
            assert_eq!(yuma2_alpha(moving_average).to_bits(), yuma2, "{moving_average}");
            assert_eq!(yuma3_alpha(moving_average).to_bits(), yuma3, "{moving_average}");
        }
    }

    #[test]
    fn moving_averages_from_2_to_the_63_on_wrap_twice_in_yuma_3() {
        // u64::MAX is -1 as I64F64; -1 / 1,000,000 rounds to -4295 / 2^32, downwards.
        assert_eq!(yuma3_alpha(u64::MAX).to_bits(), (1 << 32) + 4295);
        // -2^63 / 1,000,000 = -9223372036854.775808, of which 32 whole bits stay.
        let kept = ((i128::MIN / 1_000_000) >> 32) as i64;
        assert_eq!(yuma3_alpha(1 << 63), ONE.saturating_sub(I32F32::from_bits(kept)));
        assert_eq!(yuma2_alpha(1 << 63), yuma2_alpha(u64::MAX));
    }
}
