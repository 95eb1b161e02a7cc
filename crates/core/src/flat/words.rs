//! Records of words: fixed widths in and out, as many records as the caller likes.
//!
//! A u128 or i128 takes two words, the lower first; signed numbers are their two's complement; a flag is 0 or 1; an
//! optional value is a flag before the value (0 when there is none).

use crate::error::{CoreError, Result};
use crate::fixed::Fixed;
use crate::shape::misfit;

/// Reads one record after the other value.
pub struct Reader<'a> {
    words: &'a [u64],
}

impl<'a> Reader<'a> {
    pub fn new(words: &'a [u64]) -> Self {
        Self { words }
    }

    /// The next word; 0 past the end, which [`records`] rules out.
    pub fn u64(&mut self) -> u64 {
        match self.words.split_first() {
            Some((first, rest)) => {
                self.words = rest;
                *first
            }
            None => 0,
        }
    }

    pub fn i64(&mut self) -> i64 {
        self.u64() as i64
    }

    pub fn u128(&mut self) -> u128 {
        let low = self.u64();
        u128::from(low) | (u128::from(self.u64()) << 64)
    }

    pub fn i128(&mut self) -> i128 {
        self.u128() as i128
    }

    /// A word that holds a smaller number.
    pub fn small<T: TryFrom<u64>>(&mut self) -> Result<T> {
        let word = self.u64();
        T::try_from(word).map_err(|_| {
            CoreError::new(
                "WORD_RANGE",
                "A word holds more than its place takes.",
                format!("at most {} bits", 8 * size_of::<T>()),
                word,
                "Check the range before the call.",
            )
        })
    }

    pub fn flag(&mut self) -> Result<bool> {
        self.small::<u8>().map(|flag| flag != 0)
    }

    /// What is left.
    pub fn rest(&mut self) -> &'a [u64] {
        core::mem::take(&mut self.words)
    }
}

/// Writes the results.
#[derive(Default)]
pub struct Writer {
    words: Vec<u64>,
}

impl Writer {
    pub fn u64(&mut self, value: impl Into<u64>) {
        self.words.push(value.into());
    }

    pub fn i64(&mut self, value: i64) {
        self.words.push(value as u64);
    }

    pub fn u128(&mut self, value: u128) {
        self.words.extend([value as u64, (value >> 64) as u64]);
    }

    pub fn i128(&mut self, value: i128) {
        self.u128(value as u128);
    }

    /// A flag, and the value or as many zeros.
    pub fn option<T: Default>(&mut self, value: Option<T>, write: impl Fn(&mut Self, T)) {
        self.u64(u8::from(value.is_some()));
        write(self, value.unwrap_or_default());
    }

    pub fn into_words(self) -> Vec<u64> {
        self.words
    }
}

/// Runs a function over records of `width` words.
pub fn records(
    words: &[u64],
    width: usize,
    mut run: impl FnMut(&mut Reader, &mut Writer) -> Result<()>,
) -> Result<Vec<u64>> {
    let (records, rest) = (words.chunks_exact(width), words.len() % width);
    if rest != 0 {
        return Err(misfit("words", format!("a multiple of {width} words"), words.len()));
    }
    let mut writer = Writer::default();
    for record in records {
        run(&mut Reader::new(record), &mut writer)?;
    }
    Ok(writer.into_words())
}

/// Raw bits of a fixed-point number as words.
pub trait Bits: Fixed {
    fn read(reader: &mut Reader) -> Self;
    fn write(self, writer: &mut Writer);
}

macro_rules! bits {
    ($($type:ident $method:ident)*) => {$(
        impl Bits for crate::fixed::$type {
            fn read(reader: &mut Reader) -> Self {
                Self::from_bits(reader.$method())
            }

            fn write(self, writer: &mut Writer) {
                writer.$method(self.to_bits());
            }
        }
    )*};
}

bits! { I32F32 i64 I64F64 i128 I96F32 i128 U64F64 u128 U96F32 u128 }
