//! Roots of ordered lists, as the header's extrinsics root.

use super::commit::Change;
use super::encode::compact;
use super::{Layout, Trie};

/// The root over SCALE compact index -> value.
pub fn ordered_root<'v>(layout: Layout, values: impl Iterator<Item = &'v [u8]>) -> [u8; 32] {
    let mut items: Vec<(Vec<u8>, &[u8])> = values
        .enumerate()
        .map(|(index, value)| {
            let mut key = Vec::with_capacity(4);
            compact(index as u32, &mut key);
            (key, value)
        })
        .collect();
    items.sort_unstable();
    let changes: Vec<_> = items.iter().map(|(key, value)| Change { key, value: Some(value) }).collect();
    Trie::new(layout).root_of(&changes)
}
