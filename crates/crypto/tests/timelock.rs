//! Rounds of quicknet, and what a released client sealed to them.

use serde_json::Value;
use subforge_crypto::{drand, timelock};

fn vectors() -> Value {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../test/vectors/timelock.json");
    serde_json::from_str(&std::fs::read_to_string(path).expect("the vectors are there"))
        .expect("they are JSON")
}

fn bytes(value: &Value) -> Vec<u8> {
    let text = value.as_str().expect("hex");
    let digits = |i: usize| u8::from_str_radix(&text[i..i + 2], 16).expect("hex digits");
    (0..text.len()).step_by(2).map(digits).collect()
}

fn public(vectors: &Value) -> Vec<u8> {
    bytes(&vectors["drand"]["public_key_hex"])
}

#[test]
fn the_beacon_signed_its_rounds_and_no_others() {
    let vectors = vectors();
    let public = public(&vectors);
    for (round, signature) in vectors["drand"]["signatures"].as_object().expect("a table") {
        let (round, signature) = (round.parse().expect("a number"), bytes(signature));
        assert_eq!(drand::verify(&public, round, &signature), Some(true));
        assert_eq!(drand::verify(&public, round + 1, &signature), Some(false));
        assert_eq!(drand::verify(&public, round, &signature[1..]), None);
        assert_eq!(drand::verify(&public[1..], round, &signature), None);
    }
}

#[test]
fn a_beacon_of_ones_own_signs_what_its_key_verifies() {
    let secret = [7; 32];
    let public = drand::public_key(&secret).expect("a key");
    let signature = drand::sign(&secret, 12).expect("a signature");
    assert_eq!(drand::verify(&public, 12, &signature), Some(true));
    assert_eq!(drand::verify(&public, 13, &signature), Some(false));
    let sealed = timelock::seal(b"later", 12, &public, None).expect("sealed");
    assert_eq!(timelock::open(&sealed, &signature).as_deref(), Some(b"later".as_slice()));
    assert_eq!(drand::sign(&[0; 32], 12).expect_err("no key").code, "CRYPTO_KEY");
}

#[test]
fn what_a_client_sealed_opens() {
    let vectors = vectors();
    for case in vectors["sealed"].as_array().expect("a list") {
        let opened = timelock::open(&bytes(&case["inner_hex"]), &bytes(&case["signature_hex"]));
        assert_eq!(opened, Some(bytes(&case["plaintext_hex"])), "{}", case["name"]);
    }
    let commits = vectors["weight_commits"].as_array().expect("a list");
    for case in commits.iter().filter(|case| case["commit_hex"].is_string()) {
        let opened = timelock::open(&bytes(&case["commit_hex"]), &bytes(&case["signature_hex"]));
        assert_eq!(opened, Some(bytes(&case["payload_hex"])), "{}", case["name"]);
    }
}

#[test]
fn sealing_with_fixed_randomness_gives_the_recorded_bytes() {
    let vectors = vectors();
    let case = &vectors["fixed_randomness_seal"];
    let text = case["plaintext_utf8"].as_str().expect("text").as_bytes();
    let randomness = [0x42; timelock::RANDOMNESS];
    let sealed = timelock::seal(text, 1000, &public(&vectors), Some(&randomness)).expect("sealed");
    assert_eq!(sealed, bytes(&case["inner_hex"]));
}

#[test]
fn a_damaged_ciphertext_does_not_open_and_trailing_bytes_are_left_alone() {
    let vectors = vectors();
    let case = &vectors["sealed"][0];
    let (sealed, signature) = (bytes(&case["inner_hex"]), bytes(&case["signature_hex"]));
    let opened = timelock::open(&sealed, &signature);
    assert_eq!(timelock::open(&[&sealed[..], &[9]].concat(), &[&signature[..], &[9]].concat()), opened);
    for place in [0, 96, 104, 150, 190, sealed.len() - 60, sealed.len() - 20] {
        let mut damaged = sealed.clone();
        damaged[place] ^= 1;
        assert_eq!(timelock::open(&damaged, &signature), None, "byte {place}");
    }
    assert_eq!(timelock::open(&sealed[..sealed.len() - 1], &signature), None);
    assert_eq!(timelock::open(&[], &signature), None);
    assert_eq!(timelock::open(&sealed, &bytes(&vectors["drand"]["signatures"]["2000"])), None);
}
