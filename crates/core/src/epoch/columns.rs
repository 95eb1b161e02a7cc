//! What an epoch reads, as flat columns.

use crate::error::Result;
use crate::fixed::U96F32;
use crate::shape::{check_length, check_offsets};

/// Rows of (uid, u16) pairs as stored, one after the other.
#[derive(Clone, Copy, Debug)]
pub struct SparseRows<'a> {
    /// One more than rows, from 0 ascending.
    pub offsets: &'a [u32],
    pub columns: &'a [u16],
    pub values: &'a [u16],
}

impl SparseRows<'_> {
    fn check(&self, what: &str) -> Result<()> {
        check_length(what, self.columns.len(), self.values.len())?;
        let rows = self.offsets.len().saturating_sub(1);
        check_offsets(what, rows, self.columns.len(), self.offsets)
    }

    /// Pairs of one row; none beyond the last row.
    pub fn row(&self, row: usize) -> impl ExactSizeIterator<Item = (u16, u16)> + '_ {
        let range = match (self.offsets.get(row), self.offsets.get(row + 1)) {
            (Some(start), Some(end)) => *start as usize..*end as usize,
            _ => 0..0,
        };
        let columns = self.columns.get(range.clone()).unwrap_or_default();
        columns.iter().copied().zip(self.values.get(range).unwrap_or_default().iter().copied())
    }
}

/// Hyperparameters and state that are single numbers; the units are those of the storage items.
#[derive(Clone, Copy, Debug)]
pub struct Params {
    pub neurons: u16,
    pub block: u64,
    pub tempo: u16,
    /// Block of the previous successful epoch, 0 = none.
    pub last_step_block: u64,
    pub activity_cutoff_factor_milli: u32,
    pub kappa: u16,
    pub bonds_penalty: u16,
    pub bonds_moving_average: u64,
    pub yuma3: bool,
    pub liquid_alpha: bool,
    pub alpha_low: u16,
    pub alpha_high: u16,
    pub alpha_steepness: i16,
    pub max_validators: u16,
    pub stake_threshold: u64,
    pub tao_weight: U96F32,
    pub owner_uid: Option<u16>,
    pub emission: u64,
}

impl Params {
    /// Whether this block lies more than the activity cutoff after an update.
    pub(super) fn is_inactive(&self, updated: u64) -> bool {
        let cutoff = u64::from(self.activity_cutoff_factor_milli) * u64::from(self.tempo) / 1000;
        updated.saturating_add(cutoff.max(1)) < self.block
    }

    /// Bonds to neurons registered at this block or later are dropped.
    pub(super) fn bonds_mask_block(&self) -> u64 {
        match self.last_step_block {
            0 => self.block.saturating_sub(u64::from(self.tempo)),
            last => last.saturating_add(1),
        }
    }
}

/// What an epoch reads for each uid.
#[derive(Clone, Copy, Debug)]
pub struct Columns<'a> {
    /// Missing entries count as 0.
    pub last_update: &'a [u64],
    pub registered_at: &'a [u64],
    pub alpha_stake: &'a [u64],
    pub tao_stake: &'a [u64],
    /// Stored permits, not 0 = yes; may be shorter.
    pub permits: &'a [u8],
    pub weights: SparseRows<'a>,
    pub bonds: SparseRows<'a>,
    /// Earliest unexpired commit of each uid, u64::MAX for none; given only with commit-reveal.
    pub commit_blocks: Option<&'a [u64]>,
}

impl Columns<'_> {
    pub(super) fn check(&self, neurons: usize) -> Result<()> {
        check_length("registeredAt", neurons, self.registered_at.len())?;
        check_length("alphaStake", neurons, self.alpha_stake.len())?;
        check_length("taoStake", neurons, self.tao_stake.len())?;
        if let Some(blocks) = self.commit_blocks {
            check_length("commitBlocks", neurons, blocks.len())?;
        }
        self.weights.check("weights")?;
        self.bonds.check("bonds")
    }
}
