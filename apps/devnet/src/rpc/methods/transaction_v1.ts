import * as Schema from "effect/Schema"
import { defineMethod, params } from "../method.ts"
import { Bytes, bytes } from "../params.ts"

/** Broadcasts without a word on what becomes of it: clients see it in a block, or not. */
export const transactionMethods = [
  defineMethod({
    names: ["transaction_v1_broadcast"],
    params: params(Bytes),
    run: ({ chain }, extrinsic) => {
      const result = chain.submit(bytes(extrinsic))
      return result.ok ? result.value.hash : null
    },
  }),
  defineMethod<readonly [string]>({
    names: ["transaction_v1_stop"],
    params: params(Schema.String),
    run: () => null,
  }),
]
