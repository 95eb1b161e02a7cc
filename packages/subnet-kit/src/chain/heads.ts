import type { ApiPromise } from "@polkadot/api"
import { Effect, Queue, Stream } from "effect"
import { ChainUnavailable } from "./errors.ts"

/** A block's number and hash. */
export interface Head {
  readonly number: number
  readonly hash: string
}

/** The best block, then each new one. A slow reader sees the newest rather than every one. */
export const headStream = (api: ApiPromise, endpoint: string): Stream.Stream<Head, ChainUnavailable> =>
  Stream.callback<Head, ChainUnavailable>(
    (queue) =>
      Effect.acquireRelease(
        Effect.tryPromise({
          try: () =>
            api.rpc.chain.subscribeNewHeads((header) => {
              Queue.offerUnsafe(queue, { number: header.number.toNumber(), hash: header.hash.toHex() })
            }),
          catch: () =>
            new ChainUnavailable({ endpoint, message: `${endpoint} does not tell its new blocks.` }),
        }),
        (stop) => Effect.sync(stop),
      ),
    { bufferSize: 1, strategy: "sliding" },
  )
