//! Owned input of an epoch.
#![allow(dead_code)]

use subforge_core::epoch::{Columns, Epoch, Params, SparseRows, epoch};
use subforge_core::fixed::U96F32;

/// Owned rows of (uid, value).
#[derive(Clone, Debug, Default)]
pub struct Rows {
    pub offsets: Vec<u32>,
    pub columns: Vec<u16>,
    pub values: Vec<u16>,
}

impl Rows {
    pub fn new(rows: &[Vec<(u16, u16)>]) -> Self {
        let mut result = Self { offsets: vec![0], ..Self::default() };
        for row in rows {
            result.columns.extend(row.iter().map(|e| e.0));
            result.values.extend(row.iter().map(|e| e.1));
            result.offsets.push(result.columns.len() as u32);
        }
        result
    }

    pub fn view(&self) -> SparseRows<'_> {
        SparseRows { offsets: &self.offsets, columns: &self.columns, values: &self.values }
    }
}

/// An epoch's input that owns its columns.
#[derive(Clone, Debug)]
pub struct Input {
    pub params: Params,
    pub last_update: Vec<u64>,
    pub registered_at: Vec<u64>,
    pub stake: Vec<u64>,
    pub permits: Vec<u8>,
    pub weights: Rows,
    pub bonds: Rows,
    pub commit_blocks: Option<Vec<u64>>,
}

impl Input {
    /// `n` neurons without stake, permits, weights, bonds; the chain's defaults.
    pub fn new(n: u16) -> Self {
        let len = usize::from(n);
        Self {
            params: Params {
                neurons: n,
                block: 1000,
                tempo: 360,
                last_step_block: 640,
                activity_cutoff_factor_milli: 13_889,
                kappa: 32_767,
                bonds_penalty: 65_535,
                bonds_moving_average: 900_000,
                yuma3: false,
                liquid_alpha: false,
                alpha_low: 45_875,
                alpha_high: 58_982,
                alpha_steepness: 1000,
                max_validators: 64,
                stake_threshold: 0,
                tao_weight: U96F32::from_num(0),
                owner_uid: None,
                emission: 1_000_000_000,
            },
            last_update: vec![900; len],
            registered_at: vec![0; len],
            stake: vec![0; len],
            permits: vec![0; len],
            weights: Rows::new(&vec![vec![]; len]),
            bonds: Rows::new(&vec![vec![]; len]),
            commit_blocks: None,
        }
    }

    pub fn run(&self) -> subforge_core::error::Result<Epoch> {
        let columns = Columns {
            last_update: &self.last_update,
            registered_at: &self.registered_at,
            alpha_stake: &self.stake,
            tao_stake: &vec![0; self.stake.len()],
            permits: &self.permits,
            weights: self.weights.view(),
            bonds: self.bonds.view(),
            commit_blocks: self.commit_blocks.as_deref(),
        };
        epoch(&self.params, &columns)
    }
}
