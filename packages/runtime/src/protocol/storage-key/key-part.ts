import type { Codec } from "../codec/codec.ts"
import type { HasherName } from "../surface/surface-data.ts"
import { hashers } from "./hasher.ts"

const CACHED = 65_536
const cache = new Map<unknown, Uint8Array>()

/** The hashed form of one key of a storage map. Hashes of accounts are kept: most maps of the chain are by account. */
export const keyPart = (codec: Codec<unknown>, hasher: HasherName, key: unknown): Uint8Array => {
  const { hash } = hashers[hasher]
  if (hasher !== "Blake2128Concat" || codec.type !== "[u8; 32]") return hash(codec.encode(key))
  const known = cache.get(key)
  if (known !== undefined) return known
  const part = hash(codec.encode(key))
  if (cache.size >= CACHED) cache.clear()
  cache.set(key, part)
  return part
}
