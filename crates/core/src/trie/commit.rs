//! One batch of changes applied to one immutable state.

use super::nibbles::{common_of_keys, common_of_partial, of_key, of_partial};
use super::node::{ABSENT, NONE, NewValue, Nodes};
use super::slab::Address;

/// One key to set, or to delete where there is no value.
#[derive(Clone, Copy)]
pub struct Change<'a> {
    pub key: &'a [u8],
    pub value: Option<&'a [u8]>,
}

impl Change<'_> {
    fn nibble_count(&self) -> usize {
        self.key.len() * 2
    }
}

/// Applies changes with strictly ascending keys to `root`, which stays as it is. Returns the new root, and the nodes that
/// only the old one has.
pub fn apply(nodes: &mut Nodes, root: Address, changes: &[Change<'_>]) -> (Address, Vec<Address>) {
    nodes.now += 1;
    let mut commit = Commit { nodes, partial: Vec::new(), replaced: Vec::new() };
    let node = if root == NONE { commit.build(changes, 0) } else { commit.apply(root, 0, 0, changes) };
    commit.replaced.shrink_to_fit();
    (node, commit.replaced)
}

struct Commit<'n> {
    nodes: &'n mut Nodes,
    /// Nibbles of the node about to be made.
    partial: Vec<u8>,
    replaced: Vec<Address>,
}

/// Children of a node about to be made, by nibble.
type Children = [Address; 16];

