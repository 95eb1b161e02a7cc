//! BLS12-381 as the beacon uses it: signatures in G1, keys in G2, both compressed.

use ark_bls12_381::{Fr, G1Affine, G1Projective, G2Affine, g1};
use ark_ec::hashing::HashToCurve;
use ark_ec::hashing::curve_maps::wb::WBMap;
use ark_ec::hashing::map_to_curve_hasher::MapToCurveBasedHasher;
use ark_ff::PrimeField;
use ark_ff::field_hashers::DefaultFieldHasher;
use ark_serialize::{CanonicalDeserialize, CanonicalSerialize};
use sha2::{Digest, Sha256};
use subforge_core::error::Result;

use crate::lengths::{exactly, no_key};

/// Bytes of a signature: a compressed point of G1.
pub const SIGNATURE: usize = 48;
/// Bytes of a public key: a compressed point of G2.
pub const PUBLIC_KEY: usize = 96;

const DOMAIN: &[u8] = b"BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_";

type Hasher =
    MapToCurveBasedHasher<G1Projective, DefaultFieldHasher<sha2_010::Sha256, 128>, WBMap<g1::Config>>;

/// The point of G1 that stands for a round.
pub fn round_point(round: u64) -> G1Affine {
    // Both can only fail by the curve's own parameters.
    let hasher = Hasher::new(DOMAIN).expect("the curve has a hash");
    hasher.hash(&Sha256::digest(round.to_be_bytes())).expect("the curve has a hash")
}

/// The signature at the front of some bytes, in its group; whatever follows is left alone, as the chain does.
pub fn signature(bytes: &[u8]) -> Option<G1Affine> {
    G1Affine::deserialize_compressed(bytes).ok()
}

/// The public key at the front of some bytes, in its group.
pub fn public_key(bytes: &[u8]) -> Option<G2Affine> {
    G2Affine::deserialize_compressed(bytes).ok()
}

/// A secret scalar of 32 bytes, big-endian.
pub fn secret(bytes: &[u8]) -> Result<Fr> {
    let secret = Fr::from_be_bytes_mod_order(&exactly::<32>(bytes, "secret")?);
    if secret == Fr::from(0u8) { Err(no_key("BLS12-381 secret")) } else { Ok(secret) }
}

/// A value in its canonical compressed bytes: a pairing as twelve coefficients, each little-endian.
pub fn compressed(value: &impl CanonicalSerialize) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(value.compressed_size());
    value.serialize_compressed(&mut bytes).expect("a vector takes any bytes");
    bytes
}
