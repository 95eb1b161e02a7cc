//! The randomness beacon and encryption to its rounds.

use subforge_crypto::{drand, timelock};
use wasm_bindgen::prelude::*;

use crate::{Result, bytes, failed};

#[wasm_bindgen(js_name = drandVerify)]
pub fn drand_verify(public_key: &[u8], number: u64, signature: &[u8]) -> Option<bool> {
    drand::verify(public_key, number, signature)
}

#[wasm_bindgen(js_name = drandPublicKey)]
pub fn drand_public_key(secret: &[u8]) -> Result<Vec<u8>> {
    bytes(drand::public_key(secret))
}

#[wasm_bindgen(js_name = drandSign)]
pub fn drand_sign(secret: &[u8], number: u64) -> Result<Vec<u8>> {
    bytes(drand::sign(secret, number))
}

#[wasm_bindgen(js_name = timelockSeal)]
pub fn timelock_seal(
    plaintext: &[u8],
    number: u64,
    public_key: &[u8],
    randomness: Option<Box<[u8]>>,
) -> Result<Vec<u8>> {
    timelock::seal(plaintext, number, public_key, randomness.as_deref()).map_err(failed)
}

#[wasm_bindgen(js_name = timelockOpen)]
pub fn timelock_open(ciphertext: &[u8], signature: &[u8]) -> Option<Vec<u8>> {
    timelock::open(ciphertext, signature)
}
