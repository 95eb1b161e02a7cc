import type { ApiPromise } from "@polkadot/api"
import type { ApiDecoration, QueryableStorageEntry } from "@polkadot/api/types"
import type { Codec } from "@polkadot/types/types"
import { Effect } from "effect"
import { lowerFirst } from "./call.ts"
import { ChainLacks, ChainUnavailable, type ReadError } from "./errors.ts"

/** The chain's state at one block: every value read through it belongs to the same moment. */
export interface StateAt {
  /** One value of `SubtensorModule` (or the named pallet). */
  readonly get: (item: string, keys: readonly unknown[], pallet?: string) => Effect.Effect<Codec, ReadError>
  /** Values of one map under many keys, in the order of the keys, in one request. */
  readonly many: (
    item: string,
    keys: readonly (readonly unknown[])[],
  ) => Effect.Effect<readonly Codec[], ReadError>
}

/** Opens the state at a block hash. */
export const stateAt = (
  api: ApiPromise,
  endpoint: string,
  blockHash: string,
): Effect.Effect<StateAt, ReadError> =>
  ask(endpoint, () => api.at(blockHash)).pipe(Effect.map((at) => reader(at, endpoint)))

/** Runs a request of the API; whatever goes wrong is the chain being out of reach. */
export const ask = <A>(endpoint: string, request: () => Promise<A>): Effect.Effect<A, ChainUnavailable> =>
  Effect.tryPromise({
    try: request,
    catch: (cause) =>
      new ChainUnavailable({
        endpoint,
        message: `${endpoint} failed to answer: ${(cause as Error).message}`,
      }),
  })

const reader = (at: ApiDecoration<"promise">, endpoint: string): StateAt => {
  const entry = (
    item: string,
    pallet: string,
  ): Effect.Effect<QueryableStorageEntry<"promise">, ChainLacks> => {
    const found = at.query[lowerFirst(pallet)]?.[storageName(item)]
    return found === undefined
      ? Effect.fail(new ChainLacks({ what: `storage ${pallet}.${item}` }))
      : Effect.succeed(found)
  }
  return {
    get: (item, keys, pallet = "SubtensorModule") =>
      entry(item, pallet).pipe(Effect.flatMap((query) => ask(endpoint, () => query(...keys)))),
    many: (item, keys) =>
      keys.length === 0
        ? Effect.succeed([])
        : entry(item, "SubtensorModule").pipe(
            Effect.flatMap((query) =>
              ask(endpoint, () => query.multi(oneOrMany(keys) as never) as Promise<Codec[]>),
            ),
          ),
  }
}

/** The API takes the keys of a map with a single key bare. */
const oneOrMany = (keys: readonly (readonly unknown[])[]): readonly unknown[] =>
  keys.every((key) => key.length === 1) ? keys.flat() : keys

/** @polkadot/api lower-cases a leading run of capitals: `SubnetTAO` -> `subnetTAO`, `RAORecycled…` -> `raoRecycled…`. */
const storageName = (item: string): string =>
  item.replace(/^[A-Z]+(?=[A-Z][a-z])|^[A-Z]+$|^[A-Z]/, (head) => head.toLowerCase())
