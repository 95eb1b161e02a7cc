import * as Schema from "effect/Schema"
import { blockAt } from "../at.ts"
import { RpcError } from "../error.ts"
import { defineMethod, params } from "../method.ts"
import { At, Hash } from "../params.ts"

const EMPTY_POOL = "Transaction pool is empty, set create_empty to true, if you want to create empty blocks"

/** Seals a block now, whatever the sealing mode. Example: `[true, true, null]` */
export const engine_createBlock = defineMethod({
  names: ["engine_createBlock"],
  params: params(Schema.Boolean, Schema.Boolean, At),
  run: ({ chain }, createEmpty, finalize, parent) => {
    if (blockAt(chain, parent) !== chain.head)
      throw new RpcError(13_000, "a block can be built on the head only")
    if (!createEmpty && chain.pool.ready().length === 0) throw new RpcError(12_000, EMPTY_POOL)
    const block = chain.produce({ finalize })
    return {
      hash: block.hash,
      aux: {
        header_only: false,
        clear_justification_requests: false,
        needs_justification: false,
        bad_justification: false,
        is_new_best: true,
      },
      proof_size: 0,
    }
  },
})

/** Finalises a block of the canonical chain and all before it. */
export const engine_finalizeBlock = defineMethod({
  names: ["engine_finalizeBlock"],
  params: params(Hash),
  run: ({ chain }, hash) => {
    chain.finalize(blockAt(chain, hash))
    return true
  },
})
