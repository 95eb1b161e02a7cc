import type { RuntimeCall } from "../frame/context.ts"
import { codec } from "../protocol/codecs.ts"
import { encodeExtrinsic } from "../protocol/extrinsic/extrinsic.ts"

/** `Timestamp.set` as block authors put it first into a block: bare, in the format of version 5. */
export const timestampInherent = (now: bigint): Uint8Array =>
  encodeExtrinsic({
    preamble: { type: "Bare", version: 5 },
    callBytes: codec<RuntimeCall>("RuntimeCall").encode({ pallet: "Timestamp", name: "set", args: { now } }),
  })
