//! Many byte strings in one, with their lengths: what crosses the boundary.

use super::node::ABSENT;
use crate::error::{CoreError, Result};

/// Byte strings one after the other; a length of [`ABSENT`] takes no bytes and means "none".
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct FlatBytes {
    pub bytes: Vec<u8>,
    pub lengths: Vec<u32>,
}

impl FlatBytes {
    pub fn push(&mut self, item: Option<&[u8]>) {
        self.lengths.push(item.map_or(ABSENT, |item| item.len() as u32));
        self.bytes.extend_from_slice(item.unwrap_or_default());
    }

    pub fn iter(&self) -> impl Iterator<Item = Option<&[u8]>> {
        Items { bytes: &self.bytes, lengths: self.lengths.iter() }
    }
}

/// The strings of a flat argument, once its lengths were found to fit.
pub fn items<'a>(bytes: &'a [u8], lengths: &'a [u32]) -> Result<impl Iterator<Item = Option<&'a [u8]>>> {
    let sum: u64 = lengths.iter().filter(|length| **length != ABSENT).map(|length| u64::from(*length)).sum();
    if sum != bytes.len() as u64 {
        return Err(CoreError::new(
            "FLAT_LENGTHS",
            "The lengths do not add up to the bytes.",
            format!("{sum} bytes"),
            bytes.len(),
            "Pass one length for each string, in the order of the bytes.",
        ));
    }
    Ok(Items { bytes, lengths: lengths.iter() })
}

struct Items<'a> {
    bytes: &'a [u8],
    lengths: core::slice::Iter<'a, u32>,
}

impl<'a> Iterator for Items<'a> {
    type Item = Option<&'a [u8]>;

    fn next(&mut self) -> Option<Self::Item> {
        let length = *self.lengths.next()?;
        if length == ABSENT {
            return Some(None);
        }
        let (item, rest) = self.bytes.split_at(length as usize);
        self.bytes = rest;
        Some(Some(item))
    }
}
