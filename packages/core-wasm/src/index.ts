export { activeFace } from "./active.ts"
export type { CoreError } from "./api/core-error.ts"
export type { CryptoApi } from "./api/crypto.ts"
export { ABSENT, type FlatBytes, flatten, unflatten } from "./api/flat-bytes.ts"
export type { HashApi } from "./api/hash.ts"
export type {
  StateVersion,
  Trie,
  TrieApi,
  TrieChanges,
  TrieDifference,
  TrieRoot,
  TrieStats,
} from "./api/trie.ts"
export type { Core } from "./core.ts"
export * from "./exports/crypto.ts"
export * from "./exports/hash.ts"
export * from "./exports/trie.ts"
