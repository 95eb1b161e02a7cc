//! Read proofs: the encoded nodes (and hashed values) that a look-up of the keys touches.

use std::collections::BTreeSet;

use super::Layout;
use super::encode::{EMPTY, HASH_LENGTH, encode, is_hashed};
use super::nibbles::{is_at, of_key};
use super::node::{NONE, Nodes};
use super::slab::Address;
use crate::hash::blake2b_256;

/// The proof of `keys`, each node once, in ascending order of their bytes.
pub fn proof<'k>(
    nodes: &Nodes,
    layout: Layout,
    root: Address,
    keys: impl Iterator<Item = &'k [u8]>,
) -> BTreeSet<Vec<u8>> {
    let mut found = BTreeSet::new();
    for key in keys {
        if root == NONE {
            found.insert(EMPTY.to_vec());
        } else {
            record(nodes, layout, root, key, &mut found);
        }
    }
    found
}

fn record(nodes: &Nodes, layout: Layout, root: Address, key: &[u8], found: &mut BTreeSet<Vec<u8>>) {
    let (mut node, mut at) = (root, 0);
    while node != NONE {
        // Shorter nodes stand inside their parent, unless they are the root.
        if node == root || nodes.merkle(node).len() == HASH_LENGTH {
            found.insert(encoding(nodes, layout, node));
        }
        let (packed, count) = (nodes.partial(node), nodes.nibble_count(node));
        let rest = key.len() * 2 - at;
        if rest < count || !is_at(packed, count, key, at) {
            return;
        }
        at += count;
        if rest == count {
            let hashed = nodes.value(node).filter(|value| is_hashed(layout, value.len()));
            found.extend(hashed.map(<[u8]>::to_vec));
            return;
        }
        node = nodes.child(node, of_key(key, at));
        at += 1;
    }
}

fn encoding(nodes: &Nodes, layout: Layout, node: Address) -> Vec<u8> {
    let value = nodes.value(node).filter(|value| is_hashed(layout, value.len()));
    let mut out = Vec::new();
    let children = (0..nodes.child_count(node)).map(|index| nodes.merkle(nodes.child_at(node, index)));
    encode(nodes, node, value.map(blake2b_256).as_ref(), children, &mut out);
    out
}
