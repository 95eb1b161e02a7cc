import type { Effect } from "effect"
import type { Synapse } from "../wire/synapse.ts"
import type { Caller } from "../wire/verify-request.ts"

/** A synapse and the function that answers it. */
export interface AxonHandler {
  readonly synapse: Synapse<unknown, unknown>
  readonly forward: (request: never, caller: Caller) => Effect.Effect<unknown, unknown>
}

/** Pairs a synapse with its answer, typed. A failure becomes a 500 with an opaque id; its cause is only logged. */
export const handler = <Q, A, E>(
  synapse: Synapse<Q, A>,
  forward: (request: Q, caller: Caller) => Effect.Effect<A, E>,
): AxonHandler => ({
  synapse: synapse as Synapse<unknown, unknown>,
  forward: forward as AxonHandler["forward"],
})
