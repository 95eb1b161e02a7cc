import { createTrie } from "@subforge/core"
import {
  type BuiltBlock,
  createRuntime,
  fastProfile,
  type GenesisConfig,
  localnetGenesisConfig,
  mainnetLikeGenesisConfig,
  type Profile,
  productionProfile,
} from "@subforge/runtime"
import type { Violation } from "@subforge/runtime/invariants"
import { constant } from "@subforge/runtime/protocol"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { Author } from "./chain/author.ts"
import { Chain } from "./chain/chain.ts"
import { Clock } from "./chain/clock.ts"
import { consoleLog } from "./chain/log.ts"
import { checkSealing, type Sealing, seal } from "./chain/sealing.ts"
import type { Snapshot } from "./chain/snapshots.ts"
import { type DevAccount, devAccounts } from "./dev-accounts.ts"
import { checkOptions, type DevnetOptions } from "./options.ts"
import { type PapiProvider, papiProvider } from "./provider/papi.ts"
import { type PolkadotProvider, polkadotProvider } from "./provider/polkadot.ts"
import { Dispatcher } from "./rpc/dispatcher.ts"
import { Session } from "./rpc/session.ts"

/** A running local chain in this process. */
export interface RunningDevnet {
  readonly chain: Chain
  readonly dispatcher: Dispatcher
  /** The localnet's endowed accounts by name: alice, bob, … */
  readonly accounts: Readonly<Record<string, DevAccount>>
  /**
   * Makes `blocks` blocks, one slot apart, the first with what waits in the pool. Timestamp, Aura slot and drand
   * round move together. Of a long run, the blocks before the last ones announce no key of the shield and bring only
   * pulses that something is sealed to; the run lets other work in between. Returns the last block.
   */
  mine(blocks?: number): Promise<BuiltBlock>
  /** Takes a snapshot of chain, state, clock and pool, to be named to `revert`. */
  snapshot(): number
  /** Brings everything back to a snapshot, which stays usable; later ones are gone. Throws `RangeError` on an unknown one. */
  revert(snapshot: number): void
  /** Changes when blocks are made. Throws `RangeError` on a sealing that is none. */
  setSealing(sealing: Sealing): void
  /** What holds of every state of the chain and does not hold of this one; empty when all is well. Reads it whole. */
  checkInvariants(): Promise<readonly Violation[]>
  /** One JSON-RPC request; throws `RpcError`. */
  request(method: string, params?: readonly unknown[]): Promise<unknown>
  /** A provider for @polkadot/api: `ApiPromise.create({ provider: devnet.polkadotProvider() })`. */
  polkadotProvider(): PolkadotProvider
  /** A provider for polkadot-api: `createClient(devnet.papiProvider())`. */
  papiProvider(): PapiProvider
  /**
   * Stops sealing and frees the state. Afterwards requests are answered by an error, and what needs the state throws
   * `StoppedError`.
   */
  stop(): void
}

const GENESIS_TIME = 1_767_225_600_000n
const HISTORY = 256
const TURN_MILLISECONDS = 20
/** The last blocks of a jump are whole: so many make a shielding key go from announced to in use. */
const WHOLE = 4

const PROFILES = { production: productionProfile, fast: fastProfile } as const

const slotDurationOf = ({ constants }: Profile): bigint =>
  (constants.get("Aura.SlotDuration") as bigint | undefined) ?? constant("Aura", "SlotDuration")

const genesisOf = ({ genesis = "localnet", balances = [] }: DevnetOptions): GenesisConfig =>
  genesis === "localnet" ? localnetGenesisConfig({ balances }) : mainnetLikeGenesisConfig({ balances })

const launch = (options: DevnetOptions): RunningDevnet => {
  checkOptions(options)
  const profile = PROFILES[options.profile ?? "production"]
  const author = new Author()
  const chain = new Chain({
    runtime: createRuntime({ profile }),
    trie: createTrie(),
    clock: new Clock(options.genesisTime ?? GENESIS_TIME, slotDurationOf(profile)),
    genesis: author.beacon.adopt(genesisOf(options)),
    author,
    history: options.history ?? HISTORY,
    log: options.log ?? consoleLog,
  })
  const dispatcher = new Dispatcher(chain)
  const snapshots: Snapshot[] = []
  let stopSealing = seal(chain, options.sealing ?? { type: "instant" })

  const dropAfter = (id: number) => {
    for (const snapshot of snapshots.splice(id + 1)) chain.releaseSnapshot(snapshot)
  }

  return {
    chain,
    dispatcher,
    accounts: devAccounts(),
    mine: async (blocks = 1) => {
      if (!Number.isSafeInteger(blocks) || blocks < 1) {
        throw new RangeError(`mine: expected a whole number of blocks, at least 1; got ${blocks}`)
      }
      const produce = (made: number) => {
        const jumps = blocks - made > WHOLE && chain.pool.size === 0
        return chain.produce({ manner: jumps ? "brief" : "manual" })
      }
      let last = produce(0)
      let turn = performance.now()
      for (let made = 1; made < blocks; made++) {
        if (performance.now() - turn > TURN_MILLISECONDS) {
          await new Promise((resolve) => setTimeout(resolve, 0))
          turn = performance.now()
        }
        last = produce(made)
      }
      return last
    },
    snapshot: () => snapshots.push(chain.snapshot()) - 1,
    revert: (id) => {
      const snapshot = snapshots[id]
      if (snapshot === undefined)
        throw new RangeError(`revert: no snapshot ${id}; there are ${snapshots.length}`)
      chain.revert(snapshot)
      dropAfter(id)
    },
    setSealing: (sealing) => {
      checkSealing(sealing)
      stopSealing()
      stopSealing = seal(chain, sealing)
    },
    checkInvariants: () => chain.checkInvariants(),
    request: (method, params = []) => dispatcher.call(method, params, new Session()),
    polkadotProvider: () => polkadotProvider(dispatcher),
    papiProvider: () => papiProvider(dispatcher),
    stop: () => {
      stopSealing()
      chain.stop()
    },
  }
}

/**
 * A local Bittensor chain as a scoped service: it runs as long as its layer's scope.
 *
 * @example
 * ```ts
 * import { Devnet } from "@subforge/devnet"
 * import { Effect } from "effect"
 *
 * const program = Effect.gen(function* () {
 *   const devnet = yield* Devnet
 *   yield* Effect.promise(() => devnet.mine(360))
 *   return devnet.chain.head.number
 * })
 * await Effect.runPromise(program.pipe(Effect.provide(Devnet.layer())))
 * ```
 */
export class Devnet extends Context.Service<Devnet, RunningDevnet>()("@subforge/devnet/Devnet") {
  static readonly layer = (options: DevnetOptions = {}): Layer.Layer<Devnet> =>
    Layer.effect(
      Devnet,
      Effect.acquireRelease(
        Effect.sync(() => launch(options)),
        (devnet) => Effect.sync(() => devnet.stop()),
      ),
    )

  /** Starts a devnet without Effect; `stop()` ends it. */
  static readonly start = async (options: DevnetOptions = {}): Promise<RunningDevnet> => launch(options)
}
