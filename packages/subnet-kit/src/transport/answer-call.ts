import { randomUUID } from "node:crypto"
import type { IncomingMessage, ServerResponse } from "node:http"
import { Cause, Effect, Exit, Fiber, Result } from "effect"
import type { Key } from "../wallet/key.ts"
import { type CallerHeaders, decodeCallerHeaders } from "../wire/headers.ts"
import { type JsonValue, parseJson, writeJson } from "../wire/json.ts"
import type { NonceGuard } from "../wire/nonce-guard.ts"
import { synapseHash } from "../wire/synapse.ts"
import { type Caller, CallRefused, verifyRequest } from "../wire/verify-request.ts"
import type { AxonHandler } from "./axon-handler.ts"
import type { TransportLimits } from "./limits.ts"
import { BodyRefused, readBody } from "./read-body.ts"

/** What the calls of one axon share. */
export interface AxonDesk {
  readonly hotkey: Key
  readonly handlers: ReadonlyMap<string, AxonHandler>
  readonly permit: (hotkey: string) => Effect.Effect<boolean>
  readonly nonces: NonceGuard
  readonly limits: TransportLimits
  readonly active: { calls: number }
}

/** Answers one HTTP request; the cheapest checks come first, so that a stranger costs little. */
export const answerCall = (desk: AxonDesk, request: IncomingMessage, response: ServerResponse): void => {
  const fiber = Effect.runFork(decide(desk, request, response))
  response.once("close", () => Effect.runFork(Fiber.interrupt(fiber)))
}

const decide = Effect.fnUntraced(function* (
  desk: AxonDesk,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const answered = yield* Effect.result(serve(desk, request))
  if (Result.isSuccess(answered)) {
    send(request, response, 200, answered.success)
    return
  }
  const { status, message } = answered.failure
  if (status === 413 || status === 408) response.setHeader("connection", "close")
  send(request, response, status, writeJson({ message }))
})

const serve = Effect.fnUntraced(function* (desk: AxonDesk, request: IncomingMessage) {
  const name = /^\/([A-Za-z0-9_]{1,100})$/.exec(request.url ?? "")?.[1]
  if (name === undefined) return yield* refuse(400, "The path must be /SynapseName")
  const handler = desk.handlers.get(name)
  if (handler === undefined && name !== "Synapse") {
    const known = ["Synapse", ...desk.handlers.keys()].map((known) => `'${known}'`).join(", ")
    return yield* refuse(404, `Synapse name '${name}' not found. Available synapses [${known}]`)
  }
  const headers = decodeCallerHeaders(request.headers)
  if (headers.hotkey === undefined) return yield* refuse(401, "Not Verified with error: Missing Hotkey")
  if (!(yield* desk.permit(headers.hotkey))) {
    return yield* refuse(403, "Forbidden. Key is blacklisted: no validator permit.")
  }
  if (desk.active.calls >= desk.limits.maxConcurrentCalls) return yield* refuse(503, "Too many calls at once")
  const text = yield* receive(request, desk.limits)
  const parsed = parseJson(text, { maxDepth: desk.limits.maxJsonDepth })
  if (Result.isFailure(parsed)) return yield* refuse(422, parsed.failure.message)
  const caller = yield* verify(desk, handler, headers, parsed.success)
  if (handler === undefined) return messageOf(name, headers, {})
  const input = handler.synapse.decodeRequest(parsed.success)
  if (Result.isFailure(input)) return yield* refuse(422, input.failure.message)
  const answer = yield* forward(desk, handler, input.success, caller)
  return messageOf(name, headers, { ...(input.success as object), ...(answer as object) })
})

const receive = (request: IncomingMessage, limits: TransportLimits) =>
  Effect.tryPromise({
    try: () => readBody(request, limits.maxRequestBytes),
    catch: (cause) =>
      cause instanceof BodyRefused && cause.reason === "too-large"
        ? new CallRefused({ status: 413, message: `The body is longer than ${limits.maxRequestBytes} bytes` })
        : new CallRefused({ status: 408, message: "The body did not arrive" }),
  })

const verify = (
  desk: AxonDesk,
  handler: AxonHandler | undefined,
  headers: CallerHeaders,
  body: JsonValue,
): Effect.Effect<Caller, CallRefused> => {
  const bodyHash = synapseHash(handler?.synapse ?? { hashFields: [] }, body)
  return Effect.fromResult(
    verifyRequest({ headers, bodyHash, axonHotkey: desk.hotkey.address, nonces: desk.nonces }),
  )
}

const forward = (desk: AxonDesk, handler: AxonHandler, input: unknown, caller: Caller) =>
  Effect.suspend(() => {
    desk.active.calls++
    return handler.forward(input as never, caller)
  }).pipe(
    Effect.ensuring(Effect.sync(() => desk.active.calls--)),
    Effect.timeoutOrElse({
      duration: Math.max(1, caller.timeoutMs),
      orElse: () => refuse(408, `No answer within ${caller.timeoutMs} ms`),
    }),
    Effect.exit,
    Effect.flatMap((exit): Effect.Effect<unknown, CallRefused> => {
      if (Exit.isSuccess(exit)) return Effect.succeed(exit.value)
      const failure = Cause.squash(exit.cause)
      if (failure instanceof CallRefused) return Effect.fail(failure)
      const id = randomUUID()
      return Effect.logError(`${handler.synapse.name} failed #${id}`, exit.cause).pipe(
        Effect.andThen(refuse(500, `Internal Server Error #${id}`)),
      )
    }),
  )

const refuse = (status: number, message: string) => Effect.fail(new CallRefused({ status, message }))

const messageOf = (name: string, headers: CallerHeaders, fields: object): string =>
  writeJson({
    name,
    timeout: headers.timeout ?? 12,
    dendrite: { nonce: headers.nonce, uuid: headers.uuid, hotkey: headers.hotkey },
    axon: { status_code: 200, status_message: "Success", hotkey: headers.axonHotkey ?? null },
    computed_body_hash: "",
    ...fields,
  })

const send = (request: IncomingMessage, response: ServerResponse, status: number, body: string): void => {
  const echoed = Object.entries(request.headers).filter(([name]) => /^(name|timeout|bt_header_)/.test(name))
  for (const [name, value] of echoed) if (value !== undefined) response.setHeader(name, value)
  response.setHeader("bt_header_axon_status_code", String(status))
  response.setHeader("content-type", "application/json")
  response.statusCode = status
  response.end(body)
}
