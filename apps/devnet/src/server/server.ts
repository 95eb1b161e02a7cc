import { createServer, type IncomingMessage } from "node:http"
import { NodeHttpServer } from "@effect/platform-node"
import * as ByteSize from "effect/ByteSize"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import { HttpRouter, HttpServer, HttpServerRequest, HttpServerResponse } from "effect/http"
import * as Layer from "effect/Layer"
import * as Scope from "effect/Scope"
import { Socket } from "effect/socket"
import type { RunningDevnet } from "../devnet.ts"
import type { Dispatcher } from "../rpc/dispatcher.ts"
import { Session } from "../rpc/session.ts"
import { ListenError } from "./error.ts"
import { Outbox } from "./outbox.ts"

/** Where a server listens. */
export interface ServeOptions {
  /** 0, the default, lets the system choose. */
  readonly port?: number
  /** Loopback by default. Anybody who can reach the port can do anything to the chain. */
  readonly host?: string
}

/** An open server. */
export interface Server {
  readonly host: string
  readonly port: number
  /** Where WebSocket clients connect; the same port answers JSON-RPC over HTTP POST. */
  readonly url: string
}

const MAX_REQUEST_MEBIBYTES = 15
const DEFAULT_HOST = "127.0.0.1"

/** The door of a devnet: JSON-RPC over WebSocket and HTTP on one port, open as long as the scope. */
export const serveScoped = (
  devnet: RunningDevnet,
  { port = 0, host = DEFAULT_HOST }: ServeOptions = {},
): Effect.Effect<Server, ListenError, Scope.Scope> =>
  Effect.gen(function* () {
    const listening = NodeHttpServer.layer(() => createServer(), {
      port,
      host,
      gracefulShutdownTimeout: 100,
      websocket: { maxPayload: MAX_REQUEST_MEBIBYTES * 1024 * 1024 },
    })
    const app = HttpRouter.serve(routes(devnet.dispatcher), {
      disableLogger: true,
      disableListenLog: true,
    }).pipe(Layer.provideMerge(listening))
    const services = yield* Layer.build(app).pipe(
      Effect.mapError((cause) => ListenError.of(host, port, cause)),
    )
    const { address } = Context.get(services, HttpServer.HttpServer)
    const chosen = "port" in address ? Number(address.port) : port
    return { host, port: chosen, url: `ws://${host.includes(":") ? `[${host}]` : host}:${chosen}` }
  })

/** `serveScoped` without Effect; `close` shuts the door. Rejects with `ListenError`. */
export const serve = async (
  devnet: RunningDevnet,
  options: ServeOptions = {},
): Promise<Server & { readonly close: () => Promise<void> }> => {
  const scope = Scope.makeUnsafe()
  const server = await Effect.runPromise(serveScoped(devnet, options).pipe(Scope.provide(scope)))
  return { ...server, close: () => Effect.runPromise(Scope.close(scope, Exit.void)) }
}

const routes = (dispatcher: Dispatcher) =>
  Layer.mergeAll(
    HttpRouter.add("GET", "/", webSocket(dispatcher)),
    HttpRouter.add("POST", "/", post(dispatcher)),
    HttpRouter.add("GET", "/health", Effect.succeed(HttpServerResponse.text("ok"))),
  )

const webSocket = (dispatcher: Dispatcher) =>
  Effect.gen(function* () {
    const request = yield* HttpServerRequest.HttpServerRequest
    if (request.headers.upgrade?.toLowerCase() !== "websocket") {
      return HttpServerResponse.text("JSON-RPC: connect by WebSocket, or POST a request here.\n", {
        status: 426,
      })
    }
    const socket = yield* request.upgrade
    const writer = yield* socket.writer
    const pull = yield* Socket.readerString(socket)
    const services = yield* Effect.context<never>()
    const write = (message: string | Socket.CloseEvent) => {
      Effect.runForkWith(services)(Effect.ignore(writer.write(message)))
    }
    const { socket: connection } = request.source as IncomingMessage
    const outbox = new Outbox(
      {
        send: write,
        waiting: () => connection.writableLength,
        close: (code, reason) => write(new Socket.CloseEvent(code, reason)),
      },
      () => session.close(),
    )
    const session = yield* Effect.acquireRelease(
      Effect.sync(() => new Session((message) => outbox.send(message))),
      (open) => Effect.sync(() => open.close()),
    )
    while (true) {
      for (const frame of yield* pull) {
        // What a client that does not read goes on to ask is read away until the connection is closed.
        if (!outbox.isOpen) continue
        const answer = yield* Effect.promise(() => dispatcher.handle(frame, session))
        if (answer !== undefined) outbox.send(answer)
        session.flush()
      }
    }
  }).pipe(
    Effect.scoped,
    Effect.catch(() => Effect.succeed(HttpServerResponse.empty())),
  )

const UNREADABLE = HttpServerResponse.text(
  `unreadable request: it broke off, or is larger than ${MAX_REQUEST_MEBIBYTES} MiB\n`,
  { status: 413 },
)

const post = (dispatcher: Dispatcher) =>
  Effect.gen(function* () {
    const request = yield* HttpServerRequest.HttpServerRequest
    const body = yield* request.text
    const answer = yield* Effect.promise(() => dispatcher.handle(body, new Session()))
    return answer === undefined
      ? HttpServerResponse.empty()
      : HttpServerResponse.text(answer, { contentType: "application/json" })
  }).pipe(
    Effect.provideService(HttpServerRequest.MaxBodySize, ByteSize.mebibytes(MAX_REQUEST_MEBIBYTES)),
    Effect.catch(() => Effect.succeed(UNREADABLE)),
  )
