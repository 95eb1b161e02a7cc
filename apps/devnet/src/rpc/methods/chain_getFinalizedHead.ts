import { defineMethod } from "../method.ts"

/** The hash of the last finalised block. */
export const chain_getFinalizedHead = defineMethod({
  names: ["chain_getFinalizedHead", "chain_getFinalisedHead"],
  run: ({ chain }) => chain.finalized.hash,
})
