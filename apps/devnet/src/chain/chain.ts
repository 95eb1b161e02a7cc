import type { Trie } from "@subforge/core"
import type { BuiltBlock, GenesisConfig, Runtime } from "@subforge/runtime"
import { State } from "@subforge/runtime"
import { concatBytes, fromHex, type Hex, toHex } from "@subforge/runtime/bytes"
import type { Violation } from "@subforge/runtime/invariants"
import { CodecError } from "@subforge/runtime/protocol"
import type { Author, Manner } from "./author.ts"
import { Blocks } from "./blocks.ts"
import { buildBlock, type Outcome } from "./build.ts"
import type { Clock } from "./clock.ts"
import { Emitter } from "./emitter.ts"
import { Finality } from "./finality.ts"
import { InvariantCheck } from "./invariant-check.ts"
import type { Log } from "./log.ts"
import { mayFitLater } from "./may-fit-later.ts"
import { Pool } from "./pool.ts"
import type { SubmitError } from "./pool-status.ts"
import type { Pooled, Watch } from "./pooled.ts"
import type { Snapshot } from "./snapshots.ts"
import { StoppedError } from "./stopped-error.ts"
import type { StoredBlock } from "./stored-block.ts"

export interface ChainOptions {
  readonly runtime: Runtime
  readonly trie: Trie
  readonly clock: Clock
  readonly genesis: GenesisConfig
  readonly author: Author
  /** For how many blocks below the head the state is kept. */
  readonly history: number
  readonly log: Log
}

/** A running chain: blocks, the state after each of the last ones, and the pool. One writer, synchronous. */
export class Chain {
  readonly runtime: Runtime
  readonly clock: Clock
  readonly log: Log
  readonly pool: Pool
  readonly events = new Emitter<{
    head: StoredBlock
    finalized: StoredBlock
    reverted: StoredBlock
    submitted: Hex
  }>((thrown) => this.log.error("a listener failed", thrown))
  readonly #state: State
  readonly #history: number
  readonly #author: Author
  readonly #invariants: InvariantCheck
  readonly #blocks: Blocks
  readonly #past = new Map<StoredBlock, State>()
  readonly #finality: Finality
  #stopped = false

