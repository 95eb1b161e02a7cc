import { Schema } from "effect"

const Positive = Schema.Int.pipe(Schema.check(Schema.isGreaterThan(0)))

/** Bounds that a transport keeps towards strangers. */
export const TransportLimits = Schema.Struct({
  /** Bytes of a request body that an axon reads before it answers 413. */
  maxRequestBytes: Positive,
  /** Bytes of a response that a dendrite reads before it hangs up. */
  maxResponseBytes: Positive,
  /** Nesting of JSON, either way. */
  maxJsonDepth: Positive,
  /** Milliseconds within which a request must have arrived whole. */
  requestTimeoutMs: Positive,
  /** Calls an axon works on at once; more are answered 503. */
  maxConcurrentCalls: Positive,
})
export type TransportLimits = typeof TransportLimits.Type

/** 1 MiB either way, 32 levels of JSON, 10 s for a request to arrive, 256 calls at once. */
export const defaultTransportLimits: TransportLimits = {
  maxRequestBytes: 1_048_576,
  maxResponseBytes: 1_048_576,
  maxJsonDepth: 32,
  requestTimeoutMs: 10_000,
  maxConcurrentCalls: 256,
}
