import type { ApiPromise } from "@polkadot/api"
import type { Codec } from "@polkadot/types/types"
import { Effect, Queue, Stream } from "effect"
import { ChainLacks, ChainUnavailable, type ReadError } from "./errors.ts"
import { number } from "./metagraph.ts"

/**
 * How many epochs a subnet has run: the present number, then each new one. The node tells when it changes, so a jump
 * over hundreds of blocks is one message. A slow reader sees the newest.
 */
export const epochStream = (
  api: ApiPromise,
  endpoint: string,
  netuid: number,
): Stream.Stream<number, ReadError> =>
  Stream.callback<number, ReadError>(
    (queue) =>
      Effect.gen(function* () {
        const query = api.query.subtensorModule?.subnetEpochIndex
        if (query === undefined)
          return yield* new ChainLacks({ what: "storage SubtensorModule.SubnetEpochIndex" })
        return yield* Effect.acquireRelease(
          Effect.tryPromise({
            try: () => query(netuid, (epoch: Codec) => Queue.offerUnsafe(queue, number(epoch))),
            catch: () => new ChainUnavailable({ endpoint, message: `${endpoint} does not tell its epochs.` }),
          }),
          (stop) => Effect.sync(stop as unknown as () => void),
        )
      }),
    { bufferSize: 1, strategy: "sliding" },
  )
