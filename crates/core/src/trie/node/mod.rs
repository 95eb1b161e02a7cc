//! Nodes: immutable records in a slab.
//!
//! Layout of a record: value length u32, nibbles u16, children bitmap u16, birth of 7 bytes, length of the Merkle value u8,
//! Merkle value of 32, children u32 each, partial key, value (or the index of a large one).

mod lifecycle;

pub use lifecycle::NewValue;

use super::slab::{Address, Slab};

/// "No value" in a length field, here and at the boundary.
pub const ABSENT: u32 = u32::MAX;
/// "No node".
pub const NONE: Address = 0;

const LENGTH: usize = 0;
const NIBBLES: usize = 4;
const BITMAP: usize = 6;
const BIRTH: usize = 8;
const MERKLE_LENGTH: usize = 15;
const MERKLE: usize = 16;
const CHILDREN: usize = 48;
const MERKLE_SLOT: usize = CHILDREN - MERKLE_LENGTH;

/// Values above this many bytes live outside their record and are shared when the node is copied.
const LARGE: usize = 512;

/// A copy of a node's Merkle value.
#[derive(Clone, Copy)]
pub struct MerkleSlot {
    bytes: [u8; MERKLE_SLOT],
}

impl MerkleSlot {
    /// Empty where it was not computed yet.
    #[inline]
    pub fn get(&self) -> &[u8] {
        &self.bytes[MERKLE - MERKLE_LENGTH..][..self.bytes[0] as usize]
    }
}

struct LargeValue {
    bytes: Box<[u8]>,
    references: u32,
}

/// All nodes of one trie object.
#[derive(Default)]
pub struct Nodes {
    slab: Slab,
    large: Vec<LargeValue>,
    free_large: Vec<u32>,
    /// The birth of nodes that are made now.
    pub now: u64,
    pub node_count: usize,
    pub value_count: usize,
    pub content_bytes: usize,
    large_bytes: usize,
}

impl Nodes {
    /// When the node was made.
    #[inline]
    pub fn birth(&self, node: Address) -> u64 {
        let mut bytes = [0; 8];
        bytes[..MERKLE_LENGTH - BIRTH].copy_from_slice(self.slab.bytes(node, BIRTH, MERKLE_LENGTH - BIRTH));
        u64::from_le_bytes(bytes)
    }

    #[inline]
    pub fn bitmap(&self, node: Address) -> u16 {
        self.u16(node, BITMAP)
    }

    /// Count of nibbles of the partial key.
    #[inline]
    pub fn nibble_count(&self, node: Address) -> usize {
        self.u16(node, NIBBLES) as usize
    }

    /// The packed partial key.
    #[inline]
    pub fn partial(&self, node: Address) -> &[u8] {
        let length = self.nibble_count(node).div_ceil(2);
        self.slab.bytes(node, CHILDREN + self.child_count(node) * 4, length)
    }

    /// The child at `nibble`, or [`NONE`].
    #[inline]
    pub fn child(&self, node: Address, nibble: u8) -> Address {
        let bitmap = self.bitmap(node);
        if bitmap >> nibble & 1 == 0 {
            return NONE;
        }
        let index = (bitmap & ((1 << nibble) - 1)).count_ones() as usize;
        self.slab.u32(node, CHILDREN + index * 4)
    }

    /// All children by nibble, [`NONE`] where there is none.
    #[inline]
    pub fn children(&self, node: Address) -> [Address; 16] {
        let mut children = [NONE; 16];
        let mut bitmap = self.bitmap(node);
        let dense = self.slab.bytes(node, CHILDREN, bitmap.count_ones() as usize * 4);
        for bytes in dense.chunks_exact(4) {
            children[bitmap.trailing_zeros() as usize & 15] =
                u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]);
            bitmap &= bitmap.wrapping_sub(1);
        }
        children
    }

    /// Child number `index` in the order of nibbles.
    #[inline]
    pub fn child_at(&self, node: Address, index: usize) -> Address {
        self.slab.u32(node, CHILDREN + index * 4)
    }

    #[inline]
    pub fn child_count(&self, node: Address) -> usize {
        self.bitmap(node).count_ones() as usize
    }

    /// Length of the value, or [`ABSENT`].
    #[inline]
    pub fn value_length(&self, node: Address) -> u32 {
        self.slab.u32(node, LENGTH)
    }

    pub fn value(&self, node: Address) -> Option<&[u8]> {
        let length = self.value_length(node);
        if length == ABSENT {
            return None;
        }
        let at = self.value_offset(node);
        Some(if length as usize > LARGE {
            &self.large[self.slab.u32(node, at) as usize].bytes
        } else {
            self.slab.bytes(node, at, length as usize)
        })
    }

    /// The hash of the node, or its encoding where that is shorter; empty before it was computed.
    #[inline]
    pub fn merkle(&self, node: Address) -> &[u8] {
        self.slab.bytes(node, MERKLE, self.slab.bytes(node, MERKLE_LENGTH, 1)[0] as usize)
    }

    /// The Merkle value as it lies in the record, to be copied without looking at it.
    #[inline]
    pub fn merkle_slot(&self, node: Address) -> MerkleSlot {
        let mut slot = MerkleSlot { bytes: [0; MERKLE_SLOT] };
        slot.bytes.copy_from_slice(self.slab.bytes(node, MERKLE_LENGTH, MERKLE_SLOT));
        slot
    }

    pub fn set_merkle(&mut self, node: Address, merkle: &[u8]) {
        self.slab.bytes_mut(node, MERKLE_LENGTH, 1)[0] = merkle.len() as u8;
        self.slab.bytes_mut(node, MERKLE, merkle.len()).copy_from_slice(merkle);
    }

    /// Bytes taken from the system.
    pub fn total_bytes(&self) -> usize {
        self.slab.total_bytes()
            + self.large_bytes
            + self.large.capacity() * size_of::<LargeValue>()
            + self.free_large.capacity() * size_of::<u32>()
    }

    #[inline]
    fn u16(&self, node: Address, offset: usize) -> u16 {
        let bytes = self.slab.bytes(node, offset, 2);
        u16::from_le_bytes([bytes[0], bytes[1]])
    }

    fn value_offset(&self, node: Address) -> usize {
        CHILDREN + self.child_count(node) * 4 + self.nibble_count(node).div_ceil(2)
    }
}
