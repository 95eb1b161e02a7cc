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
import {
  type Block,
  baseCallFilter,
  Context,
  makeDispatch,
  none,
  PalletRegistry,
  pallets,
  setBlockEnvironment,
} from "@subforge/runtime/engine"
import { storageLayout } from "@subforge/runtime/protocol"

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

  /** Writes one storage item as it will stand in the next block. */
  put(item: string, keys: readonly unknown[], value: unknown): void {
    const layout = storageLayout("SubtensorModule", item)
    this.state.setRaw(layout.key(keys), value === undefined ? undefined : layout.value.encode(value))
  }

  /** The decoded value of a storage item of SubtensorModule, undefined where absent. */
  read(item: string, ...keys: readonly unknown[]): unknown {
    const layout = storageLayout("SubtensorModule", item)
    const bytes = this.state.getRaw(layout.key(keys))
    return bytes && layout.value.decode(bytes)
  }

  /** What pallets see of a block that follows the last one. */
  open(): Context {
    const dispatch = makeDispatch(new PalletRegistry(pallets), baseCallFilter)
    const block: Block = {
      number: this.header.number + 1,
      parentHash: this.hash,
      author: undefined,
      phase: { type: "Initialization" },
      events: [],
    }
    const ctx = new Context(this.state, block, productionProfile, dispatch, none)
    setBlockEnvironment(ctx, block.number, block.parentHash)
    return ctx
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
