import * as Schema from "effect/Schema"
import { defineMethod, params } from "../method.ts"
import { U32 } from "../params.ts"

const BlockNumber = Schema.Union([
  U32,
  Schema.String.pipe(Schema.check(Schema.isPattern(/^0x[0-9a-fA-F]{1,16}$/))),
])

/** Hashes of canonical blocks by number, hex number or a list of them; the head's where null. Example: `[0]` */
export const chain_getBlockHash = defineMethod({
  names: ["chain_getBlockHash", "chain_getHead"],
  params: params(Schema.Union([Schema.Null, BlockNumber, Schema.Array(BlockNumber)])),
  run: ({ chain }, which) => {
    const hash = (number: number | string) => chain.blockByNumber(Number(number))?.hash ?? null
    if (which === null) return chain.head.hash
    return typeof which === "object" ? which.map(hash) : hash(which)
  },
})
