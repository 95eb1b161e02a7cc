//! Share pools by words; a decimal number takes three: mantissa (two), exponent.

use super::words::{Reader, Writer, records};
use crate::error::Result;
use crate::share_pool::{Position, SafeFloat, representable, update_value_for_all, value_of};

fn float(r: &mut Reader) -> SafeFloat {
    SafeFloat { mantissa: r.u128(), exponent: r.i64() }
}

fn write_float(w: &mut Writer, x: SafeFloat) {
    w.u128(x.mantissa);
    w.i64(x.exponent);
}

fn position(r: &mut Reader) -> Position {
    Position { value: r.u64(), denominator: float(r), shares: float(r) }
}

pub fn safe_float_new(words: &[u64]) -> Result<Vec<u64>> {
    records(words, 3, |r, w| {
        w.option(SafeFloat::new(r.u128(), r.i64()), write_float);
        Ok(())
    })
}

pub fn safe_float_add(words: &[u64]) -> Result<Vec<u64>> {
    records(words, 6, |r, w| {
        write_float(w, float(r).add(float(r)));
        Ok(())
    })
}

pub fn safe_float_sub(words: &[u64]) -> Result<Vec<u64>> {
    records(words, 6, |r, w| {
        w.option(float(r).sub(float(r)), write_float);
        Ok(())
    })
}

pub fn safe_float_div(words: &[u64]) -> Result<Vec<u64>> {
    records(words, 6, |r, w| {
        w.option(float(r).div(float(r)), write_float);
        Ok(())
    })
}

pub fn safe_float_mul_div(words: &[u64]) -> Result<Vec<u64>> {
    records(words, 9, |r, w| {
        w.option(float(r).mul_div(float(r), float(r)), write_float);
        Ok(())
    })
}

pub fn safe_float_to_u64(words: &[u64]) -> Result<Vec<u64>> {
    records(words, 3, |r, w| {
        w.u64(float(r).to_u64());
        Ok(())
    })
}

pub fn safe_float_from_u64f64(words: &[u64]) -> Result<Vec<u64>> {
    records(words, 2, |r, w| {
        write_float(w, SafeFloat::from_u64f64_bits(r.u128()));
        Ok(())
    })
}

pub fn share_pool_value(words: &[u64]) -> Result<Vec<u64>> {
    records(words, 7, |r, w| {
        let Position { value, denominator, shares } = position(r);
        w.u64(value_of(value, denominator, shares));
        Ok(())
    })
}

pub fn share_pool_update_one(words: &[u64]) -> Result<Vec<u64>> {
    records(words, 8, |r, w| {
        let updated = position(r).update(r.i64());
        w.u64(updated.value);
        write_float(w, updated.denominator);
        write_float(w, updated.shares);
        Ok(())
    })
}

pub fn share_pool_update_all(words: &[u64]) -> Result<Vec<u64>> {
    records(words, 2, |r, w| {
        w.u64(update_value_for_all(r.u64(), r.i64()));
        Ok(())
    })
}

pub fn share_pool_representable(words: &[u64]) -> Result<Vec<u64>> {
    records(words, 5, |r, w| {
        w.u64(u8::from(representable(r.u64(), float(r), r.i64())));
        Ok(())
    })
}
