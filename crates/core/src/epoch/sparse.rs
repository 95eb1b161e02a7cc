//! Sparse matrices in flat buffers; entries keep their order within a row.

use super::vector::{ONE, ZERO};
use crate::fixed::{Divisor, I32F32, mul, wrapping_sum};

/// Rows of (column, value), one after the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sparse {
    offsets: Vec<u32>,
    columns: Vec<u16>,
    values: Vec<I32F32>,
}

impl Default for Sparse {
    fn default() -> Self {
        Self::with_capacity(0, 0)
    }
}

/// Divisors of columns; a total of 0 divides nothing.
fn divisors(totals: &[I32F32]) -> Vec<Divisor> {
    totals.iter().map(|total| Divisor::new(if *total == ZERO { ONE } else { *total })).collect()
}

impl Sparse {
    pub fn with_capacity(rows: usize, entries: usize) -> Self {
        let mut offsets = Vec::with_capacity(rows + 1);
        offsets.push(0);
        Self { offsets, columns: Vec::with_capacity(entries), values: Vec::with_capacity(entries) }
    }

    /// A matrix of these rows.
    pub fn from_rows(rows: impl IntoIterator<Item = impl IntoIterator<Item = (u16, I32F32)>>) -> Self {
        let mut matrix = Self::default();
        for row in rows {
            row.into_iter().for_each(|(column, value)| matrix.push(column, value));
            matrix.end_row();
        }
        matrix
    }

    /// Adds an entry to the row that is being written.
    #[inline]
    pub fn push(&mut self, column: u16, value: I32F32) {
        self.columns.push(column);
        self.values.push(value);
    }

    /// Adds a row of those entries that are to be kept. Without a branch an entry: which ones are cannot be foreseen.
    #[inline]
    pub fn push_row(&mut self, entries: impl ExactSizeIterator<Item = (u16, I32F32, bool)>) {
        let mut at = self.columns.len();
        self.columns.resize(at + entries.len(), 0);
        self.values.resize(at + entries.len(), ZERO);
        for (column, value, kept) in entries {
            self.columns[at] = column;
            self.values[at] = value;
            at += usize::from(kept);
        }
        self.columns.truncate(at);
        self.values.truncate(at);
        self.end_row();
    }

    /// Ends the row that is being written.
    pub fn end_row(&mut self) {
        self.offsets.push(self.columns.len() as u32);
    }

    pub fn rows(&self) -> usize {
        self.offsets.len() - 1
    }

    pub fn offsets(&self) -> &[u32] {
        &self.offsets
    }

    pub fn columns(&self) -> &[u16] {
        &self.columns
    }

    pub fn values(&self) -> &[I32F32] {
        &self.values
    }

    fn range(&self, row: usize) -> core::ops::Range<usize> {
        match (self.offsets.get(row), self.offsets.get(row + 1)) {
            (Some(start), Some(end)) => *start as usize..*end as usize,
            _ => 0..0,
        }
    }

