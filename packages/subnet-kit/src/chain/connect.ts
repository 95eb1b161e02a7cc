import type { ApiPromise as Api } from "@polkadot/api"
import type { ApiOptions } from "@polkadot/api/types"
import { Effect, type Scope } from "effect"
import { ApiPromise, WsProvider } from "../polkadot.ts"
import { ChainUnavailable } from "./errors.ts"

/** A WebSocket address (`ws://…`, `wss://…`) or a @polkadot/api provider, such as an in-process devnet's. */
export type ChainEndpoint = string | ApiProvider

type ApiProvider = NonNullable<ApiOptions["provider"]>

const connectTimeoutMs = 20_000

const silentExtension = { extrinsic: {}, payload: {} }

/** Subtensor's own transaction extensions that carry no data: told to the API, so that it need not warn. */
const signedExtensions = Object.fromEntries(
  [
    "SudoTransactionExtension",
    "CheckShieldedTxValidity",
    "SubtensorTransactionExtension",
    "DrandPriority",
  ].map((name) => [name, silentExtension]),
)

/** Opens an API for the life of the scope. */
export const connect = (endpoint: ChainEndpoint): Effect.Effect<Api, ChainUnavailable, Scope.Scope> =>
  Effect.acquireRelease(
    Effect.gen(function* () {
      if (typeof endpoint === "string") yield* probe(endpoint)
      const provider = typeof endpoint === "string" ? (new WsProvider(endpoint) as ApiProvider) : endpoint
      return yield* Effect.tryPromise({
        try: () => ApiPromise.create({ provider, noInitWarn: true, throwOnConnect: true, signedExtensions }),
        catch: (cause) => unavailable(endpoint, (cause as Error).message),
      })
    }),
    (api) => Effect.promise(() => api.disconnect().catch(() => undefined)),
  )

/** The name of an endpoint in messages. */
export const endpointName = (endpoint: ChainEndpoint): string =>
  typeof endpoint === "string" ? endpoint : "the chain in this process"

/** WsProvider retries for ever and logs each time: see first whether anybody listens. */
const probe = (url: string): Effect.Effect<void, ChainUnavailable> =>
  Effect.callback<void, ChainUnavailable>((resume) => {
    const fail = (why: string) => resume(Effect.fail(unavailable(url, why)))
    let socket: WebSocket
    try {
      socket = new WebSocket(url)
    } catch {
      fail("it is no WebSocket address")
      return
    }
    socket.addEventListener("open", () => {
      socket.close()
      resume(Effect.void)
    })
    socket.addEventListener("error", () => fail("nothing answers there"))
    return Effect.sync(() => socket.close())
  }).pipe(
    Effect.timeoutOrElse({
      duration: connectTimeoutMs,
      orElse: () => Effect.fail(unavailable(url, "it did not answer in time")),
    }),
  )

const unavailable = (endpoint: ChainEndpoint, why: string): ChainUnavailable => {
  const name = endpointName(endpoint)
  return new ChainUnavailable({
    endpoint: name,
    message: `No chain at ${name}: ${why}. Start one, or mend the address.`,
  })
}
