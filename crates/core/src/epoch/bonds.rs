//! Bonds: the weights they follow, and their moving averages.

use super::liquid::{LANES, Sigmoid};
use super::sparse::Sparse;
use super::vector::{ONE, ZERO};
use crate::fixed::{I32F32, mul};

/// The speed of each cell's moving average.
#[derive(Clone, Copy, Debug)]
pub enum Alphas<'a> {
    /// One for all.
    Constant(I32F32),
    /// By a sigmoid of weight, bond and the column's consensus.
    Liquid(Sigmoid, &'a [I32F32]),
}

/// A row spread out over all columns, and which columns were touched.
struct Dense {
    cells: Vec<I32F32>,
}

impl Dense {
    fn new(columns: usize) -> Self {
        Self { cells: vec![ZERO; columns] }
    }

    fn get(&self, column: u16) -> I32F32 {
        self.cells.get(usize::from(column)).copied().unwrap_or(ZERO)
    }

    fn set(&mut self, column: u16, value: I32F32) {
        if let Some(cell) = self.cells.get_mut(usize::from(column)) {
            *cell = value;
        }
    }

    fn add(&mut self, column: u16, value: I32F32) {
        if let Some(cell) = self.cells.get_mut(usize::from(column)) {
            *cell = cell.saturating_add(value);
        }
    }

    fn clear(&mut self, row: impl Iterator<Item = (u16, I32F32)>) {
        row.for_each(|(column, _)| self.set(column, ZERO));
    }

    /// Ends the row with the positive cells in ascending columns, and clears all.
    fn drain_into(&mut self, matrix: &mut Sparse) {
        matrix.push_row(self.cells.iter_mut().enumerate().map(|(column, cell)| {
            let value = core::mem::replace(cell, ZERO);
            (column as u16, value, value > ZERO)
        }));
    }
}

/// `a + ratio * (b - a)` of each cell, positive cells only, ascending; at the ends the matrix itself.
pub fn interpolate(a: &Sparse, b: &Sparse, columns: usize, ratio: I32F32) -> Sparse {
    if ratio == ZERO {
        return a.clone();
    }
    if ratio == ONE {
        return b.clone();
    }
    let mut mixed = Sparse::with_capacity(a.rows(), a.values().len());
    let (mut from, mut to) = (Dense::new(columns), Dense::new(columns));
    for row in 0..a.rows() {
        a.row(row).for_each(|(column, value)| from.set(column, value));
        b.row(row).for_each(|(column, value)| to.set(column, value));
        for (cell, target) in from.cells.iter_mut().zip(&to.cells) {
            *cell = cell.saturating_add(mul(ratio, target.saturating_sub(*cell)));
        }
        to.clear(b.row(row));
        from.drain_into(&mut mixed);
    }
    mixed
}

/// `alpha * new + (1 - alpha) * old`, positive cells only, ascending.
pub fn ema(new: &Sparse, old: &Sparse, columns: usize, alpha: I32F32) -> Sparse {
    let kept = ONE.saturating_sub(alpha);
    let mut average = Sparse::with_capacity(new.rows(), new.values().len().max(old.values().len()));
    let mut row_sum = Dense::new(columns);
    for row in 0..new.rows() {
        if new.is_ascending(row) && new.row_columns(row) == old.row_columns(row) {
            let cells = new.row(row).zip(old.row(row)).map(|((column, new), (_, old))| {
                let value = mul(alpha, new).saturating_add(mul(kept, old));
                (column, value, value > ZERO)
            });
            average.push_row(cells);
            continue;
        }
        let mut empty = true;
        for (column, value) in new.row(row) {
            row_sum.add(column, mul(alpha, value));
            empty = false;
        }
        for (column, value) in old.row(row) {
            row_sum.add(column, mul(kept, value));
            empty = false;
        }
        if empty {
            average.end_row();
        } else {
            row_sum.drain_into(&mut average);
        }
    }
    average
}

/// The moving average by cell. It follows the columns of `new` in their order: an old bond without a new entry is
/// gone at once, one with an entry of 0 decays.
pub fn liquid_ema(new: &Sparse, old: &Sparse, columns: usize, speed: Alphas) -> Sparse {
    if new.rows() != old.rows() {
        return new.clone();
    }
    let mut average = Sparse::with_capacity(new.rows(), new.values().len());
    let (mut weights, mut bonds) = (Dense::new(columns), Dense::new(columns));
    let mut kept = Dense::new(columns);
    let mut alphas = Vec::new();
    for row in 0..new.rows() {
        seen_by_walk(new.row(row)).for_each(|(column, value)| weights.set(column, value));
        seen_by_walk(old.row(row)).for_each(|(column, value)| bonds.set(column, value));
        old.row(row).for_each(|(column, value)| kept.set(column, value));
        alphas.clear();
        alphas.extend(new.row(row).map(|(column, _)| match speed {
            Alphas::Constant(alpha) => alpha,
            Alphas::Liquid(sigmoid, consensus) => {
                let consensus = consensus.get(usize::from(column)).copied().unwrap_or(ZERO);
                sigmoid.exponent(consensus, weights.get(column), bonds.get(column))
            }
        }));
        if let Alphas::Liquid(sigmoid, _) = speed {
            let (lanes, rest) = alphas.as_chunks_mut::<LANES>();
            lanes.iter_mut().for_each(|exponents| *exponents = sigmoid.alphas(*exponents));
            rest.iter_mut().for_each(|exponent| [*exponent] = sigmoid.alphas([*exponent]));
        }
        average.push_row(new.row(row).zip(&alphas).map(|((column, value), alpha)| {
            let decayed = mul(ONE.saturating_sub(*alpha), kept.get(column));
            let cell = decayed.saturating_add(mul(*alpha, value).max(ZERO)).min(ONE);
            (column, cell, cell > ZERO)
        }));
        weights.clear(new.row(row));
        bonds.clear(old.row(row));
        kept.clear(old.row(row));
    }
    average
}

/// The entries that a walk over ascending columns meets: in a row that is not sorted, an entry after a greater column
/// is skipped.
fn seen_by_walk(row: impl Iterator<Item = (u16, I32F32)>) -> impl Iterator<Item = (u16, I32F32)> {
    let mut greatest: Option<u16> = None;
    row.filter(move |(column, _)| {
        let seen = greatest.is_none_or(|g| *column > g);
        if seen {
            greatest = Some(*column);
        }
        seen
    })
}
