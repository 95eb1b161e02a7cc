//! The randomness beacon and encryption to its rounds.

use napi::bindgen_prelude::{BigInt, Uint8Array};
use napi_derive::napi;
use subforge_crypto::{drand, timelock};

use crate::convert::{Result, failed, fixed};

/// The other side has checked that it fits.
fn round(value: BigInt) -> u64 {
    value.get_u64().1
}

#[napi(catch_unwind)]
pub fn drand_verify(public_key: &[u8], number: BigInt, signature: &[u8]) -> Option<bool> {
    drand::verify(public_key, round(number), signature)
}

#[napi(catch_unwind)]
pub fn drand_public_key(secret: &[u8]) -> Result<Uint8Array> {
    fixed(drand::public_key(secret))
}

#[napi(catch_unwind)]
pub fn drand_sign(secret: &[u8], number: BigInt) -> Result<Uint8Array> {
    fixed(drand::sign(secret, round(number)))
}

#[napi(catch_unwind)]
pub fn timelock_seal(
    plaintext: &[u8],
    number: BigInt,
    public_key: &[u8],
    randomness: Option<&[u8]>,
) -> Result<Uint8Array> {
    timelock::seal(plaintext, round(number), public_key, randomness).map(Uint8Array::from).map_err(failed)
}

#[napi(catch_unwind)]
pub fn timelock_open(ciphertext: &[u8], signature: &[u8]) -> Option<Uint8Array> {
    timelock::open(ciphertext, signature).map(Uint8Array::from)
}
