import type { BeaconApi } from "../api/beacon.ts"
import type { CryptoApi } from "../api/crypto.ts"
import type { FlatBytes } from "../api/flat-bytes.ts"
import type { HashApi } from "../api/hash.ts"
import type { ShieldApi } from "../api/shield.ts"
import type { TrieRoot, TrieStats } from "../api/trie.ts"
import type { MathFace } from "../math/face.ts"

/** The trie as a face gives it: flat arguments, flat answers. */
export interface RawTrie {
  commit(
    root: TrieRoot,
    keys: Uint8Array,
    keyLengths: Uint32Array,
    values: Uint8Array,
    valueLengths: Uint32Array,
  ): TrieRoot
  rootHash(root: TrieRoot): Uint8Array
  /** Copies the value into `out` if it fits; returns its length, or -1 where there is none. */
  get(root: TrieRoot, key: Uint8Array, out: Uint8Array): number
  getMany(root: TrieRoot, keys: Uint8Array, keyLengths: Uint32Array): FlatBytes
  keys(root: TrieRoot, prefix: Uint8Array, after: Uint8Array | undefined, limit: number): FlatBytes
  /** Key and value in turn. */
  entries(root: TrieRoot, prefix: Uint8Array, after: Uint8Array | undefined, limit: number): FlatBytes
  /** Key, value before and value after in turn. */
  diff(before: TrieRoot, after: TrieRoot): FlatBytes
  proof(root: TrieRoot, keys: Uint8Array, keyLengths: Uint32Array): FlatBytes
  release(root: TrieRoot): void
  stats(): TrieStats
  dispose(): void
}

/** Hashing, arithmetic and the trie as a face gives them. */
export interface RawCore extends HashApi, MathFace {
  readonly RawTrie: new (version: number) => RawTrie
  orderedRoot(values: Uint8Array, lengths: Uint32Array, version: number): Uint8Array
}

/** Curves and ciphers as a face gives them. */
export interface RawCrypto extends Omit<CryptoApi, "mnemonicToSeed">, BeaconApi, ShieldApi {
  mnemonicToSeed(phrase: string, password: string): Uint8Array
}

/** Rust behind one boundary. Both parts are loaded when they are first asked for. */
export interface Face {
  readonly name: "native" | "wasm"
  core(): RawCore
  crypto(): RawCrypto
}
