import * as Schema from "effect/Schema"
import { stateAt } from "../at.ts"
import { invalidParams } from "../error.ts"
import { bytesToHex } from "../hex.ts"
import { defineMethod, params } from "../method.ts"
import { At, Bytes, bytes, U32 } from "../params.ts"

const MAX_PAGE = 1_000
const MAX_KEYS = 1_000_000

const Prefix = Schema.NullOr(Bytes)

/** Keys with a prefix, in byte order, strictly after the start key; at most 1,000 a page. */
export const state_getKeysPaged = defineMethod({
  names: ["state_getKeysPaged", "state_getKeysPagedAt"],
  params: params(Prefix, U32, Prefix, At),
  run: ({ chain }, prefix, count, startKey, at) => {
    if (count > MAX_PAGE)
      throw invalidParams(`count exceeds maximum value. value: ${count}, max: ${MAX_PAGE}`)
    const state = stateAt(chain, at)
    const after = startKey === null ? undefined : bytes(startKey)
    return state.trie.keys(state.root, bytes(prefix ?? ""), after, count).map(bytesToHex)
  },
})

/** All keys with a prefix. Deprecated on the chain, still used by older clients. */
export const state_getKeys = defineMethod({
  names: ["state_getKeys"],
  params: params(Bytes, At),
  run: ({ chain }, prefix, at) => {
    const state = stateAt(chain, at)
    return state.trie.keys(state.root, bytes(prefix), undefined, MAX_KEYS).map(bytesToHex)
  },
})

/** All keys with a prefix and their values. */
export const state_getPairs = defineMethod({
  names: ["state_getPairs"],
  params: params(Bytes, At),
  run: ({ chain }, prefix, at) => {
    const state = stateAt(chain, at)
    return state.trie
      .entries(state.root, bytes(prefix), undefined, MAX_KEYS)
      .map(([key, value]) => [bytesToHex(key), bytesToHex(value)])
  },
})
