/**
 * Hash functions and storage hashers. All take any bytes, never throw, and return a new array.
 * The `Concat` ones append the input, as FRAME's storage maps do.
 */
export interface HashApi {
  /** BLAKE2b with 16 bytes of output (`Blake2_128`). */
  blake2b128(data: Uint8Array): Uint8Array
  /** BLAKE2b with 32 bytes of output (`Blake2_256`): block, extrinsic and call hashes. */
  blake2b256(data: Uint8Array): Uint8Array
  /** BLAKE2b with 64 bytes of output: SS58 checksums. */
  blake2b512(data: Uint8Array): Uint8Array
  /** `Blake2_128Concat`: 16 bytes of hash, then the input. */
  blake2b128Concat(data: Uint8Array): Uint8Array
  /** xxHash64 with seed 0, little-endian (`Twox64`). */
  twox64(data: Uint8Array): Uint8Array
  /** `Twox64Concat`: 8 bytes of hash, then the input. */
  twox64Concat(data: Uint8Array): Uint8Array
  /** Two xxHash64 with seeds 0 and 1 (`Twox128`): pallet and storage item prefixes. */
  twox128(data: Uint8Array): Uint8Array
  /** Four xxHash64 with seeds 0 to 3 (`Twox256`). */
  twox256(data: Uint8Array): Uint8Array
  /** SHA-2 with 32 bytes of output. */
  sha256(data: Uint8Array): Uint8Array
  /** Keccak-256 as Ethereum uses it: addresses of H160 accounts. */
  keccak256(data: Uint8Array): Uint8Array
}
