//! Signatures and keys of the schemes that a `MultiSignature` knows.
#![forbid(unsafe_code)]

pub mod ecdsa;
pub mod ed25519;
mod lengths;
pub mod mnemonic;
pub mod sr25519;
