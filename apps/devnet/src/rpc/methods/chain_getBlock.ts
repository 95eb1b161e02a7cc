import { blockAt } from "../at.ts"
import { headerJson } from "../header.ts"
import { bytesToHex } from "../hex.ts"
import { defineMethod, params } from "../method.ts"
import { At } from "../params.ts"

/** A block with its extrinsics; null where the hash is not known. Example: `[null]` */
export const chain_getBlock = defineMethod({
  names: ["chain_getBlock"],
  params: params(At),
  run: ({ chain }, at) => {
    if (at !== null && chain.blockByHash(at.toLowerCase()) === undefined) return null
    const block = blockAt(chain, at)
    return {
      block: { header: headerJson(block), extrinsics: block.extrinsics.map(bytesToHex) },
      justifications: null,
    }
  },
})
