import { createTrie, type Trie, type TrieStats } from "@subforge/core"
import {
  type BuiltBlock,
  createRuntime,
  type Header,
  type MainnetLikeOptions,
  mainnetLikeGenesisConfig,
  productionProfile,
  State,
} from "@subforge/runtime"
import type { Hex } from "@subforge/runtime/bytes"

const FIRST_SLOT = 147_000_000n
const SLOT_DURATION = 12_000n
/** For how many blocks the state is kept, as a devnet does. */
const HISTORY = 256

/** A chain of mainnet's size without pool and server: the runtime, its state, and the roots of the last blocks. */
export class MainnetChain {
  readonly runtime = createRuntime({ profile: productionProfile })
  readonly state: State
  header: Header
  hash: Hex
  readonly #trie: Trie = createTrie()
  readonly #roots: number[] = []

  constructor(options: MainnetLikeOptions) {
    this.state = new State(this.#trie, this.#trie.empty)
    const { header, hash } = this.runtime.genesis(this.state, mainnetLikeGenesisConfig(options))
    this.header = header
    this.hash = hash
    this.#roots.push(this.state.root)
  }

  next(extrinsics: readonly Uint8Array[] = []): BuiltBlock {
    const slot = FIRST_SLOT + BigInt(this.header.number)
    const timestamp = slot * SLOT_DURATION
    const built = this.runtime.buildBlock(this.state, this.header, this.hash, { slot, timestamp, extrinsics })
    this.header = built.header
    this.hash = built.hash
    this.#roots.push(this.state.root)
    if (this.#roots.length > HISTORY) this.#trie.release(this.#roots.shift() as number)
    return built
  }

  /** What the trie holds over all kept roots. */
  get stats(): TrieStats {
    return this.#trie.stats()
  }
}
