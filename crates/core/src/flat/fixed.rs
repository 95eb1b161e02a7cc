//! Fixed point by words.

use super::words::{Bits, Reader, Writer, records};
use crate::error::Result;
use crate::fixed::{self, FixedOps, I32F32, I64F64, I96F32, U64F64, U96F32};

/// A function of fixed-point numbers from words; `[a, b]` are the widths of its arguments in words.
macro_rules! numbers {
    ($($name:ident ($($arg:ident: $type:ty),+) [$width:literal] => $result:expr;)*) => {$(
        pub fn $name(words: &[u64]) -> Result<Vec<u64>> {
            records(words, $width, |r, w| {
                $(let $arg = <$type as Bits>::read(r);)+
                Output::write($result, w);
                Ok(())
            })
        }
    )*};
}

/// What a function of fixed-point numbers may give.
trait Output {
    fn write(self, writer: &mut Writer);
}

impl<T: Bits> Output for T {
    fn write(self, writer: &mut Writer) {
        Bits::write(self, writer);
    }
}

/// An optional result: a flag before the bits.
struct Maybe<T>(Option<T>);

impl<T: Bits> Output for Maybe<T> {
    fn write(self, writer: &mut Writer) {
        writer.u64(u8::from(self.0.is_some()));
        Bits::write(self.0.unwrap_or_else(|| T::from_num(0)), writer);
    }
}

numbers! {
    exp_i32f32(x: I32F32) [1] => Maybe(fixed::exp_i32f32(x));
    exp_i64f64(x: I64F64) [2] => Maybe(fixed::exp_i64f64(x));
    ln_i64f64(x: I64F64) [2] => Maybe(fixed::ln_i64f64(x));
    log2_i96f32(x: I96F32) [2] => Maybe(fixed::log2_i96f32(x));
    sqrt_i64f64(x: I64F64) [2] => Maybe(fixed::sqrt_i64f64(x));
    pow_i64f64(a: I64F64, b: I64F64) [4] => Maybe(fixed::pow_i64f64(a, b));
    exp_safe(x: I32F32) [1] => crate::epoch::exp_of(x);
    safe_ln(x: I32F32) [1] => fixed::safe_ln(x);
    sigmoid_safe(x: I32F32, rho: I32F32, kappa: I32F32) [3] => fixed::sigmoid_safe(x, rho, kappa);
    mul_i32f32(a: I32F32, b: I32F32) [2] => fixed::mul(a, b);
    div_i32f32(a: I32F32, b: I32F32) [2] => Maybe(a.saturating_quotient(b));
    mul_u64f64(a: U64F64, b: U64F64) [4] => a.saturating_mul(b);
    div_u64f64(a: U64F64, b: U64F64) [4] => Maybe(a.saturating_quotient(b));
    safe_div_u64f64(a: U64F64, b: U64F64) [4] => fixed::safe_div(a, b);
    mul_u96f32(a: U96F32, b: U96F32) [4] => a.saturating_mul(b);
    safe_div_u96f32(a: U96F32, b: U96F32) [4] => fixed::safe_div(a, b);
    mul_i96f32(a: I96F32, b: I96F32) [4] => a.saturating_mul(b);
    safe_div_i96f32(a: I96F32, b: I96F32) [4] => fixed::safe_div(a, b);
}

pub fn u16_proportion_to_i32f32(words: &[u64]) -> Result<Vec<u64>> {
    records(words, 1, |r, w| {
        Bits::write(fixed::u16_proportion(r.small()?), w);
        Ok(())
    })
}

fn to_integer<T: Into<u64>>(words: &[u64], convert: fn(I32F32) -> T) -> Result<Vec<u64>> {
    records(words, 1, |r: &mut Reader, w| {
        w.u64(convert(I32F32::read(r)));
        Ok(())
    })
}

pub fn i32f32_to_u16_proportion(words: &[u64]) -> Result<Vec<u64>> {
    to_integer(words, fixed::i32f32_proportion_to_u16)
}

pub fn i32f32_to_u16(words: &[u64]) -> Result<Vec<u64>> {
    to_integer(words, fixed::i32f32_to_u16)
}

pub fn i32f32_to_u64(words: &[u64]) -> Result<Vec<u64>> {
    to_integer(words, fixed::i32f32_to_u64)
}
