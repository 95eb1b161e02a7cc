import { active } from "../active.ts"
import type { ShieldApi } from "../api/shield.ts"

/** The 1,184-byte ML-KEM-768 key to encrypt with, of a 64-byte seed. */
export const shieldEncryptionKey: ShieldApi["shieldEncryptionKey"] = active.shieldEncryptionKey
/** The 2,400-byte ML-KEM-768 key to decrypt with, of a 64-byte seed, expanded as `ShieldApi_try_unshield_tx` takes it. */
export const shieldDecryptionKey: ShieldApi["shieldDecryptionKey"] = active.shieldDecryptionKey
/** Encrypts in the form that `MevShield.submit_encrypted` takes. Random, unless `randomness` gives the 56 bytes of encapsulated message (32) and nonce (24); never use those twice. */
export const shieldSeal: ShieldApi["shieldSeal"] = active.shieldSeal
/** Decrypts encapsulated key, nonce and ciphertext of a shielded transaction; `undefined` where one is malformed or they don't belong together. */
export const shieldOpen: ShieldApi["shieldOpen"] = active.shieldOpen
