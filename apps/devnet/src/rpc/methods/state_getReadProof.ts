import * as Schema from "effect/Schema"
import { blockAt, stateAt } from "../at.ts"
import { bytesToHex } from "../hex.ts"
import { defineMethod, params } from "../method.ts"
import { At, Bytes, bytes } from "../params.ts"

/** Trie nodes that prove the values, or the absence, of keys under a block's state root. */
export const state_getReadProof = defineMethod({
  names: ["state_getReadProof"],
  params: params(Schema.Array(Bytes), At),
  run: ({ chain }, keys, at) => {
    const state = stateAt(chain, at)
    return {
      at: blockAt(chain, at).hash,
      proof: state.trie.proof(state.root, keys.map(bytes)).map(bytesToHex),
    }
  },
})
