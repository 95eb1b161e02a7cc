//! Many byte strings in one, with their lengths: what crosses the boundary, and the trie's methods in that shape.

use super::commit::Change;
use super::node::ABSENT;
use super::{Layout, Root, Trie, ordered_root};
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
}

impl Trie {
    /// The values of many keys.
    pub fn get_many(&self, root: Root, keys: &[u8], key_lengths: &[u32]) -> Result<FlatBytes> {
        let mut out = FlatBytes::default();
        for key in items(keys, key_lengths)? {
            out.push(self.get(root, key.unwrap_or_default())?);
        }
        Ok(out)
    }

    /// Up to `limit` keys with `prefix`, strictly after `after`.
    pub fn keys(&self, root: Root, prefix: &[u8], after: Option<&[u8]>, limit: usize) -> Result<FlatBytes> {
        let mut out = FlatBytes::default();
        self.page(root, prefix, after, limit, |key, _| out.push(Some(key)))?;
        Ok(out)
    }

    /// As [`Trie::keys`]; each key is followed by its value.
    pub fn entries(
        &self,
        root: Root,
        prefix: &[u8],
        after: Option<&[u8]>,
        limit: usize,
    ) -> Result<FlatBytes> {
        let mut out = FlatBytes::default();
        self.page(root, prefix, after, limit, |key, value| {
            out.push(Some(key));
            out.push(Some(value));
        })?;
        Ok(out)
    }

    /// Key, value before and value after, for each key that differs.
    pub fn flat_diff(&self, before: Root, after: Root) -> Result<FlatBytes> {
        let mut out = FlatBytes::default();
        self.diff(before, after, |key, old, new| {
            out.push(Some(key));
            out.push(old);
            out.push(new);
        })?;
        Ok(out)
    }

    /// The nodes that prove what the keys hold.
    pub fn flat_proof(&self, root: Root, keys: &[u8], key_lengths: &[u32]) -> Result<FlatBytes> {
        let mut out = FlatBytes::default();
        for node in self.proof(root, items(keys, key_lengths)?.flatten())? {
            out.push(Some(&node));
        }
        Ok(out)
    }
}

/// The changes of a commit: one value for each key, none to delete it.
pub fn changes<'a>(
    keys: &'a [u8],
    key_lengths: &'a [u32],
    values: &'a [u8],
    value_lengths: &'a [u32],
) -> Result<Vec<Change<'a>>> {
    if key_lengths.len() != value_lengths.len() {
        return Err(CoreError::new(
            "FLAT_LENGTHS",
            "There must be as many values as keys.",
            format!("{} values", key_lengths.len()),
            value_lengths.len(),
            "Pass a value for each key, and a length of 0xffffffff to delete it.",
        ));
    }
    let keys = items(keys, key_lengths)?;
    let values = items(values, value_lengths)?;
    Ok(keys.zip(values).map(|(key, value)| Change { key: key.unwrap_or_default(), value }).collect())
}

/// The ordered root of a flat list.
pub fn ordered_root_of(layout: Layout, values: &[u8], lengths: &[u32]) -> Result<[u8; 32]> {
    Ok(ordered_root(layout, items(values, lengths)?.map(Option::unwrap_or_default)))
}

/// The strings of a flat argument, once its lengths were found to fit.
fn items<'a>(bytes: &'a [u8], lengths: &'a [u32]) -> Result<impl Iterator<Item = Option<&'a [u8]>>> {
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
