use napi::bindgen_prelude::Uint8Array;
use napi_derive::napi;
use subforge_crypto::{ecdsa, ed25519, mnemonic, sr25519};

use crate::convert::{Result, failed, fixed};

#[napi(js_name = "sr25519SecretFromSeed", catch_unwind)]
pub fn sr25519_secret_from_seed(seed: &[u8]) -> Result<Uint8Array> {
    fixed(sr25519::secret_from_seed(seed))
}

#[napi(js_name = "sr25519PublicKey", catch_unwind)]
pub fn sr25519_public_key(secret: &[u8]) -> Result<Uint8Array> {
    fixed(sr25519::public_key(secret))
}

#[napi(js_name = "sr25519DeriveHard", catch_unwind)]
pub fn sr25519_derive_hard(secret: &[u8], chain_code: &[u8]) -> Result<Uint8Array> {
    fixed(sr25519::derive_hard(secret, chain_code))
}

#[napi(js_name = "sr25519DeriveSoft", catch_unwind)]
pub fn sr25519_derive_soft(secret: &[u8], chain_code: &[u8], seed: Option<&[u8]>) -> Result<Uint8Array> {
    fixed(sr25519::derive_soft(secret, chain_code, seed))
}

#[napi(js_name = "sr25519DeriveSoftPublic", catch_unwind)]
pub fn sr25519_derive_soft_public(public_key: &[u8], chain_code: &[u8]) -> Result<Uint8Array> {
    fixed(sr25519::derive_soft_public(public_key, chain_code))
}

#[napi(js_name = "sr25519Sign", catch_unwind)]
pub fn sr25519_sign(secret: &[u8], message: &[u8], seed: Option<&[u8]>) -> Result<Uint8Array> {
    fixed(sr25519::sign(secret, message, seed))
}

#[napi(js_name = "sr25519Verify", catch_unwind)]
pub fn sr25519_verify(signature: &[u8], message: &[u8], public_key: &[u8]) -> bool {
    sr25519::verify(signature, message, public_key)
}

#[napi(js_name = "ed25519PublicKey", catch_unwind)]
pub fn ed25519_public_key(seed: &[u8]) -> Result<Uint8Array> {
    fixed(ed25519::public_key(seed))
}

#[napi(js_name = "ed25519DeriveHard", catch_unwind)]
pub fn ed25519_derive_hard(seed: &[u8], chain_code: &[u8]) -> Result<Uint8Array> {
    fixed(ed25519::derive_hard(seed, chain_code))
}

#[napi(js_name = "ed25519Sign", catch_unwind)]
pub fn ed25519_sign(seed: &[u8], message: &[u8]) -> Result<Uint8Array> {
    fixed(ed25519::sign(seed, message))
}

#[napi(js_name = "ed25519Verify", catch_unwind)]
pub fn ed25519_verify(signature: &[u8], message: &[u8], public_key: &[u8]) -> bool {
    ed25519::verify(signature, message, public_key)
}

#[napi(js_name = "ecdsaPublicKey", catch_unwind)]
pub fn ecdsa_public_key(secret: &[u8]) -> Result<Uint8Array> {
    fixed(ecdsa::public_key(secret))
}

#[napi(js_name = "ecdsaDeriveHard", catch_unwind)]
pub fn ecdsa_derive_hard(secret: &[u8], chain_code: &[u8]) -> Result<Uint8Array> {
    fixed(ecdsa::derive_hard(secret, chain_code))
}

#[napi(js_name = "ecdsaSign", catch_unwind)]
pub fn ecdsa_sign(secret: &[u8], message: &[u8]) -> Result<Uint8Array> {
    fixed(ecdsa::sign(secret, message))
}

#[napi(js_name = "ecdsaVerify", catch_unwind)]
pub fn ecdsa_verify(signature: &[u8], message: &[u8], public_key: &[u8]) -> bool {
    ecdsa::verify(signature, message, public_key)
}

#[napi(js_name = "ecdsaRecover", catch_unwind)]
pub fn ecdsa_recover(signature: &[u8], message: &[u8]) -> Option<Uint8Array> {
    ecdsa::recover(signature, message).map(|key| key.to_vec().into())
}

#[napi(js_name = "ecdsaRecoverPrehashed", catch_unwind)]
pub fn ecdsa_recover_prehashed(signature: &[u8], hash: &[u8]) -> Option<Uint8Array> {
    ecdsa::recover_prehashed(signature, hash).map(|key| key.to_vec().into())
}

#[napi(js_name = "mnemonicFromEntropy", catch_unwind)]
pub fn mnemonic_from_entropy(entropy: &[u8]) -> Result<String> {
    mnemonic::from_entropy(entropy).map_err(failed)
}

#[napi(js_name = "mnemonicToSeed", catch_unwind)]
pub fn mnemonic_to_seed(phrase: String, password: String) -> Result<Uint8Array> {
    fixed(mnemonic::to_seed(&phrase, &password))
}

#[napi(js_name = "mnemonicValidate", catch_unwind)]
pub fn mnemonic_validate(phrase: String) -> bool {
    mnemonic::is_valid(&phrase)
}
