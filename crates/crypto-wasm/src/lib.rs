//! WebAssembly face of crypto: conversion only.

mod beacon;
mod shield;

use subforge_core::error::CoreError;
use subforge_crypto::{ecdsa, ed25519, mnemonic, sr25519};
use wasm_bindgen::prelude::*;

type Result<T> = core::result::Result<T, JsValue>;

fn failed(error: CoreError) -> JsValue {
    let value = js_sys::Error::new(&error.to_string());
    // An object made here takes any property.
    let _ = js_sys::Reflect::set(&value, &"code".into(), &error.code.into());
    value.into()
}

fn bytes<const N: usize>(result: subforge_core::error::Result<[u8; N]>) -> Result<Vec<u8>> {
    result.map(Vec::from).map_err(failed)
}

#[wasm_bindgen(js_name = sr25519SecretFromSeed)]
pub fn sr25519_secret_from_seed(seed: &[u8]) -> Result<Vec<u8>> {
    bytes(sr25519::secret_from_seed(seed))
}

#[wasm_bindgen(js_name = sr25519PublicKey)]
pub fn sr25519_public_key(secret: &[u8]) -> Result<Vec<u8>> {
    bytes(sr25519::public_key(secret))
}

#[wasm_bindgen(js_name = sr25519DeriveHard)]
pub fn sr25519_derive_hard(secret: &[u8], chain_code: &[u8]) -> Result<Vec<u8>> {
    bytes(sr25519::derive_hard(secret, chain_code))
}

#[wasm_bindgen(js_name = sr25519DeriveSoft)]
pub fn sr25519_derive_soft(secret: &[u8], chain_code: &[u8], seed: Option<Box<[u8]>>) -> Result<Vec<u8>> {
    bytes(sr25519::derive_soft(secret, chain_code, seed.as_deref()))
}

#[wasm_bindgen(js_name = sr25519DeriveSoftPublic)]
pub fn sr25519_derive_soft_public(public_key: &[u8], chain_code: &[u8]) -> Result<Vec<u8>> {
    bytes(sr25519::derive_soft_public(public_key, chain_code))
}

#[wasm_bindgen(js_name = sr25519Sign)]
pub fn sr25519_sign(secret: &[u8], message: &[u8], seed: Option<Box<[u8]>>) -> Result<Vec<u8>> {
    bytes(sr25519::sign(secret, message, seed.as_deref()))
}

#[wasm_bindgen(js_name = sr25519Verify)]
pub fn sr25519_verify(signature: &[u8], message: &[u8], public_key: &[u8]) -> bool {
    sr25519::verify(signature, message, public_key)
}

#[wasm_bindgen(js_name = ed25519PublicKey)]
pub fn ed25519_public_key(seed: &[u8]) -> Result<Vec<u8>> {
    bytes(ed25519::public_key(seed))
}

#[wasm_bindgen(js_name = ed25519DeriveHard)]
pub fn ed25519_derive_hard(seed: &[u8], chain_code: &[u8]) -> Result<Vec<u8>> {
    bytes(ed25519::derive_hard(seed, chain_code))
}

#[wasm_bindgen(js_name = ed25519Sign)]
pub fn ed25519_sign(seed: &[u8], message: &[u8]) -> Result<Vec<u8>> {
    bytes(ed25519::sign(seed, message))
}

#[wasm_bindgen(js_name = ed25519Verify)]
pub fn ed25519_verify(signature: &[u8], message: &[u8], public_key: &[u8]) -> bool {
    ed25519::verify(signature, message, public_key)
}

#[wasm_bindgen(js_name = ecdsaPublicKey)]
pub fn ecdsa_public_key(secret: &[u8]) -> Result<Vec<u8>> {
    bytes(ecdsa::public_key(secret))
}

#[wasm_bindgen(js_name = ecdsaDeriveHard)]
pub fn ecdsa_derive_hard(secret: &[u8], chain_code: &[u8]) -> Result<Vec<u8>> {
    bytes(ecdsa::derive_hard(secret, chain_code))
}

#[wasm_bindgen(js_name = ecdsaSign)]
pub fn ecdsa_sign(secret: &[u8], message: &[u8]) -> Result<Vec<u8>> {
    bytes(ecdsa::sign(secret, message))
}

#[wasm_bindgen(js_name = ecdsaVerify)]
pub fn ecdsa_verify(signature: &[u8], message: &[u8], public_key: &[u8]) -> bool {
    ecdsa::verify(signature, message, public_key)
}

#[wasm_bindgen(js_name = ecdsaRecover)]
pub fn ecdsa_recover(signature: &[u8], message: &[u8]) -> Option<Vec<u8>> {
    ecdsa::recover(signature, message).map(Vec::from)
}

#[wasm_bindgen(js_name = ecdsaRecoverPrehashed)]
pub fn ecdsa_recover_prehashed(signature: &[u8], hash: &[u8]) -> Option<Vec<u8>> {
    ecdsa::recover_prehashed(signature, hash).map(Vec::from)
}

#[wasm_bindgen(js_name = mnemonicFromEntropy)]
pub fn mnemonic_from_entropy(entropy: &[u8]) -> Result<String> {
    mnemonic::from_entropy(entropy).map_err(failed)
}

#[wasm_bindgen(js_name = mnemonicToSeed)]
pub fn mnemonic_to_seed(phrase: &str, password: &str) -> Result<Vec<u8>> {
    bytes(mnemonic::to_seed(phrase, password))
}

#[wasm_bindgen(js_name = mnemonicValidate)]
pub fn mnemonic_validate(phrase: &str) -> bool {
    mnemonic::is_valid(phrase)
}
