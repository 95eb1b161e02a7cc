//! Many columns in one byte string: a count, the length of each column in bytes, then the columns, each at a multiple
//! of eight bytes.

use crate::epoch::Sparse;
use crate::fixed::I32F32;

/// Collects columns.
#[derive(Default)]
pub struct Pack {
    lengths: Vec<u32>,
    /// The columns, each padded.
    content: Vec<u8>,
}

macro_rules! integers {
    ($($name:ident $type:ty;)*) => {$(
        pub fn $name(
            &mut self,
            values: impl IntoIterator<Item = $type, IntoIter: ExactSizeIterator>,
        ) -> &mut Self {
            const SIZE: usize = size_of::<$type>();
            let values = values.into_iter();
            let column = self.column(SIZE * values.len());
            for (place, value) in column.as_chunks_mut::<SIZE>().0.iter_mut().zip(values) {
                *place = value.to_le_bytes();
            }
            self
        }
    )*};
}

impl Pack {
    integers! {
        u16s u16;
        u32s u32;
        u64s u64;
        u128s u128;
    }

    /// Room for a column of zeros.
    fn column(&mut self, length: usize) -> &mut [u8] {
        let start = self.content.len();
        self.lengths.push(length as u32);
        self.content.resize(start + length.next_multiple_of(8), 0);
        self.content.get_mut(start..start + length).unwrap_or_default()
    }

    pub fn flags(&mut self, values: &[bool]) -> &mut Self {
        let column = self.column(values.len());
        column.iter_mut().zip(values).for_each(|(place, flag)| *place = u8::from(*flag));
        self
    }

    /// Raw bits.
    pub fn fixed(&mut self, values: &[I32F32]) -> &mut Self {
        self.u64s(values.iter().map(|v| v.to_bits() as u64))
    }

    /// Three columns: offsets, columns, raw bits.
    pub fn sparse(&mut self, matrix: &Sparse) -> &mut Self {
        self.u32s(matrix.offsets().iter().copied());
        self.u16s(matrix.columns().iter().copied());
        self.fixed(matrix.values())
    }

    pub fn into_bytes(self) -> Vec<u8> {
        let header = (4 + 4 * self.lengths.len()).next_multiple_of(8);
        let mut bytes = Vec::with_capacity(header + self.content.len());
        bytes.extend((self.lengths.len() as u32).to_le_bytes());
        bytes.extend(self.lengths.iter().flat_map(|length| length.to_le_bytes()));
        bytes.resize(header, 0);
        bytes.extend(self.content);
        bytes
    }
}
