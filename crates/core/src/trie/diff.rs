//! Keys that differ between two states, found by walking only where nodes differ.

use super::nibbles::{of_partial, to_key};
use super::node::{NONE, Nodes};
use super::slab::Address;
use super::walk::each;

/// A node without the first `skip` nibbles of its partial key.
#[derive(Clone, Copy)]
struct View {
    node: Address,
    skip: usize,
}

impl View {
    fn length(self, nodes: &Nodes) -> usize {
        nodes.nibble_count(self.node) - self.skip
    }

    fn nibble(self, nodes: &Nodes, i: usize) -> u8 {
        of_partial(nodes.partial(self.node), nodes.nibble_count(self.node), self.skip + i)
    }

    fn child(self, nodes: &Nodes, nibble: u8) -> Option<View> {
        let node = nodes.child(self.node, nibble);
        (node != NONE).then_some(View { node, skip: 0 })
    }
}

/// Calls `found(key, before, after)` for each key whose value differs, ascending.
pub fn diff<'n>(
    nodes: &'n Nodes,
    before: Address,
    after: Address,
    found: impl FnMut(&[u8], Option<&'n [u8]>, Option<&'n [u8]>),
) {
    let view = |node| (node != NONE).then_some(View { node, skip: 0 });
    Diff { nodes, path: Vec::new(), found }.compare(view(before), view(after));
}

struct Diff<'n, F> {
    nodes: &'n Nodes,
    path: Vec<u8>,
    found: F,
}

impl<'n, F: FnMut(&[u8], Option<&'n [u8]>, Option<&'n [u8]>)> Diff<'n, F> {
    fn compare(&mut self, before: Option<View>, after: Option<View>) {
        let (before, after) = match (before, after) {
            (None, None) => return,
            (Some(before), None) => return self.whole(before, Side::Before),
            (None, Some(after)) => return self.whole(after, Side::After),
            (Some(before), Some(after)) => (before, after),
        };
        let nodes = self.nodes;
        if before.skip == after.skip && is_same(nodes, before.node, after.node) {
            return;
        }
        let lengths = (before.length(nodes), after.length(nodes));
        let most = lengths.0.min(lengths.1);
        let common = (0..most).find(|&i| before.nibble(nodes, i) != after.nibble(nodes, i)).unwrap_or(most);
        let depth = self.path.len();
        self.path.extend((0..common).map(|i| before.nibble(nodes, i)));
        match (common == lengths.0, common == lengths.1) {
            (true, true) => self.branches(before, after),
            (true, false) => self.above(before, after, common, Side::Before),
            (false, true) => self.above(after, before, common, Side::After),
            (false, false) => self.apart(before, after, common),
        }
        self.path.truncate(depth);
    }

    /// Both nodes stand at the end of `path`.
    fn branches(&mut self, before: View, after: View) {
        let nodes = self.nodes;
        let values = (nodes.value(before.node), nodes.value(after.node));
        if values.0 != values.1 {
            self.report(values.0, values.1);
        }
        for nibble in 0..16 {
            let children = (before.child(nodes, nibble), after.child(nodes, nibble));
            self.path.push(nibble);
            self.compare(children.0, children.1);
            self.path.pop();
        }
    }

    /// `upper`, of `side`, stands at the end of `path`; `lower` goes on for `common` nibbles and more.
    fn above(&mut self, upper: View, lower: View, common: usize, side: Side) {
        let nodes = self.nodes;
        if let Some(value) = nodes.value(upper.node) {
            self.report_of(side, value);
        }
        let next = lower.nibble(nodes, common);
        let rest = Some(View { node: lower.node, skip: lower.skip + common + 1 });
        for nibble in 0..16 {
            let child = upper.child(nodes, nibble);
            let other = if nibble == next { rest } else { None };
            self.path.push(nibble);
            match side {
                Side::Before => self.compare(child, other),
                Side::After => self.compare(other, child),
            }
            self.path.pop();
        }
    }

    /// The nodes part within their partial keys.
    fn apart(&mut self, before: View, after: View, common: usize) {
        let step = |view: View| View { node: view.node, skip: view.skip + common + 1 };
        let mut sides = [(before, Side::Before), (after, Side::After)]
            .map(|(view, side)| (view.nibble(self.nodes, common), step(view), side));
        sides.sort_by_key(|(nibble, ..)| *nibble);
        for (nibble, view, side) in sides {
            self.path.push(nibble);
            self.whole(view, side);
            self.path.pop();
        }
    }

    /// Everything at and below `view` exists on one side only.
    fn whole(&mut self, view: View, side: Side) {
        let nodes = self.nodes;
        // `each` wants the path above the whole partial key; what was skipped is its tail.
        let above = self.path.len() - view.skip;
        let found = &mut self.found;
        each(nodes, view.node, &self.path[..above], |key, value| match side {
            Side::Before => found(key, Some(value), None),
            Side::After => found(key, None, Some(value)),
        });
    }

    fn report_of(&mut self, side: Side, value: &'n [u8]) {
        match side {
            Side::Before => self.report(Some(value), None),
            Side::After => self.report(None, Some(value)),
        }
    }

    fn report(&mut self, before: Option<&'n [u8]>, after: Option<&'n [u8]>) {
        let mut key = Vec::with_capacity(self.path.len() / 2);
        to_key(&self.path, &mut key);
        (self.found)(&key, before, after);
    }
}

#[derive(Clone, Copy)]
enum Side {
    Before,
    After,
}

/// Same record, or same content by its hash.
fn is_same(nodes: &Nodes, a: Address, b: Address) -> bool {
    a == b || (nodes.merkle(a).len() == 32 && nodes.merkle(a) == nodes.merkle(b))
}
