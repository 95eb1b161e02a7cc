//! The stake-weighted median: the score that the majority of stake gives at least.

use super::sparse::Sparse;
use super::vector::{ZERO, normalize, sum};
use crate::fixed::I32F32;

/// One voter of a column: its stake and the score it gives, as bits.
type Vote = (i64, i64);

/// Buffers that one median leaves to the next.
#[derive(Default)]
struct Buffers {
    votes: Vec<Vote>,
    lower: Vec<Vote>,
    upper: Vec<Vote>,
}

impl Buffers {
    /// The median of `votes`, which are used up. `minority` is the stake below the median, `high` all stake; `add` adds
    /// stakes.
    ///
    /// Partitions around the middle vote. Votes equal to the pivot belong to neither side, and sums saturate in the
    /// order of the votes: both decide ties.
    fn median(&mut self, minority: i64, high: i64, add: impl Fn(i64, i64) -> i64 + Copy) -> i64 {
        let Self { votes, lower, upper } = self;
        let (mut low, mut high) = (0i64, high);
        let stake = |votes: &[Vote]| votes.iter().fold(0, |sum, vote| add(sum, vote.0));
        for _ in 0..=votes.len() {
            let Some((_, pivot)) = votes.get(votes.len() / 2).copied() else {
                return 0;
            };
            if votes.len() == 1 {
                return pivot;
            }
            for side in [&mut *lower, &mut *upper] {
                side.resize(votes.len().max(side.len()), (0, 0));
            }
            let (below, above) = partition(votes, pivot, lower, upper);
            let lower_end = low.saturating_add(stake(&lower[..below]));
            let upper_start = high.saturating_sub(stake(&upper[..above]));
            let (side, len) = if minority < lower_end && below > 0 {
                high = lower_end;
                (&mut *lower, below)
            } else if upper_start <= minority && above > 0 {
                low = upper_start;
                (&mut *upper, above)
            } else {
                return pivot;
            };
            core::mem::swap(votes, side);
            votes.truncate(len);
        }
        0
    }
}

/// Copies the votes on either side of the pivot to the front of two buffers that are no shorter than the votes, and
/// counts them. Without a branch a vote: which side it is on cannot be foreseen.
#[inline]
fn partition(votes: &[Vote], pivot: i64, lower: &mut [Vote], upper: &mut [Vote]) -> (usize, usize) {
    let (lower, upper) = (&mut lower[..votes.len()], &mut upper[..votes.len()]);
    let (mut below, mut above) = (0, 0);
    for vote in votes {
        lower[below] = *vote;
        upper[above] = *vote;
        below += usize::from(vote.1 < pivot);
        above += usize::from(vote.1 > pivot);
    }
    (below, above)
}

/// The median of `scores` weighted by `stake`, both of one length.
pub fn weighted_median(stake: &[I32F32], scores: &[I32F32], minority: I32F32, all: I32F32) -> I32F32 {
    let votes = stake.iter().zip(scores).map(|(stake, score)| (stake.to_bits(), score.to_bits()));
    let mut buffers = Buffers { votes: votes.collect(), ..Buffers::default() };
    I32F32::from_bits(buffers.median(minority.to_bits(), all.to_bits(), i64::saturating_add))
}

/// Stakes up to this can be added 2^16 times before a sum overflows.
const SMALL: i64 = 1 << 40;

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
    let minority = total.saturating_sub(majority).to_bits();
    let total = total.to_bits();
    let weights: Vec<i64> = weights.iter().map(|weight| weight.to_bits()).collect();
    let is_small = weights.len() < 1 << 16 && weights.iter().all(|weight| (0..SMALL).contains(weight));
    let scores = Scores::new(&voters, rows, columns);
    let mut buffers = Buffers::default();
    let median = |column| {
        scores.fill(column, &weights, &mut buffers.votes);
        I32F32::from_bits(if is_small {
            buffers.median(minority, total, i64::wrapping_add)
        } else {
            buffers.median(minority, total, i64::saturating_add)
        })
    };
    (0..columns).map(median).collect()
}

/// The voters' rows, turned to columns.
enum Scores {
    /// A score for each voter, column after column: where most rows are full.
    Full(Vec<i64>),
    /// Positions of voters and their scores; the order of the rows is kept.
    Sparse { offsets: Vec<usize>, cells: Vec<(u32, i64)> },
}

impl Scores {
    fn new(voters: &[usize], rows: &Sparse, columns: usize) -> Self {
        let within = |column: u16| usize::from(column) < columns;
        let entries: usize = voters.iter().map(|row| rows.row(*row).len()).sum();
        if voters.len() * columns <= 2 * entries {
            let mut scores = vec![0i64; voters.len() * columns];
            for (voter, row) in voters.iter().enumerate() {
                for (column, score) in rows.row(*row).filter(|(c, _)| within(*c)) {
                    scores[usize::from(column) * voters.len() + voter] = score.to_bits();
                }
            }
            return Self::Full(scores);
        }
        let mut ends = vec![0usize; columns + 1];
        for row in voters {
            for (column, _) in rows.row(*row).filter(|(c, _)| within(*c)) {
                ends[usize::from(column) + 1] += 1;
            }
        }
        for i in 0..columns {
            ends[i + 1] += ends[i];
        }
        let offsets = ends.clone();
        let mut cells = vec![(0u32, 0i64); offsets[columns]];
        for (voter, row) in voters.iter().enumerate() {
            for (column, score) in rows.row(*row).filter(|(c, _)| within(*c)) {
                let end = &mut ends[usize::from(column)];
                cells[*end] = (voter as u32, score.to_bits());
                *end += 1;
            }
        }
        Self::Sparse { offsets, cells }
    }

    /// The votes on a column; `weights` are the voters'.
    fn fill(&self, column: usize, weights: &[i64], votes: &mut Vec<Vote>) {
        votes.clear();
        match self {
            Self::Full(scores) => {
                let scores = &scores[column * weights.len()..(column + 1) * weights.len()];
                votes.extend(weights.iter().copied().zip(scores.iter().copied()));
            }
            Self::Sparse { offsets, cells } => {
                votes.extend(weights.iter().map(|weight| (*weight, 0)));
                for (voter, score) in &cells[offsets[column]..offsets[column + 1]] {
                    votes[*voter as usize].1 = *score;
                }
            }
        }
    }
}
