import * as Schema from "effect/Schema"
import type { Chain } from "../chain/chain.ts"
import { invalidParams } from "./error.ts"
import type { Session } from "./session.ts"

/** What a method may use. */
export interface MethodContext {
  readonly chain: Chain
  readonly session: Session
  /** The names of all methods, for `rpc_methods`. */
  readonly methodNames: readonly string[]
}

/** A JSON-RPC method under its wire names, the first of which is its own. */
export interface Method {
  readonly names: readonly string[]
  /** Methods that need a connection able to carry notifications. */
  readonly subscribes: boolean
  readonly run: (context: MethodContext, params: readonly unknown[]) => unknown
}

type Params = Schema.Codec<readonly unknown[], readonly unknown[]>

interface Definition<P extends readonly unknown[]> {
  readonly names: readonly [string, ...string[]]
  /** Positional parameters; a missing one is read as null. */
  readonly params?: { readonly schema: Schema.Codec<P, readonly unknown[]>; readonly count: number }
  readonly subscribes?: boolean
  readonly run: (context: MethodContext, ...params: P) => unknown
}

/** Describes the positional parameters of a method. */
export const params = <const E extends ReadonlyArray<Schema.Codec<unknown, unknown>>>(...elements: E) => ({
  schema: Schema.Tuple(elements),
  count: elements.length,
})

/** Defines a method: its parameters are checked against their schema before `run` sees them. */
export const defineMethod = <const P extends readonly unknown[] = readonly []>(
  definition: Definition<P>,
): Method => {
  const { params: expected, run } = definition
  const decode =
    expected === undefined ? undefined : Schema.decodeUnknownSync(expected.schema as unknown as Params)
  return {
    names: definition.names,
    subscribes: definition.subscribes ?? false,
    run: (context, given) => {
      if (decode === undefined || expected === undefined) return run(context, ...([] as unknown as P))
      const padded = Array.from({ length: expected.count }, (_, i) => given[i] ?? null)
      return run(context, ...(check(decode, padded) as unknown as P))
    },
  }
}

const check = (
  decode: (input: unknown) => readonly unknown[],
  given: readonly unknown[],
): readonly unknown[] => {
  try {
    return decode(given)
  } catch (error) {
    throw invalidParams(error instanceof Error ? error.message : String(error))
  }
}
