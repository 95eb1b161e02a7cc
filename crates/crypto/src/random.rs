//! Randomness from the system, unless the caller brings it.

use subforge_core::error::{CoreError, Result};

use crate::lengths::exactly;

/// The bytes given, or fresh ones.
pub fn random<const N: usize>(given: Option<&[u8]>) -> Result<[u8; N]> {
    if let Some(bytes) = given {
        return exactly(bytes, "randomness");
    }
    let mut fresh = [0; N];
    getrandom::getrandom(&mut fresh).map_err(|error| {
        CoreError::new(
            "CRYPTO_RANDOMNESS",
            "The system gives no randomness.",
            "random bytes",
            error,
            "Pass the randomness in.",
        )
    })?;
    Ok(fresh)
}
