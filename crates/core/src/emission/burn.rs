//! The registration price: decays every block, jumps at every registration.

use crate::fixed::U64F64;

const ONE_Q32: u64 = 1 << 32;
const HALF_Q32: u64 = 1 << 31;

/// Least and greatest price, rao. The lower bound is applied first.
#[derive(Clone, Copy, Debug)]
pub struct BurnBounds {
    pub min: u64,
    pub max: u64,
}

impl BurnBounds {
    fn clamp(&self, burn: u64) -> u64 {
        burn.max(self.min).min(self.max)
    }
}

/// `floor(value * factor / 2^32)`, clamped to u64.
pub fn mul_by_q32(value: u64, factor: u64) -> u64 {
    let product = (u128::from(value) * u128::from(factor)) >> 32;
    u64::try_from(product).unwrap_or(u64::MAX)
}

fn pow_q32(mut base: u64, mut exponent: u16) -> u64 {
    let mut result = ONE_Q32;
    loop {
        if exponent & 1 == 1 {
            result = mul_by_q32(result, base);
        }
        exponent >>= 1;
        if exponent == 0 {
            return result;
        }
        base = mul_by_q32(base, base);
    }
}

/// The factor a block, Q32, that halves the price in `half_life` blocks; 1 for a half life of 0.
pub fn decay_factor_q32(half_life: u16) -> u64 {
    if half_life == 0 {
        return ONE_Q32;
    }
    let (mut low, mut high) = (0, ONE_Q32);
    while low + 1 < high {
        let middle = low + ((high - low) >> 1);
        if pow_q32(middle, half_life) > HALF_Q32 { high = middle } else { low = middle }
    }
    low
}

/// Decays prices; most subnets have the same half life, so its factor is kept from one to the next.
#[derive(Default)]
pub struct Decay {
    half_life: u16,
    factor: u64,
}

impl Decay {
    /// The price after one block. In blocks 0 and 1 it is clamped only.
    pub fn next(&mut self, burn: u64, half_life: u16, bounds: BurnBounds, block: u64) -> u64 {
        if half_life == 0 || block <= 1 {
            return bounds.clamp(burn);
        }
        if self.half_life != half_life {
            *self = Self { half_life, factor: decay_factor_q32(half_life) };
        }
        bounds.clamp(mul_by_q32(burn, self.factor))
    }
}

/// The price after a registration; a multiplier below 1 counts as 1.
pub fn bump(burn: u64, multiplier: U64F64, bounds: BurnBounds) -> u64 {
    let multiplier = multiplier.max(U64F64::from_num(1));
    bounds.clamp(U64F64::from_num(burn).saturating_mul(multiplier).saturating_to_num())
}
