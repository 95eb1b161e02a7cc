/**
 * Encryption of transactions to a block's author, as pallet MevShield has it: ML-KEM-768 for the key,
 * XChaCha20-Poly1305 for the bytes. Wrong lengths give the error `CRYPTO_LENGTH`, bytes that are no key `CRYPTO_KEY`.
 */
export interface ShieldApi {
  /** The 1,184-byte key to encrypt with, of a 64-byte seed. */
  shieldEncryptionKey(seed: Uint8Array): Uint8Array
  /** The 2,400-byte key to decrypt with, of a 64-byte seed, expanded as `ShieldApi_try_unshield_tx` takes it. */
  shieldDecryptionKey(seed: Uint8Array): Uint8Array
  /**
   * Encrypts in the form that `MevShield.submit_encrypted` takes: TwoX-128 of the key (16 bytes), length of the
   * encapsulated key (u16), encapsulated key (1,088), nonce (24), ciphertext with its tag. Random, unless
   * `randomness` gives the 56 bytes of encapsulated message (32) and nonce (24); never use those twice.
   */
  shieldSeal(plaintext: Uint8Array, key: Uint8Array, randomness?: Uint8Array): Uint8Array
  /** Decrypts the last three parts; `undefined` where one is malformed or they don't belong together. */
  shieldOpen(
    key: Uint8Array,
    encapsulated: Uint8Array,
    nonce: Uint8Array,
    ciphertext: Uint8Array,
  ): Uint8Array | undefined
}
