// Memory of the state of a chain as large as mainnet: bytes a leaf, bytes that a block adds to the history.
import assert from "node:assert/strict"
import type { Trie, TrieRoot } from "@subforge/core"
import { report } from "../figure.ts"
import { MainnetChain } from "../mainnet-chain.ts"

const SUBNETS = 128
const BLOCKS = 250
const PAGE = 1000
const LEAF_BUDGET = 120

function valueBytes(trie: Trie, root: TrieRoot): number {
  let total = 0
  let after: Uint8Array | undefined
  for (;;) {
    const page = trie.entries(root, new Uint8Array(), after, PAGE)
    for (const [, value] of page) total += value.length
    if (page.length < PAGE) return total
    after = page.at(-1)?.[0]
  }
}

const chain = new MainnetChain({ subnets: SUBNETS })
const first = chain.stats
assert.equal(first.roots, 1)
assert.ok(first.values > 300_000)
const beyond = (first.totalBytes - valueBytes(chain.state.trie, chain.state.root)) / first.values
report({ name: "keys in the state", value: first.values, unit: "" })
report({ name: "bytes a leaf beyond its value", value: beyond, unit: "B", budget: LEAF_BUDGET })

let previous = chain.state.root
let changed = 0
for (let i = 0; i < BLOCKS; i++) {
  chain.next()
  changed += chain.state.trie.diff(previous, chain.state.root).length
  previous = chain.state.root
}
const { roots, totalBytes } = chain.stats
assert.equal(roots, 1 + BLOCKS)
report({ name: "keys that a block changes", value: changed / BLOCKS, unit: "" })
report({ name: "history of a block", value: (totalBytes - first.totalBytes) / BLOCKS / 1e6, unit: "MB" })
