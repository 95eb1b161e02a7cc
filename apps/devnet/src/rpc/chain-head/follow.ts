import type { Chain } from "../../chain/chain.ts"
import type { StoredBlock } from "../../chain/stored-block.ts"
import { runtimeSpec } from "../runtime-version.ts"

export type FollowEvent = { readonly event: string } & Readonly<Record<string, unknown>>

/**
 * One `chainHead_v1_follow` subscription: the blocks it has announced and the client has not unpinned, and the
 * operations under way.
 */
export class Follow {
  readonly #chain: Chain
  readonly #withRuntime: boolean
  readonly #pinned = new Set<string>()
  #push: ((event: FollowEvent) => void) | undefined
  #operations = 0
  readonly #stopped = new Set<string>()

  constructor(chain: Chain, withRuntime: boolean) {
    this.#chain = chain
    this.#withRuntime = withRuntime
  }

  /**
   * Announces where the chain stands and then everything that happens to it. Returns how to stop. A chain that goes
   * back to a snapshot ends the subscription: a `stop` event, then `ended`.
   */
  start(push: (event: FollowEvent) => void, ended: () => void): () => void {
    this.#push = push
    const { finalized, head } = this.#chain
    this.#pinned.add(finalized.hash)
    push({
      event: "initialized",
      finalizedBlockHashes: [finalized.hash],
      ...(this.#withRuntime ? { finalizedBlockRuntime: { type: "valid", spec: runtimeSpec() } } : {}),
    })
    for (let number = finalized.number + 1; number <= head.number; number++) {
      const block = this.#chain.blockByNumber(number)
      if (block !== undefined) this.#newBlock(block)
    }
    push({ event: "bestBlockChanged", bestBlockHash: head.hash })
    const stops = [
      this.#chain.events.on("head", (block) => this.#newHead(block)),
      this.#chain.events.on("finalized", (block) =>
        push({ event: "finalized", finalizedBlockHashes: [block.hash], prunedBlockHashes: [] }),
      ),
      this.#chain.events.on("reverted", () => {
        push({ event: "stop" })
        ended()
      }),
    ]
    return () => {
      this.#push = undefined
      for (const stop of stops) stop()
    }
  }

  /** The block, if it was announced here and is still pinned. */
  pinned(hash: string): StoredBlock | undefined {
    return this.#pinned.has(hash) ? this.#chain.blockByHash(hash) : undefined
  }

  /** Unpins blocks; false where one of them is not pinned, and then none is. */
  unpin(hashes: readonly string[]): boolean {
    if (!hashes.every((hash) => this.#pinned.has(hash))) return false
    for (const hash of hashes) this.#pinned.delete(hash)
    return true
  }

  newOperation(): string {
    this.#operations += 1
    return String(this.#operations)
  }

  stopOperation(id: string): void {
    this.#stopped.add(id)
  }

  /** Pushes an event of an operation, unless it was stopped. */
  report(operationId: string, event: string, fields: Readonly<Record<string, unknown>> = {}): void {
    if (!this.#stopped.has(operationId)) this.#push?.({ event, operationId, ...fields })
  }

  #newHead(block: StoredBlock): void {
    this.#newBlock(block)
    this.#push?.({ event: "bestBlockChanged", bestBlockHash: block.hash })
  }

  #newBlock(block: StoredBlock): void {
    this.#pinned.add(block.hash)
    this.#push?.({
      event: "newBlock",
      blockHash: block.hash,
      parentBlockHash: block.header.parentHash,
      newRuntime: null,
    })
  }
}
