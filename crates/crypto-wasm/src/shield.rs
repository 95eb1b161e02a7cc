//! Encryption to a block's author.

use subforge_crypto::shield;
use wasm_bindgen::prelude::*;

use crate::{Result, bytes, failed};

#[wasm_bindgen(js_name = shieldEncryptionKey)]
pub fn shield_encryption_key(seed: &[u8]) -> Result<Vec<u8>> {
    bytes(shield::encryption_key(seed))
}

#[wasm_bindgen(js_name = shieldDecryptionKey)]
pub fn shield_decryption_key(seed: &[u8]) -> Result<Vec<u8>> {
    bytes(shield::decryption_key(seed))
}

#[wasm_bindgen(js_name = shieldSeal)]
pub fn shield_seal(plaintext: &[u8], key: &[u8], randomness: Option<Box<[u8]>>) -> Result<Vec<u8>> {
    shield::seal(plaintext, key, randomness.as_deref()).map_err(failed)
}

#[wasm_bindgen(js_name = shieldOpen)]
pub fn shield_open(key: &[u8], encapsulated: &[u8], nonce: &[u8], ciphertext: &[u8]) -> Option<Vec<u8>> {
    shield::open(key, encapsulated, nonce, ciphertext)
}
