import { active } from "../active.ts"
import type { CryptoApi } from "../api/crypto.ts"

/** The 64-byte sr25519 secret (scalar and nonce) of a 32-byte mini-secret, expanded in Ed25519 mode. */
export const sr25519SecretFromSeed: CryptoApi["sr25519SecretFromSeed"] = active.sr25519SecretFromSeed
/** The 32-byte public key of a 64-byte sr25519 secret. */
export const sr25519PublicKey: CryptoApi["sr25519PublicKey"] = active.sr25519PublicKey
/** Hard derivation (`//junction`): the 64-byte secret for a 32-byte chain code. */
export const sr25519DeriveHard: CryptoApi["sr25519DeriveHard"] = active.sr25519DeriveHard
/** Soft derivation (`/junction`) of a secret. `seed` (32 bytes) fixes the derived nonce; else it is random. */
export const sr25519DeriveSoft: CryptoApi["sr25519DeriveSoft"] = active.sr25519DeriveSoft
/** Soft derivation of a public key: that of the softly derived secret. */
export const sr25519DeriveSoftPublic: CryptoApi["sr25519DeriveSoftPublic"] = active.sr25519DeriveSoftPublic
/** Signs in the context `substrate`; 64 bytes. sr25519 signatures are random by nature: with `seed` (32 bytes) the randomness comes from it, and the same secret, message and seed give the same signature. */
export const sr25519Sign: CryptoApi["sr25519Sign"] = active.sr25519Sign
/** Whether `signature` (64 bytes) of `message` is by `publicKey` (32 bytes). Never throws. */
export const sr25519Verify: CryptoApi["sr25519Verify"] = active.sr25519Verify
/** The 32-byte public key of a 32-byte ed25519 seed. */
export const ed25519PublicKey: CryptoApi["ed25519PublicKey"] = active.ed25519PublicKey
/** Hard derivation (`//junction`): the seed for a 32-byte chain code. ed25519 has no soft derivation. */
export const ed25519DeriveHard: CryptoApi["ed25519DeriveHard"] = active.ed25519DeriveHard
/** Signs; 64 bytes, deterministic. */
export const ed25519Sign: CryptoApi["ed25519Sign"] = active.ed25519Sign
/** Whether `signature` (64 bytes) of `message` is by `publicKey` (32 bytes), by ZIP-215. Never throws. */
export const ed25519Verify: CryptoApi["ed25519Verify"] = active.ed25519Verify
/** The 33-byte compressed secp256k1 public key of a 32-byte secret. */
export const ecdsaPublicKey: CryptoApi["ecdsaPublicKey"] = active.ecdsaPublicKey
/** Hard derivation (`//junction`): the secret for a 32-byte chain code. ecdsa has no soft derivation. */
export const ecdsaDeriveHard: CryptoApi["ecdsaDeriveHard"] = active.ecdsaDeriveHard
/** Signs the BLAKE2b-256 of `message`; 65 bytes (r, s, recovery id), deterministic (RFC 6979). */
export const ecdsaSign: CryptoApi["ecdsaSign"] = active.ecdsaSign
/** Whether the 65-byte `signature` of `message` recovers to the 33-byte `publicKey`. Never throws. */
export const ecdsaVerify: CryptoApi["ecdsaVerify"] = active.ecdsaVerify
/** The 33-byte public key that made the 65-byte `signature` of `message`, or `undefined`. Never throws. */
export const ecdsaRecover: CryptoApi["ecdsaRecover"] = active.ecdsaRecover
export const ecdsaRecoverPrehashed: CryptoApi["ecdsaRecoverPrehashed"] = active.ecdsaRecoverPrehashed
/** The BIP39 English phrase of 16, 20, 24, 28 or 32 bytes of entropy. Error: `MNEMONIC_ENTROPY`. */
export const mnemonicFromEntropy: CryptoApi["mnemonicFromEntropy"] = active.mnemonicFromEntropy
/** The 32-byte mini-secret of a BIP39 phrase, the Substrate way: from the entropy, not from the words. Valid as seed of all three schemes. Error: `MNEMONIC_PHRASE`. */
export const mnemonicToSeed: CryptoApi["mnemonicToSeed"] = active.mnemonicToSeed
/** Whether words and checksum of a BIP39 English phrase are right. Never throws. */
export const mnemonicValidate: CryptoApi["mnemonicValidate"] = active.mnemonicValidate
