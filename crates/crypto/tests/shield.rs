//! Encryption to a block's author.

use subforge_core::hash::twox_128;
use subforge_crypto::shield;

const KEM: usize = 1088;

/// The parts behind the hash of the key: encapsulated key, nonce, ciphertext.
fn parts(sealed: &[u8]) -> (&[u8], &[u8], &[u8]) {
    let rest = &sealed[18..];
    (&rest[..KEM], &rest[KEM..KEM + 24], &rest[KEM + 24..])
}

#[test]
fn the_author_reads_what_was_sealed_to_its_key() {
    let seed: Vec<u8> = (0..64).collect();
    let public = shield::encryption_key(&seed).expect("a key");
    let secret = shield::decryption_key(&seed).expect("a key");
    let sealed = shield::seal(b"a transaction", &public, None).expect("sealed");
    assert_eq!(sealed[..16], twox_128(&public));
    assert_eq!(sealed[16..18], (KEM as u16).to_le_bytes());
    assert_eq!(sealed.len(), 18 + KEM + 24 + 13 + 16);
    let (encapsulated, nonce, ciphertext) = parts(&sealed);
    assert_eq!(shield::open(&secret, encapsulated, nonce, ciphertext), Some(b"a transaction".to_vec()));
}

#[test]
fn fixed_randomness_gives_the_same_bytes() {
    let public = shield::encryption_key(&[1; 64]).expect("a key");
    let randomness = [2; shield::RANDOMNESS];
    let seal = || shield::seal(b"x", &public, Some(&randomness)).expect("sealed");
    assert_eq!(seal(), seal());
    assert_ne!(seal(), shield::seal(b"x", &public, None).expect("sealed"));
    assert_eq!(shield::seal(b"x", &public, Some(&[2])).expect_err("too short").code, "CRYPTO_LENGTH");
}

#[test]
fn what_is_damaged_or_for_somebody_else_does_not_open() {
    let public = shield::encryption_key(&[1; 64]).expect("a key");
    let secret = shield::decryption_key(&[1; 64]).expect("a key");
    let sealed = shield::seal(b"text", &public, None).expect("sealed");
    let (encapsulated, nonce, ciphertext) = parts(&sealed);
    let other = shield::decryption_key(&[3; 64]).expect("a key");
    assert_eq!(shield::open(&other, encapsulated, nonce, ciphertext), None);
    assert_eq!(shield::open(&secret[1..], encapsulated, nonce, ciphertext), None);
    assert_eq!(shield::open(&secret, &encapsulated[1..], nonce, ciphertext), None);
    assert_eq!(shield::open(&secret, encapsulated, &nonce[1..], ciphertext), None);
    assert_eq!(shield::open(&secret, encapsulated, nonce, &ciphertext[1..]), None);
    let broken = [0xff; shield::ENCRYPTION_KEY];
    assert_eq!(shield::seal(b"text", &broken, None).expect_err("no key").code, "CRYPTO_KEY");
}
