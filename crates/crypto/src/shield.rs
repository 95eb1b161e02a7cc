//! Transactions encrypted to a block's author: ML-KEM-768 for the key, XChaCha20-Poly1305 for the bytes.

use chacha20poly1305::aead::Aead;
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
// The chain stores keys expanded, the form before seeds.
#[allow(deprecated)]
use ml_kem::ExpandedKeyEncoding;
use ml_kem::kem::{Ciphertext, Decapsulate, Key, KeyExport};
use ml_kem::{DecapsulationKey768, EncapsulationKey768, MlKem768, SharedKey};
use subforge_core::error::Result;
use subforge_core::hash::twox_128;

use crate::lengths::{exactly, no_key};
use crate::random::random;

/// Bytes of the key to encrypt with.
pub const ENCRYPTION_KEY: usize = 1184;
/// Bytes of the key to decrypt with, expanded.
pub const DECRYPTION_KEY: usize = 2400;
const NONCE: usize = 24;
/// Random bytes that sealing takes: the message of the key's encapsulation and the nonce.
pub const RANDOMNESS: usize = 32 + NONCE;

/// The key to encrypt with, of a 64-byte seed.
pub fn encryption_key(seed: &[u8]) -> Result<[u8; ENCRYPTION_KEY]> {
    Ok(key_of(seed)?.encapsulation_key().to_bytes().into())
}

/// The key to decrypt with, of a 64-byte seed.
pub fn decryption_key(seed: &[u8]) -> Result<[u8; DECRYPTION_KEY]> {
    #[allow(deprecated)]
    Ok(key_of(seed)?.to_expanded_bytes().into())
}

/// Encrypts: hash of the key, length of the encapsulated key, that key, nonce, ciphertext. Without `randomness` it
/// is random.
pub fn seal(plaintext: &[u8], key: &[u8], randomness: Option<&[u8]>) -> Result<Vec<u8>> {
    let bytes: [u8; ENCRYPTION_KEY] = exactly(key, "encryption key")?;
    let encoded: &Key<EncapsulationKey768> = (&bytes).into();
    let key = EncapsulationKey768::new(encoded).map_err(|_| no_key("ML-KEM-768 encryption key"))?;
    let random: [u8; RANDOMNESS] = random(randomness)?;
    let message: [u8; 32] = core::array::from_fn(|i| random[i]);
    let nonce: [u8; NONCE] = core::array::from_fn(|i| random[32 + i]);
    let (encapsulated, shared) = key.encapsulate_deterministic(&message.into());
    // It fails on texts of 256 GiB only.
    let ciphertext = cipher(&shared).encrypt(&XNonce::from(nonce), plaintext).unwrap_or_default();
    let length = (encapsulated.len() as u16).to_le_bytes();
    Ok([&twox_128(&bytes)[..], &length, &encapsulated, &nonce, &ciphertext].concat())
}

/// Decrypts; nothing where a part is malformed or they don't belong together.
pub fn open(key: &[u8], encapsulated: &[u8], nonce: &[u8], ciphertext: &[u8]) -> Option<Vec<u8>> {
    let key: [u8; DECRYPTION_KEY] = key.try_into().ok()?;
    #[allow(deprecated)]
    let key = DecapsulationKey768::from_expanded_bytes(&key.into()).ok()?;
    let encapsulated = Ciphertext::<MlKem768>::try_from(encapsulated).ok()?;
    let nonce: [u8; NONCE] = nonce.try_into().ok()?;
    cipher(&key.decapsulate(&encapsulated)).decrypt(&XNonce::from(nonce), ciphertext).ok()
}

fn key_of(seed: &[u8]) -> Result<DecapsulationKey768> {
    Ok(DecapsulationKey768::from_seed(exactly::<64>(seed, "seed")?.into()))
}

fn cipher(shared: &SharedKey) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(shared)
}
