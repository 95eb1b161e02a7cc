import type { Watch } from "./pooled.ts"
import type { StoredBlock } from "./stored-block.ts"

interface Waiting {
  readonly block: StoredBlock
  readonly watchers: readonly Watch[]
}

/** Which blocks can no longer go, and who waits to hear of those that still can. */
export class Finality {
  #last: StoredBlock
  #waiting: Waiting[] = []

  constructor(genesis: StoredBlock) {
    this.#last = genesis
  }

  /** The last finalised block. */
  get last(): StoredBlock {
    return this.#last
  }

  /** A block was made; `watchers` are those of its transactions. */
  await(block: StoredBlock, watchers: readonly Watch[]): void {
    this.#waiting.push({ block, watchers })
  }

  /** Finalises a block and all before it; tells watchers, and `heard` of each block in order. */
  reach(block: StoredBlock, heard: (block: StoredBlock) => void): void {
    if (block.number <= this.#last.number) return
    this.#last = block
    const reached = this.#waiting.filter((entry) => entry.block.number <= block.number)
    this.#waiting = this.#waiting.filter((entry) => entry.block.number > block.number)
    for (const entry of reached) {
      heard(entry.block)
      for (const watch of entry.watchers) watch({ type: "finalized", hash: entry.block.hash })
    }
  }

  /** The chain went back to `head`, when `last` was finalised. */
  revert(head: StoredBlock, last: StoredBlock): void {
    this.#last = last
    this.#waiting = this.#waiting.filter(({ block }) => block.number <= head.number)
  }
}
