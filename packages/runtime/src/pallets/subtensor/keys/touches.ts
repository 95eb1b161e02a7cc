import type { Weight } from "../../../frame/weight.ts"
import { dbWeight } from "../../../frame/weight.ts"

/** Counts database reads and writes as the chain does for the weight of a key swap: its figures, not ours. */
export class Touches {
  #reads = 0
  #writes = 0

  add(reads: number, writes = 0): void {
    this.#reads += reads
    this.#writes += writes
  }

  get weight(): Weight {
    return dbWeight(this.#reads, this.#writes)
  }
}
