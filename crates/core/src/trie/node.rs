//! Nodes: immutable records in a slab.
//!
//! Layout of a record: value length u32, nibbles u16, children bitmap u16, birth of 7 bytes, length of the Merkle value u8,
//! Merkle value of 32, children u32 each, partial key, value (or the index of a large one).

use super::nibbles;
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

/// What a new node holds as its value.
#[derive(Clone, Copy)]
pub enum NewValue<'a> {
    None,
    Bytes(&'a [u8]),
    /// The value of a node that exists.
    Of(Address),
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
    /// A node with a partial key of these nibbles.
    pub fn create(&mut self, partial: &[u8], value: NewValue<'_>, bitmap: u16, children: &[u32]) -> Address {
        let packed = partial.len().div_ceil(2);
        let (at, partial_at) = self.allocate(partial.len(), value, bitmap, children);
        nibbles::pack(partial, self.slab.bytes_mut(at, partial_at, packed));
        self.fill(at, partial_at + packed, value);
        at
    }

    /// As [`Nodes::create`], with the partial key of `node`.
    pub fn create_as(
        &mut self,
        node: Address,
        value: NewValue<'_>,
        bitmap: u16,
        children: &[u32],
    ) -> Address {
        let (nibbles, from) = (self.nibble_count(node), CHILDREN + self.child_count(node) * 4);
        let packed = nibbles.div_ceil(2);
        let (at, partial_at) = self.allocate(nibbles, value, bitmap, children);
        self.slab.copy(node, from, at, partial_at, packed);
        self.fill(at, partial_at + packed, value);
        at
    }

    /// Room for a node with all but its partial key and value written; where the partial key belongs.
    fn allocate(
        &mut self,
        nibbles: usize,
        value: NewValue<'_>,
        bitmap: u16,
        children: &[u32],
    ) -> (Address, usize) {
        let packed = nibbles.div_ceil(2);
        let partial_at = CHILDREN + children.len() * 4;
        let length = match value {
            NewValue::None => ABSENT,
            NewValue::Bytes(bytes) => bytes.len() as u32,
            NewValue::Of(node) => self.value_length(node),
        };
        let at = self.slab.allocate(partial_at + packed + stored_length(length));
        let header = self.slab.bytes_mut(at, 0, MERKLE);
        header[LENGTH..NIBBLES].copy_from_slice(&length.to_le_bytes());
        header[NIBBLES..BITMAP].copy_from_slice(&(nibbles as u16).to_le_bytes());
        header[BITMAP..BIRTH].copy_from_slice(&bitmap.to_le_bytes());
        // The last byte of so large a number is 0: there is no Merkle value yet.
        header[BIRTH..].copy_from_slice(&self.now.to_le_bytes());
        let slots = self.slab.bytes_mut(at, CHILDREN, children.len() * 4);
        for (slot, child) in slots.chunks_exact_mut(4).zip(children) {
            slot.copy_from_slice(&child.to_le_bytes());
        }
        self.node_count += 1;
        self.content_bytes += packed;
        if length != ABSENT {
            self.value_count += 1;
            self.content_bytes += length as usize;
        }
        (at, partial_at)
    }

    fn fill(&mut self, at: Address, value_at: usize, value: NewValue<'_>) {
        match value {
            NewValue::None => {}
            NewValue::Bytes(bytes) => self.store_value(at, value_at, bytes),
            NewValue::Of(node) => self.copy_value(at, value_at, node),
        }
    }

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

    fn store_value(&mut self, node: Address, at: usize, bytes: &[u8]) {
        if bytes.len() <= LARGE {
            return self.slab.bytes_mut(node, at, bytes.len()).copy_from_slice(bytes);
        }
        let value = LargeValue { bytes: bytes.into(), references: 1 };
        self.large_bytes += bytes.len();
        let index = if let Some(index) = self.free_large.pop() {
            self.large[index as usize] = value;
            index
        } else {
            self.large.push(value);
            self.large.len() as u32 - 1
        };
        self.slab.set_u32(node, at, index);
    }

    fn copy_value(&mut self, node: Address, at: usize, from: Address) {
        let length = self.value_length(from);
        if length == ABSENT {
            return;
        }
        let from_at = self.value_offset(from);
        if length as usize > LARGE {
            let index = self.slab.u32(from, from_at);
            self.large[index as usize].references += 1;
            return self.slab.set_u32(node, at, index);
        }
        self.slab.copy(from, from_at, node, at, length as usize);
    }

    /// Frees one node, not those below it.
    pub fn free(&mut self, node: Address) {
        let length = self.value_length(node);
        let value_at = self.value_offset(node);
        self.node_count -= 1;
        self.content_bytes -= self.nibble_count(node).div_ceil(2);
        if length != ABSENT {
            self.value_count -= 1;
            self.content_bytes -= length as usize;
            if length as usize > LARGE {
                self.free_large_value(self.slab.u32(node, value_at));
            }
        }
        self.slab.release(node, value_at + stored_length(length));
    }

    fn free_large_value(&mut self, index: u32) {
        let value = &mut self.large[index as usize];
        value.references -= 1;
        if value.references == 0 {
            self.large_bytes -= value.bytes.len();
            value.bytes = Box::default();
            self.free_large.push(index);
        }
    }
}

/// Bytes that a value takes inside its record.
fn stored_length(length: u32) -> usize {
    match length {
        ABSENT => 0,
        length if length as usize > LARGE => 4,
        length => length as usize,
    }
}
