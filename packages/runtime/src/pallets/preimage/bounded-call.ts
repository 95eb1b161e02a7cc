import type { Hex } from "../../bytes.ts"
import type { Context } from "../../frame/context.ts"
import { attempt, fail } from "../../frame/dispatch-error.ts"
import type { RuntimeCall } from "../../frame/runtime-call.ts"
import { PreimageFor } from "../../generated/storage/preimage.ts"
import type { Bounded } from "../../generated/types.ts"
import { CodecError } from "../../protocol/codec/codec-error.ts"
import { codec } from "../../protocol/codecs.ts"
import { MAX_SIZE, noteBytes } from "./note.ts"
import { requestPreimage, unrequestPreimage } from "./request.ts"
import { statusOf } from "./status.ts"

/** Longest call that is kept inline, bytes. */
const MAX_INLINE = 128

const noted = (ctx: Context, bytes: Uint8Array): Hex =>
  bytes.length > MAX_SIZE ? fail({ type: "Exhausted" }) : noteBytes(ctx, bytes, undefined).hash

/** Keeps a call: inline where it is short, as a requested preimage otherwise. Error: `Exhausted`. */
export const boundCall = (ctx: Context, call: RuntimeCall): Bounded => {
  const bytes = codec<RuntimeCall>("RuntimeCall").encode(call)
  return bytes.length <= MAX_INLINE
    ? { type: "Inline", value: bytes }
    : { type: "Lookup", value: { hash: noted(ctx, bytes), len: bytes.length } }
}

const lengthOf = (ctx: Context, hash: Hex): number | undefined => {
  const status = statusOf(ctx, hash)
  return status?.type === "Requested" ? status.value.maybe_len : status?.value.len
}

const fetch = (ctx: Context, hash: Hex, known: number | undefined): Uint8Array => {
  const length = known ?? lengthOf(ctx, hash)
  const bytes = length === undefined ? undefined : PreimageFor.get(ctx, [hash, length])
  return bytes ?? fail({ type: "Unavailable" })
}

const bytesOf = (ctx: Context, bounded: Bounded): Uint8Array => {
  switch (bounded.type) {
    case "Inline":
      return bounded.value
    case "Lookup":
      return fetch(ctx, bounded.value.hash, bounded.value.len)
    default:
      return fetch(ctx, bounded.value.hash, undefined)
  }
}

export interface PeekedCall {
  readonly call: RuntimeCall
  /** Bytes that were looked up; undefined where the call was inline. */
  readonly looked: number | undefined
}

/** The call that was kept. Errors: `Unavailable`, and `Corruption` for bytes that are no call. */
export const peekCall = (ctx: Context, bounded: Bounded): PeekedCall => {
  const bytes = bytesOf(ctx, bounded)
  const looked = bounded.type === "Inline" ? undefined : bytes.length
  try {
    return { call: codec<RuntimeCall>("RuntimeCall").decodePrefix(bytes), looked }
  } catch (thrown) {
    if (thrown instanceof CodecError) return fail({ type: "Corruption" })
    throw thrown
  }
}

/** Whether keeping the call needs a look-up, and if so under which hash. */
export const lookupHash = (bounded: Bounded): Hex | undefined =>
  bounded.type === "Inline" ? undefined : bounded.value.hash

/** Requests the preimage of a kept call once more. */
export const holdCall = (ctx: Context, bounded: Bounded): void => {
  const hash = lookupHash(bounded)
  if (hash !== undefined) requestPreimage(ctx, hash)
}

/** Lets a kept call go. */
export const dropCall = (ctx: Context, bounded: Bounded): void => {
  const hash = lookupHash(bounded)
  if (hash !== undefined) attempt(() => unrequestPreimage(ctx, hash))
}
