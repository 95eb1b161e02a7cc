//! The trie against a sorted map and a straightforward encoder, over random histories of many live states.

mod reference;

use std::collections::BTreeMap;

use proptest::prelude::*;
use reference::{Map, reference_root};
use subforge_core::trie::{Change, EMPTY_ROOT, Layout, Root, Trie};

/// Keys that share prefixes, are prefixes of each other, or neither.
fn key() -> impl Strategy<Value = Vec<u8>> {
    let nibble_rich = prop::sample::select(vec![0x00u8, 0x01, 0x10, 0x11, 0x1f, 0xf0, 0xff]);
    prop_oneof![
        8 => prop::collection::vec(nibble_rich, 0..5),
        2 => prop::collection::vec(any::<u8>(), 0..40),
    ]
}

fn value() -> impl Strategy<Value = Vec<u8>> {
    let length = prop_oneof![0..3usize, 28..36usize, 500..530usize, 2000..2010usize];
    (length, any::<u8>()).prop_map(|(length, fill)| vec![fill; length])
}

#[derive(Debug, Clone)]
struct Step {
    /// Which of the live states to build on.
    on: prop::sample::Index,
    changes: BTreeMap<Vec<u8>, Option<Vec<u8>>>,
    release: Option<prop::sample::Index>,
}

fn step() -> impl Strategy<Value = Step> {
    let changes = prop::collection::btree_map(key(), prop::option::weighted(0.6, value()), 0..12);
    (any::<prop::sample::Index>(), changes, any::<Option<prop::sample::Index>>())
        .prop_map(|(on, changes, release)| Step { on, changes, release })
}

fn history() -> impl Strategy<Value = (bool, Vec<Step>)> {
    (any::<bool>(), prop::collection::vec(step(), 1..14))
}

/// Runs a history; gives the live states with what they should hold.
fn replay(layout: Layout, steps: &[Step]) -> (Trie, Vec<(Root, Map)>) {
    let mut trie = Trie::new(layout);
    let mut live = vec![(EMPTY_ROOT, Map::new())];
    for step in steps {
        let (root, mut map) = live[step.on.index(live.len())].clone();
        let changes: Vec<_> =
            step.changes.iter().map(|(key, value)| Change { key, value: value.as_deref() }).collect();
        let root = trie.commit(root, &changes).unwrap();
        for (key, value) in &step.changes {
            match value {
                Some(value) => map.insert(key.clone(), value.clone()),
                None => map.remove(key),
            };
        }
        live.push((root, map));
        if let Some(index) = &step.release {
            let index = index.index(live.len());
            if index > 0 {
                trie.release(live.swap_remove(index).0).unwrap();
            }
        }
    }
    (trie, live)
}

fn entries(
    trie: &Trie,
    root: Root,
    prefix: &[u8],
    after: Option<&[u8]>,
    limit: usize,
) -> Vec<(Vec<u8>, Vec<u8>)> {
    let mut out = Vec::new();
    trie.page(root, prefix, after, limit, |key, value| out.push((key.to_vec(), value.to_vec()))).unwrap();
    out
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn every_live_state_is_as_built_from_scratch((v1, steps) in history()) {
        let layout = if v1 { Layout::V1 } else { Layout::V0 };
        let (mut trie, live) = replay(layout, &steps);
        for (root, map) in &live {
            prop_assert_eq!(trie.root_hash(*root).unwrap(), reference_root(map, v1));
            prop_assert_eq!(
                entries(&trie, *root, &[], None, usize::MAX),
                map.clone().into_iter().collect::<Vec<_>>()
            );
            for (key, value) in map {
                prop_assert_eq!(trie.get(*root, key).unwrap(), Some(value.as_slice()));
            }
        }
        for (root, _) in live {
            trie.release(root).unwrap();
        }
        prop_assert_eq!((trie.stats().nodes, trie.stats().values, trie.stats().content_bytes), (0, 0, 0));
        prop_assert_eq!(trie.stats().roots, 0);
    }

    #[test]
    fn reads_of_any_key_and_page((_, steps) in history(), keys in prop::collection::vec(key(), 1..20),
                                 prefix in key(), after in prop::option::of(key()), limit in 0..9usize) {
        let (trie, live) = replay(Layout::V1, &steps);
        let (root, map) = live.last().unwrap();
        for key in &keys {
            prop_assert_eq!(trie.get(*root, key).unwrap(), map.get(key).map(Vec::as_slice));
        }
        let expected: Vec<_> = map
            .iter()
            .filter(|(key, _)| key.starts_with(&prefix) && after.as_ref().is_none_or(|after| *key > after))
            .take(limit)
            .map(|(key, value)| (key.clone(), value.clone()))
            .collect();
        prop_assert_eq!(entries(&trie, *root, &prefix, after.as_deref(), limit), expected);
    }

    #[test]
    fn differences((_, steps) in history(), a in any::<prop::sample::Index>(), b in any::<prop::sample::Index>()) {
        let (trie, live) = replay(Layout::V1, &steps);
        let (before, after) = (&live[a.index(live.len())], &live[b.index(live.len())]);
        let mut found = Vec::new();
        trie.diff(before.0, after.0, |key, old, new| {
            found.push((key.to_vec(), old.map(<[u8]>::to_vec), new.map(<[u8]>::to_vec)));
        }).unwrap();
        let keys: std::collections::BTreeSet<_> = before.1.keys().chain(after.1.keys()).cloned().collect();
        let expected: Vec<_> = keys
            .into_iter()
            .map(|key| (before.1.get(&key).cloned(), after.1.get(&key).cloned(), key))
            .filter(|(old, new, _)| old != new)
            .map(|(old, new, key)| (key, old, new))
            .collect();
        prop_assert_eq!(found, expected);
    }
}

