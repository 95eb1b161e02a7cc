import type { TrieRoot } from "@subforge/core"
import type { StoredBlock } from "./stored-block.ts"

/** All that a chain is brought back to: head, state, clock, beacon and pool. */
export interface Snapshot {
  readonly head: StoredBlock
  readonly finalized: StoredBlock
  readonly root: TrieRoot
  readonly slot: bigint
  /** Rounds of the beacon that something is sealed to. */
  readonly awaited: readonly bigint[]
  readonly pool: readonly Uint8Array[]
}
