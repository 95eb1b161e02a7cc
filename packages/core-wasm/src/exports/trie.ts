import { active } from "../active.ts"
import type { TrieApi } from "../api/trie.ts"

/** A new, empty {@link Trie}; layout 1 (the chain's) unless told otherwise. */
export const createTrie: TrieApi["createTrie"] = active.createTrie
/** Root of an ordered list (SCALE compact index -> value), as the header's extrinsics root. The chain uses version 0 there. */
export const orderedRoot: TrieApi["orderedRoot"] = active.orderedRoot
