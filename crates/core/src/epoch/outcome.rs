//! What an epoch stores and pays, in the units of the storage items.

use super::run::Epoch;
use super::sparse::Sparse;
use super::values::Values;
use crate::fixed::{I32F32, i32f32_proportion_to_u16};

/// Rows of (uid, u16) pairs, one after the other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BondRows {
    pub offsets: Vec<u32>,
    pub columns: Vec<u16>,
    pub values: Vec<u16>,
}

/// One mechanism's epoch.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    pub values: Values,
    pub incentive: Vec<u16>,
    /// Rows of those without a new permit are empty.
    pub bonds: BondRows,
}

fn proportions(values: &[I32F32]) -> Vec<u16> {
    values.iter().map(|v| i32f32_proportion_to_u16(*v)).collect()
}

fn amounts(parts: &[I32F32], emission: u64) -> Vec<u64> {
    let amount = |part: &I32F32| {
        let product = (i128::from(part.to_bits()) * i128::from(emission)) >> 32;
        u64::try_from(product.max(0)).unwrap_or(u64::MAX)
    };
    parts.iter().map(amount).collect()
}

fn bond_rows(bonds: &Sparse, permits: &[bool]) -> BondRows {
    let mut rows = BondRows { offsets: vec![0], ..BondRows::default() };
    for row in 0..bonds.rows() {
        if permits.get(row) == Some(&true) {
            rows.columns.extend(bonds.row(row).map(|(column, _)| column));
            rows.values.extend(bonds.row(row).map(|(_, value)| i32f32_proportion_to_u16(value)));
        }
        rows.offsets.push(rows.columns.len() as u32);
    }
    rows
}

impl Epoch {
    /// What is stored and paid, for the mechanism's emission.
    pub fn outcome(&self, emission: u64) -> Outcome {
        let values = Values {
            active: self.inactive.iter().map(|inactive| !inactive).collect(),
            permits: self.new_permits.clone(),
            consensus: proportions(&self.consensus),
            dividends: proportions(&self.dividends),
            validator_trust: proportions(&self.validator_trust),
            stake_weight: proportions(&self.stake),
            server_emission: amounts(&self.server, emission),
            validator_emission: amounts(&self.validator, emission),
            emission: amounts(&self.combined, emission),
            stake: self.total_stake.iter().map(|s| s.saturating_to_num()).collect(),
        };
        Outcome {
            values,
            incentive: proportions(&self.incentive),
            bonds: bond_rows(&self.ema_bonds, &self.new_permits),
        }
    }
}
