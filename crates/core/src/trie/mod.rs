//! Substrate's base-16 Patricia-Merkle trie over Blake2-256: many immutable states with shared structure.

mod commit;
mod diff;
mod encode;
mod flat;
mod merkle;
mod nibbles;
mod node;
mod ordered;
mod proof;
mod roots;
mod slab;
mod walk;

pub use commit::Change;
pub use flat::{FlatBytes, changes, ordered_root_of};
pub use node::ABSENT;
pub use ordered::ordered_root;
pub use roots::{EMPTY_ROOT, Root};

use crate::error::{CoreError, Result};
use crate::hash::blake2b_256;
use merkle::Merkle;
use node::{NONE, Nodes};
use roots::{Roots, State};
use slab::Address;

/// The longest key in bytes; it bounds the depth of the trie. Keys of the chain have 200 bytes at most.
pub const LONGEST_KEY: usize = 1024;

/// How values are put into nodes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// Every value stands in its node.
    V0,
    /// Values of 33 bytes and more are hashed out of their node.
    V1,
}

impl Layout {
    /// The layout of a state version.
    pub fn of_version(version: u32) -> Result<Self> {
        match version {
            0 => Ok(Self::V0),
            1 => Ok(Self::V1),
            _ => Err(CoreError::new(
                "TRIE_VERSION",
                "There is no such state version.",
                "0 or 1",
                version,
                "Take 1, the chain's own, unless an old root has to be computed.",
            )),
        }
    }
}

/// What a [`Trie`] holds at present.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stats {
    pub nodes: usize,
    pub values: usize,
    pub roots: usize,
    /// Bytes of values and partial keys.
    pub content_bytes: usize,
    /// Bytes taken from the system.
    pub total_bytes: usize,
}

/// An arena of nodes, and the states that are kept of it.
pub struct Trie {
    layout: Layout,
    nodes: Nodes,
    roots: Roots,
    merkle: Merkle,
}

impl Trie {
    pub fn new(layout: Layout) -> Self {
        let roots = Roots::new(blake2b_256(&encode::EMPTY));
        Self { layout, nodes: Nodes::default(), roots, merkle: Merkle::default() }
    }

    /// Applies `changes`, whose keys ascend strictly, to `root` and returns a new root; `root` stays as it is.
    pub fn commit(&mut self, root: Root, changes: &[Change<'_>]) -> Result<Root> {
        let old = self.state(root)?.node;
        check(changes)?;
        if self.roots.is_full() {
            return Err(CoreError::new(
                "TRIE_TOO_MANY_ROOTS",
                "There are too many live roots.",
                "fewer than 1048576",
                self.roots.count(),
                "Release roots that are no longer needed.",
            ));
        }
        let (node, replaced) = commit::apply(&mut self.nodes, old, changes);
        let hash = self.hash(node);
        Ok(self.roots.add(root, node, hash, self.nodes.now, replaced))
    }

    /// The state root.
    pub fn root_hash(&self, root: Root) -> Result<[u8; 32]> {
        Ok(self.state(root)?.hash)
    }

    /// The value of `key`.
    pub fn get(&self, root: Root, key: &[u8]) -> Result<Option<&[u8]>> {
        let (mut node, mut at) = (self.node(root)?, 0);
        while node != NONE {
            let (packed, count) = (self.nodes.partial(node), self.nodes.nibble_count(node));
            let rest = key.len() * 2 - at;
            if rest < count || !nibbles::is_at(packed, count, key, at) {
                return Ok(None);
            }
            at += count;
            if rest == count {
                return Ok(self.nodes.value(node));
            }
            node = self.nodes.child(node, nibbles::of_key(key, at));
            at += 1;
        }
        Ok(None)
    }

    /// Up to `limit` entries with `prefix`, ascending, strictly after `after`, as `found(key, value)`.
    pub fn page(
        &self,
        root: Root,
        prefix: &[u8],
        after: Option<&[u8]>,
        limit: usize,
        mut found: impl FnMut(&[u8], &[u8]),
    ) -> Result<()> {
        let node = self.node(root)?;
        let mut left = limit;
        if left > 0 {
            walk::page(&self.nodes, node, prefix, after, |key, value| {
                found(key, value);
                left -= 1;
                left > 0
            });
        }
        Ok(())
    }

    /// Every key whose value differs, ascending, as `found(key, before, after)`.
    pub fn diff(
        &self,
        before: Root,
        after: Root,
        found: impl FnMut(&[u8], Option<&[u8]>, Option<&[u8]>),
    ) -> Result<()> {
        diff::diff(&self.nodes, self.node(before)?, self.node(after)?, found);
        Ok(())
    }

    /// The encoded nodes that prove what `keys` hold.
    pub fn proof<'k>(&self, root: Root, keys: impl Iterator<Item = &'k [u8]>) -> Result<Vec<Vec<u8>>> {
        Ok(proof::proof(&self.nodes, self.layout, self.node(root)?, keys).into_iter().collect())
    }

    /// Gives a root back. The empty root stays.
    pub fn release(&mut self, root: Root) -> Result<()> {
        self.state(root)?;
        if root != EMPTY_ROOT {
            self.roots.release(&mut self.nodes, root);
        }
        Ok(())
    }

    /// Present size.
    pub fn stats(&self) -> Stats {
        Stats {
            nodes: self.nodes.node_count,
            values: self.nodes.value_count,
            roots: self.roots.count(),
            content_bytes: self.nodes.content_bytes,
            total_bytes: self.nodes.total_bytes() + self.roots.total_bytes(),
        }
    }

    /// The root of `changes` applied to nothing, without a handle.
    fn root_of(&mut self, changes: &[Change<'_>]) -> [u8; 32] {
        let (node, _) = commit::apply(&mut self.nodes, NONE, changes);
        self.hash(node)
    }

    /// The hash of a root; a root is hashed however short it is.
    fn hash(&mut self, node: Address) -> [u8; 32] {
        self.merkle.update(&mut self.nodes, self.layout, node);
        let merkle = if node == NONE { &encode::EMPTY } else { self.nodes.merkle(node) };
        merkle.try_into().unwrap_or_else(|_| blake2b_256(merkle))
    }

    fn node(&self, root: Root) -> Result<Address> {
        Ok(self.state(root)?.node)
    }

    fn state(&self, root: Root) -> Result<&State> {
        self.roots.get(root).ok_or_else(|| {
            CoreError::new(
                "TRIE_UNKNOWN_ROOT",
                "This root is not, or no longer, one of this trie.",
                "a root that this trie gave and that was not released",
                root,
                "Use each root with the trie that made it and release it last.",
            )
        })
    }
}

fn check(changes: &[Change<'_>]) -> Result<()> {
    if let Some(change) = changes.iter().find(|change| change.key.len() > LONGEST_KEY) {
        return Err(CoreError::new(
            "TRIE_KEY_LENGTH",
            "The key is too long.",
            format!("at most {LONGEST_KEY} bytes"),
            change.key.len(),
            "Hash long parts of a key, as storage maps do.",
        ));
    }
    match changes.windows(2).position(|pair| pair[0].key >= pair[1].key) {
        None => Ok(()),
        Some(index) => Err(CoreError::new(
            "TRIE_KEYS_UNSORTED",
            "The keys do not ascend.",
            "each key greater than the one before it",
            format!("a key at index {} that is not", index + 1),
            "Sort the changes by the bytes of their keys and name each key once.",
        )),
    }
}
