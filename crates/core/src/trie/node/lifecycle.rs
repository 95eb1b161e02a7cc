//! How nodes are made and freed.

use super::{ABSENT, Address, BIRTH, BITMAP, CHILDREN, LARGE, LENGTH, LargeValue, MERKLE, NIBBLES, Nodes};
use crate::trie::nibbles;

/// What a new node holds as its value.
#[derive(Clone, Copy)]
pub enum NewValue<'a> {
    None,
    Bytes(&'a [u8]),
    /// The value of a node that exists.
    Of(Address),
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
