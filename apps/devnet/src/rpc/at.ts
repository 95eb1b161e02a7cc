import type { State } from "@subforge/runtime"
import type { Chain } from "../chain/chain.ts"
import type { StoredBlock } from "../chain/stored-block.ts"
import { stateDiscarded, unknownBlock } from "./error.ts"

/** The block a query names; the best one where it names none. */
export const blockAt = (chain: Chain, at: string | null): StoredBlock => {
  if (at === null) return chain.head
  const block = chain.blockByHash(at.toLowerCase())
  if (block === undefined) throw unknownBlock(at)
  return block
}

/** The state after a block. */
export const stateAt = (chain: Chain, at: string | null): State => {
  const block = blockAt(chain, at)
  const state = chain.stateAt(block)
  if (state === undefined) throw stateDiscarded(block.hash)
  return state
}
