import { bytes } from "../api/core-error.ts"
import { type FlatBytes, flatten, unflatten } from "../api/flat-bytes.ts"
import type { Trie, TrieApi } from "../api/trie.ts"
import type { RawCore, RawTrie } from "../face/face.ts"

const SCRATCH = 512

/** Bytes of a flat answer that hold no absent item. */
const present = (flat: FlatBytes): Uint8Array[] => unflatten(flat) as Uint8Array[]

const wrap = (raw: RawTrie, version: 0 | 1): Trie => {
  let scratch = new Uint8Array(SCRATCH)
  return {
    empty: 0,
    version,
    commit: (root, { keys, values }) =>
      raw.commit(root, bytes(keys.bytes), keys.lengths, bytes(values.bytes), values.lengths),
    rootHash: (root) => raw.rootHash(root),
    get: (root, key) => {
      const length = raw.get(root, bytes(key), scratch)
      if (length < 0) return undefined
      if (length > scratch.length) {
        scratch = new Uint8Array(length)
        raw.get(root, key, scratch)
      }
      return scratch.slice(0, length)
    },
    getMany: (root, keys) => raw.getMany(root, bytes(keys.bytes), keys.lengths),
    keys: (root, prefix, startAfter, limit) =>
      present(raw.keys(root, bytes(prefix), startAfter && bytes(startAfter), limit)),
    entries: (root, prefix, startAfter, limit) => {
      const items = present(raw.entries(root, bytes(prefix), startAfter && bytes(startAfter), limit))
      return Array.from({ length: items.length / 2 }, (_, i) => [items[2 * i]!, items[2 * i + 1]!])
    },
    diff: (before, after) => {
      const items = unflatten(raw.diff(before, after))
      return Array.from({ length: items.length / 3 }, (_, i) => ({
        key: items[3 * i]!,
        before: items[3 * i + 1],
        after: items[3 * i + 2],
      }))
    },
    proof: (root, keys) => {
      const flat = flatten(keys.map(bytes))
      return present(raw.proof(root, flat.bytes, flat.lengths))
    },
    release: (root) => raw.release(root),
    stats: () => raw.stats(),
    dispose: () => raw.dispose(),
  }
}

/** The trie on the face that `raw` gives. */
export const trieApi = (raw: () => RawCore): TrieApi => ({
  createTrie: (version = 1) => wrap(new (raw().RawTrie)(version), version),
  orderedRoot: (values, version) => {
    const flat = flatten(values.map(bytes))
    return raw().orderedRoot(flat.bytes, flat.lengths, version)
  },
})
