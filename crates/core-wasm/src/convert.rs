//! What every function of this face needs: errors with a code, and flat byte strings.

use js_sys::{Object, Reflect, Uint8Array, Uint32Array};
use subforge_core::error::CoreError;
use subforge_core::trie::FlatBytes;
use wasm_bindgen::prelude::*;

/// A result whose error becomes an `Error` with `code`.
pub type Result<T> = core::result::Result<T, JsValue>;

pub fn failed(error: CoreError) -> JsValue {
    let value = js_sys::Error::new(&error.to_string());
    set(&value, "code", &error.code.into());
    value.into()
}

/// `{ bytes, lengths }`.
pub fn flat(flat: FlatBytes) -> JsValue {
    let object = Object::new();
    set(&object, "bytes", &Uint8Array::from(flat.bytes.as_slice()));
    set(&object, "lengths", &Uint32Array::from(flat.lengths.as_slice()));
    object.into()
}

/// Sets a property of an object made here, which cannot fail.
pub fn set(object: &JsValue, name: &str, value: &JsValue) {
    let _ = Reflect::set(object, &name.into(), value);
}
