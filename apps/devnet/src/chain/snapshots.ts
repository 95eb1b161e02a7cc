import type { TrieRoot } from "@subforge/core"
import type { StoredBlock } from "./stored-block.ts"

/** All that a chain is brought back to: head, state, clock and pool. */
export interface Snapshot {
  readonly head: StoredBlock
  readonly finalized: StoredBlock
  readonly root: TrieRoot
  readonly slot: bigint
  readonly pool: readonly Uint8Array[]
}
