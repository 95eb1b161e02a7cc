import { bytesToHex } from "../hex.ts"
import { defineMethod } from "../method.ts"

/** The bytes of all extrinsics that could go into the next block. */
export const author_pendingExtrinsics = defineMethod({
  names: ["author_pendingExtrinsics"],
  run: ({ chain }) => chain.pool.ready().map(({ bytes }) => bytesToHex(bytes)),
})