impl Commit<'_> {
    /// A new subtree of the inserts, whose keys share the nibbles before `depth`.
    fn build(&mut self, changes: &[Change<'_>], depth: usize) -> Address {
        let Some(first) = changes.iter().position(|change| change.value.is_some()) else { return NONE };
        let last = changes.iter().rposition(|change| change.value.is_some()).unwrap_or(first);
        let changes = &changes[first..=last];
        let key = changes[0].key;
        let shared = common_of_keys(key, changes[changes.len() - 1].key, depth);
        let branch = depth + shared;
        let has_value = changes.len() == 1 || changes[0].nibble_count() == branch;
        let mut children = [NONE; 16];
        if changes.len() > 1 {
            for group in groups(&changes[has_value as usize..], branch) {
                children[of_key(group[0].key, branch) as usize] = self.build(group, branch + 1);
            }
        }
        let value = if has_value { changes[0].value } else { None };
        self.partial.clear();
        self.partial.extend((depth..branch).map(|i| of_key(key, i)));
        self.finish(value.map_or(NewValue::None, NewValue::Bytes), &children)
    }

    /// `node` without its first `skip` nibbles, standing at `depth`, with `changes` applied.
    fn apply(&mut self, node: Address, skip: usize, depth: usize, changes: &[Change<'_>]) -> Address {
        let below = self.span_below(node, skip, depth, changes);
        let (before, rest) = changes.split_at(below.start);
        let (inside, after) = rest.split_at(below.len());
        let is_insert = |change: &&Change<'_>| change.value.is_some();
        let outer = [before.iter().find(is_insert), after.iter().rfind(is_insert)];
        let split =
            outer.into_iter().flatten().map(|change| self.common(node, skip, depth, change.key)).min();
        match split {
            Some(split) => self.split(node, skip, split, depth, changes),
            None if inside.is_empty() && skip == 0 => node,
            None => self.change(node, skip, depth, inside),
        }
    }

    /// Changes all of which lie at or below `node`.
    fn change(&mut self, node: Address, skip: usize, depth: usize, changes: &[Change<'_>]) -> Address {
        let branch = depth + self.nodes.nibble_count(node) - skip;
        let own = changes.first().filter(|change| change.nibble_count() == branch);
        let mut children = self.nodes.children(node);
        let mut is_same = skip == 0;
        for group in groups(&changes[own.is_some() as usize..], branch) {
            let nibble = of_key(group[0].key, branch) as usize;
            let old = children[nibble];
            let new = if old == NONE {
                self.build(group, branch + 1)
            } else {
                self.apply(old, 0, branch + 1, group)
            };
            is_same &= new == old;
            children[nibble] = new;
        }
        let value = match own {
            Some(change) if change.value != self.nodes.value(node) => {
                change.value.map_or(NewValue::None, NewValue::Bytes)
            }
            _ if is_same => return node,
            _ => NewValue::Of(node),
        };
        let new = if skip == 0 {
            self.finish_as(node, value, &children)
        } else {
            self.partial.clear();
            self.push_partial(node, skip, branch - depth);
            self.finish(value, &children)
        };
        self.replace(node);
        new
    }

    /// A new branch within the partial key of `node`, after `split` of its nibbles, because inserts leave it there.
    fn split(
        &mut self,
        node: Address,
        skip: usize,
        split: usize,
        depth: usize,
        changes: &[Change<'_>],
    ) -> Address {
        let branch = depth + split;
        let passes = |change: &Change<'_>| self.common(node, skip, depth, change.key) >= split;
        let start = changes.iter().position(passes).unwrap_or(0);
        let end = changes.iter().rposition(passes).map_or(0, |last| last + 1);
        let mut changes = &changes[start..end];
        let mut value = None;
        if let Some(first) = changes.first()
            && first.nibble_count() == branch
        {
            value = first.value;
            changes = &changes[1..];
        }
        let own = self.nibble(node, skip + split);
        let mut children = [NONE; 16];
        let mut applied = false;
        for group in groups(changes, branch) {
            let nibble = of_key(group[0].key, branch);
            children[nibble as usize] = if nibble == own {
                applied = true;
                self.apply(node, skip + split + 1, branch + 1, group)
            } else {
                self.build(group, branch + 1)
            };
        }
        if !applied {
            children[own as usize] = self.apply(node, skip + split + 1, branch + 1, &[]);
        }
        self.partial.clear();
        self.push_partial(node, skip, split);
        self.finish(value.map_or(NewValue::None, NewValue::Bytes), &children)
    }

    /// The node of `self.partial`, `value` and `children` in its canonical form.
    fn finish(&mut self, value: NewValue<'_>, children: &Children) -> Address {
        let (bitmap, dense, count) = pack_children(children);
        match (count, self.has_value(value)) {
            (0, false) => NONE,
            (1, false) => self.merge(bitmap.trailing_zeros() as u8, dense[0]),
            _ => self.nodes.create(&self.partial, value, bitmap, &dense[..count]),
        }
    }

    /// As [`Commit::finish`], with the partial key of `node`.
    fn finish_as(&mut self, node: Address, value: NewValue<'_>, children: &Children) -> Address {
        let (bitmap, dense, count) = pack_children(children);
        match (count, self.has_value(value)) {
            (0, false) => NONE,
            (1, false) => {
                self.partial.clear();
                self.push_partial(node, 0, self.nodes.nibble_count(node));
                self.merge(bitmap.trailing_zeros() as u8, dense[0])
            }
            _ => self.nodes.create_as(node, value, bitmap, &dense[..count]),
        }
    }

    fn has_value(&self, value: NewValue<'_>) -> bool {
        match value {
            NewValue::None => false,
            NewValue::Bytes(_) => true,
            NewValue::Of(node) => self.nodes.value_length(node) != ABSENT,
        }
    }

    /// An only child takes its valueless parent's place.
    fn merge(&mut self, nibble: u8, child: Address) -> Address {
        self.partial.push(nibble);
        self.push_partial(child, 0, self.nodes.nibble_count(child));
        let (bitmap, children, count) = pack_children(&self.nodes.children(child));
        let merged = self.nodes.create(&self.partial, NewValue::Of(child), bitmap, &children[..count]);
        self.replace(child);
        merged
    }

    /// Takes note that `node` is not in the new state; nothing else has one that came just now.
    fn replace(&mut self, node: Address) {
        if self.nodes.birth(node) == self.nodes.now {
            self.nodes.free(node);
        } else {
            self.replaced.push(node);
        }
    }

    fn push_partial(&mut self, node: Address, skip: usize, count: usize) {
        let (packed, total) = (self.nodes.partial(node), self.nodes.nibble_count(node));
        self.partial.extend((skip..skip + count).map(|i| of_partial(packed, total, i)));
    }

    fn nibble(&self, node: Address, index: usize) -> u8 {
        of_partial(self.nodes.partial(node), self.nodes.nibble_count(node), index)
    }

    /// How many nibbles `key` from `depth` on shares with the partial key of `node` from `skip` on.
    fn common(&self, node: Address, skip: usize, depth: usize, key: &[u8]) -> usize {
        common_of_partial(self.nodes.partial(node), self.nodes.nibble_count(node), skip, key, depth)
    }

    /// The changes at or below `node`: neighbours, as the keys are sorted.
    fn span_below(
        &self,
        node: Address,
        skip: usize,
        depth: usize,
        changes: &[Change<'_>],
    ) -> core::ops::Range<usize> {
        let whole = self.nodes.nibble_count(node) - skip;
        let is_below = |change: &Change<'_>| self.common(node, skip, depth, change.key) == whole;
        let ends = if changes.len() > 1 { changes.last() } else { None };
        if changes.first().is_some_and(is_below) && ends.is_none_or(is_below) {
            return 0..changes.len();
        }
        match changes.iter().position(is_below) {
            Some(start) => {
                let length = changes[start..].iter().take_while(|change| is_below(change)).count();
                start..start + length
            }
            // No change below: those before the node's own keys come first.
            None => {
                let start = changes.partition_point(|change| self.is_before(node, skip, depth, change.key));
                start..start
            }
        }
    }

    /// Whether `key`, which is not below `node`, sorts before every key below it.
    fn is_before(&self, node: Address, skip: usize, depth: usize, key: &[u8]) -> bool {
        let common = self.common(node, skip, depth, key);
        depth + common == key.len() * 2 || of_key(key, depth + common) < self.nibble(node, skip + common)
    }
}

/// The bitmap of the children, the children themselves in order, and their count.
fn pack_children(children: &Children) -> (u16, Children, usize) {
    let mut bitmap = 0u16;
    let mut dense = [NONE; 16];
    let mut count = 0;
    for (nibble, &child) in children.iter().enumerate().filter(|(_, child)| **child != NONE) {
        bitmap |= 1 << nibble;
        dense[count] = child;
        count += 1;
    }
    (bitmap, dense, count)
}

/// Neighbouring changes with the same nibble at `depth`; all keys are longer than that.
fn groups<'s, 'a>(changes: &'s [Change<'a>], depth: usize) -> impl Iterator<Item = &'s [Change<'a>]> {
    changes.chunk_by(move |a, b| of_key(a.key, depth) == of_key(b.key, depth))
}