#[test]
fn wrong_arguments_are_refused() {
    let mut trie = Trie::new(Layout::V1);
    let set = |key| Change { key, value: Some(b"1".as_slice()) };
    let code = |result: Result<Root, subforge_core::error::CoreError>| result.unwrap_err().code;
    assert_eq!(code(trie.commit(EMPTY_ROOT, &[set(b"b"), set(b"a")])), "TRIE_KEYS_UNSORTED");
    assert_eq!(code(trie.commit(EMPTY_ROOT, &[set(b"a"), set(b"a")])), "TRIE_KEYS_UNSORTED");
    assert_eq!(code(trie.commit(EMPTY_ROOT, &[set(&[0; 1025])])), "TRIE_KEY_LENGTH");
    assert_eq!(code(trie.commit(7, &[])), "TRIE_UNKNOWN_ROOT");
    let root = trie.commit(EMPTY_ROOT, &[set(b"a")]).unwrap();
    trie.release(root).unwrap();
    assert_eq!(trie.release(root).unwrap_err().code, "TRIE_UNKNOWN_ROOT");
    let next = trie.commit(EMPTY_ROOT, &[set(b"a")]).unwrap();
    assert_ne!(next, root, "a stale handle must not name a new state");
    assert_eq!(trie.root_hash(root).unwrap_err().code, "TRIE_UNKNOWN_ROOT");
    trie.release(EMPTY_ROOT).unwrap();
    assert_eq!(trie.get(EMPTY_ROOT, b"a").unwrap(), None);
}

#[test]
fn the_deepest_trie() {
    // Without optimisation its frames need more than a test thread's stack.
    std::thread::Builder::new().stack_size(16 << 20).spawn(deepest_trie).unwrap().join().unwrap();
}

fn deepest_trie() {
    // A branch at every nibble: each key leaves the path of the longest one a nibble further down.
    let longest = vec![0u8; 1024];
    let mut keys: Vec<Vec<u8>> = (0..1024usize)
        .flat_map(|length| [0x01u8, 0x10].map(|last| [&longest[..length], &[last]].concat()))
        .collect();
    keys.push(longest);
    keys.sort();
    let mut trie = Trie::new(Layout::V1);
    let changes: Vec<_> = keys.iter().map(|key| Change { key, value: Some(b"") }).collect();
    let root = trie.commit(EMPTY_ROOT, &changes).unwrap();
    let deletes: Vec<_> = keys.iter().map(|key| Change { key, value: None }).collect();
    let mut differing = 0;
    trie.diff(root, EMPTY_ROOT, |_, _, _| differing += 1).unwrap();
    assert_eq!(differing, keys.len());
    let empty = trie.commit(root, &deletes).unwrap();
    assert_eq!(trie.root_hash(empty), trie.root_hash(EMPTY_ROOT));
    trie.release(root).unwrap();
    assert_eq!(trie.stats().nodes, 0);
}
