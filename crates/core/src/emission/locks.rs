//! Decay of locked stake and growth of conviction.

use crate::fixed::{I64F64, U64F64, exp_i64f64, safe_div};

/// Exponents below this count as this.
const LEAST_EXPONENT: i64 = -40;

/// `exp(-blocks / rate)`: 1 for no blocks, 0 for a rate of 0.
pub fn decay(blocks: u64, rate: u64) -> U64F64 {
    if blocks == 0 {
        return U64F64::from_num(1);
    }
    let number = I64F64::saturating_from_num::<u64>;
    let exponent = I64F64::from_num(0)
        .saturating_sub(number(blocks))
        .checked_div(number(rate))
        .map(|x| x.max(I64F64::from_num(LEAST_EXPONENT)));
    exponent.and_then(exp_i64f64).map_or(U64F64::from_num(0), U64F64::saturating_from_num)
}

/// Locks of less than this many rao whose conviction is below this too count as none.
const DUST: u64 = 100;

/// Locked alpha and the conviction it has gathered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lock {
    pub mass: u64,
    pub conviction: U64F64,
}

/// How a lock ages.
#[derive(Clone, Copy, Debug)]
pub struct LockRates {
    /// Blocks in which a decaying mass falls to 1/e.
    pub unlock: u64,
    /// Blocks in which conviction matures.
    pub maturity: u64,
    /// The lock is on the subnet owner's hotkey: its conviction is its mass.
    pub owner: bool,
    /// The mass does not decay.
    pub perpetual: bool,
}

/// The part of a decaying mass that has matured when both rates differ: `u / (u - m) * (e^(-t/u) - e^(-t/m))`.
fn matured(rates: &LockRates, unlock_decay: U64F64, maturity_decay: U64F64) -> U64F64 {
    let number = I64F64::saturating_from_num::<i128>;
    let (unlock, maturity) = (i128::from(rates.unlock), i128::from(rates.maturity));
    let difference = I64F64::saturating_from_num(unlock_decay) - I64F64::saturating_from_num(maturity_decay);
    let part = number(unlock).saturating_mul(difference).checked_div(number(unlock - maturity));
    part.map_or(U64F64::from_num(0), U64F64::saturating_from_num)
}

fn age(lock: Lock, blocks: u64, rates: &LockRates) -> Lock {
    let (unlock, maturity) = (decay(blocks, rates.unlock), decay(blocks, rates.maturity));
    let mass = U64F64::from_num(lock.mass);
    let grown = if rates.perpetual {
        mass.saturating_mul(U64F64::from_num(1).saturating_sub(maturity))
    } else if rates.unlock == rates.maturity {
        let part = safe_div(U64F64::from_num(blocks), U64F64::from_num(rates.maturity));
        mass.saturating_mul(part.saturating_mul(maturity))
    } else if rates.unlock == 0 || rates.maturity == 0 {
        U64F64::from_num(0)
    } else {
        mass.saturating_mul(matured(rates, unlock, maturity))
    };
    Lock {
        mass: if rates.perpetual { lock.mass } else { unlock.saturating_mul(mass).saturating_to_num() },
        conviction: maturity.saturating_mul(lock.conviction).saturating_add(grown),
    }
}

/// A lock `blocks` later (`roll_forward_lock`); dust becomes nothing.
pub fn roll(lock: Lock, blocks: u64, rates: &LockRates) -> Lock {
    let mut rolled = if blocks == 0 { lock } else { age(lock, blocks, rates) };
    if rates.owner {
        rolled.conviction = U64F64::from_num(rolled.mass);
    }
    if rolled.mass < DUST && rolled.conviction < U64F64::from_num(DUST) {
        return Lock { mass: 0, conviction: U64F64::from_num(0) };
    }
    rolled
}
