//! A subnet's values over its mechanisms.

use super::values::Values;
use crate::error::Result;
use crate::fixed::{FromFixed, ToFixed, U64F64, safe_div};
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
pub fn aggregate(alpha: u64, mechanisms: &[MechanismTerms]) -> Result<Values> {
    let n = mechanisms.first().map_or(0, |m| m.active.len());
    mechanisms.iter().try_for_each(|m| m.check(n))?;
    let mut total = Values::zero(n);
    for (index, m) in mechanisms.iter().enumerate() {
        let weight = match alpha {
            0 => U64F64::from_num(u8::from(index == 0)),
            _ => safe_div(U64F64::from_num(m.emission_part), U64F64::from_num(alpha)),
        };
        join(&mut total.active, m.active);
        join(&mut total.permits, m.permits);
        weigh(&mut total.consensus, m.consensus, weight);
        weigh(&mut total.dividends, m.dividends, weight);
        weigh(&mut total.validator_trust, m.validator_trust, weight);
        weigh(&mut total.stake_weight, m.stake_weight, weight);
        weigh(&mut total.emission, m.emission, weight);
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

fn weigh<T: ToFixed + FromFixed + Copy>(total: &mut [T], values: &[T], weight: U64F64) {
    for (t, v) in total.iter_mut().zip(values) {
        let weighted = U64F64::from_num(*v).saturating_mul(weight);
        *t = U64F64::from_num(*t).saturating_add(weighted).saturating_to_num();
    }
}
