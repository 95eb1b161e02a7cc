import { Context, Data, Effect, Layer, Schema, type Scope } from "effect"
import { serveAxonCall } from "../chain/calls.ts"
import { Chain, type ChainClient } from "../chain/chain.ts"
import type { ReadError, SubmitError } from "../chain/errors.ts"
import { encodeIp } from "../chain/ip.ts"
import { makePermitLookup } from "../chain/permits.ts"
import { checkSettings, type SettingsRefused } from "../settings.ts"
import { type AxonFailed, serveAxon } from "../transport/axon.ts"
import type { AxonHandler } from "../transport/axon-handler.ts"
import type { Key } from "../wallet/key.ts"
import { wireVersion } from "../wire/version.ts"

/** The hotkey is no neuron of the subnet. */
export class NotRegistered extends Data.TaggedError("NotRegistered")<{
  readonly netuid: number
  readonly hotkey: string
}> {
  override get message(): string {
    return `${this.hotkey} is not registered on subnet ${this.netuid}: register it first (burned_register).`
  }
}

const Port = Schema.Int.pipe(Schema.check(Schema.isBetween({ minimum: 0, maximum: 65_535 })))
const Ip = Schema.String.pipe(
  Schema.check(Schema.makeFilter((ip: string) => encodeIp(ip) !== undefined || "no IP")),
)

/** Where a miner listens and what it publishes. */
export const ServingOptions = Schema.Struct({
  netuid: Schema.Int.pipe(Schema.check(Schema.isBetween({ minimum: 1, maximum: 65_535 }))),
  /** Address to bind; a public miner says 0.0.0.0. */
  host: Schema.String,
  /** Port to bind; 0 lets the system choose. */
  port: Port,
  /** Address to publish on chain; local networks say 0.0.0.0, since the chain refuses loopback. */
  publicIp: Ip,
  /** Port to publish, where it differs from the bound one (a forwarded port). */
  publicPort: Schema.optional(Port),
})
export type ServingOptions = typeof ServingOptions.Type

/** Bound to loopback, on a free port, published as a local network does. */
export const localServing = (netuid: number): ServingOptions => ({
  netuid,
  host: "127.0.0.1",
  port: 0,
  publicIp: "0.0.0.0",
})

/** What a miner is made of. */
export interface MinerOptions {
  readonly hotkey: Key
  readonly serving: ServingOptions
  readonly handlers: readonly AxonHandler[]
  /** Hotkeys (SS58) that are answered besides those with a validator permit. */
  readonly friends?: readonly string[]
}

/** A serving miner. */
export interface MinerState {
  readonly uid: number
  /** Where it is bound. */
  readonly host: string
  readonly port: number
  /** Whether this start had to publish the endpoint on chain. */
  readonly published: boolean
}

/** Everything that can keep a miner from serving. */
export type MinerError = NotRegistered | AxonFailed | SettingsRefused | ReadError | SubmitError

/** A miner: opens an axon that answers validators with a permit, and publishes it on chain. */
export class Miner extends Context.Service<Miner, MinerState>()("@subforge/subnet-kit/Miner") {
  /** A miner that serves as long as the layer lives. */
  static readonly layer = (options: MinerOptions): Layer.Layer<Miner, MinerError, Chain> =>
    Layer.effect(
      Miner,
      Effect.flatMap(Chain, (chain) => startMiner(chain, options)),
    )
}

const startMiner = (
  chain: ChainClient,
  options: MinerOptions,
): Effect.Effect<MinerState, MinerError, Scope.Scope> =>
  Effect.gen(function* () {
    const { hotkey } = options
    const serving = yield* checkSettings(ServingOptions, options.serving, "Miner.serving")
    const { netuid } = serving
    const { neurons } = yield* chain.metagraph(netuid)
    const self = neurons.find((neuron) => neuron.hotkey === hotkey.address)
    if (self === undefined) return yield* new NotRegistered({ netuid, hotkey: hotkey.address })
    const hasPermit = makePermitLookup(chain, netuid)
    const friends = new Set(options.friends)
    const { host, port } = yield* serveAxon({
      hotkey,
      handlers: options.handlers,
      host: serving.host,
      port: serving.port,
      permit: (caller) => (friends.has(caller) ? Effect.succeed(true) : hasPermit(caller)),
    })
    const endpoint = { ip: serving.publicIp, port: serving.publicPort ?? port }
    const published = self.axon?.ip !== endpoint.ip || self.axon.port !== endpoint.port
    if (published) {
      const call = yield* Effect.fromResult(serveAxonCall(netuid, endpoint, wireVersion))
      yield* chain.submit(call, hotkey)
    }
    return { uid: self.uid, host, port, published }
  })
