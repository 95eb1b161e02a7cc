use sha2::Sha256;
use sha3::{Digest, Keccak256};

/// SHA-2 with 32 bytes of output.
pub fn sha_256(data: &[u8]) -> [u8; 32] {
    Sha256::digest(data).into()
}

/// Keccak-256 with Ethereum's padding.
pub fn keccak_256(data: &[u8]) -> [u8; 32] {
    Keccak256::digest(data).into()
}
