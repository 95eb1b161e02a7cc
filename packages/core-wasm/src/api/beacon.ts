/**
 * Rounds of the randomness beacon (drand's quicknet: BLS12-381, unchained, signatures in G1) and encryption to a
 * round, as the Subtensor runtime's `Verifier` and timelocked commits have them.
 *
 * Public keys are 96 bytes, signatures 48, both compressed; a round is a bigint of 64 bits. Wrong lengths give the
 * error `CRYPTO_LENGTH`, bytes that are no key `CRYPTO_KEY`, a round out of range `CORE_RANGE`.
 */
export interface BeaconApi {
  /**
   * Whether `signature` of `round` is by `publicKey`; `undefined` where one of the two is no point of its group.
   * Bytes that follow either are left alone, as on the chain.
   */
  drandVerify(publicKey: Uint8Array, round: bigint, signature: Uint8Array): boolean | undefined
  /** The 96-byte public key of a 32-byte big-endian secret, for a test beacon of one's own. */
  drandPublicKey(secret: Uint8Array): Uint8Array
  /** Signs a round: the 48 bytes that open whatever was sealed to it. */
  drandSign(secret: Uint8Array, round: bigint): Uint8Array
  /**
   * Seals `plaintext` to `round` of the beacon with `publicKey`: 244 bytes more than the text, in the form that
   * `commit_timelocked_weights` and `TimelockEncrypted` take. Random, unless `randomness` gives the 76 bytes of file
   * key (32), sigma (32) and nonce (12); never use those twice.
   */
  timelockSeal(
    plaintext: Uint8Array,
    round: bigint,
    publicKey: Uint8Array,
    randomness?: Uint8Array,
  ): Uint8Array
  /**
   * Opens a ciphertext with its round's signature; `undefined` where either is malformed or they don't belong
   * together. Bytes that follow either are left alone, as on the chain. Takes some milliseconds.
   */
  timelockOpen(ciphertext: Uint8Array, signature: Uint8Array): Uint8Array | undefined
}
