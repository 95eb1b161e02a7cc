//! Handles of live roots: slot in the low 20 bits, generation above, so that a stale handle is noticed.

use super::node::NONE;
use super::slab::Address;

const SLOT_BITS: u32 = 20;
const MOST_SLOTS: usize = 1 << SLOT_BITS;
const GENERATIONS: u32 = 1 << (32 - SLOT_BITS);

/// A handle on one immutable state.
pub type Root = u32;
/// The state without keys; slot 0.
pub const EMPTY_ROOT: Root = 0;

struct Slot {
    generation: u32,
    node: Option<Address>,
}

/// The table of live roots.
pub struct Roots {
    slots: Vec<Slot>,
    free: Vec<u32>,
}

impl Default for Roots {
    fn default() -> Self {
        Self { slots: vec![Slot { generation: 0, node: Some(NONE) }], free: Vec::new() }
    }
}

impl Roots {
    /// A new handle on `node`, or nothing when a million are in use.
    pub fn add(&mut self, node: Address) -> Option<Root> {
        if let Some(slot) = self.free.pop() {
            let entry = &mut self.slots[slot as usize];
            entry.node = Some(node);
            return Some(entry.generation << SLOT_BITS | slot);
        }
        if self.slots.len() == MOST_SLOTS {
            return None;
        }
        self.slots.push(Slot { generation: 0, node: Some(node) });
        Some(self.slots.len() as u32 - 1)
    }

    /// The node of a live handle.
    pub fn get(&self, root: Root) -> Option<Address> {
        let slot = self.slots.get(root as usize & (MOST_SLOTS - 1))?;
        if slot.generation == root >> SLOT_BITS { slot.node } else { None }
    }

    /// Forgets a live handle other than the empty one and returns its node.
    pub fn remove(&mut self, root: Root) -> Option<Address> {
        let node = self.get(root)?;
        let index = root & (MOST_SLOTS as u32 - 1);
        let slot = &mut self.slots[index as usize];
        slot.node = None;
        slot.generation = (slot.generation + 1) % GENERATIONS;
        self.free.push(index);
        Some(node)
    }

    /// Live handles, without the empty one.
    pub fn count(&self) -> usize {
        self.slots.len() - 1 - self.free.len()
    }

    pub fn total_bytes(&self) -> usize {
        self.slots.capacity() * size_of::<Slot>() + self.free.capacity() * size_of::<u32>()
    }
}
