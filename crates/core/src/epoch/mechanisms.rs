//! A subnet's values over its mechanisms.

use crate::error::Result;
use crate::fixed::{U64F64, safe_div};
use crate::shape::check_length;

/// What one mechanism's epoch gave, and its part of the subnet's emission.
#[derive(Clone, Copy, Debug)]
pub struct MechanismTerms<'a> {
    pub emission_part: u64,
    pub active: &'a [u8],
    pub permits: &'a [u8],
    pub consensus: &'a [u16],
    pub dividends: &'a [u16],
    pub validator_trust: &'a [u16],
    pub stake_weight: &'a [u16],
    pub server_emission: &'a [u64],
    pub validator_emission: &'a [u64],
    pub emission: &'a [u64],
    pub stake: &'a [u64],
}

/// The fold over all mechanisms.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Aggregate {
    pub active: Vec<bool>,
    pub permits: Vec<bool>,
    pub consensus: Vec<u16>,
    pub dividends: Vec<u16>,
    pub validator_trust: Vec<u16>,
    pub stake_weight: Vec<u16>,
    pub server_emission: Vec<u64>,
    pub validator_emission: Vec<u64>,
    pub emission: Vec<u64>,
    pub stake: Vec<u64>,
}

impl MechanismTerms<'_> {
    fn check(&self, n: usize) -> Result<()> {
        let small = [self.consensus, self.dividends, self.validator_trust, self.stake_weight];
        let large = [self.server_emission, self.validator_emission, self.emission, self.stake];
        let marks = [self.active, self.permits];
        let lengths = small.map(<[u16]>::len).into_iter();
        let lengths = lengths.chain(large.map(<[u64]>::len)).chain(marks.map(<[u8]>::len));
        lengths.into_iter().try_for_each(|length| check_length("mechanism", n, length))
    }
}

/// Folds the mechanisms in ascending order. Proportions and `emission` weigh by the mechanism's part of `alpha` and
/// are floored after every step; server and validator emission and stake add up; marks are joined.
pub fn aggregate(alpha: u64, mechanisms: &[MechanismTerms]) -> Result<Aggregate> {
    let n = mechanisms.first().map_or(0, |m| m.active.len());
    mechanisms.iter().try_for_each(|m| m.check(n))?;
    let mut total = Aggregate {
        active: vec![false; n],
        permits: vec![false; n],
        consensus: vec![0; n],
        dividends: vec![0; n],
        validator_trust: vec![0; n],
        stake_weight: vec![0; n],
        server_emission: vec![0; n],
        validator_emission: vec![0; n],
        emission: vec![0; n],
        stake: vec![0; n],
    };
    for (index, m) in mechanisms.iter().enumerate() {
        let weight = match alpha {
            0 => U64F64::from_num(u8::from(index == 0)),
            _ => safe_div(U64F64::from_num(m.emission_part), U64F64::from_num(alpha)),
        };
        join(&mut total.active, m.active);
        join(&mut total.permits, m.permits);
        weigh_u16(&mut total.consensus, m.consensus, weight);
        weigh_u16(&mut total.dividends, m.dividends, weight);
        weigh_u16(&mut total.validator_trust, m.validator_trust, weight);
        weigh_u16(&mut total.stake_weight, m.stake_weight, weight);
        weigh_u64(&mut total.emission, m.emission, weight);
        add(&mut total.server_emission, m.server_emission);
        add(&mut total.validator_emission, m.validator_emission);
        add(&mut total.stake, m.stake);
    }
    Ok(total)
}

fn join(total: &mut [bool], marks: &[u8]) {
    total.iter_mut().zip(marks).for_each(|(t, mark)| *t |= *mark != 0);
}

fn add(total: &mut [u64], values: &[u64]) {
    total.iter_mut().zip(values).for_each(|(t, v)| *t = t.saturating_add(*v));
}

fn weighted(total: U64F64, value: U64F64, weight: U64F64) -> U64F64 {
    total.saturating_add(value.saturating_mul(weight))
}

fn weigh_u16(total: &mut [u16], values: &[u16], weight: U64F64) {
    for (t, v) in total.iter_mut().zip(values) {
        *t = weighted(U64F64::from_num(*t), U64F64::from_num(*v), weight).saturating_to_num();
    }
}

fn weigh_u64(total: &mut [u64], values: &[u64], weight: U64F64) {
    for (t, v) in total.iter_mut().zip(values) {
        *t = weighted(U64F64::from_num(*t), U64F64::from_num(*v), weight).saturating_to_num();
    }
}
