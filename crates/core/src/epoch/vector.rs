//! Vectors of I32F32.

use crate::fixed::{I32F32, div, mul, wrapping_sum};

pub(super) const ZERO: I32F32 = I32F32::from_bits(0);
pub(super) const ONE: I32F32 = I32F32::from_bits(1 << 32);

/// The sum, wrapping.
pub fn sum(values: &[I32F32]) -> I32F32 {
    wrapping_sum(values.iter().copied())
}

/// Divides by the sum; unchanged when that is 0.
pub fn normalize(values: &mut [I32F32]) {
    let total = sum(values);
    divide(values, total);
}

/// Divides by a total; unchanged when that is 0.
pub(super) fn divide(values: &mut [I32F32], total: I32F32) {
    if total != ZERO {
        values.iter_mut().for_each(|v| *v = div(*v, total));
    }
}

/// Clears what the mask does not keep. An empty mask clears nothing, a missing entry of another one clears.
pub(super) fn keep(values: &mut [I32F32], mask: &[bool]) {
    if mask.is_empty() {
        return;
    }
    for (i, value) in values.iter_mut().enumerate() {
        if mask.get(i) != Some(&true) {
            *value = ZERO;
        }
    }
}

/// Scales so that the greatest becomes 65535, and rounds half away from zero.
pub fn max_upscale_to_u16(values: &[I32F32]) -> Vec<u16> {
    const U16_MAX: I32F32 = I32F32::from_bits((u16::MAX as i64) << 32);
    const THRESHOLD: I32F32 = I32F32::from_bits(32_768 << 32);
    let max = values.iter().max().copied().unwrap_or(ZERO);
    let scaled = |value: &I32F32| {
        if max == ZERO {
            mul(*value, U16_MAX)
        } else if max > THRESHOLD {
            mul(*value, div(U16_MAX, max)).wrapping_round()
        } else {
            div(mul(*value, U16_MAX), max).wrapping_round()
        }
    };
    values.iter().map(|v| scaled(v).saturating_to_num()).collect()
}

/// Marks the `k` greatest; among equals the later index wins.
pub fn top_k(values: &[I32F32], k: usize) -> Vec<bool> {
    mark(values, k, vec![true; values.len()])
}

/// As [`top_k`], and only what is not 0.
pub fn top_k_nonzero(values: &[I32F32], k: usize) -> Vec<bool> {
    mark(values, k, values.iter().map(|v| *v != ZERO).collect())
}

fn mark(values: &[I32F32], k: usize, mut marks: Vec<bool>) -> Vec<bool> {
    let Some(rest) = values.len().checked_sub(k) else {
        return marks;
    };
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by_key(|i| values[*i]);
    order.into_iter().take(rest).for_each(|i| marks[i] = false);
    marks
}