  constructor({ runtime, trie, clock, genesis, author, history, log }: ChainOptions) {
    this.runtime = runtime
    this.clock = clock
    this.log = log
    this.#history = history
    this.#author = author
    this.#invariants = new InvariantCheck(runtime, genesis)
    this.#state = new State(trie, trie.empty)
    const { header, headerBytes, hash } = runtime.genesis(this.#state, genesis)
    const first = { hash, number: 0, header, headerBytes, extrinsics: [], root: this.#state.root }
    this.#blocks = new Blocks(first)
    this.#finality = new Finality(first)
    this.pool = new Pool(
      (bytes) => runtime.validate(this.#state, bytes, "External", this.head.hash),
      () => this.head.number,
    )
  }

  get genesis(): StoredBlock {
    return this.#blocks.genesis
  }

  get head(): StoredBlock {
    return this.#blocks.head
  }

  get finalized(): StoredBlock {
    return this.#finality.last
  }

  get stopped(): boolean {
    return this.#stopped
  }

  /** The state after the head. Reading it is free; what is written to it goes into no block. */
  get state(): State {
    return this.#state
  }

  blockByHash(hash: string): StoredBlock | undefined {
    return this.#blocks.byHash(hash)
  }

  blockByNumber(number: number): StoredBlock | undefined {
    return this.#blocks.at(number)
  }

  /** The state after a block; undefined once it is older than the history. */
  stateAt(block: StoredBlock): State | undefined {
    if (block === this.head) return this.#state
    if (block.root === undefined) return undefined
    let state = this.#past.get(block)
    if (state === undefined) {
      state = new State(this.#state.trie, block.root)
      this.#past.set(block, state)
      const [oldest] = this.#past.keys()
      if (this.#past.size > PAST_STATES && oldest !== undefined) this.#past.delete(oldest)
    }
    return state
  }

  /** The invariants that a state of this chain breaks; none when all is well. Reads the whole state. */
  async checkInvariants(state: State = this.#state): Promise<readonly Violation[]> {
    this.#ensureRuns()
    return this.#invariants.of(state)
  }

  /** Puts a transaction into the pool; `stop` ends the telling. */
  submit(
    bytes: Uint8Array,
    watch?: Watch,
  ):
    | { readonly ok: true; readonly value: { readonly hash: Hex; readonly stop: () => void } }
    | { readonly ok: false; readonly error: SubmitError } {
    this.#ensureRuns()
    const told = watch && this.#safely(watch)
    const result = this.#offer(bytes, told)
    if (!result.ok) return result
    const { hash } = result
    this.events.emit("submitted", hash)
    const stop = () => {
      if (told !== undefined) this.pool.unwatch(hash, told)
    }
    return { ok: true, value: { hash, stop } }
  }

  /** The nonce of an account's next transaction, those that are ready in the pool counted. */
  nextNonce(account: Hex): number {
    const input = fromHex(account)
    const result = this.runtime.api(this.#state, "AccountNonceApi_account_nonce", input)
    if (!result.ok) throw new Error(result.message)
    let nonce = new DataView(result.value.buffer, result.value.byteOffset).getUint32(0, true)
    while (this.pool.provides(nonceTag(input, nonce))) nonce += 1
    return nonce
  }

  /** Builds the next block from the pool's ready transactions, or from none. */
  produce({
    finalize = true,
    manner = "manual",
  }: {
    readonly finalize?: boolean
    readonly manner?: Manner
  } = {}): BuiltBlock {
    this.#ensureRuns()
    const ready = this.pool.ready()
    const offered = ready.filter(({ bytes }) => !this.#author.holdsBack(bytes, this.head.number))
    const { built, tried, offender } = this.#build(offered, manner)
    const block: StoredBlock = {
      hash: built.hash,
      number: built.header.number,
      header: built.header,
      headerBytes: built.headerBytes,
      extrinsics: built.extrinsics.map(({ bytes }) => bytes),
      root: this.#state.root,
    }
    this.#author.note(built.events)
    this.#blocks.push(block)
    this.#forget(block.number - this.#history)
    this.events.emit("head", block)
    for (const lack of built.lacking) this.log.error(`a call failed as Other: ${lack}`)
    for (const { trap } of built.refused) {
      if (trap !== undefined) this.log.error("a transaction trapped and was left out of its block", trap)
    }
    const hopeless = new Set(
      built.refused.filter(({ error }) => !mayFitLater(error)).map(({ bytes }) => bytes),
    )
    if (offender !== undefined) hopeless.add(offender)
    this.pool.invalid(
      offered.slice(0, Math.max(tried, 1)).flatMap(({ bytes, hash }) => (hopeless.has(bytes) ? hash : [])),
    )
    const watchers = this.pool.included(
      built.extrinsics.map(({ hash }) => hash),
      block,
    )
    this.#finality.await(block, watchers)
    if (finalize) this.finalize(block)
    return built
  }

  /** Finalises a canonical block and all before it. */
  finalize(block: StoredBlock): void {
    if (!this.#blocks.has(block)) return
    this.#finality.reach(block, (reached) => this.events.emit("finalized", reached))
  }

  snapshot(): Snapshot {
    this.#ensureRuns()
    return {
      head: this.head,
      finalized: this.finalized,
      root: this.#state.trie.commit(this.#state.root, NO_CHANGES),
      slot: this.clock.slot,
      awaited: this.#author.awaited,
      pool: this.pool.snapshot(),
    }
  }

  /** Goes back to a snapshot of this chain; blocks made since are gone. The snapshot stays usable. */
  revert({ head, finalized, root, slot, awaited, pool }: Snapshot): void {
    this.#ensureRuns()
    for (const block of this.#blocks.truncate(head)) this.#release(block)
    if (head.root === undefined) head.root = this.#state.trie.commit(root, NO_CHANGES)
    this.#state.reset(head.root)
    this.#finality.revert(head, finalized)
    this.clock.set(slot)
    this.#author.await(awaited)
    this.pool.restore(pool)
    this.events.emit("reverted", head)
    this.events.emit("head", head)
  }

  /** Gives back what a snapshot holds. */
  releaseSnapshot({ root }: Snapshot): void {
    this.#state.trie.release(root)
  }

  /** Frees the state; nothing can be asked of the chain afterwards. */
  stop(): void {
    this.#stopped = true
    this.#state.trie.dispose()
  }

  #ensureRuns(): void {
    if (this.#stopped) throw new StoppedError()
  }

  /** What a watcher throws must not stop the block that it is told of. */
  #safely(watch: Watch): Watch {
    return (status) => {
      try {
        watch(status)
      } catch (thrown) {
        this.log.error("a watcher of a transaction failed", thrown)
      }
    }
  }

  #offer(bytes: Uint8Array, watch: Watch | undefined): ReturnType<Pool["submit"]> {
    try {
      return this.pool.submit(bytes, watch)
    } catch (error) {
      if (!(error instanceof CodecError)) throw error
      return { ok: false, error: { type: "Malformed", why: error.message } }
    }
  }

  #build(offered: readonly Pooled[], manner: Manner): Outcome {
    const parent = this.head
    const { slot, drandRound } = this.clock
    const pulses = this.#author.pulses(this.#state, parent.number, drandRound, manner)
    this.clock.advance()
    try {
      return buildBlock(
        (input) => this.runtime.buildBlock(this.#state, parent.header, parent.hash, input),
        {
          time: { slot: this.clock.slot, timestamp: this.clock.timestamp },
          shield: this.#author.shield(this.#state, this.clock.slot, manner, offered.length > 0),
          pulses,
          offered: offered.map(({ bytes }) => bytes),
        },
        (cause) => {
          this.#state.reset(parent.root as number)
          this.log.error("a block could not be built, and is tried with fewer transactions", cause)
        },
      )
    } catch (error) {
      this.clock.set(slot)
      this.#state.reset(parent.root as number)
      throw error
    }
  }

  /** A block becomes too old for its state; it is packed later, with others. */
  #forget(number: number): void {
    const block = this.#blocks.at(number)
    if (block !== undefined) this.#release(block)
    if (number % PACKED_AT_ONCE === 0) this.#blocks.pack(number)
  }

  #release(block: StoredBlock): void {
    this.#past.delete(block)
    if (block.root !== undefined) this.#state.trie.release(block.root)
    block.root = undefined
  }
}

const PAST_STATES = 8
const PACKED_AT_ONCE = 256
const EMPTY_LIST = { bytes: new Uint8Array(), lengths: new Uint32Array() }
const NO_CHANGES = { keys: EMPTY_LIST, values: EMPTY_LIST }

const nonceTag = (account: Uint8Array, nonce: number): Hex => {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, nonce, true)
  return toHex(concatBytes(account, bytes))
}
