import type { RuntimeCall } from "../frame/runtime-call.ts"
import { codec } from "../protocol/codecs.ts"
import { encodeExtrinsic } from "../protocol/extrinsic/extrinsic.ts"

const inherent = (call: RuntimeCall): Uint8Array =>
  encodeExtrinsic({
    preamble: { type: "Bare", version: 5 },
    callBytes: codec<RuntimeCall>("RuntimeCall").encode(call),
  })

/** `Timestamp.set` as block authors put it first into a block: bare, in the format of version 5. */
export const timestampInherent = (now: bigint): Uint8Array =>
  inherent({ pallet: "Timestamp", name: "set", args: { now } })

/** `MevShield.announce_next_key` as authors put it after the timestamp; undefined: the author has no key. */
export const shieldKeyInherent = (key: Uint8Array | undefined): Uint8Array =>
  inherent({ pallet: "MevShield", name: "announce_next_key", args: { enc_key: key } })
