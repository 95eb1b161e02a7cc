/**
 * Signatures and keys of the three schemes that a `MultiSignature` knows, and mnemonics the Substrate way.
 *
 * A `verify` never throws: malformed signatures, keys or lengths give `false`. Everything else refuses input of
 * the wrong length with the error `CRYPTO_LENGTH`, and bytes that are no key with `CRYPTO_KEY`.
 * Loading the curves takes some milliseconds and happens at the first call, synchronously.
 */
export interface CryptoApi {
  /** The 64-byte sr25519 secret (scalar and nonce) of a 32-byte mini-secret, expanded in Ed25519 mode. */
  sr25519SecretFromSeed(seed: Uint8Array): Uint8Array
  /** The 32-byte public key of a 64-byte sr25519 secret. */
  sr25519PublicKey(secret: Uint8Array): Uint8Array
  /** Hard derivation (`//junction`): the 64-byte secret for a 32-byte chain code. */
  sr25519DeriveHard(secret: Uint8Array, chainCode: Uint8Array): Uint8Array
  /** Soft derivation (`/junction`) of a secret. `seed` (32 bytes) fixes the derived nonce; else it is random. */
  sr25519DeriveSoft(secret: Uint8Array, chainCode: Uint8Array, seed?: Uint8Array): Uint8Array
  /** Soft derivation of a public key: that of the softly derived secret. */
  sr25519DeriveSoftPublic(publicKey: Uint8Array, chainCode: Uint8Array): Uint8Array
  /**
   * Signs in the context `substrate`; 64 bytes. sr25519 signatures are random by nature: with `seed` (32 bytes)
   * the randomness comes from it, and the same secret, message and seed give the same signature.
   */
  sr25519Sign(secret: Uint8Array, message: Uint8Array, seed?: Uint8Array): Uint8Array
  /** Whether `signature` (64 bytes) of `message` is by `publicKey` (32 bytes). Never throws. */
  sr25519Verify(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean

  /** The 32-byte public key of a 32-byte ed25519 seed. */
  ed25519PublicKey(seed: Uint8Array): Uint8Array
  /** Hard derivation (`//junction`): the seed for a 32-byte chain code. ed25519 has no soft derivation. */
  ed25519DeriveHard(seed: Uint8Array, chainCode: Uint8Array): Uint8Array
  /** Signs; 64 bytes, deterministic. */
  ed25519Sign(seed: Uint8Array, message: Uint8Array): Uint8Array
  /** Whether `signature` (64 bytes) of `message` is by `publicKey` (32 bytes), by ZIP-215. Never throws. */
  ed25519Verify(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean

  /** The 33-byte compressed secp256k1 public key of a 32-byte secret. */
  ecdsaPublicKey(secret: Uint8Array): Uint8Array
  /** Hard derivation (`//junction`): the secret for a 32-byte chain code. ecdsa has no soft derivation. */
  ecdsaDeriveHard(secret: Uint8Array, chainCode: Uint8Array): Uint8Array
  /** Signs the BLAKE2b-256 of `message`; 65 bytes (r, s, recovery id), deterministic (RFC 6979). */
  ecdsaSign(secret: Uint8Array, message: Uint8Array): Uint8Array
  /** Whether the 65-byte `signature` of `message` recovers to the 33-byte `publicKey`. Never throws. */
  ecdsaVerify(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean
  /** The 33-byte public key that made the 65-byte `signature` of `message`, or `undefined`. Never throws. */
  ecdsaRecover(signature: Uint8Array, message: Uint8Array): Uint8Array | undefined
  /**
   * The 64 bytes (x and y) of the public key that made the 65-byte `signature` of a 32-byte `hash`, or `undefined`: an
   * Ethereum address is the end of their keccak-256. Never throws.
   */
  ecdsaRecoverPrehashed(signature: Uint8Array, hash: Uint8Array): Uint8Array | undefined

  /** The BIP39 English phrase of 16, 20, 24, 28 or 32 bytes of entropy. Error: `MNEMONIC_ENTROPY`. */
  mnemonicFromEntropy(entropy: Uint8Array): string
  /**
   * The 32-byte mini-secret of a BIP39 phrase, the Substrate way: from the entropy, not from the words.
   * Valid as seed of all three schemes. Error: `MNEMONIC_PHRASE`.
   */
  mnemonicToSeed(phrase: string, password?: string): Uint8Array
  /** Whether words and checksum of a BIP39 English phrase are right. Never throws. */
  mnemonicValidate(phrase: string): boolean
}
