//! Emission by words.

use super::words::{Bits, Reader, Writer, records};
use crate::emission::{self, BurnBounds, Schedule};
use crate::error::Result;
use crate::fixed::{I96F32, U64F64, U96F32};

pub fn block_emission(words: &[u64]) -> Result<Vec<u64>> {
    records(words, 1, |r, w| {
        w.u64(emission::block_emission(r.u64()));
        Ok(())
    })
}

pub fn burn_decay_factor(words: &[u64]) -> Result<Vec<u64>> {
    records(words, 1, |r, w| {
        w.u64(emission::decay_factor_q32(r.small()?));
        Ok(())
    })
}

pub fn mul_by_q32(words: &[u64]) -> Result<Vec<u64>> {
    records(words, 2, |r, w| {
        w.u64(emission::mul_by_q32(r.u64(), r.u64()));
        Ok(())
    })
}

fn bounds(r: &mut Reader) -> BurnBounds {
    BurnBounds { min: r.u64(), max: r.u64() }
}

/// Burn, half life, least, greatest, block.
pub fn decay_burns(words: &[u64]) -> Result<Vec<u64>> {
    let mut decay = emission::Decay::default();
    records(words, 5, |r, w| {
        let (burn, half_life, bounds) = (r.u64(), r.small()?, bounds(r));
        w.u64(decay.next(burn, half_life, bounds, r.u64()));
        Ok(())
    })
}

/// Burn, multiplier, least, greatest.
pub fn bump_burn(words: &[u64]) -> Result<Vec<u64>> {
    records(words, 5, |r, w| {
        let (burn, multiplier) = (r.u64(), U64F64::read(r));
        w.u64(emission::bump(burn, multiplier, bounds(r)));
        Ok(())
    })
}

/// The hash as four little-endian words, how many draws, of how many. One draw a call.
pub fn block_hash_to_indices(words: &[u64]) -> Result<Vec<u64>> {
    crate::shape::check_length("words", 6, words.len())?;
    let mut hash = [0; 32];
    for (bytes, word) in hash.chunks_exact_mut(8).zip(words) {
        bytes.copy_from_slice(&word.to_le_bytes());
    }
    let mut r = Reader::new(words.get(4..).unwrap_or_default());
    Ok(emission::block_hash_to_indices(&hash, r.u64(), r.u64()))
}

pub fn tao_weight(words: &[u64]) -> Result<Vec<u64>> {
    records(words, 1, |r, w| {
        Bits::write(emission::tao_weight(r.u64()), w);
        Ok(())
    })
}

/// Root TAO, stored TAO weight, alpha issuance.
pub fn root_proportion(words: &[u64]) -> Result<Vec<u64>> {
    records(words, 3, |r, w| {
        let (tao, weight) = (r.u64(), emission::tao_weight(r.u64()));
        Bits::write(emission::root_proportion(tao, weight, r.u64()), w);
        Ok(())
    })
}

/// Old average, price, moving alpha, first emission block, halving blocks, block.
pub fn moving_prices(words: &[u64]) -> Result<Vec<u64>> {
    records(words, 9, |r, w| {
        let (old, price, alpha) = (I96F32::read(r), U64F64::read(r), I96F32::read(r));
        Bits::write(emission::moving_price(old, price, alpha, r.u64(), r.u64(), r.u64()), w);
        Ok(())
    })
}

/// Tempo, last epoch, pending epoch, blocks since the last step, block.
pub fn epochs_due(words: &[u64]) -> Result<Vec<u64>> {
    records(words, 5, |r, w| {
        let schedule = Schedule {
            tempo: r.small()?,
            last_epoch_block: r.u64(),
            pending_epoch_at: r.u64(),
            blocks_since_last_step: r.u64(),
        };
        w.u64(u8::from(emission::is_epoch_due(&schedule, r.u64())));
        Ok(())
    })
}

pub fn blocks_until_next_epoch(words: &[u64]) -> Result<Vec<u64>> {
    records(words, 3, |r, w| {
        w.u64(emission::blocks_until_next_epoch(r.small()?, r.u64(), r.u64()));
        Ok(())
    })
}

/// Alpha, count, whether there is a split, the split. One split a call.
pub fn split_mechanism_emission(words: &[u64]) -> Result<Vec<u64>> {
    let mut r = Reader::new(words);
    let (alpha, count, has_split) = (r.u64(), r.small()?, r.flag()?);
    let mut rest = r.rest().iter();
    let split: Result<Vec<u16>> = rest.by_ref().map(|word| Reader::new(&[*word]).small()).collect();
    Ok(emission::split_emission(alpha, count, has_split.then_some(split?.as_slice())))
}

pub fn voting_power(words: &[u64]) -> Result<Vec<u64>> {
    records(words, 3, |r, w| {
        w.u64(emission::voting_power(r.u64(), r.u64(), r.u64()));
        Ok(())
    })
}

pub fn lock_decay(words: &[u64]) -> Result<Vec<u64>> {
    records(words, 2, |r, w| {
        Bits::write(emission::lock_decay(r.u64(), r.u64()), w);
        Ok(())
    })
}

/// Mass, conviction, blocks, unlock rate, maturity rate, owner, perpetual.
pub fn roll_lock(words: &[u64]) -> Result<Vec<u64>> {
    records(words, 8, |r, w| {
        let (mass, conviction, blocks) = (r.u64(), U64F64::read(r), r.u64());
        let (unlock, maturity) = (r.u64(), r.u64());
        let rates = emission::LockRates { unlock, maturity, owner: r.flag()?, perpetual: r.flag()? };
        let rolled = emission::roll_lock(emission::Lock { mass, conviction }, blocks, &rates);
        w.u64(rolled.mass);
        Bits::write(rolled.conviction, w);
        Ok(())
    })
}

/// Amount (U96F32), take.
pub fn split_take(words: &[u64]) -> Result<Vec<u64>> {
    records(words, 3, |r, w| {
        let (take, rest) = emission::split_take(U96F32::read(r), r.small()?);
        w.u64(take);
        w.u64(rest);
        Ok(())
    })
}

/// Alpha, TAO, stored TAO weight.
pub fn stake_weight(words: &[u64]) -> Result<Vec<u64>> {
    records(words, 3, |r, w: &mut Writer| {
        Bits::write(emission::stake_weight(r.u64(), r.u64(), emission::tao_weight(r.u64())), w);
        Ok(())
    })
}
