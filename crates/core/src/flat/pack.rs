//! Many columns in one byte string: a count, the length of each column in bytes, then the columns, each at a multiple
//! of eight bytes.

use crate::epoch::Sparse;
use crate::fixed::I32F32;

/// Collects columns.
#[derive(Default)]
pub struct Pack {
    columns: Vec<Vec<u8>>,
}

macro_rules! integers {
    ($($name:ident $type:ty;)*) => {$(
        pub fn $name(&mut self, values: impl IntoIterator<Item = $type, IntoIter: ExactSizeIterator>) -> &mut Self {
            const SIZE: usize = size_of::<$type>();
            let values = values.into_iter();
            let mut bytes = vec![0; SIZE * values.len()];
            for (place, value) in bytes.as_chunks_mut::<SIZE>().0.iter_mut().zip(values) {
                *place = value.to_le_bytes();
            }
            self.columns.push(bytes);
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

    pub fn flags(&mut self, values: &[bool]) -> &mut Self {
        self.columns.push(values.iter().map(|flag| u8::from(*flag)).collect());
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
        let content: usize = self.columns.iter().map(|c| c.len().next_multiple_of(8)).sum();
        let mut bytes = Vec::with_capacity((4 + 4 * self.columns.len()).next_multiple_of(8) + content);
        let pad = |bytes: &mut Vec<u8>| bytes.resize(bytes.len().next_multiple_of(8), 0);
        bytes.extend((self.columns.len() as u32).to_le_bytes());
        bytes.extend(self.columns.iter().flat_map(|c| (c.len() as u32).to_le_bytes()));
        pad(&mut bytes);
        for column in self.columns {
            bytes.extend(column);
            pad(&mut bytes);
        }
        bytes
    }
}
