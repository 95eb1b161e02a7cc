//! In-order walks: paging over keys, and every key below a node.

use super::nibbles::{of_key, of_partial, to_key};
use super::node::{NONE, Nodes};
use super::slab::Address;

/// Appends the nibbles of the partial key of `node`.
pub fn push_partial(nodes: &Nodes, node: Address, path: &mut Vec<u8>) {
    let (packed, count) = (nodes.partial(node), nodes.nibble_count(node));
    path.extend((0..count).map(|i| of_partial(packed, count, i)));
}

/// Calls `found(key, value)` for keys with `prefix` strictly after `after`, ascending, until it returns false.
pub fn page<'n>(
    nodes: &'n Nodes,
    root: Address,
    prefix: &[u8],
    after: Option<&[u8]>,
    mut found: impl FnMut(&[u8], &'n [u8]) -> bool,
) {
    let mut path = Vec::new();
    let Some(start) = seek(nodes, root, prefix, &mut path) else { return };
    let mut pending =
        vec![Pending { node: start, nibble: None, depth: path.len(), bounded: after.is_some() }];
    let after = after.unwrap_or_default();
    let mut key = Vec::new();
    while let Some(Pending { node, nibble, depth, bounded }) = pending.pop() {
        path.truncate(depth);
        path.extend(nibble);
        push_partial(nodes, node, &mut path);
        let bound = if bounded { compare(&path, after) } else { Bound::Above };
        if bound == Bound::Below {
            continue;
        }
        if bound == Bound::Above
            && let Some(value) = nodes.value(node)
        {
            key.clear();
            to_key(&path, &mut key);
            if !found(&key, value) {
                return;
            }
        }
        let least = if let Bound::OnTheWay(next) = bound { next } else { 0 };
        for nibble in (least..16).rev() {
            let child = nodes.child(node, nibble);
            if child != NONE {
                let bounded = bound == Bound::OnTheWay(nibble);
                pending.push(Pending { node: child, nibble: Some(nibble), depth: path.len(), bounded });
            }
        }
    }
}

/// Calls `found(key, value)` for every key at or below `node`, whose own partial key starts at the end of `path`.
pub fn each<'n>(nodes: &'n Nodes, node: Address, path: &[u8], mut found: impl FnMut(&[u8], &'n [u8])) {
    let mut pending = vec![(node, None, path.len())];
    let mut path = path.to_vec();
    let mut key = Vec::new();
    while let Some((node, nibble, depth)) = pending.pop() {
        path.truncate(depth);
        path.extend(nibble);
        push_partial(nodes, node, &mut path);
        if let Some(value) = nodes.value(node) {
            key.clear();
            to_key(&path, &mut key);
            found(&key, value);
        }
        let children = (0..16).rev().map(|nibble| (nodes.child(node, nibble), Some(nibble), path.len()));
        pending.extend(children.filter(|(child, ..)| *child != NONE));
    }
}

struct Pending {
    node: Address,
    nibble: Option<u8>,
    /// Length of the path above `nibble`.
    depth: usize,
    /// Whether the path so far is a prefix of the key to start after.
    bounded: bool,
}

#[derive(PartialEq, Eq)]
enum Bound {
    /// Every key here and below is at or before the bound.
    Below,
    /// This path leads to the bound; children before this nibble are before it.
    OnTheWay(u8),
    /// The path itself is the bound, or every key here is after it.
    Above,
    /// The path is the bound: its value is not wanted, everything below is.
    Here,
}

fn compare(path: &[u8], after: &[u8]) -> Bound {
    let length = after.len() * 2;
    match (0..path.len().min(length)).find(|&i| path[i] != of_key(after, i)) {
        Some(i) if path[i] < of_key(after, i) => Bound::Below,
        Some(_) => Bound::Above,
        None if path.len() < length => Bound::OnTheWay(of_key(after, path.len())),
        None if path.len() == length => Bound::Here,
        None => Bound::Above,
    }
}

/// The topmost node whose keys all have `prefix`, with the nibbles above its partial key in `path`.
fn seek(nodes: &Nodes, root: Address, prefix: &[u8], path: &mut Vec<u8>) -> Option<Address> {
    let wanted = prefix.len() * 2;
    let mut node = root;
    while node != NONE {
        let above = path.len();
        push_partial(nodes, node, path);
        if (above..path.len().min(wanted)).any(|i| path[i] != of_key(prefix, i)) {
            return None;
        }
        if path.len() >= wanted {
            path.truncate(above);
            return Some(node);
        }
        let nibble = of_key(prefix, path.len());
        path.push(nibble);
        node = nodes.child(node, nibble);
    }
    None
}
