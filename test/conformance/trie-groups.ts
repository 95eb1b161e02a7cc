import { flatten, type StateVersion } from "@subforge/core"
import type { Core } from "./core.ts"
import { compareCases, type Group } from "./group.ts"
import { fromHex, toHex } from "./hex.ts"

type Proof = {
  readonly version: StateVersion
  readonly keys: readonly string[]
  readonly values: readonly (string | null)[]
  readonly nodes: readonly string[]
}

type TrieCase = {
  readonly name: string
  readonly pairs: readonly (readonly [key: string, value: string])[]
  readonly rootV0: string
  readonly rootV1: string
  readonly proofs?: readonly Proof[]
}

type OrderedCase = { readonly values: readonly string[]; readonly rootV0: string; readonly rootV1: string }

/** `trie-*.json`: state roots and read proofs of small sets, and roots of ordered lists. */
export type TrieFile = { readonly cases: readonly TrieCase[]; readonly ordered: readonly OrderedCase[] }

function withTrie<T>(
  core: Core,
  pairs: TrieCase["pairs"],
  version: StateVersion,
  use: (trie: ReturnType<Core["createTrie"]>, root: number) => T,
): T {
  const trie = core.createTrie(version)
  try {
    const keys = flatten(pairs.map(([key]) => fromHex(key)))
    const values = flatten(pairs.map(([, value]) => fromHex(value)))
    return use(trie, trie.commit(trie.empty, { keys, values }))
  } finally {
    trie.dispose()
  }
}

/** The state root of raw pairs in key order. */
export function stateRoot(core: Core, pairs: TrieCase["pairs"], version: StateVersion): string {
  return withTrie(core, pairs, version, (trie, root) => toHex(trie.rootHash(root)))
}

/** Three groups: roots of both layouts, read proofs, ordered roots. */
export function trieGroups(file: TrieFile, tags: readonly string[]): Group[] {
  const proofs = file.cases.flatMap(({ pairs, proofs = [] }) => proofs.map((proof) => ({ pairs, proof })))
  const named = ["trie", ...tags]
  return [
    {
      name: "trie.roots",
      tags: named,
      run: (core) =>
        compareCases(file.cases, ({ pairs, rootV0, rootV1 }) => ({
          expected: [rootV0, rootV1],
          got: [stateRoot(core, pairs, 0), stateRoot(core, pairs, 1)],
        })),
    },
    {
      name: "trie.proofs",
      tags: named,
      run: (core) =>
        compareCases(proofs, ({ pairs, proof: { version, keys, values, nodes } }) => {
          const wanted = keys.map(fromHex)
          return withTrie(core, pairs, version, (trie, root) => ({
            expected: [[...nodes].sort(), values],
            got: [
              trie.proof(root, wanted).map(toHex).sort(),
              wanted.map((key) => {
                const value = trie.get(root, key)
                return value === undefined ? null : toHex(value)
              }),
            ],
          }))
        }),
    },
    {
      name: "trie.ordered",
      tags: named,
      run: (core) =>
        compareCases(file.ordered, ({ values, rootV0, rootV1 }) => {
          const bytes = values.map(fromHex)
          return {
            expected: [rootV0, rootV1],
            got: [toHex(core.orderedRoot(bytes, 0)), toHex(core.orderedRoot(bytes, 1))],
          }
        }),
    },
  ]
}
