#![allow(dead_code)]
//! The epoch as the chain's code words it: a row is a list of pairs, every number goes through `substrate-fixed`, nothing
//! is kept from one step to the next. Slow on purpose: the kernel must equal it.

use subforge_core::emission::stake_weight;
use subforge_core::epoch::Params;
use subforge_core::fixed::{I32F32, I64F64, exp_safe};
use substrate_fixed::traits::Fixed;

use super::epoch::{Input, Rows};

type Row = Vec<(u16, I32F32)>;

/// What the chain stores and pays as parts of a whole.
#[derive(Debug, Default, PartialEq)]
pub struct Plain {
    pub active_stake: Vec<I32F32>,
    pub weights: Vec<Row>,
    pub consensus: Vec<I32F32>,
    pub validator_trust: Vec<I32F32>,
    pub incentive: Vec<I32F32>,
    pub weights_for_bonds: Vec<Row>,
    pub bonds: Vec<Row>,
    pub ema_bonds: Vec<Row>,
    pub dividends: Vec<I32F32>,
}

fn zero() -> I32F32 {
    I32F32::from_num(0)
}

fn one() -> I32F32 {
    I32F32::from_num(1)
}

fn safe_div<T: Fixed>(a: T, b: T) -> T {
    a.checked_div(b).unwrap_or(T::from_num(0))
}

fn proportion(value: u16) -> I32F32 {
    safe_div(I32F32::from_num(value), I32F32::from_num(u16::MAX))
}

fn total(values: impl IntoIterator<Item = I32F32>) -> I32F32 {
    values.into_iter().fold(zero(), |sum, value| sum.wrapping_add(value))
}

fn normalized(values: &[I32F32]) -> Vec<I32F32> {
    let sum = total(values.iter().copied());
    values.iter().map(|v| if sum == zero() { *v } else { safe_div(*v, sum) }).collect()
}

fn stake(input: &Input) -> Vec<I32F32> {
    let params = &input.params;
    let all = input.stake.iter().enumerate().map(|(uid, stake)| {
        let weight = stake_weight(*stake, 0, params.tao_weight);
        let whole: u64 = weight.saturating_to_num();
        let counts = params.owner_uid.map(usize::from) == Some(uid) || whole >= params.stake_threshold;
        if counts { weight } else { I64F64::from_num(0) }
    });
    let all: Vec<I64F64> = all.collect();
    let sum = all.iter().fold(I64F64::from_num(0), |sum, s| sum.wrapping_add(*s));
    let part = |s: &I64F64| if sum == 0 { *s } else { safe_div(*s, sum) };
    all.iter().map(|s| I32F32::saturating_from_num(part(s))).collect()
}

fn permits(input: &Input) -> Vec<bool> {
    let mut permits: Vec<bool> = input.permits.iter().map(|permit| *permit != 0).collect();
    if let Some(permit) = input.params.owner_uid.and_then(|owner| permits.get_mut(usize::from(owner))) {
        *permit = true;
    }
    permits
}

fn updated(input: &Input, uid: usize) -> u64 {
    input.last_update.get(uid).copied().unwrap_or(0)
}

fn active_stake(input: &Input, permits: &[bool]) -> Vec<I32F32> {
    let Params { activity_cutoff_factor_milli: factor, tempo, block, .. } = input.params;
    let cutoff = (u64::from(factor) * u64::from(tempo) / 1000).max(1);
    let counts = |uid: usize| {
        updated(input, uid).saturating_add(cutoff) >= block
            && (permits.is_empty() || permits.get(uid) == Some(&true))
    };
    let counted = stake(input).into_iter().enumerate();
    normalized(&counted.map(|(uid, s)| if counts(uid) { s } else { zero() }).collect::<Vec<_>>())
}

fn rows_of(rows: &Rows, n: usize) -> Vec<Vec<(u16, u16)>> {
    let known = rows.offsets.len() - 1;
    (0..n).map(|row| if row < known { rows.view().row(row).collect() } else { vec![] }).collect()
}

