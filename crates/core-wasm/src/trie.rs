use js_sys::{Object, Uint8Array};
use subforge_core::trie::{self, Layout, Root};
use wasm_bindgen::prelude::*;

use crate::convert::{Result, failed, flat, set};

#[wasm_bindgen]
pub struct RawTrie {
    trie: trie::Trie,
    layout: Layout,
}

#[wasm_bindgen]
impl RawTrie {
    #[wasm_bindgen(constructor)]
    pub fn new(version: u32) -> Result<Self> {
        let layout = Layout::of_version(version).map_err(failed)?;
        Ok(Self { trie: trie::Trie::new(layout), layout })
    }

    pub fn commit(
        &mut self,
        root: Root,
        keys: &[u8],
        key_lengths: &[u32],
        values: &[u8],
        value_lengths: &[u32],
    ) -> Result<Root> {
        let changes = trie::changes(keys, key_lengths, values, value_lengths).map_err(failed)?;
        self.trie.commit(root, &changes).map_err(failed)
    }

    #[wasm_bindgen(js_name = rootHash)]
    pub fn root_hash(&self, root: Root) -> Result<Vec<u8>> {
        self.trie.root_hash(root).map(|hash| hash.to_vec()).map_err(failed)
    }

    /// Copies the value into `out` if it fits; returns its length, or -1 where there is none.
    pub fn get(&self, root: Root, key: &[u8], out: &Uint8Array) -> Result<f64> {
        let value = self.trie.get(root, key).map_err(failed)?;
        Ok(value.map_or(-1.0, |value| {
            let length = value.len() as u32;
            if length <= out.length() {
                out.subarray(0, length).copy_from(value);
            }
            f64::from(length)
        }))
    }

    #[wasm_bindgen(js_name = getMany)]
    pub fn get_many(&self, root: Root, keys: &[u8], key_lengths: &[u32]) -> Result<JsValue> {
        self.trie.get_many(root, keys, key_lengths).map(flat).map_err(failed)
    }

    pub fn keys(&self, root: Root, prefix: &[u8], after: Option<Box<[u8]>>, limit: u32) -> Result<JsValue> {
        self.trie.keys(root, prefix, after.as_deref(), limit as usize).map(flat).map_err(failed)
    }

    pub fn entries(
        &self,
        root: Root,
        prefix: &[u8],
        after: Option<Box<[u8]>>,
        limit: u32,
    ) -> Result<JsValue> {
        self.trie.entries(root, prefix, after.as_deref(), limit as usize).map(flat).map_err(failed)
    }

    pub fn diff(&self, before: Root, after: Root) -> Result<JsValue> {
        self.trie.flat_diff(before, after).map(flat).map_err(failed)
    }

    pub fn proof(&self, root: Root, keys: &[u8], key_lengths: &[u32]) -> Result<JsValue> {
        self.trie.flat_proof(root, keys, key_lengths).map(flat).map_err(failed)
    }

    pub fn release(&mut self, root: Root) -> Result<()> {
        self.trie.release(root).map_err(failed)
    }

    pub fn stats(&self) -> JsValue {
        let stats = self.trie.stats();
        let object = Object::new();
        let fields = [
            ("nodes", stats.nodes),
            ("values", stats.values),
            ("roots", stats.roots),
            ("contentBytes", stats.content_bytes),
            ("totalBytes", stats.total_bytes),
        ];
        for (name, value) in fields {
            set(&object, name, &(value as f64).into());
        }
        object.into()
    }

    /// Frees all nodes at once; only the empty root is left.
    pub fn dispose(&mut self) {
        self.trie = trie::Trie::new(self.layout);
    }
}

#[wasm_bindgen(js_name = orderedRoot)]
pub fn ordered_root(values: &[u8], lengths: &[u32], version: u32) -> Result<Vec<u8>> {
    let layout = Layout::of_version(version).map_err(failed)?;
    trie::ordered_root_of(layout, values, lengths).map(|root| root.to_vec()).map_err(failed)
}
