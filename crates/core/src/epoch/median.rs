//! The stake-weighted median: the score that the majority of stake gives at least.

use super::sparse::Sparse;
use super::vector::{ZERO, normalize, sum};
use crate::fixed::I32F32;

/// One voter of a column: its stake and the score it gives.
type Vote = (I32F32, I32F32);

/// Buffers that one median leaves to the next.
#[derive(Default)]
struct Buffers {
    votes: Vec<Vote>,
    lower: Vec<Vote>,
    upper: Vec<Vote>,
}

impl Buffers {
    /// The median of `votes`, which are used up. `minority` is the stake below the median, `high` all stake.
    ///
    /// Partitions around the middle vote. Votes equal to the pivot belong to neither side, and sums saturate in the
    /// order of the votes: both decide ties.
    fn median(&mut self, minority: I32F32, mut low: I32F32, mut high: I32F32) -> I32F32 {
        let Self { votes, lower, upper } = self;
        for _ in 0..=votes.len() {
            let Some((_, pivot)) = votes.get(votes.len() / 2).copied() else {
                return ZERO;
            };
            if votes.len() == 1 {
                return pivot;
            }
            lower.clear();
            upper.clear();
            let (mut below, mut above) = (ZERO, ZERO);
            for vote in votes.iter() {
                if vote.1 < pivot {
                    below = below.saturating_add(vote.0);
                    lower.push(*vote);
                } else if vote.1 > pivot {
                    above = above.saturating_add(vote.0);
                    upper.push(*vote);
                }
            }
            let lower_end = low.saturating_add(below);
            let upper_start = high.saturating_sub(above);
            if minority < lower_end && !lower.is_empty() {
                core::mem::swap(votes, lower);
                high = lower_end;
            } else if upper_start <= minority && !upper.is_empty() {
                core::mem::swap(votes, upper);
                low = upper_start;
            } else {
                return pivot;
            }
        }
        ZERO
    }
}

/// The median of `scores` weighted by `stake`, both of one length.
pub fn weighted_median(
    stake: &[I32F32],
    scores: &[I32F32],
    minority: I32F32,
    low: I32F32,
    high: I32F32,
) -> I32F32 {
    let votes = stake.iter().copied().zip(scores.iter().copied()).collect();
    Buffers { votes, ..Buffers::default() }.median(minority, low, high)
}

/// The median of each column over the rows with positive stake; a missing entry is a score of 0.
pub fn weighted_median_columns(
    stake: &[I32F32],
    rows: &Sparse,
    columns: usize,
    majority: I32F32,
) -> Vec<I32F32> {
    let voters: Vec<usize> = (0..stake.len()).filter(|i| stake[*i] > ZERO).collect();
    let mut weights: Vec<I32F32> = voters.iter().map(|i| stake[*i]).collect();
    normalize(&mut weights);
    let total = sum(&weights);
    let minority = total.saturating_sub(majority);
    let by_column = ByColumn::new(&voters, rows, columns);
    let mut buffers = Buffers::default();
    let median = |column| {
        buffers.votes.clear();
        buffers.votes.extend(weights.iter().map(|w| (*w, ZERO)));
        for (voter, score) in by_column.column(column) {
            buffers.votes[*voter as usize].1 = *score;
        }
        buffers.median(minority, ZERO, total)
    };
    (0..columns).map(median).collect()
}

/// The voters' rows, turned to columns; the order of the rows is kept.
struct ByColumn {
    offsets: Vec<usize>,
    /// Position of the voter, and its score.
    cells: Vec<(u32, I32F32)>,
}

impl ByColumn {
    fn new(voters: &[usize], rows: &Sparse, columns: usize) -> Self {
        let mut ends = vec![0usize; columns + 1];
        let within = |column: u16| usize::from(column) < columns;
        for row in voters {
            for (column, _) in rows.row(*row).filter(|(c, _)| within(*c)) {
                ends[usize::from(column) + 1] += 1;
            }
        }
        for i in 0..columns {
            ends[i + 1] += ends[i];
        }
        let offsets = ends.clone();
        let entries = offsets[columns];
        let mut cells = vec![(0u32, ZERO); entries];
        for (voter, row) in voters.iter().enumerate() {
            for (column, score) in rows.row(*row).filter(|(c, _)| within(*c)) {
                let end = &mut ends[usize::from(column)];
                cells[*end] = (voter as u32, score);
                *end += 1;
            }
        }
        Self { offsets, cells }
    }

    fn column(&self, column: usize) -> &[(u32, I32F32)] {
        &self.cells[self.offsets[column]..self.offsets[column + 1]]
    }
}