fn weights(input: &Input, permits: &[bool]) -> Vec<Row> {
    let n = usize::from(input.params.neurons);
    let masked = rows_of(&input.weights, n).into_iter().enumerate().map(|(uid, row)| {
        let counts = |column: u16| {
            let column = usize::from(column);
            let own = column == uid && input.params.owner_uid.map(usize::from) != Some(uid);
            let committed = input.commit_blocks.as_ref().map(|blocks| blocks[uid]);
            column < n
                && !own
                && updated(input, uid) > input.registered_at[column]
                && committed.is_none_or(|block| block >= input.registered_at[column])
        };
        let permitted = permits.get(uid) == Some(&true);
        let kept = row.into_iter().filter(|(column, _)| permitted && counts(*column));
        kept.map(|(column, weight)| (column, I32F32::from_num(weight))).collect::<Row>()
    });
    masked.map(|row| shares(&row)).collect()
}

/// A row divided by its sum.
fn shares(row: &Row) -> Row {
    let sum = total(row.iter().map(|e| e.1));
    row.iter().map(|(column, v)| (*column, if sum > zero() { safe_div(*v, sum) } else { *v })).collect()
}

fn median(votes: &[(I32F32, I32F32)], minority: I32F32, low: I32F32, high: I32F32) -> I32F32 {
    let Some((_, pivot)) = votes.get(votes.len() / 2).copied() else {
        return zero();
    };
    let lower: Vec<_> = votes.iter().copied().filter(|vote| vote.1 < pivot).collect();
    let upper: Vec<_> = votes.iter().copied().filter(|vote| vote.1 > pivot).collect();
    let weigh = |side: &[(I32F32, I32F32)]| side.iter().fold(zero(), |sum, v| sum.saturating_add(v.0));
    let lower_end = low.saturating_add(weigh(&lower));
    let upper_start = high.saturating_sub(weigh(&upper));
    if votes.len() == 1 {
        pivot
    } else if minority < lower_end && !lower.is_empty() {
        median(&lower, minority, low, lower_end)
    } else if upper_start <= minority && !upper.is_empty() {
        median(&upper, minority, upper_start, high)
    } else {
        pivot
    }
}

/// The stake-weighted median of each column.
pub fn consensus(stake: &[I32F32], rows: &[Row], n: usize, majority: I32F32) -> Vec<I32F32> {
    let voters: Vec<usize> = (0..stake.len()).filter(|uid| stake[*uid] > zero()).collect();
    let parts = normalized(&voters.iter().map(|uid| stake[*uid]).collect::<Vec<_>>());
    let high = total(parts.iter().copied());
    let score = |uid: usize, column: usize| {
        rows[uid].iter().rev().find(|e| usize::from(e.0) == column).map_or(zero(), |e| e.1)
    };
    let votes = |column| -> Vec<_> {
        voters.iter().zip(&parts).map(|(uid, part)| (*part, score(*uid, column))).collect()
    };
    (0..n).map(|column| median(&votes(column), high.saturating_sub(majority), zero(), high)).collect()
}

fn clipped(rows: &[Row], consensus: &[I32F32]) -> Vec<Row> {
    let clip = |(column, value): &(u16, I32F32)| {
        let limit = consensus[usize::from(*column)];
        if value <= &limit { Some((*column, *value)) } else { (limit > zero()).then_some((*column, limit)) }
    };
    rows.iter().map(|row| row.iter().filter_map(clip).collect()).collect()
}

/// A row over the subnet's columns; of two entries for one column `join` decides.
fn dense(row: &Row, n: usize, join: impl Fn(I32F32, I32F32) -> I32F32) -> Vec<I32F32> {
    let mut cells = vec![zero(); n];
    for (column, value) in row {
        if let Some(cell) = cells.get_mut(usize::from(*column)) {
            *cell = join(*cell, *value);
        }
    }
    cells
}

fn last(_: I32F32, new: I32F32) -> I32F32 {
    new
}

fn positive(cells: impl IntoIterator<Item = I32F32>) -> Row {
    (0u16..).zip(cells).filter(|(_, value)| *value > zero()).collect()
}

