import type { Codec } from "../codec/codec.ts"
import type { Writer } from "../codec/writer.ts"
import type { HasherName } from "../surface/surface-data.ts"
import { hashers } from "./hasher.ts"

const ACCOUNT = 32
const CACHED = 65_536

/** Hashed accounts, one after the other: most maps of the chain are by account, and hashing costs more than a look-up. */
class AccountParts {
  readonly #hash: (key: Uint8Array) => Uint8Array
  readonly #size: number
  readonly #places = new Map<unknown, number>()
  #parts: Uint8Array
  /** The last key and its place: keys of one account are often written in a row. */
  #last: readonly [key: unknown, place: number] | undefined

  constructor(hasher: HasherName) {
    const { hash, prefixLength = 0 } = hashers[hasher]
    this.#hash = hash
    this.#size = prefixLength + ACCOUNT
    this.#parts = new Uint8Array(64 * this.#size)
  }

  write(writer: Writer, codec: Codec<unknown>, key: unknown): void {
    const last = this.#last
    const from = last !== undefined && last[0] === key ? last[1] : this.#find(codec, key)
    writer.putPart(this.#parts, from, from + this.#size)
  }

  #find(codec: Codec<unknown>, key: unknown): number {
    const place = this.#places.get(key) ?? this.#add(codec, key)
    this.#last = [key, place]
    return place
  }

  #add(codec: Codec<unknown>, key: unknown): number {
    const part = this.#hash(codec.encode(key))
    if (this.#places.size >= CACHED) this.#places.clear()
    const place = this.#places.size * this.#size
    if (place + this.#size > this.#parts.length) {
      const grown = new Uint8Array(2 * this.#parts.length)
      grown.set(this.#parts)
      this.#parts = grown
    }
    this.#parts.set(part, place)
    this.#places.set(key, place)
    return place
  }
}

const accountParts: Partial<Record<HasherName, AccountParts>> = {}

/** Appends the hashed form of one key of a storage map. */
export const writeKeyPart = (
  writer: Writer,
  codec: Codec<unknown>,
  hasher: HasherName,
  key: unknown,
): void => {
  if (hasher === "Identity") codec.write(writer, key)
  else if (codec.type === "[u8; 32]" && hashers[hasher].prefixLength !== undefined) {
    accountParts[hasher] ??= new AccountParts(hasher)
    accountParts[hasher].write(writer, codec, key)
  } else writer.put(hashers[hasher].hash(codec.encode(key)))
}
