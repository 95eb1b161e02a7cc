import type { ApiPromise } from "@polkadot/api"
import { Context, Effect, Layer, type Scope, type Stream } from "effect"
import type { Key } from "../wallet/key.ts"
import type { Call } from "./call.ts"
import { type ChainEndpoint, connect, endpointName } from "./connect.ts"
import { epochStream } from "./epochs.ts"
import type { ChainUnavailable, ReadError, SubmitError } from "./errors.ts"
import { type Head, headStream } from "./heads.ts"
import { type Hyperparameters, readHyperparameters } from "./hyperparameters.ts"
import { bigint, type Metagraph, readMetagraph } from "./metagraph.ts"
import { readAlphaPrice } from "./price.ts"
import { ask, type StateAt, stateAt } from "./storage.ts"
import { type Inclusion, makeSubmitter } from "./submit.ts"

/** What the kit asks of a chain, whichever it is: devnet, localnet, testnet or finney. */
export interface ChainClient {
  /** The @polkadot/api behind it, for what is not here. */
  readonly api: ApiPromise
  readonly endpoint: string
  /** Whether the chain calls itself local or a development chain: published 0.0.0.0 is dialled as loopback there. */
  readonly localNetwork: boolean
  readonly head: Effect.Effect<Head, ChainUnavailable>
  /** The head, then each new block; a slow reader sees the newest. */
  readonly heads: Stream.Stream<Head, ChainUnavailable>
  /** How many epochs a subnet has run: the present number, then each new one as it runs. */
  readonly epochs: (netuid: number) => Stream.Stream<number, ReadError>
  /** The state as of a block (the head when left out). */
  readonly state: (head?: Head) => Effect.Effect<StateAt, ReadError>
  readonly metagraph: (netuid: number, head?: Head) => Effect.Effect<Metagraph, ReadError>
  readonly hyperparameters: (netuid: number) => Effect.Effect<Hyperparameters, ReadError>
  /** TAO for one alpha, for display. */
  readonly alphaPrice: (netuid: number, head?: Head) => Effect.Effect<number, ReadError>
  /** Free balance of an SS58 address, rao. */
  readonly balance: (address: string) => Effect.Effect<bigint, ReadError>
  /** Signs and sends a call and waits until it is in a block; its dispatch error comes back as `DispatchFailed`. */
  readonly submit: (call: Call, signer: Key) => Effect.Effect<Inclusion, SubmitError>
  /** The same through `Sudo.sudo`; the inner call's failure counts. */
  readonly sudo: (call: Call, sudoer: Key) => Effect.Effect<Inclusion, SubmitError>
}

/** A connected chain. */
export class Chain extends Context.Service<Chain, ChainClient>()("@subforge/subnet-kit/Chain") {
  /** A chain that stays connected as long as the layer lives. */
  static readonly layer = (endpoint: ChainEndpoint) => Layer.effect(Chain, openChain(endpoint))
}

/** Connects for the life of the scope. */
export const openChain = (
  endpoint: ChainEndpoint,
): Effect.Effect<ChainClient, ChainUnavailable, Scope.Scope> =>
  Effect.gen(function* () {
    const api = yield* connect(endpoint)
    const name = endpointName(endpoint)
    const chainType = yield* ask(name, () => api.rpc.system.chainType())
    const { submit } = makeSubmitter(api, name)
    const head = ask(name, () => api.rpc.chain.getHeader()).pipe(
      Effect.map((header): Head => ({ number: header.number.toNumber(), hash: header.hash.toHex() })),
    )
    const at = (given?: Head) =>
      Effect.suspend(() => (given === undefined ? head : Effect.succeed(given))).pipe(
        Effect.flatMap((known) =>
          stateAt(api, name, known.hash).pipe(Effect.map((state) => ({ state, head: known }))),
        ),
      )
    const client: ChainClient = {
      api,
      endpoint: name,
      localNetwork: chainType.isLocal || chainType.isDevelopment,
      head,
      heads: headStream(api, name),
      epochs: (netuid) => epochStream(api, name, netuid),
      state: (given) => at(given).pipe(Effect.map(({ state }) => state)),
      metagraph: (netuid, given) =>
        at(given).pipe(Effect.flatMap(({ state, head }) => readMetagraph(state, netuid, head.number))),
      hyperparameters: (netuid) =>
        at().pipe(Effect.flatMap(({ state }) => readHyperparameters(state, netuid))),
      alphaPrice: (netuid, given) =>
        at(given).pipe(Effect.flatMap(({ state }) => readAlphaPrice(state, netuid))),
      balance: (address) =>
        at().pipe(
          Effect.flatMap(({ state }) => state.get("Account", [address], "System")),
          Effect.map((account) => bigint((account as never as { data: { free: never } }).data.free)),
        ),
      submit,
      sudo: (call, sudoer) => submit({ pallet: "Sudo", name: "sudo", args: { call } }, sudoer),
    }
    return client
  })
