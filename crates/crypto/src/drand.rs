//! Rounds of drand's quicknet: unchained BLS signatures over the number of the round.

use ark_bls12_381::{Bls12_381, G1Affine, G2Affine};
use ark_ec::pairing::Pairing;
use ark_ec::{AffineRepr, CurveGroup};
use ark_ff::One;
use subforge_core::error::Result;

use crate::curve::{self, PUBLIC_KEY, SIGNATURE};

/// Whether `signature` of `round` is by `public`; nothing where one of the two is no point of its group.
pub fn verify(public: &[u8], round: u64, signature: &[u8]) -> Option<bool> {
    let (public, signature) = (curve::public_key(public)?, curve::signature(signature)?);
    let pairs: [G1Affine; 2] = [(-signature.into_group()).into_affine(), curve::round_point(round)];
    Some(Bls12_381::multi_pairing(pairs, [G2Affine::generator(), public]).0.is_one())
}

/// The public key of a secret, for a beacon of one's own.
pub fn public_key(secret: &[u8]) -> Result<[u8; PUBLIC_KEY]> {
    let point = (G2Affine::generator() * curve::secret(secret)?).into_affine();
    let mut out = [0; PUBLIC_KEY];
    out.copy_from_slice(&curve::compressed(&point));
    Ok(out)
}

/// Signs a round.
pub fn sign(secret: &[u8], round: u64) -> Result<[u8; SIGNATURE]> {
    let point = (curve::round_point(round) * curve::secret(secret)?).into_affine();
    let mut out = [0; SIGNATURE];
    out.copy_from_slice(&curve::compressed(&point));
    Ok(out)
}
