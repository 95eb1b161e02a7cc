//! Encryption to a block's author.

use napi::bindgen_prelude::Uint8Array;
use napi_derive::napi;
use subforge_crypto::shield;

use crate::convert::{Result, failed, fixed};

#[napi(catch_unwind)]
pub fn shield_encryption_key(seed: &[u8]) -> Result<Uint8Array> {
    fixed(shield::encryption_key(seed))
}

#[napi(catch_unwind)]
pub fn shield_decryption_key(seed: &[u8]) -> Result<Uint8Array> {
    fixed(shield::decryption_key(seed))
}

#[napi(catch_unwind)]
pub fn shield_seal(plaintext: &[u8], key: &[u8], randomness: Option<&[u8]>) -> Result<Uint8Array> {
    shield::seal(plaintext, key, randomness).map(Uint8Array::from).map_err(failed)
}

#[napi(catch_unwind)]
pub fn shield_open(key: &[u8], encapsulated: &[u8], nonce: &[u8], ciphertext: &[u8]) -> Option<Uint8Array> {
    shield::open(key, encapsulated, nonce, ciphertext).map(Uint8Array::from)
}
