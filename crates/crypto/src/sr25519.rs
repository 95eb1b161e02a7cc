//! sr25519: Schnorr signatures over Ristretto, in the context that Substrate signs in.

use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng;
use schnorrkel::context::{attach_rng, signing_context};
use schnorrkel::derive::{ChainCode, Derivation};
use schnorrkel::{ExpansionMode, MiniSecretKey, PublicKey, SecretKey, Signature};
use subforge_core::error::Result;

use crate::lengths::{exactly, no_key};

const CONTEXT: &[u8] = b"substrate";

/// The secret (scalar and nonce) of a mini-secret, expanded in Ed25519 mode.
pub fn secret_from_seed(seed: &[u8]) -> Result<[u8; 64]> {
    let seed: [u8; 32] = exactly(seed, "seed")?;
    Ok(expand(&MiniSecretKey::from_bytes(&seed).map_err(|_| no_key("sr25519 seed"))?))
}

/// The public key of a secret.
pub fn public_key(secret: &[u8]) -> Result<[u8; 32]> {
    Ok(secret_key(secret)?.to_public().to_bytes())
}

/// Hard derivation: `//junction`.
pub fn derive_hard(secret: &[u8], chain_code: &[u8]) -> Result<[u8; 64]> {
    let (mini, _) = secret_key(secret)?.hard_derive_mini_secret_key(Some(code(chain_code)?), b"");
    Ok(expand(&mini))
}

/// Soft derivation: `/junction`. The derived nonce is random unless `seed` fixes it.
pub fn derive_soft(secret: &[u8], chain_code: &[u8], seed: Option<&[u8]>) -> Result<[u8; 64]> {
    let (secret, code) = (secret_key(secret)?, code(chain_code)?);
    let (derived, _) = match seed {
        Some(seed) => secret.derived_key_simple_rng(code, b"", rng(seed)?),
        None => secret.derived_key_simple(code, b""),
    };
    Ok(derived.to_bytes())
}

/// Soft derivation of a public key.
pub fn derive_soft_public(public: &[u8], chain_code: &[u8]) -> Result<[u8; 32]> {
    let public: [u8; 32] = exactly(public, "public key")?;
    let public = PublicKey::from_bytes(&public).map_err(|_| no_key("sr25519 public key"))?;
    Ok(public.derived_key_simple(code(chain_code)?, b"").0.to_bytes())
}

/// Signs; the randomness comes from `seed` where there is one.
pub fn sign(secret: &[u8], message: &[u8], seed: Option<&[u8]>) -> Result<[u8; 64]> {
    let secret = secret_key(secret)?;
    let public = secret.to_public();
    let transcript = signing_context(CONTEXT).bytes(message);
    let signature = match seed {
        Some(seed) => secret.sign(attach_rng(transcript, rng(seed)?), &public),
        None => secret.sign(transcript, &public),
    };
    Ok(signature.to_bytes())
}

/// Whether `signature` of `message` is by `public`.
pub fn verify(signature: &[u8], message: &[u8], public: &[u8]) -> bool {
    let Ok(signature) = Signature::from_bytes(signature) else { return false };
    let Ok(public) = PublicKey::from_bytes(public) else { return false };
    public.verify_simple(CONTEXT, message, &signature).is_ok()
}

fn expand(mini: &MiniSecretKey) -> [u8; 64] {
    mini.expand(ExpansionMode::Ed25519).to_bytes()
}

fn secret_key(secret: &[u8]) -> Result<SecretKey> {
    let secret: [u8; 64] = exactly(secret, "secret")?;
    SecretKey::from_bytes(&secret).map_err(|_| no_key("sr25519 secret"))
}

fn code(chain_code: &[u8]) -> Result<ChainCode> {
    Ok(ChainCode(exactly(chain_code, "chain code")?))
}

fn rng(seed: &[u8]) -> Result<ChaCha20Rng> {
    Ok(ChaCha20Rng::from_seed(exactly(seed, "randomness seed")?))
}
