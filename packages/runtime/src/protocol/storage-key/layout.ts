import { twox128 } from "@subforge/core"
import { concatBytes, fromHex, startsWith } from "../../bytes.ts"
import type { Codec } from "../codec/codec.ts"
import { CodecError, wrongValue } from "../codec/codec-error.ts"
import { Reader } from "../codec/reader.ts"
import type { CodecRegistry } from "../codec/registry.ts"
import { encodeUtf8 } from "../codec/utf8.ts"
import { Writer } from "../codec/writer.ts"
import { codecs } from "../codecs.ts"
import type { HasherName, StorageData } from "../surface/surface-data.ts"
import { hashers } from "./hasher.ts"
import { writeKeyPart } from "./key-part.ts"
import { storedValue } from "./stored-value.ts"

/** Room for most keys: a prefix, a netuid and an account. */
const KEY_LENGTH = 96

/** Where a storage item lives and how its keys and values are encoded; codecs are compiled on first use. */
export interface StorageLayout {
  readonly pallet: string
  readonly item: StorageData
  /** Twox128 of the pallet, then of the item: 32 bytes that all keys of the item begin with. */
  readonly prefix: Uint8Array
  readonly value: Codec<unknown>
  /** SCALE bytes of what an absent entry reads as; undefined for optional items. */
  readonly fallback: Uint8Array | undefined
  /** The raw key of the given keys; the prefix of all keys below them where fewer are given than the item has. */
  readonly key: (keys: readonly unknown[]) => Uint8Array
  /** Appends what {@link StorageLayout.key} returns. */
  readonly writeKey: (writer: Writer, keys: readonly unknown[]) => void
  /** The typed keys of a raw key; undefined when it is not a whole key of this item or a hash cannot be undone. */
  readonly decodeKey: (key: Uint8Array) => readonly unknown[] | undefined
}

/** The 32 bytes in front of all keys of a storage item: Twox128 of the pallet's prefix and of the item's name. */
export const storagePrefix = (pallet: string, item: string): Uint8Array =>
  concatBytes(twox128(encodeUtf8(pallet)), twox128(encodeUtf8(item)))

class Layout implements StorageLayout {
  readonly pallet: string
  readonly item: StorageData
  readonly prefix: Uint8Array
  readonly fallback: Uint8Array | undefined
  readonly #codecs: CodecRegistry
  readonly #byNetuid: boolean
  #value: Codec<unknown> | undefined
  #keys: readonly Codec<unknown>[] | undefined

  constructor(registry: CodecRegistry, pallet: string, item: string) {
    const { data, storage } = registry.surface.pallet(pallet)
    this.#codecs = registry
    this.pallet = pallet
    this.item = storage.get(item)
    this.prefix = storagePrefix(data.storagePrefix ?? pallet, item)
    this.#byNetuid = this.item.keys.join() === "u16" && this.item.hashers[0] === "Identity"
    this.fallback = this.item.modifier === "Optional" ? undefined : fromHex(this.item.default)
  }

  get value(): Codec<unknown> {
    this.#value ??= storedValue(this.#codecs, this.item.value)
    return this.#value
  }

  key(keys: readonly unknown[]): Uint8Array {
    const writer = new Writer(KEY_LENGTH)
    this.writeKey(writer, keys)
    return writer.finish()
  }

  writeKey(writer: Writer, keys: readonly unknown[]): void {
    const codecs = this.#keyCodecs()
    if (keys.length > codecs.length)
      wrongValue(`at most ${codecs.length} keys of ${this.pallet}.${this.item.name}`, keys)
    writer.put(this.prefix)
    // Most maps of the chain have a netuid for their key.
    if (this.#byNetuid && keys.length === 1) {
      writer.u16(keys[0])
      return
    }
    for (let i = 0; i < keys.length; i++) {
      writeKeyPart(writer, codecs[i] as Codec<unknown>, this.item.hashers[i] as HasherName, keys[i])
    }
  }

  decodeKey(key: Uint8Array): readonly unknown[] | undefined {
    if (!startsWith(key, this.prefix)) return undefined
    const reader = new Reader(key, this.prefix.length)
    const keys: unknown[] = []
    try {
      for (const [i, codec] of this.#keyCodecs().entries()) {
        const hasher = this.item.hashers[i]
        const length = hasher === undefined ? undefined : hashers[hasher].prefixLength
        if (length === undefined) return undefined
        reader.skip(length)
        keys.push(codec.read(reader))
      }
    } catch (thrown) {
      if (thrown instanceof CodecError) return undefined
      throw thrown
    }
    return reader.remaining === 0 ? keys : undefined
  }

  #keyCodecs(): readonly Codec<unknown>[] {
    this.#keys ??= this.item.keys.map((type) => this.#codecs.codec(type))
    return this.#keys
  }
}

const layouts = new Map<string, StorageLayout>()

/** The layout of a storage item; throws `SurfaceError` where the surface has no such pallet or item. */
export const storageLayout = (pallet: string, item: string): StorageLayout => {
  const name = `${pallet}.${item}`
  let layout = layouts.get(name)
  if (layout === undefined) {
    layout = new Layout(codecs, pallet, item)
    layouts.set(name, layout)
  }
  return layout
}

/** The raw storage key of an item; with fewer keys than the item has, the prefix of all keys below them. */
export const storageKey = (pallet: string, item: string, ...keys: readonly unknown[]): Uint8Array =>
  storageLayout(pallet, item).key(keys)
