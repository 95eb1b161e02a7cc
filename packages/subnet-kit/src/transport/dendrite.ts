import { randomUUID } from "node:crypto"
import { Agent } from "node:http"
import { Context, Effect, Layer } from "effect"
import { checkSettings } from "../settings.ts"
import type { Key } from "../wallet/key.ts"
import { encodeRequestHeaders } from "../wire/headers.ts"
import { JsonFloat, type JsonValue, writeJson } from "../wire/json.ts"
import { requestMessage } from "../wire/message.ts"
import { makeNonceSource } from "../wire/nonce-source.ts"
import { type Synapse, synapseHash } from "../wire/synapse.ts"
import { wireVersion } from "../wire/version.ts"
import { dialAddress, type Endpoint } from "./dial.ts"
import { exchange } from "./exchange.ts"
import { defaultTransportLimits, TransportLimits } from "./limits.ts"
import type { Reply } from "./reply.ts"

/** Whom to ask: a neuron's hotkey (SS58) and the endpoint it published. */
export interface Target extends Endpoint {
  readonly hotkey: string
}

/** How long to wait. */
export interface Patience {
  /** Milliseconds within which an answer counts. */
  readonly deadlineMs: number
  /** Milliseconds after which the call is given up; the deadline itself when left out. */
  readonly timeoutMs?: number
}

/** The validator's side of the wire: asks miners, and always comes back with a `Reply`. */
export class Dendrite extends Context.Service<
  Dendrite,
  {
    readonly query: <Q extends object, A>(
      target: Target,
      synapse: Synapse<Q, A>,
      request: Q,
      patience: Patience,
    ) => Effect.Effect<Reply<A>>
  }
>()("@subforge/subnet-kit/Dendrite") {
  /** A dendrite that signs with `hotkey` and dials 0.0.0.0 as loopback only when `localNetwork` is true. */
  static readonly layer = (options: DendriteOptions) => Layer.effect(Dendrite, makeDendrite(options))
}

/** What a dendrite is made of. */
export interface DendriteOptions {
  readonly hotkey: Key
  readonly localNetwork: boolean
  readonly limits?: Partial<TransportLimits>
  /** Nanoseconds since the epoch; the wall clock by default. */
  readonly now?: () => bigint
}

const ownIp = "0.0.0.0"

const makeDendrite = Effect.fn("Dendrite.make")(function* (options: DendriteOptions) {
  const given = { ...defaultTransportLimits, ...options.limits }
  const limits = yield* checkSettings(TransportLimits, given, "Dendrite.limits")
  const nextNonce = makeNonceSource(options.now)
  // A receiver may insist that nonces of one uuid rise: calls in flight together each take a uuid of their own.
  const idleUuids: string[] = []
  const agent = yield* Effect.acquireRelease(
    // A connection kept from the last epoch may be closing at the other end just as it is used again.
    Effect.sync(() => new Agent({ keepAlive: false })),
    (agent) => Effect.sync(() => agent.destroy()),
  )

  const query = Effect.fn("Dendrite.query")(function* <Q extends object, A>(
    target: Target,
    synapse: Synapse<Q, A>,
    request: Q,
    patience: Patience,
  ) {
    const timeoutMs = Math.max(patience.timeoutMs ?? patience.deadlineMs, patience.deadlineMs)
    const address = dialAddress(target, options.localNetwork)
    if (address === undefined) {
      const message = `${target.ip}:${target.port} can't be dialled on this network`
      return { _tag: "Unreachable", message, elapsedMs: 0 } as const
    }
    // Signing takes a moment: let what was signed before leave first.
    yield* Effect.yieldNow
    const uuid = idleUuids.pop() ?? randomUUID()
    const call = sign(options.hotkey, target, synapse, request, timeoutMs, nextNonce(), uuid)
    return yield* exchange({
      address,
      path: `/${synapse.name}`,
      headers: call.headers,
      body: call.body,
      agent,
      limits,
      deadlineMs: patience.deadlineMs,
      timeoutMs,
      decode: synapse.decodeResponse,
    }).pipe(Effect.ensuring(Effect.sync(() => idleUuids.push(uuid))))
  })
  return Dendrite.of({ query })
})

const sign = <Q extends object, A>(
  hotkey: Key,
  target: Target,
  synapse: Synapse<Q, A>,
  request: Q,
  timeoutMs: number,
  nonce: bigint,
  uuid: string,
) => {
  const inputs = request as unknown as Readonly<Record<string, JsonValue>>
  const fields = { ...inputs, ...Object.fromEntries(synapse.responseFields.map((field) => [field, null])) }
  const bodyHash = synapseHash(synapse, fields)
  const message = requestMessage({
    nonce,
    dendriteHotkey: hotkey.address,
    axonHotkey: target.hotkey,
    uuid,
    bodyHash,
  })
  const signature = `0x${Buffer.from(hotkey.sign(message)).toString("hex")}`
  const timeout = timeoutMs / 1000
  const none = { status_code: null, status_message: null, process_time: null }
  const dendrite = { ip: ownIp, version: wireVersion, nonce, uuid, hotkey: hotkey.address, signature }
  const body = writeJson({
    name: synapse.name,
    timeout: new JsonFloat(timeout),
    total_size: 0,
    header_size: 0,
    dendrite: { ...none, port: null, ...dendrite },
    axon: {
      ...none,
      ip: target.ip,
      port: target.port,
      version: null,
      nonce: null,
      uuid: null,
      hotkey: target.hotkey,
      signature: null,
    },
    computed_body_hash: "",
    ...fields,
  })
  const headers = encodeRequestHeaders({
    name: synapse.name,
    timeout,
    axon: target,
    dendrite,
    inputs,
    headerSize: 0,
    totalSize: body.length,
    bodyHash,
  })
  return { headers, body }
}
