//! Roots, read proofs and ordered roots recorded from `sp-trie`.

mod support;

use serde_json::Value;
use subforge_core::trie::{Change, EMPTY_ROOT, Layout, Root, Trie, ordered_root};
use support::{hex, vectors};

const LAYOUTS: [(Layout, &str); 2] = [(Layout::V0, "rootV0"), (Layout::V1, "rootV1")];

fn pairs(case: &Value) -> Vec<(Vec<u8>, Vec<u8>)> {
    case["pairs"].as_array().unwrap().iter().map(|pair| (hex(&pair[0]), hex(&pair[1]))).collect()
}

fn load(layout: Layout, pairs: &[(Vec<u8>, Vec<u8>)]) -> (Trie, Root) {
    let mut trie = Trie::new(layout);
    let changes: Vec<_> = pairs.iter().map(|(key, value)| Change { key, value: Some(value) }).collect();
    let root = trie.commit(EMPTY_ROOT, &changes).unwrap();
    (trie, root)
}

#[test]
fn state_roots() {
    let file = vectors("traces/trie-000.json");
    let cases = file["cases"].as_array().unwrap();
    assert!(cases.len() > 60);
    for case in cases {
        for (layout, name) in LAYOUTS {
            let (trie, root) = load(layout, &pairs(case));
            assert_eq!(trie.root_hash(root).unwrap().to_vec(), hex(&case[name]), "{} {name}", case["name"]);
        }
    }
}

#[test]
fn state_roots_by_single_inserts_and_back() {
    let file = vectors("traces/trie-000.json");
    for case in file["cases"].as_array().unwrap() {
        let pairs = pairs(case);
        let mut trie = Trie::new(Layout::V1);
        let mut roots = vec![EMPTY_ROOT];
        for (key, value) in pairs.iter().rev() {
            roots.push(trie.commit(*roots.last().unwrap(), &[Change { key, value: Some(value) }]).unwrap());
        }
        assert_eq!(trie.root_hash(*roots.last().unwrap()).unwrap().to_vec(), hex(&case["rootV1"]));
        for (step, (key, _)) in pairs.iter().enumerate() {
            let last = *roots.last().unwrap();
            let root = trie.commit(last, &[Change { key, value: None }]).unwrap();
            let expected = roots[pairs.len() - 1 - step];
            assert_eq!(trie.root_hash(root), trie.root_hash(expected), "{}", case["name"]);
            roots.push(root);
        }
        for root in roots {
            trie.release(root).unwrap();
        }
        assert_eq!((trie.stats().nodes, trie.stats().values, trie.stats().content_bytes), (0, 0, 0));
    }
}

#[test]
fn read_proofs() {
    let file = vectors("traces/trie-000.json");
    let mut checked = 0;
    for case in file["cases"].as_array().unwrap() {
        for recorded in case["proofs"].as_array().into_iter().flatten() {
            let layout = Layout::of_version(recorded["version"].as_u64().unwrap() as u32).unwrap();
            let (trie, root) = load(layout, &pairs(case));
            let keys: Vec<_> = recorded["keys"].as_array().unwrap().iter().map(hex).collect();
            for (key, value) in keys.iter().zip(recorded["values"].as_array().unwrap()) {
                let expected = (!value.is_null()).then(|| hex(value));
                assert_eq!(trie.get(root, key).unwrap().map(<[u8]>::to_vec), expected);
            }
            let mut nodes: Vec<_> = recorded["nodes"].as_array().unwrap().iter().map(hex).collect();
            nodes.sort();
            let keys = keys.iter().map(Vec::as_slice);
            assert_eq!(trie.proof(root, keys).unwrap(), nodes, "{}", case["name"]);
            checked += 1;
        }
    }
    assert!(checked > 40);
}

#[test]
fn ordered_roots() {
    let file = vectors("traces/trie-000.json");
    for case in file["ordered"].as_array().unwrap() {
        let values: Vec<_> = case["values"].as_array().unwrap().iter().map(hex).collect();
        for (layout, name) in LAYOUTS {
            let root = ordered_root(layout, values.iter().map(Vec::as_slice));
            assert_eq!(root.to_vec(), hex(&case[name]), "{} values", values.len());
        }
    }
}
