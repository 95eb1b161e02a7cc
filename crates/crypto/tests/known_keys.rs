//! The development accounts that every Substrate tool derives.

use subforge_crypto::{ecdsa, ed25519, mnemonic, sr25519};

const PHRASE: &str = "bottom drive obey lake curtain smoke basket hold race lonely fit walk";

fn hex(bytes: impl AsRef<[u8]>) -> String {
    bytes.as_ref().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The chain code of a junction's name: its SCALE bytes, padded.
fn junction(name: &str) -> [u8; 32] {
    let mut code = [0; 32];
    code[0] = (name.len() as u8) << 2;
    code[1..=name.len()].copy_from_slice(name.as_bytes());
    code
}

type Verify = fn(&[u8], &[u8], &[u8]) -> bool;

#[test]
fn phrase_to_seed() {
    let seed = mnemonic::to_seed(PHRASE, "").unwrap();
    assert_eq!(hex(seed), "fac7959dbfe72f052e5a0c3c8d6530f202b02fd8f9f5ca3580ec8deb7797479e");
    assert_ne!(mnemonic::to_seed(PHRASE, "x").unwrap(), seed);
    assert_eq!(mnemonic::from_entropy(&[0; 16]).unwrap(), ["abandon "; 11].concat() + "about");
    assert!(mnemonic::is_valid(PHRASE));
    assert!(!mnemonic::is_valid("bottom drive obey"));
    assert_eq!(mnemonic::to_seed("bottom drive obey", "").unwrap_err().code, "MNEMONIC_PHRASE");
    assert_eq!(mnemonic::from_entropy(&[0; 15]).unwrap_err().code, "MNEMONIC_ENTROPY");
}

#[test]
fn hard_derivation() {
    let seed = mnemonic::to_seed(PHRASE, "").unwrap();
    let root = sr25519::secret_from_seed(&seed).unwrap();
    let public = |name| {
        let secret = sr25519::derive_hard(&root, &junction(name)).unwrap();
        hex(sr25519::public_key(&secret).unwrap())
    };
    assert_eq!(public("Alice"), "d43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d");
    assert_eq!(public("Bob"), "8eaf04151687736326c9fea17e25fc5287613693c912909cb226aa4794f26a48");
    let ed = ed25519::derive_hard(&seed, &junction("Alice")).unwrap();
    assert_eq!(
        hex(ed25519::public_key(&ed).unwrap()),
        "88dc3417d5058ec4b4503e0c12ea1a0a89be200fe98922423d4334014fa6b0ee"
    );
    let ec = ecdsa::derive_hard(&seed, &junction("Alice")).unwrap();
    assert_eq!(
        hex(ecdsa::public_key(&ec).unwrap()),
        "020a1091341fe5664bfa1782d5e04779689068c916b04cb365ec3153755684d9a1"
    );
}

#[test]
fn soft_derivation_of_secret_and_public_agree() {
    let root = sr25519::secret_from_seed(&mnemonic::to_seed(PHRASE, "").unwrap()).unwrap();
    let code = junction("foo");
    let derived = sr25519::derive_soft(&root, &code, None).unwrap();
    let public = sr25519::derive_soft_public(&sr25519::public_key(&root).unwrap(), &code).unwrap();
    assert_eq!(sr25519::public_key(&derived).unwrap(), public);
    let seeded = || sr25519::derive_soft(&root, &code, Some(&[1; 32])).unwrap();
    assert_eq!(seeded(), seeded());
    assert_eq!(seeded()[..32], derived[..32]);
}

#[test]
fn signatures() {
    let seed = [7; 32];
    let secret = sr25519::secret_from_seed(&seed).unwrap();
    let signed = |message: &[u8], seed| sr25519::sign(&secret, message, seed).unwrap();
    assert_eq!(signed(b"a", Some(&[1; 32])), signed(b"a", Some(&[1; 32])));
    assert_ne!(signed(b"a", Some(&[1; 32])), signed(b"a", Some(&[2; 32])));
    assert_ne!(signed(b"a", None), signed(b"a", None));

    let schemes: [(Vec<u8>, Vec<u8>, Verify); 3] = [
        (signed(b"m", None).to_vec(), sr25519::public_key(&secret).unwrap().to_vec(), sr25519::verify),
        (
            ed25519::sign(&seed, b"m").unwrap().to_vec(),
            ed25519::public_key(&seed).unwrap().to_vec(),
            ed25519::verify,
        ),
        (
            ecdsa::sign(&seed, b"m").unwrap().to_vec(),
            ecdsa::public_key(&seed).unwrap().to_vec(),
            ecdsa::verify,
        ),
    ];
    for (signature, public, verify) in schemes {
        assert!(verify(&signature, b"m", &public));
        assert!(!verify(&signature, b"n", &public));
        for length in 0..70 {
            if length != signature.len() {
                assert!(!verify(&vec![0; length], b"m", &public));
                assert!(!verify(&vec![255; length], b"m", &public));
            }
            if length != public.len() {
                assert!(!verify(&signature, b"m", &vec![3; length]));
            }
        }
        for bit in (0..signature.len() * 8).step_by(7) {
            let mut wrong = signature.clone();
            wrong[bit / 8] ^= 1 << (bit % 8);
            assert!(!verify(&wrong, b"m", &public), "bit {bit}");
        }
    }
}

#[test]
fn ecdsa_recovers_as_the_chain_does() {
    let public = ecdsa::public_key(&[9; 32]).unwrap();
    let mut signature = ecdsa::sign(&[9; 32], b"m").unwrap();
    assert_eq!(ecdsa::recover(&signature, b"m"), Some(public));
    signature[64] += 27;
    assert_eq!(ecdsa::recover(&signature, b"m"), Some(public));
    signature[64] = 5;
    assert_eq!(ecdsa::recover(&signature, b"m"), None);
    // The group's order minus s, and the other parity: as valid a signature.
    let order = k256::elliptic_curve::bigint::U256::from_be_hex(
        "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141",
    );
    let mut high = ecdsa::sign(&[9; 32], b"m").unwrap();
    let s = k256::elliptic_curve::bigint::U256::from_be_slice(&high[32..64]);
    high[32..64].copy_from_slice(order.wrapping_sub(&s).to_be_bytes().as_ref());
    high[64] ^= 1;
    assert_eq!(ecdsa::recover(&high, b"m"), Some(public));
}

#[test]
fn ecdsa_recovers_the_key_of_a_hash() {
    let signature = ecdsa::sign(&[9; 32], b"m").unwrap();
    let hash = subforge_core::hash::blake2b_256(b"m");
    let key = ecdsa::recover_prehashed(&signature, &hash).unwrap();
    let public = ecdsa::public_key(&[9; 32]).unwrap();
    assert_eq!(key[..32], public[1..], "the same x");
    assert_eq!(key[63] & 1, public[0] & 1, "the same parity of y");
    assert_eq!(ecdsa::recover_prehashed(&signature, &hash[1..]), None);
    assert_eq!(ecdsa::recover_prehashed(&signature[1..], &hash), None);
}

#[test]
fn wrong_lengths_are_refused() {
    assert_eq!(sr25519::secret_from_seed(&[0; 31]).unwrap_err().code, "CRYPTO_LENGTH");
    assert_eq!(sr25519::sign(&[0; 32], b"", None).unwrap_err().code, "CRYPTO_LENGTH");
    assert_eq!(sr25519::sign(&[255; 64], b"", None).unwrap_err().code, "CRYPTO_KEY");
    assert_eq!(ecdsa::public_key(&[0; 32]).unwrap_err().code, "CRYPTO_KEY");
    assert_eq!(ecdsa::public_key(&[255; 32]).unwrap_err().code, "CRYPTO_KEY");
}
