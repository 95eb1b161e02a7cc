import { bytes } from "../api/core-error.ts"
import type { HashApi } from "../api/hash.ts"

/** Hashing on the face that `raw` gives. */
export const hashApi = (raw: () => HashApi): HashApi => ({
  blake2b128: (data) => raw().blake2b128(bytes(data)),
  blake2b256: (data) => raw().blake2b256(bytes(data)),
  blake2b512: (data) => raw().blake2b512(bytes(data)),
  blake2b128Concat: (data) => raw().blake2b128Concat(bytes(data)),
  twox64: (data) => raw().twox64(bytes(data)),
  twox64Concat: (data) => raw().twox64Concat(bytes(data)),
  twox128: (data) => raw().twox128(bytes(data)),
  twox256: (data) => raw().twox256(bytes(data)),
  sha256: (data) => raw().sha256(bytes(data)),
  keccak256: (data) => raw().keccak256(bytes(data)),
})
