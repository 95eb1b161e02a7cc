//! ECDSA over secp256k1 of the BLAKE2b-256 of a message, with recovery.

use k256::ecdsa::{RecoveryId, Signature, SigningKey, VerifyingKey};
use subforge_core::error::Result;
use subforge_core::hash::blake2b_256;

use crate::lengths::{exactly, no_key};

/// The compressed public key of a secret.
pub fn public_key(secret: &[u8]) -> Result<[u8; 33]> {
    Ok(compressed(signing_key(secret)?.verifying_key()))
}

/// Hard derivation: `//junction`.
pub fn derive_hard(secret: &[u8], chain_code: &[u8]) -> Result<[u8; 32]> {
    let (secret, code) = (exactly::<32>(secret, "secret")?, exactly::<32>(chain_code, "chain code")?);
    // The tag with its SCALE compact length.
    let derived = blake2b_256(&[&[13 << 2], b"Secp256k1HDKD".as_slice(), &secret, &code].concat());
    signing_key(&derived)?;
    Ok(derived)
}

/// Signs, deterministically: r, s and the recovery id.
pub fn sign(secret: &[u8], message: &[u8]) -> Result<[u8; 65]> {
    let (signature, recovery) = signing_key(secret)?.sign_prehash_recoverable(&blake2b_256(message));
    let mut out = [recovery.to_byte(); 65];
    out[..64].copy_from_slice(&signature.to_bytes());
    Ok(out)
}

/// Whether `signature` of `message` recovers to `public`.
pub fn verify(signature: &[u8], message: &[u8], public: &[u8]) -> bool {
    recover(signature, message).is_some_and(|found| found == public)
}

/// The compressed public key that made `signature`. As the chain's host function does, it takes recovery ids from
/// 0 or 27 on, and signatures whose s is high.
pub fn recover(signature: &[u8], message: &[u8]) -> Option<[u8; 33]> {
    Some(compressed(&recover_key(signature, &blake2b_256(message))?))
}

/// The uncompressed public key (x and y, without a tag) that made `signature` of a 32-byte `hash`.
pub fn recover_prehashed(signature: &[u8], hash: &[u8]) -> Option<[u8; 64]> {
    let hash: [u8; 32] = hash.try_into().ok()?;
    let point = recover_key(signature, &hash)?.to_sec1_point(false);
    point.as_bytes().get(1..)?.try_into().ok()
}

fn recover_key(signature: &[u8], hash: &[u8; 32]) -> Option<VerifyingKey> {
    let (&recovery, signature) = signature.split_last()?;
    let recovery = if recovery > 26 { recovery - 27 } else { recovery };
    let (signature, recovery) = low_s(Signature::from_slice(signature).ok()?, recovery);
    let recovery = RecoveryId::from_byte(recovery)?;
    VerifyingKey::recover_from_prehash(hash, &signature, recovery).ok()
}

fn low_s(signature: Signature, recovery: u8) -> (Signature, u8) {
    let low = signature.normalize_s();
    if low == signature { (signature, recovery) } else { (low, recovery ^ 1) }
}

fn compressed(key: &VerifyingKey) -> [u8; 33] {
    let point = key.to_sec1_point(true);
    let mut out = [0; 33];
    out.copy_from_slice(point.as_bytes());
    out
}

fn signing_key(secret: &[u8]) -> Result<SigningKey> {
    let secret: [u8; 32] = exactly(secret, "secret")?;
    SigningKey::from_slice(&secret).map_err(|_| no_key("secp256k1 secret"))
}
