import { blake2b128, blake2b128Concat, blake2b256, twox64Concat, twox128, twox256 } from "@subforge/core"
import type { HasherName } from "../surface/surface-data.ts"

/** How a storage map hashes one of its keys. */
export interface Hasher {
  readonly hash: (key: Uint8Array) => Uint8Array
  /** Bytes in front of the key itself; undefined where the key cannot be read back. */
  readonly prefixLength: number | undefined
}

export const hashers: Readonly<Record<HasherName, Hasher>> = {
  Identity: { hash: (key) => key, prefixLength: 0 },
  Twox64Concat: { hash: (key) => twox64Concat(key), prefixLength: 8 },
  Blake2128Concat: { hash: (key) => blake2b128Concat(key), prefixLength: 16 },
  Twox128: { hash: (key) => twox128(key), prefixLength: undefined },
  Twox256: { hash: (key) => twox256(key), prefixLength: undefined },
  Blake2128: { hash: (key) => blake2b128(key), prefixLength: undefined },
  Blake2256: { hash: (key) => blake2b256(key), prefixLength: undefined },
}