fn mixed(a: &[Row], b: &[Row], n: usize, ratio: I32F32) -> Vec<Row> {
    if ratio == zero() || ratio == one() {
        return if ratio == zero() { a } else { b }.to_vec();
    }
    let mix = |(a, b): (I32F32, I32F32)| a.saturating_add(ratio.saturating_mul(b.saturating_sub(a)));
    let rows = a.iter().zip(b);
    rows.map(|(a, b)| positive(dense(a, n, last).into_iter().zip(dense(b, n, last)).map(mix))).collect()
}

fn ema(new: &[Row], old: &[Row], n: usize, alpha: I32F32) -> Vec<Row> {
    let scaled = |row: &Row, part: I32F32| -> Row {
        row.iter().map(|(column, value)| (*column, part.saturating_mul(*value))).collect()
    };
    let average = |(new, old): (&Row, &Row)| {
        let parts = [scaled(new, alpha), scaled(old, one().saturating_sub(alpha))].concat();
        positive(dense(&parts, n, |sum, value| sum.saturating_add(value)))
    };
    new.iter().zip(old).map(average).collect()
}

/// Entries whose column is greater than all before it.
fn ascending(row: &Row) -> Row {
    let before = |at: usize| row[..at].iter().map(|e| e.0).max();
    row.iter().enumerate().filter(|(at, e)| before(*at).is_none_or(|m| e.0 > m)).map(|(_, e)| *e).collect()
}

fn liquid_alpha(params: &Params, consensus: I32F32, weight: I32F32, bond: I32F32) -> I32F32 {
    let (low, high) = (proportion(params.alpha_low), proportion(params.alpha_high));
    let distance =
        if weight >= bond { weight.saturating_sub(consensus) } else { bond.saturating_sub(weight) };
    let distance = distance.clamp(zero(), one());
    let slope = safe_div(I32F32::from_num(params.alpha_steepness), I32F32::from_num(-100));
    let exponent = slope.saturating_mul(distance.saturating_sub(I32F32::from_num(0.5)));
    let sigmoid = safe_div(one(), one().saturating_add(exp_safe(exponent)));
    low.saturating_add(sigmoid.saturating_mul(high.saturating_sub(low))).min(high).max(low)
}

fn liquid_ema(params: &Params, new: &[Row], old: &[Row], consensus: &[I32F32]) -> Vec<Row> {
    let n = consensus.len();
    let average = |(new, old): (&Row, &Row)| {
        let (weights, bonds) = (dense(&ascending(new), n, last), dense(&ascending(old), n, last));
        let kept = dense(old, n, last);
        let cell = |(column, value): &(u16, I32F32)| {
            let at = usize::from(*column);
            let alpha = liquid_alpha(params, consensus[at], weights[at], bonds[at]);
            let decayed = one().saturating_sub(alpha).saturating_mul(kept[at]);
            let bought = alpha.saturating_mul(*value).max(zero());
            (*column, decayed.saturating_add(bought).min(one()))
        };
        new.iter().map(cell).filter(|(_, value)| *value > zero()).collect()
    };
    new.iter().zip(old).map(average).collect()
}

/// Each cell divided by what its column folds to, unless that is 0; columns beyond the subnet fold to 0.
fn by_columns(rows: &[Row], n: usize, fold: impl Fn(I32F32, I32F32) -> I32F32) -> Vec<Row> {
    let mut totals = vec![zero(); n];
    for (column, value) in rows.iter().flatten() {
        if let Some(total) = totals.get_mut(usize::from(*column)) {
            *total = fold(*total, *value);
        }
    }
    let divided = |(column, value): &(u16, I32F32)| {
        let total = totals.get(usize::from(*column)).copied().unwrap_or(zero());
        (*column, if total == zero() { *value } else { safe_div(*value, total) })
    };
    rows.iter().map(|row| row.iter().map(divided).collect()).collect()
}

fn column_shares(rows: &[Row], n: usize) -> Vec<Row> {
    by_columns(rows, n, |sum, value| sum.saturating_add(value))
}

