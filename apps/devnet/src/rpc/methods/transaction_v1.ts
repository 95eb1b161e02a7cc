import * as Schema from "effect/Schema"
import { RpcError } from "../error.ts"
import { defineMethod, params } from "../method.ts"
import { Bytes, bytes } from "../params.ts"
import { submit } from "../submit.ts"

/** Broadcasts without a word on what becomes of it: clients see it in a block, or not. */
export const transactionMethods = [
  defineMethod({
    names: ["transaction_v1_broadcast"],
    params: params(Bytes),
    run: ({ chain }, extrinsic) => {
      try {
        return submit(chain, bytes(extrinsic)).hash
      } catch (error) {
        if (error instanceof RpcError) return null
        throw error
      }
    },
  }),
  defineMethod<readonly [string]>({
    names: ["transaction_v1_stop"],
    params: params(Schema.String),
    run: () => null,
  }),
]
