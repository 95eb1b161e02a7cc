use napi::bindgen_prelude::{Uint8Array, Uint8ArraySlice};
use napi_derive::napi;
use subforge_core::trie::{self, Layout, Root};

use crate::convert::{FlatBytes, Result, failed};

/// Size of a trie, as numbers that JavaScript holds exactly.
#[napi(object, object_from_js = false)]
pub struct TrieStats {
    pub nodes: f64,
    pub values: f64,
    pub roots: f64,
    pub content_bytes: f64,
    pub total_bytes: f64,
}

#[napi]
pub struct RawTrie {
    trie: trie::Trie,
    layout: Layout,
}

#[napi]
impl RawTrie {
    #[napi(constructor, catch_unwind)]
    pub fn new(version: u32) -> Result<Self> {
        let layout = Layout::of_version(version).map_err(failed)?;
        Ok(Self { trie: trie::Trie::new(layout), layout })
    }

    #[napi(catch_unwind)]
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

    #[napi(catch_unwind)]
    pub fn root_hash(&self, root: Root) -> Result<Uint8Array> {
        self.trie.root_hash(root).map(|hash| hash.to_vec().into()).map_err(failed)
    }

    /// Copies the value into `out` if it fits; returns its length, or -1 where there is none.
    #[napi(catch_unwind)]
    pub fn get(&self, root: Root, key: &[u8], mut out: Uint8ArraySlice<'_>) -> Result<f64> {
        let value = self.trie.get(root, key).map_err(failed)?;
        Ok(value.map_or(-1.0, |value| {
            // SAFETY: JavaScript waits for this call, and `key` is only read before.
            let out = unsafe { out.as_mut() };
            if let Some(out) = out.get_mut(..value.len()) {
                out.copy_from_slice(value);
            }
            value.len() as f64
        }))
    }

    #[napi(catch_unwind)]
    pub fn get_many(&self, root: Root, keys: &[u8], key_lengths: &[u32]) -> Result<FlatBytes> {
        self.trie.get_many(root, keys, key_lengths).map(FlatBytes::from).map_err(failed)
    }

    #[napi(catch_unwind)]
    pub fn keys(&self, root: Root, prefix: &[u8], after: Option<&[u8]>, limit: u32) -> Result<FlatBytes> {
        self.trie.keys(root, prefix, after, limit as usize).map(FlatBytes::from).map_err(failed)
    }

    #[napi(catch_unwind)]
    pub fn entries(&self, root: Root, prefix: &[u8], after: Option<&[u8]>, limit: u32) -> Result<FlatBytes> {
        self.trie.entries(root, prefix, after, limit as usize).map(FlatBytes::from).map_err(failed)
    }

    #[napi(catch_unwind)]
    pub fn diff(&self, before: Root, after: Root) -> Result<FlatBytes> {
        self.trie.flat_diff(before, after).map(FlatBytes::from).map_err(failed)
    }

    #[napi(catch_unwind)]
    pub fn proof(&self, root: Root, keys: &[u8], key_lengths: &[u32]) -> Result<FlatBytes> {
        self.trie.flat_proof(root, keys, key_lengths).map(FlatBytes::from).map_err(failed)
    }

    #[napi(catch_unwind)]
    pub fn release(&mut self, root: Root) -> Result<()> {
        self.trie.release(root).map_err(failed)
    }

    #[napi(catch_unwind)]
    pub fn stats(&self) -> TrieStats {
        let stats = self.trie.stats();
        TrieStats {
            nodes: stats.nodes as f64,
            values: stats.values as f64,
            roots: stats.roots as f64,
            content_bytes: stats.content_bytes as f64,
            total_bytes: stats.total_bytes as f64,
        }
    }

    /// Frees all nodes at once; only the empty root is left.
    #[napi(catch_unwind)]
    pub fn dispose(&mut self) {
        self.trie = trie::Trie::new(self.layout);
    }
}

#[napi(catch_unwind)]
pub fn ordered_root(values: &[u8], lengths: &[u32], version: u32) -> Result<Uint8Array> {
    let layout = Layout::of_version(version).map_err(failed)?;
    trie::ordered_root_of(layout, values, lengths).map(|root| root.to_vec().into()).map_err(failed)
}