    /// Entries of a row; none beyond the last row.
    #[inline]
    pub fn row(&self, row: usize) -> impl ExactSizeIterator<Item = (u16, I32F32)> + '_ {
        let range = self.range(row);
        self.columns[range.clone()].iter().copied().zip(self.values[range].iter().copied())
    }

    /// Columns of a row's entries.
    pub fn row_columns(&self, row: usize) -> &[u16] {
        &self.columns[self.range(row)]
    }

    /// Whether the row's columns are sorted, each once.
    pub fn is_ascending(&self, row: usize) -> bool {
        self.row_columns(row).is_sorted_by(|a, b| a < b)
    }

    fn each_row_mut(&mut self) -> impl Iterator<Item = &mut [I32F32]> {
        let mut rest: &mut [I32F32] = &mut self.values;
        self.offsets.windows(2).map(move |w| {
            let (row, tail) = core::mem::take(&mut rest).split_at_mut((w[1] - w[0]) as usize);
            rest = tail;
            row
        })
    }

    /// Divides each row by its sum if that is positive.
    pub fn normalize_rows(&mut self) {
        for row in self.each_row_mut() {
            let total = wrapping_sum(row.iter().copied());
            if total > ZERO {
                let total = Divisor::new(total);
                row.iter_mut().for_each(|v| *v = total.divide(*v));
            }
        }
    }

    fn divide_columns(&mut self, totals: &[I32F32]) {
        let totals = divisors(totals);
        for (column, value) in self.columns.iter().zip(&mut self.values) {
            if let Some(total) = totals.get(usize::from(*column)) {
                *value = total.divide(*value);
            }
        }
    }

    fn fold_columns(&self, columns: usize, fold: impl Fn(I32F32, I32F32) -> I32F32) -> Vec<I32F32> {
        let mut totals = vec![ZERO; columns];
        for (column, value) in self.columns.iter().zip(&self.values) {
            if let Some(total) = totals.get_mut(usize::from(*column)) {
                *total = fold(*total, *value);
            }
        }
        totals
    }

    /// Divides each column by its sum (saturating) unless that is 0.
    pub fn normalize_columns(&mut self, columns: usize) {
        let totals = self.fold_columns(columns, |a, b| a.saturating_add(b));
        self.divide_columns(&totals);
    }

    /// Wrapping sum over each row of `vector[column]` times the value's part of its column, as it would be after
    /// [`Self::normalize_columns`].
    pub fn mul_column_parts(&self, vector: &[I32F32]) -> Vec<I32F32> {
        let totals = self.fold_columns(vector.len(), |a, b| a.saturating_add(b));
        let terms: Vec<_> = divisors(&totals).into_iter().zip(vector.iter().copied()).collect();
        let product = |(column, value): (u16, I32F32)| {
            let term = terms.get(usize::from(column));
            term.map_or(ZERO, |(total, factor)| mul(total.divide(value), *factor))
        };
        (0..self.rows()).map(|row| wrapping_sum(self.row(row).map(product))).collect()
    }

    /// Divides each column by its greatest value unless that is 0.
    pub fn upscale_columns(&mut self, columns: usize) {
        let greatest = self.fold_columns(columns, |a, b| a.max(b));
        self.divide_columns(&greatest);
    }

    /// Clips to a threshold a column; what would become 0 is dropped, explicit zeros stay.
    pub fn clip_columns(&self, thresholds: &[I32F32]) -> Self {
        let mut clipped = Self::with_capacity(self.rows(), self.columns.len());
        for row in 0..self.rows() {
            let entries = self.row(row).map(|(column, value)| {
                let threshold = thresholds.get(usize::from(column)).copied().unwrap_or(ZERO);
                (column, value.min(threshold), value <= threshold || threshold > ZERO)
            });
            clipped.push_row(entries);
        }
        clipped
    }

    /// Each row scaled by `factors` and by `vector`, in the order of the entries.
    pub fn scale_rows(&self, factors: &[I32F32]) -> Self {
        let mut scaled = self.clone();
        for (row, factor) in scaled.each_row_mut().zip(factors) {
            row.iter_mut().for_each(|v| *v = mul(*v, *factor));
        }
        scaled
    }

    /// Wrapping sum of each row.
    pub fn row_sums(&self) -> Vec<I32F32> {
        (0..self.rows()).map(|row| wrapping_sum(self.row(row).map(|(_, v)| v))).collect()
    }

    /// Sum over rows of `vector[row] * value`, a column each; saturating, rows ascending.
    pub fn mul_from_left(&self, vector: &[I32F32], columns: usize) -> Vec<I32F32> {
        let mut result = vec![ZERO; columns];
        for (row, factor) in vector.iter().enumerate().take(self.rows()) {
            for (column, value) in self.row(row) {
                if let Some(sum) = result.get_mut(usize::from(column)) {
                    *sum = sum.saturating_add(mul(*factor, value));
                }
            }
        }
        result
    }

    /// Sum over columns of `value * vector[column]`, a row each; saturating, in the order of the entries.
    pub fn mul_from_right(&self, vector: &[I32F32]) -> Vec<I32F32> {
        let factor = |column: u16| vector.get(usize::from(column)).copied().unwrap_or(ZERO);
        let product = |sum: I32F32, (column, value)| sum.saturating_add(mul(factor(column), value));
        (0..self.rows()).map(|row| self.row(row).fold(ZERO, product)).collect()
    }
}
