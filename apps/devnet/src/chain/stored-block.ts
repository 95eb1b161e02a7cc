import type { TrieRoot } from "@subforge/core"
import type { Header } from "@subforge/runtime"
import type { Hex } from "@subforge/runtime/bytes"

/** A block of the chain with a handle on the state after it. */
export interface StoredBlock {
  readonly hash: Hex
  readonly number: number
  readonly header: Header
  readonly headerBytes: Uint8Array
  readonly extrinsics: readonly Uint8Array[]
  /** Undefined once the state is older than the chain's history. */
  root: TrieRoot | undefined
}
