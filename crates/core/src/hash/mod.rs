//! Hash functions and FRAME's storage hashers.

mod blake2;
mod digests;
mod twox;

pub use blake2::{blake2b_128, blake2b_128_concat, blake2b_256, blake2b_512};
pub use digests::{keccak_256, sha_256};
pub use twox::{twox_64, twox_64_concat, twox_128, twox_256};

/// `hash` followed by `data`: what the `Concat` hashers return.
fn concat(hash: &[u8], data: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(hash.len() + data.len());
    out.extend_from_slice(hash);
    out.extend_from_slice(data);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hex(bytes: &[u8]) -> String {
        bytes.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    #[test]
    fn known_answers() {
        assert_eq!(
            hex(&blake2b_256(b"")),
            "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8"
        );
        assert_eq!(hex(&blake2b_128(b"")), "cae66941d9efbd404e4d88758ea67670");
        assert_eq!(
            hex(&blake2b_512(b"abc")),
            "ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1\
             7d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923"
        );
        assert_eq!(hex(&sha_256(b"abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assert_eq!(hex(&keccak_256(b"")), "c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470");
    }

    #[test]
    fn storage_prefixes() {
        assert_eq!(hex(&twox_128(b"System")), "26aa394eea5630e07c48ae0c9558cef7");
        assert_eq!(hex(&twox_128(b"Account")), "b99d880ec681799c0cf30e8886371da9");
        assert_eq!(hex(&twox_64(b"")), "99e9d85137db46ef");
        assert_eq!(twox_256(b"x")[..16], twox_128(b"x"));
        assert_eq!(twox_128(b"x")[..8], twox_64(b"x"));
    }

    #[test]
    fn concat_keeps_the_input() {
        assert_eq!(twox_64_concat(b"key")[8..], *b"key");
        assert_eq!(twox_64_concat(b"key")[..8], twox_64(b"key"));
        assert_eq!(blake2b_128_concat(b"key")[16..], *b"key");
        assert_eq!(blake2b_128_concat(b"key")[..16], blake2b_128(b"key"));
    }
}
