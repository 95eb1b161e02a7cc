//! Merkle values of the nodes that a commit made, level by level, several hashes at once.

use blake2b_simd::Params;
use blake2b_simd::many::{HashManyJob, hash_many};

use super::Layout;
use super::encode::{HASH_LENGTH, encode, is_hashed};
use super::node::{MerkleSlot, NONE, Nodes};
use super::slab::Address;

/// How many nodes are hashed together: enough for the vector units, and their buffers stay close.
const TOGETHER: usize = 64;

/// A node whose Merkle value is missing.
#[derive(Clone, Copy)]
struct Dirty {
    node: Address,
    /// Where the Merkle values of its children begin in `children`.
    children: u32,
}

/// Buffers kept from commit to commit.
#[derive(Default)]
pub struct Merkle {
    levels: Vec<Vec<Dirty>>,
    pending: Vec<(Address, u32)>,
    /// Merkle values of all children, looked up together: they lie far apart, and memory answers many at once.
    children: Vec<MerkleSlot>,
    encodings: Vec<u8>,
    ends: Vec<u32>,
}

impl Merkle {
    /// Computes the Merkle values that are missing below and in `root`.
    pub fn update(&mut self, nodes: &mut Nodes, layout: Layout, root: Address) {
        if root == NONE || !nodes.merkle(root).is_empty() {
            return;
        }
        for depth in (0..self.collect(nodes, root)).rev() {
            let mut level = core::mem::take(&mut self.levels[depth]);
            self.hash_level(nodes, layout, &level);
            level.clear();
            self.levels[depth] = level;
        }
    }

    /// Sorts the nodes without Merkle value by their depth; returns the number of levels.
    fn collect(&mut self, nodes: &Nodes, root: Address) -> usize {
        let mut depth = 0;
        self.children.clear();
        self.pending.push((root, 0));
        while let Some((node, level)) = self.pending.pop() {
            depth = depth.max(level as usize + 1);
            if self.levels.len() < depth {
                self.levels.push(Vec::new());
            }
            let start = self.children.len();
            self.levels[level as usize].push(Dirty { node, children: start as u32 });
            let count = nodes.child_count(node);
            self.children.extend((0..count).map(|index| nodes.merkle_slot(nodes.child_at(node, index))));
            for (index, child) in self.children[start..].iter().enumerate() {
                if child.get().is_empty() {
                    self.pending.push((nodes.child_at(node, index), level + 1));
                }
            }
        }
        depth
    }

    fn hash_level(&mut self, nodes: &mut Nodes, layout: Layout, level: &[Dirty]) {
        for part in level.chunks(TOGETHER) {
            self.encode(nodes, layout, part);
            let encodings = || {
                let starts = core::iter::once(0).chain(self.ends.iter().copied());
                starts.zip(&self.ends).map(|(start, &end)| &self.encodings[start as usize..end as usize])
            };
            let mut hashes =
                hash_all(encodings().filter(|encoding| encoding.len() >= HASH_LENGTH)).into_iter();
            for (dirty, encoding) in part.iter().zip(encodings()) {
                let hash = if encoding.len() < HASH_LENGTH { None } else { hashes.next() };
                nodes.set_merkle(dirty.node, hash.as_ref().map_or(encoding, |hash| hash));
            }
        }
    }

    /// The encodings of some nodes of a level, in `encodings` and `ends`.
    fn encode(&mut self, nodes: &Nodes, layout: Layout, part: &[Dirty]) {
        let hashed = |dirty: &Dirty| hashed_value(nodes, layout, dirty.node);
        let mut hashes = hash_all(part.iter().filter_map(hashed)).into_iter();
        self.encodings.clear();
        self.ends.clear();
        for dirty in part {
            let hash = if hashed(dirty).is_some() { hashes.next() } else { None };
            let slots = self.children[dirty.children as usize..].iter();
            let merkles =
                slots.take(nodes.child_count(dirty.node)).enumerate().map(|(index, slot)| match slot.get() {
                    [] => nodes.merkle(nodes.child_at(dirty.node, index)),
                    merkle => merkle,
                });
            encode(nodes, dirty.node, hash.as_ref(), merkles, &mut self.encodings);
            self.ends.push(self.encodings.len() as u32);
        }
    }
}

/// The value of a node if its hash stands for it.
fn hashed_value(nodes: &Nodes, layout: Layout, node: Address) -> Option<&[u8]> {
    nodes.value(node).filter(|value| is_hashed(layout, value.len()))
}

/// Blake2-256 of many inputs; the vector units work on several at once.
fn hash_all<'a>(inputs: impl Iterator<Item = &'a [u8]>) -> Vec<[u8; 32]> {
    let mut params = Params::new();
    params.hash_length(HASH_LENGTH);
    let mut jobs: Vec<_> = inputs.map(|input| HashManyJob::new(&params, input)).collect();
    hash_many(&mut jobs);
    let hash = |job: &HashManyJob<'_>| {
        let mut out = [0; HASH_LENGTH];
        out.copy_from_slice(job.to_hash().as_bytes());
        out
    };
    jobs.iter().map(hash).collect()
}
