import { defineMethod, params } from "../method.ts"
import { Bytes, bytes } from "../params.ts"
import { submit } from "../submit.ts"

/** Puts an extrinsic into the pool and answers its hash (blake2-256 of its bytes). */
export const author_submitExtrinsic = defineMethod({
  names: ["author_submitExtrinsic"],
  params: params(Bytes),
  run: ({ chain }, extrinsic) => submit(chain, bytes(extrinsic)).hash,
})
