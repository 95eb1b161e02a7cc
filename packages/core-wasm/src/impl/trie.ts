import { bytes, coreError, optionalBytes } from "../api/core-error.ts"
import { type FlatBytes, flatten, unflatten } from "../api/flat-bytes.ts"
import type { StateVersion, Trie, TrieApi, TrieChanges, TrieRoot } from "../api/trie.ts"
import type { RawCore, RawTrie } from "../face/face.ts"
import { inRange, typed } from "../math/range.ts"

const SCRATCH = 512

/** Bytes of a flat answer that hold no absent item. */
const present = (flat: FlatBytes): Uint8Array[] => unflatten(flat) as Uint8Array[]

const U32_MAX = 2 ** 32 - 1

/** WebAssembly would cut a number off, or read none as 0. */
const handle = (root: TrieRoot): TrieRoot =>
  typeof root === "number" && root >>> 0 === root ? root : inRange("The root", root, 0, U32_MAX)
const count = (limit: number): number => inRange("The limit", limit, 0, U32_MAX)
const stateVersion = (version: StateVersion): StateVersion => {
  if (version === 0 || version === 1) return version
  throw coreError("TRIE_VERSION", "There is no such state version.", "0 or 1", String(version), "Use 1.")
}

const misshapen = (expected: string, got: unknown) => {
  const kind = got === null ? "null" : typeof got
  return coreError(
    "CORE_ARGUMENT",
    "This argument does not fit.",
    expected,
    kind,
    "Check it before the call.",
  )
}

const column = (flat: FlatBytes): [Uint8Array, Uint32Array] => {
  if (typeof flat !== "object" || flat === null)
    throw misshapen("bytes and lengths, as flatten gives them", flat)
  return [bytes(flat.bytes), typed("lengths", flat.lengths, Uint32Array)]
}

const parts = (changes: TrieChanges): TrieChanges => {
  if (typeof changes !== "object" || changes === null) throw misshapen("keys and values", changes)
  return changes
}

const list = (items: readonly Uint8Array[]): FlatBytes => {
  if (!Array.isArray(items)) throw misshapen("an array", items)
  return flatten(items.map(bytes))
}

const wrap = (raw: RawTrie, version: 0 | 1): Trie => {
  let scratch = new Uint8Array(SCRATCH)
  return {
    empty: 0,
    version,
    commit: (root, changes) =>
      raw.commit(handle(root), ...column(parts(changes).keys), ...column(changes.values)),
    rootHash: (root) => raw.rootHash(handle(root)),
    get: (root, key) => {
      const length = raw.get(handle(root), bytes(key), scratch)
      if (length < 0) return undefined
      if (length > scratch.length) {
        scratch = new Uint8Array(length)
        raw.get(root, key, scratch)
      }
      return scratch.slice(0, length)
    },
    getMany: (root, keys) => raw.getMany(handle(root), ...column(keys)),
    keys: (root, prefix, startAfter, limit) =>
      present(raw.keys(handle(root), bytes(prefix), optionalBytes(startAfter), count(limit))),
    entries: (root, prefix, startAfter, limit) => {
      const items = present(raw.entries(handle(root), bytes(prefix), optionalBytes(startAfter), count(limit)))
      return Array.from({ length: items.length / 2 }, (_, i) => [items[2 * i]!, items[2 * i + 1]!])
    },
    diff: (before, after) => {
      const items = unflatten(raw.diff(handle(before), handle(after)))
      return Array.from({ length: items.length / 3 }, (_, i) => ({
        key: items[3 * i]!,
        before: items[3 * i + 1],
        after: items[3 * i + 2],
      }))
    },
    proof: (root, keys) => {
      const flat = list(keys)
      return present(raw.proof(handle(root), flat.bytes, flat.lengths))
    },
    release: (root) => raw.release(handle(root)),
    stats: () => raw.stats(),
    dispose: () => raw.dispose(),
  }
}

/** The trie on the face that `raw` gives. */
export const trieApi = (raw: () => RawCore): TrieApi => ({
  createTrie: (version = 1) => wrap(new (raw().RawTrie)(stateVersion(version)), version),
  orderedRoot: (values, version) => {
    const flat = list(values)
    return raw().orderedRoot(flat.bytes, flat.lengths, stateVersion(version))
  },
})
