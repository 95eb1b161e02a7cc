import type { FlatBytes } from "./flat-bytes.ts"

/**
 * A handle on one immutable state. Plain number, valid only in the {@link Trie} that gave it and only until
 * it is released; a released or foreign handle gives the error `TRIE_UNKNOWN_ROOT`.
 */
export type TrieRoot = number

/** Layout of Substrate's trie: 0 keeps values in their node, 1 hashes values of 33 bytes and more out of it. */
export type StateVersion = 0 | 1

/**
 * A batch of changes: `keys` strictly ascending (bytewise), `values` one each, a length of `ABSENT`
 * (0xffffffff) deletes the key. Deleting what is not there is allowed and changes nothing.
 */
export interface TrieChanges {
  readonly keys: FlatBytes
  readonly values: FlatBytes
}

/** One key that differs between two roots; `undefined` where the key does not exist. */
export interface TrieDifference {
  readonly key: Uint8Array
  readonly before: Uint8Array | undefined
  readonly after: Uint8Array | undefined
}

/** What a {@link Trie} holds at present, over all of its live roots. Bytes are those of the heap in core. */
export interface TrieStats {
  /** Nodes shared by all live roots. */
  readonly nodes: number
  /** Nodes that carry a value. */
  readonly values: number
  /** Live root handles, the empty one not counted. */
  readonly roots: number
  /** Bytes of all values and partial keys. */
  readonly contentBytes: number
  /** Bytes of everything, content, nodes and tables included. */
  readonly totalBytes: number
}

/**
 * Substrate's base-16 Patricia-Merkle trie over Blake2-256: many immutable states with shared structure.
 * A snapshot is a root, a diff walks only what differs, roots and read proofs are those of `sp-trie`.
 * All methods are synchronous. Bytes that are handed out are copies and belong to the caller.
 */
export interface Trie {
  /** The root of the state without any key. Always valid; releasing it does nothing. */
  readonly empty: TrieRoot
  /** Layout of this trie. */
  readonly version: StateVersion
  /**
   * Applies `changes` to `root` in one pass and returns a new root; `root` stays valid and as it was.
   * With no changes it returns a second, independently released handle on the same state.
   * Errors: `TRIE_UNKNOWN_ROOT`, `TRIE_KEYS_UNSORTED`, `FLAT_LENGTHS`.
   */
  commit(root: TrieRoot, changes: TrieChanges): TrieRoot
  /** The 32-byte state root. */
  rootHash(root: TrieRoot): Uint8Array
  /** The value of `key`, or `undefined`. */
  get(root: TrieRoot, key: Uint8Array): Uint8Array | undefined
  /** The values of many keys (any order), `ABSENT` where missing. */
  getMany(root: TrieRoot, keys: FlatBytes): FlatBytes
  /** Up to `limit` keys with `prefix`, ascending, strictly after `startAfter`. */
  keys(root: TrieRoot, prefix: Uint8Array, startAfter: Uint8Array | undefined, limit: number): Uint8Array[]
  /** As {@link Trie.keys}, with the values, in one crossing of the boundary. */
  entries(
    root: TrieRoot,
    prefix: Uint8Array,
    startAfter: Uint8Array | undefined,
    limit: number,
  ): [key: Uint8Array, value: Uint8Array][]
  /** Every key whose value differs, ascending. Costs the size of the difference, not of the states. */
  diff(before: TrieRoot, after: TrieRoot): TrieDifference[]
  /** Encoded nodes that prove the values (or absence) of `keys`, as `state_getReadProof` gives them. */
  proof(root: TrieRoot, keys: readonly Uint8Array[]): Uint8Array[]
  /** Gives a handle back; nodes that no live root uses are freed. */
  release(root: TrieRoot): void
  /** Present size. */
  stats(): TrieStats
  /** Frees everything at once; only the empty root is left. */
  dispose(): void
}

/** The trie functions of core, the same on every face. */
export interface TrieApi {
  /** A new, empty {@link Trie}; layout 1 (the chain's) unless told otherwise. */
  createTrie(version?: StateVersion): Trie
  /**
   * Root of an ordered list (SCALE compact index -> value), as the header's extrinsics root.
   * The chain uses version 0 there.
   */
  orderedRoot(values: readonly Uint8Array[], version: StateVersion): Uint8Array
}
