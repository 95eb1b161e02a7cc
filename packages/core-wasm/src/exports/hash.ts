import { active } from "../active.ts"
import type { HashApi } from "../api/hash.ts"

/** BLAKE2b with 16 bytes of output (`Blake2_128`). */
export const blake2b128: HashApi["blake2b128"] = active.blake2b128
/** BLAKE2b with 32 bytes of output (`Blake2_256`): block, extrinsic and call hashes. */
export const blake2b256: HashApi["blake2b256"] = active.blake2b256
/** BLAKE2b with 64 bytes of output: SS58 checksums. */
export const blake2b512: HashApi["blake2b512"] = active.blake2b512
/** `Blake2_128Concat`: 16 bytes of hash, then the input. */
export const blake2b128Concat: HashApi["blake2b128Concat"] = active.blake2b128Concat
/** xxHash64 with seed 0, little-endian (`Twox64`). */
export const twox64: HashApi["twox64"] = active.twox64
/** `Twox64Concat`: 8 bytes of hash, then the input. */
export const twox64Concat: HashApi["twox64Concat"] = active.twox64Concat
/** Two xxHash64 with seeds 0 and 1 (`Twox128`): pallet and storage item prefixes. */
export const twox128: HashApi["twox128"] = active.twox128
/** Four xxHash64 with seeds 0 to 3 (`Twox256`). */
export const twox256: HashApi["twox256"] = active.twox256
/** SHA-2 with 32 bytes of output. */
export const sha256: HashApi["sha256"] = active.sha256
/** Keccak-256 as Ethereum uses it: addresses of H160 accounts. */
export const keccak256: HashApi["keccak256"] = active.keccak256
