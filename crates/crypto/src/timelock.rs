//! Encryption to a round of the beacon: an AES-256-GCM body whose key is encrypted to the round's signature
//! (Boneh and Franklin's FullIdent).

use aes_gcm::aead::{Aead, KeyInit};
use aes_gcm::{Aes256Gcm, Nonce};
use ark_bls12_381::{Bls12_381, Fr, G1Affine, G2Affine};
use ark_ec::pairing::Pairing;
use ark_ec::{AffineRepr, CurveGroup};
use ark_ff::PrimeField;
use ark_serialize::{CanonicalDeserialize, CanonicalSerialize};
use sha2::{Digest, Sha256};
use subforge_core::error::Result;

use crate::curve::{self, PUBLIC_KEY, compressed};
use crate::lengths::{exactly, no_key};
use crate::random::random;

const SUITE: &[u8] = b"AES_GCM_";
const NONCE: usize = 12;
/// Random bytes that sealing takes: the file key, sigma and the nonce.
pub const RANDOMNESS: usize = 32 + 32 + NONCE;

type Block = [u8; 32];

/// A ciphertext as it travels: each list with its length in eight little-endian bytes.
#[derive(CanonicalSerialize, CanonicalDeserialize)]
struct Sealed {
    header: Header,
    /// A `Body` in bytes.
    body: Vec<u8>,
    /// Not looked at when opening.
    suite: Vec<u8>,
}

/// The file key, encrypted to a round.
#[derive(CanonicalSerialize, CanonicalDeserialize)]
struct Header {
    u: G2Affine,
    v: Vec<u8>,
    w: Vec<u8>,
}

#[derive(CanonicalSerialize, CanonicalDeserialize)]
struct Body {
    ciphertext: Vec<u8>,
    nonce: Vec<u8>,
}

impl Header {
    fn seal(key: &Block, sigma: &Block, round: u64, public: G2Affine) -> Self {
        let r = scalar(sigma, key);
        let pairing = Bls12_381::pairing(curve::round_point(round), (public * r).into_affine());
        Self {
            u: point(&r),
            v: xor(sigma, &sha256(&compressed(&pairing))).to_vec(),
            w: xor(key, &sha256(sigma)).to_vec(),
        }
    }

    fn open(&self, signature: G1Affine) -> Option<Block> {
        // Longer lists are cut, as the chain does.
        let (v, w) = (self.v.first_chunk()?, self.w.first_chunk()?);
        let sigma = xor(v, &sha256(&compressed(&Bls12_381::pairing(signature, self.u))));
        let key = xor(w, &sha256(&sigma));
        (point(&scalar(&sigma, &key)) == self.u).then_some(key)
    }
}

/// Seals `plaintext` to `round` of the beacon with this public key. Without `randomness` it is random.
pub fn seal(plaintext: &[u8], round: u64, public: &[u8], randomness: Option<&[u8]>) -> Result<Vec<u8>> {
    let public: [u8; PUBLIC_KEY] = exactly(public, "public key")?;
    let public = curve::public_key(&public).ok_or_else(|| no_key("BLS12-381 public key"))?;
    let random: [u8; RANDOMNESS] = random(randomness)?;
    let (key, sigma, nonce) = (part(&random, 0), part(&random, 32), part::<NONCE>(&random, 64));
    // It fails on texts of 64 GiB only.
    let ciphertext = cipher(&key).encrypt(&Nonce::from(nonce), plaintext).unwrap_or_default();
    let body = compressed(&Body { ciphertext, nonce: nonce.to_vec() });
    let header = Header::seal(&key, &sigma, round, public);
    Ok(compressed(&Sealed { header, body, suite: SUITE.to_vec() }))
}

/// Opens a ciphertext with the signature of its round; nothing where either is malformed or they don't belong
/// together. Bytes that follow the ciphertext or the signature are left alone, as the chain does.
pub fn open(ciphertext: &[u8], signature: &[u8]) -> Option<Vec<u8>> {
    let sealed = Sealed::deserialize_compressed(ciphertext).ok()?;
    let key = sealed.header.open(curve::signature(signature)?)?;
    let body = Body::deserialize_compressed(sealed.body.as_slice()).ok()?;
    let nonce: [u8; NONCE] = body.nonce.try_into().ok()?;
    cipher(&key).decrypt(&Nonce::from(nonce), body.ciphertext.as_slice()).ok()
}

fn cipher(key: &Block) -> Aes256Gcm {
    Aes256Gcm::new(key.into())
}

fn point(r: &Fr) -> G2Affine {
    (G2Affine::generator() * r).into_affine()
}

fn scalar(sigma: &Block, key: &Block) -> Fr {
    Fr::from_be_bytes_mod_order(&sha256(&[*sigma, *key].concat()))
}

fn sha256(bytes: &[u8]) -> Block {
    Sha256::digest(bytes).into()
}

fn xor(a: &Block, b: &Block) -> Block {
    core::array::from_fn(|i| a[i] ^ b[i])
}

fn part<const N: usize>(bytes: &[u8; RANDOMNESS], from: usize) -> [u8; N] {
    core::array::from_fn(|i| bytes[from + i])
}
