//! Live roots, and which nodes only they hold.
//!
//! Each root was committed on another one: they form a tree. A node came with one root and is in all that were committed on
//! it, until one of them replaces it. So no node counts its references: a root that goes frees what came after the root it
//! stands on, or what the only root that stands on it replaced. Handles have their slot in the low 20 bits and a generation
//! above, so that a stale one is noticed.

use super::node::{NONE, Nodes};
use super::slab::Address;

const SLOT_BITS: u32 = 20;
const MOST_SLOTS: usize = 1 << SLOT_BITS;
const GENERATIONS: u32 = 1 << (32 - SLOT_BITS);

/// A handle on one immutable state.
pub type Root = u32;
/// The state without keys; slot 0.
pub const EMPTY_ROOT: Root = 0;

type Slot = u32;

/// One state of those that are kept.
#[derive(Default)]
pub struct State {
    pub node: Address,
    pub hash: [u8; 32],
    /// When it was committed; nodes that came with it have this birth.
    birth: u64,
    /// What it stands on, unless that is the empty state.
    base: Option<Slot>,
    /// What stands on it.
    above: Vec<Slot>,
    /// Nodes of its base that it does not have.
    replaced: Vec<Address>,
    /// Whether its handle is live; a state that was released stays while several others stand on it.
    held: bool,
}

#[derive(Default)]
struct Place {
    generation: u32,
    state: Option<Box<State>>,
}

/// The table of states.
pub struct Roots {
    places: Vec<Place>,
    free: Vec<Slot>,
    held: usize,
}

impl Roots {
    /// With the empty state alone.
    pub fn new(empty_hash: [u8; 32]) -> Self {
        let empty = State { node: NONE, hash: empty_hash, held: true, ..State::default() };
        Self {
            places: vec![Place { generation: 0, state: Some(Box::new(empty)) }],
            free: Vec::new(),
            held: 0,
        }
    }

    /// Whether there is no room for another state.
    pub fn is_full(&self) -> bool {
        self.free.is_empty() && self.places.len() == MOST_SLOTS
    }

    /// A new state, committed at `birth` on `base`, without the nodes `replaced` of it.
    pub fn add(
        &mut self,
        base: Root,
        node: Address,
        hash: [u8; 32],
        birth: u64,
        replaced: Vec<Address>,
    ) -> Root {
        let base = Some(slot_of(base)).filter(|slot| *slot != EMPTY_ROOT);
        let state = State { node, hash, birth, base, above: Vec::new(), replaced, held: true };
        let slot = self.free.pop().unwrap_or_else(|| {
            self.places.push(Place::default());
            self.places.len() as Slot - 1
        });
        if let Some(base) = base.and_then(|base| self.state_mut(base)) {
            base.above.push(slot);
        }
        let place = &mut self.places[slot as usize];
        place.state = Some(Box::new(state));
        self.held += 1;
        place.generation << SLOT_BITS | slot
    }

    /// The state of a live handle.
    pub fn get(&self, root: Root) -> Option<&State> {
        let place = self.places.get(slot_of(root) as usize)?;
        let state = place.state.as_deref().filter(|state| state.held)?;
        (place.generation == root >> SLOT_BITS).then_some(state)
    }

    /// Gives a live handle other than the empty one back and frees the nodes that only its state held.
    pub fn release(&mut self, nodes: &mut Nodes, root: Root) {
        self.held -= 1;
        if let Some(state) = self.state_mut(slot_of(root)) {
            state.held = false;
        }
        let mut next = Some(slot_of(root));
        while let Some(slot) = next {
            next = self.settle(nodes, slot);
        }
    }

    /// Live handles, without the empty one.
    pub fn count(&self) -> usize {
        self.held
    }

    pub fn total_bytes(&self) -> usize {
        let states = self.places.iter().filter_map(|place| place.state.as_deref());
        let own: usize = states.map(|state| size_of::<State>() + state.replaced.capacity() * 4).sum();
        own + self.places.capacity() * size_of::<Place>() + self.free.capacity() * size_of::<Slot>()
    }

    /// Drops a state that is not held if at most one stands on it; returns its base where that may go as well.
    fn settle(&mut self, nodes: &mut Nodes, slot: Slot) -> Option<Slot> {
        let is_done = |state: &&mut State| !state.held && state.above.len() < 2;
        let state = core::mem::take(self.state_mut(slot).filter(is_done)?);
        let place = &mut self.places[slot as usize];
        place.state = None;
        place.generation = (place.generation + 1) % GENERATIONS;
        self.free.push(slot);
        let base_birth = state.base.and_then(|base| self.state_mut(base)).map_or(0, |base| base.birth);
        let heir = state.above.first().copied();
        if let Some(base) = state.base.and_then(|base| self.state_mut(base)) {
            base.above.retain(|other| *other != slot);
            base.above.extend(heir);
        }
        let Some(heir) = heir.and_then(|heir| self.state_mut(heir)) else {
            free_below(nodes, state.node, base_birth);
            return state.base;
        };
        let replaced = core::mem::replace(&mut heir.replaced, state.replaced);
        heir.base = state.base;
        for node in replaced {
            if nodes.birth(node) > base_birth {
                nodes.free(node);
            } else {
                heir.replaced.push(node);
            }
        }
        None
    }

    fn state_mut(&mut self, slot: Slot) -> Option<&mut State> {
        self.places.get_mut(slot as usize)?.state.as_deref_mut()
    }
}

fn slot_of(root: Root) -> Slot {
    root & (MOST_SLOTS as u32 - 1)
}

/// Frees the nodes at and below `node` that came after `birth`; whatever lies below an older node is older.
fn free_below(nodes: &mut Nodes, node: Address, birth: u64) {
    let mut pending = vec![node];
    while let Some(node) = pending.pop() {
        if node != NONE && nodes.birth(node) > birth {
            pending.extend((0..nodes.child_count(node)).map(|index| nodes.child_at(node, index)));
            nodes.free(node);
        }
    }
}
