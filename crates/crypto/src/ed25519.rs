//! ed25519 by the rules of ZIP-215, as the chain verifies.

use ed25519_zebra::{Signature, SigningKey, VerificationKey, VerificationKeyBytes};
use subforge_core::error::Result;
use subforge_core::hash::blake2b_256;

use crate::lengths::exactly;

/// The public key of a seed.
pub fn public_key(seed: &[u8]) -> Result<[u8; 32]> {
    Ok(VerificationKeyBytes::from(&signing_key(seed)?).into())
}

/// Hard derivation: `//junction`.
pub fn derive_hard(seed: &[u8], chain_code: &[u8]) -> Result<[u8; 32]> {
    let (seed, code) = (exactly::<32>(seed, "seed")?, exactly::<32>(chain_code, "chain code")?);
    // The tag with its SCALE compact length.
    Ok(blake2b_256(&[&[11 << 2], b"Ed25519HDKD".as_slice(), &seed, &code].concat()))
}

/// Signs, deterministically.
pub fn sign(seed: &[u8], message: &[u8]) -> Result<[u8; 64]> {
    Ok(signing_key(seed)?.sign(message).to_bytes())
}

/// Whether `signature` of `message` is by `public`.
pub fn verify(signature: &[u8], message: &[u8], public: &[u8]) -> bool {
    let Ok(signature) = <[u8; 64]>::try_from(signature) else { return false };
    let Ok(public) = <[u8; 32]>::try_from(public) else { return false };
    VerificationKey::try_from(public)
        .is_ok_and(|key| key.verify(&Signature::from(signature), message).is_ok())
}

fn signing_key(seed: &[u8]) -> Result<SigningKey> {
    Ok(SigningKey::from(exactly::<32>(seed, "seed")?))
}
