//! BIP39 phrases, turned into seeds the Substrate way: from the entropy, not from the words.

use bip39::{Language, Mnemonic};
use sha2::Sha512;
use subforge_core::error::{CoreError, Result};

const ROUNDS: u32 = 2048;

/// The English phrase of some entropy.
pub fn from_entropy(entropy: &[u8]) -> Result<String> {
    let phrase = Mnemonic::from_entropy_in(Language::English, entropy);
    phrase.map(|phrase| phrase.to_string()).map_err(|_| {
        CoreError::new(
            "MNEMONIC_ENTROPY",
            "No phrase has this much entropy.",
            "16, 20, 24, 28 or 32 bytes",
            entropy.len(),
            "Take 16 random bytes for 12 words, 32 for 24.",
        )
    })
}

/// The mini-secret of a phrase.
pub fn to_seed(phrase: &str, password: &str) -> Result<[u8; 32]> {
    let phrase = parse(phrase).map_err(|reason| {
        CoreError::new(
            "MNEMONIC_PHRASE",
            "This is no BIP39 phrase.",
            "12, 15, 18, 21 or 24 English words with a right checksum",
            reason,
            "Check the spelling and the order of the words.",
        )
    })?;
    let mut seed = [0; 64];
    let salt = format!("mnemonic{password}");
    pbkdf2::pbkdf2_hmac::<Sha512>(&phrase.to_entropy(), salt.as_bytes(), ROUNDS, &mut seed);
    let mut mini = [0; 32];
    mini.copy_from_slice(&seed[..32]);
    Ok(mini)
}

/// Whether words and checksum are right.
pub fn is_valid(phrase: &str) -> bool {
    parse(phrase).is_ok()
}

fn parse(phrase: &str) -> core::result::Result<Mnemonic, bip39::Error> {
    Mnemonic::parse_in_normalized(Language::English, phrase)
}
