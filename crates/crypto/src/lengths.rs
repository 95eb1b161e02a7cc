//! Lengths are checked before any curve sees a byte.

use subforge_core::error::{CoreError, Result};

/// `bytes` as an array, or the error that names `what` it should have been.
pub fn exactly<const N: usize>(bytes: &[u8], what: &str) -> Result<[u8; N]> {
    bytes.try_into().map_err(|_| {
        CoreError::new(
            "CRYPTO_LENGTH",
            format!("The {what} has the wrong length."),
            format!("{N} bytes"),
            bytes.len(),
            "Check that it is of this scheme, raw and not as text.",
        )
    })
}

/// The error for bytes of the right length that are no `what`.
pub fn no_key(what: &str) -> CoreError {
    CoreError::new(
        "CRYPTO_KEY",
        format!("These bytes are no {what}."),
        format!("a {what}"),
        "other bytes",
        "Take the bytes that this library gave, unchanged.",
    )
}
