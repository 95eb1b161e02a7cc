//! Signatures and keys of the schemes that a `MultiSignature` knows, the randomness beacon's rounds, encryption to a
//! round and encryption to a block's author.
#![forbid(unsafe_code)]

mod curve;
pub mod drand;
pub mod ecdsa;
pub mod ed25519;
mod lengths;
pub mod mnemonic;
mod random;
pub mod shield;
pub mod sr25519;
pub mod timelock;
