//! What every function of this face needs: errors with a code, and flat byte strings.

use napi::bindgen_prelude::{Uint8Array, Uint32Array};
use napi_derive::napi;
use subforge_core::error::CoreError;

/// A result whose error becomes an `Error` with `code`.
pub type Result<T> = napi::Result<T, &'static str>;

pub fn failed(error: CoreError) -> napi::Error<&'static str> {
    napi::Error::new(error.code, error.to_string())
}

/// Bytes of a known length as bytes.
pub fn fixed<const N: usize>(result: subforge_core::error::Result<[u8; N]>) -> Result<Uint8Array> {
    result.map(|bytes| bytes.to_vec().into()).map_err(failed)
}

/// Many byte strings in one, with their lengths.
#[napi(object, object_from_js = false)]
pub struct FlatBytes {
    pub bytes: Uint8Array,
    pub lengths: Uint32Array,
}

impl From<subforge_core::trie::FlatBytes> for FlatBytes {
    fn from(flat: subforge_core::trie::FlatBytes) -> Self {
        Self { bytes: flat.bytes.into(), lengths: flat.lengths.into() }
    }
}
