import type { HashApi } from "../api/hash.ts"
import type { Family } from "./compare.ts"
import type { Random } from "./random.ts"

const data = (random: Random) => [random.blob()]

/** Input for hashing. */
export const hashFamily: Family<HashApi> = {
  blake2b128: data,
  blake2b256: data,
  blake2b512: data,
  blake2b128Concat: data,
  twox64: data,
  twox64Concat: data,
  twox128: data,
  twox256: data,
  sha256: data,
  keccak256: data,
}
