import { stateAt } from "../at.ts"
import { defineMethod, params } from "../method.ts"
import { At } from "../params.ts"

/**
 * What holds of every state of the chain and does not hold after a block: `[{ invariant, detail }]`, empty when all is
 * well. Reads the whole state. Subforge's own method; a node has none like it.
 */
export const subforge_checkInvariants = defineMethod({
  names: ["subforge_checkInvariants"],
  params: params(At),
  run: ({ chain }, at) => chain.checkInvariants(stateAt(chain, at)),
})