fn bonds(input: &Input, number: fn(u16) -> I32F32) -> Vec<Row> {
    let Params { neurons, block, tempo, last_step_block, .. } = input.params;
    let since = match last_step_block {
        0 => block.saturating_sub(u64::from(tempo)),
        last => last.saturating_add(1),
    };
    let kept = |(column, _): &(u16, u16)| {
        input.registered_at.get(usize::from(*column)).copied().unwrap_or(0) < since
    };
    let rows = rows_of(&input.bonds, usize::from(neurons)).into_iter();
    rows.map(|row| row.into_iter().filter(kept).map(|(column, v)| (column, number(v))).collect()).collect()
}

fn yuma2_alpha(params: &Params) -> I32F32 {
    let average = I64F64::saturating_from_num(params.bonds_moving_average);
    one().saturating_sub(I32F32::saturating_from_num(safe_div(average, I64F64::from_num(1_000_000))))
}

/// The chain's conversions here are `from_num`, which wraps outside of debug builds.
fn yuma3_alpha(params: &Params) -> I32F32 {
    let average = I64F64::wrapping_from_num(params.bonds_moving_average);
    one().saturating_sub(I32F32::wrapping_from_num(average.saturating_div(I64F64::from_num(1_000_000))))
}

fn yuma2(input: &Input, e: &mut Plain) {
    let n = usize::from(input.params.neurons);
    e.bonds = column_shares(&bonds(input, I32F32::from_num), n);
    let bought = e.weights_for_bonds.iter().zip(&e.active_stake).map(|(row, stake)| {
        row.iter().map(|(column, value)| (*column, value.saturating_mul(*stake))).collect::<Row>()
    });
    let bought = column_shares(&bought.collect::<Vec<_>>(), n);
    let average = column_shares(&ema(&bought, &e.bonds, n, yuma2_alpha(&input.params)), n);
    let dividend = |row: &Row| {
        row.iter().fold(zero(), |sum, (column, bond)| {
            sum.saturating_add(e.incentive[usize::from(*column)].saturating_mul(*bond))
        })
    };
    e.dividends = normalized(&average.iter().map(dividend).collect::<Vec<_>>());
    e.ema_bonds = by_columns(&average, n, |a, b| a.max(b));
}

fn yuma3(input: &Input, e: &mut Plain) {
    let (params, n) = (&input.params, usize::from(input.params.neurons));
    e.bonds = bonds(input, proportion);
    e.ema_bonds = if params.liquid_alpha && e.consensus.iter().any(|c| *c != zero()) {
        liquid_ema(params, &e.weights_for_bonds, &e.bonds, &e.consensus)
    } else {
        ema(&e.weights_for_bonds, &e.bonds, n, yuma3_alpha(params))
    };
    let dividend = |(row, stake): (&Row, &I32F32)| {
        let parts = row.iter().map(|(c, part)| part.saturating_mul(e.incentive[usize::from(*c)]));
        total(parts).checked_mul(*stake).unwrap_or(zero())
    };
    let parts = column_shares(&e.ema_bonds, n);
    e.dividends = normalized(&parts.iter().zip(&e.active_stake).map(dividend).collect::<Vec<_>>());
}

/// Runs the epoch.
pub fn plain_epoch(input: &Input) -> Plain {
    let n = usize::from(input.params.neurons);
    let permits = permits(input);
    let mut e = Plain { active_stake: active_stake(input, &permits), ..Plain::default() };
    e.weights = weights(input, &permits);
    e.consensus = consensus(&e.active_stake, &e.weights, n, proportion(input.params.kappa));
    let clipped = clipped(&e.weights, &e.consensus);
    e.validator_trust = clipped.iter().map(|row| total(row.iter().map(|entry| entry.1))).collect();
    let mut rank = vec![zero(); n];
    for (row, stake) in clipped.iter().zip(&e.active_stake) {
        for (column, value) in row {
            let sum = &mut rank[usize::from(*column)];
            *sum = sum.saturating_add(stake.saturating_mul(*value));
        }
    }
    e.incentive = normalized(&rank);
    e.weights_for_bonds = mixed(&e.weights, &clipped, n, proportion(input.params.bonds_penalty));
    if input.params.yuma3 {
        yuma3(input, &mut e)
    } else {
        yuma2(input, &mut e)
    }
    e
}
