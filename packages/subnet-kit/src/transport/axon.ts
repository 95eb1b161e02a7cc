import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { Context, Data, Effect, Layer, Schema, type Scope } from "effect"
import { checkSettings, type SettingsRefused } from "../settings.ts"
import type { Key } from "../wallet/key.ts"
import { makeNonceGuard, type NonceWindow } from "../wire/nonce-guard.ts"
import { wallClockNanos } from "../wire/nonce-source.ts"
import { type AxonDesk, answerCall } from "./answer-call.ts"
import type { AxonHandler } from "./axon-handler.ts"
import { defaultTransportLimits, TransportLimits } from "./limits.ts"

/** An axon that could not be opened. */
export class AxonFailed extends Data.TaggedError("AxonFailed")<{
  readonly reason: "port-busy" | "port-forbidden" | "host"
  readonly message: string
}> {}

/** What an axon is made of. */
export interface AxonOptions {
  readonly hotkey: Key
  readonly handlers: readonly AxonHandler[]
  /** The address to bind, loopback by default; a public miner says 0.0.0.0. */
  readonly host?: string
  /** 0, the default, lets the system choose. */
  readonly port?: number
  /** Whether this hotkey (SS58) is answered at all, asked before any signature is checked. Everybody when left out. */
  readonly permit?: (hotkey: string) => Effect.Effect<boolean>
  readonly limits?: Partial<TransportLimits>
  readonly nonceWindow?: NonceWindow
  /** Nanoseconds since the epoch; the wall clock by default. */
  readonly now?: () => bigint
}

/** The miner's side of the wire: an HTTP server that answers signed calls, where it is bound. */
export class Axon extends Context.Service<Axon, { readonly host: string; readonly port: number }>()(
  "@subforge/subnet-kit/Axon",
) {
  /** An axon that serves as long as the layer lives. */
  static readonly layer = (options: AxonOptions) => Layer.effect(Axon, serveAxon(options))
}

const Bind = Schema.Struct({
  host: Schema.NonEmptyString,
  port: Schema.Int.pipe(Schema.check(Schema.isBetween({ minimum: 0, maximum: 65_535 }))),
})

/** Opens an axon for the life of the scope; calls in progress are cut off when it closes. */
export const serveAxon = (
  options: AxonOptions,
): Effect.Effect<typeof Bind.Type, AxonFailed | SettingsRefused, Scope.Scope> =>
  Effect.gen(function* () {
    const given = { host: options.host ?? "127.0.0.1", port: options.port ?? 0 }
    const bind = yield* checkSettings(Bind, given, "Axon")
    const limits = yield* checkSettings(
      TransportLimits,
      { ...defaultTransportLimits, ...options.limits },
      "Axon.limits",
    )
    const desk: AxonDesk = {
      hotkey: options.hotkey,
      handlers: new Map(options.handlers.map((entry) => [entry.synapse.name, entry])),
      permit: options.permit ?? (() => Effect.succeed(true)),
      nonces: makeNonceGuard(options.now ?? wallClockNanos, options.nonceWindow),
      limits,
      active: { calls: 0 },
    }
    const server = yield* Effect.acquireRelease(listen(desk, bind), (server) =>
      Effect.sync(() => {
        server.close()
        server.closeAllConnections()
      }),
    )
    return { host: bind.host, port: (server.address() as AddressInfo).port }
  })

const listen = (desk: AxonDesk, { host, port }: typeof Bind.Type): Effect.Effect<Server, AxonFailed> =>
  Effect.callback<Server, AxonFailed>((resume) => {
    const patience = desk.limits.requestTimeoutMs
    const server = createServer({ requestTimeout: patience, headersTimeout: patience }, (request, response) =>
      answerCall(desk, request, response),
    )
    server.once("error", (error: NodeJS.ErrnoException) =>
      resume(Effect.fail(openFailure(error, host, port))),
    )
    server.listen(port, host, () => resume(Effect.succeed(server)))
  })

const openFailure = (error: NodeJS.ErrnoException, host: string, port: number): AxonFailed => {
  if (error.code === "EADDRINUSE") {
    const message = `Port ${port} on ${host} is in use: stop what listens there, or choose port 0 for a free one.`
    return new AxonFailed({ reason: "port-busy", message })
  }
  if (error.code === "EACCES") {
    const message = `Port ${port} needs more rights than this process has: choose one above 1023.`
    return new AxonFailed({ reason: "port-forbidden", message })
  }
  return new AxonFailed({ reason: "host", message: `Can't listen on ${host}:${port}: ${error.code}.` })
}
