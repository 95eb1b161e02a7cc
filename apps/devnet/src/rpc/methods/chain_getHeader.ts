import { blockAt } from "../at.ts"
import { headerJson } from "../header.ts"
import { defineMethod, params } from "../method.ts"
import { At } from "../params.ts"

/** A header; null where the hash is not known. Example: `[null]` */
export const chain_getHeader = defineMethod({
  names: ["chain_getHeader"],
  params: params(At),
  run: ({ chain }, at) =>
    at !== null && chain.blockByHash(at.toLowerCase()) === undefined ? null : headerJson(blockAt(chain, at)),
})
