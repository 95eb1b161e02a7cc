import type { RuntimeCall } from "../frame/runtime-call.ts"
import { invalid } from "../frame/validity.ts"
import { CodecError } from "../protocol/codec/codec-error.ts"
import { MAX_DEPTH, Reader } from "../protocol/codec/reader.ts"
import { codec } from "../protocol/codecs.ts"
import type { Extrinsic } from "../protocol/extrinsic/extrinsic.ts"

/** Calls nest this deep at most in the pool. */
const POOL_DEPTH = 8

/** Refuses calls that nest too deeply, as `Invalid.Call`. */
export const ensureShallow = ({ callBytes }: Extrinsic): void => {
  const reader = new Reader(callBytes)
  reader.depth = MAX_DEPTH - POOL_DEPTH
  try {
    codec<RuntimeCall>("RuntimeCall").read(reader)
  } catch (thrown) {
    if (!(thrown instanceof CodecError)) throw thrown
    invalid("Call")
  }
}
