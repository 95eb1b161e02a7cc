import type { ValidTransaction } from "@subforge/runtime"
import { type Hex, toHex } from "@subforge/runtime/bytes"
import type { WatchStatus } from "./pool-status.ts"

export type Watch = (status: WatchStatus) => void

/** One transaction in the pool. */
export class Pooled {
  readonly hash: Hex
  readonly bytes: Uint8Array
  readonly provides: readonly Hex[]
  readonly priority: bigint
  /** The last block before which it may be: past it, the pool drops it. */
  readonly validTill: bigint
  requires: readonly Hex[]
  /** Place among the ready ones, in the order in which they became ready; undefined while it is a future one. */
  turn: number | undefined
  /** Own priority, but never above that of a transaction it has to wait for. */
  effectivePriority: bigint
  readonly watchers = new Set<Watch>()

  constructor(hash: Hex, bytes: Uint8Array, validity: ValidTransaction, head: number) {
    this.hash = hash
    this.bytes = bytes
    this.provides = validity.provides.map(toHex)
    this.requires = validity.requires.map(toHex)
    this.priority = validity.priority
    this.validTill = BigInt(head) + validity.longevity
    this.effectivePriority = validity.priority
  }

  tell(status: WatchStatus): void {
    for (const watch of this.watchers) watch(status)
  }
}
