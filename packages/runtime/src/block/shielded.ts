import { shieldOpen } from "@subforge/core"
import { fromHex } from "../bytes.ts"
import type { Context } from "../frame/context.ts"
import type { ApiMethod } from "../frame/pallet.ts"
import { InvalidityFailure } from "../frame/validity.ts"
import type { ShieldedTransaction } from "../generated/types.ts"
import { parseShielded } from "../pallets/mev-shield/shielded-transaction.ts"
import { CodecError } from "../protocol/codec/codec-error.ts"
import { readCompact } from "../protocol/codec/compact.ts"
import { Reader } from "../protocol/codec/reader.ts"
import { codec } from "../protocol/codecs.ts"
import { decodeExtrinsic } from "../protocol/extrinsic/extrinsic.ts"
import { checkExtrinsic } from "./checked-extrinsic.ts"
import { ensureShallow } from "./shallow.ts"

const isNone = (thrown: unknown): undefined => {
  if (thrown instanceof CodecError || thrown instanceof InvalidityFailure) return undefined
  throw thrown
}

/**
 * `try_decode_shielded_tx`: what an extrinsic with a good signature hides. undefined for any other extrinsic. `ctx`
 * looks at the state before the block to be built, so a signature that names the head's own hash does not count as
 * good: the state does not know it yet.
 */
export const decodeShielded = (ctx: Context, bytes: Uint8Array): ShieldedTransaction | undefined => {
  try {
    const extrinsic = decodeExtrinsic(bytes)
    const { pallet, name, args } = extrinsic.call
    if (pallet !== "MevShield" || name !== "submit_encrypted") return undefined
    ensureShallow(extrinsic)
    checkExtrinsic(ctx, extrinsic, bytes.length)
    return parseShielded((args as { readonly ciphertext: Uint8Array }).ciphertext)
  } catch (thrown) {
    return isNone(thrown)
  }
}

/** `try_unshield_tx`: the extrinsic inside, length prefix included; undefined where the key does not open it to one. */
export const unshield = (key: Uint8Array, shielded: ShieldedTransaction): Uint8Array | undefined => {
  const opened = shieldOpen(key, shielded.kem_ct, fromHex(shielded.nonce), shielded.aead_ct)
  if (opened === undefined) return undefined
  try {
    const reader = new Reader(opened)
    // What follows the extrinsic is left alone.
    const length = readCompact(reader)
    const bytes = opened.slice(0, reader.offset + length)
    decodeExtrinsic(bytes)
    return bytes
  } catch (thrown) {
    return isNone(thrown)
  }
}

const list = codec<Uint8Array>("Vec<u8>")

/** Methods of ShieldApi that look into extrinsics; these come without their length prefix. */
export const shieldApis: Readonly<Record<string, ApiMethod>> = {
  ShieldApi_try_decode_shielded_tx: (ctx: Context, extrinsic: Uint8Array) =>
    decodeShielded(ctx, list.encode(extrinsic)),
  ShieldApi_try_unshield_tx: (_ctx: Context, key: Uint8Array, shielded: ShieldedTransaction) => {
    const bytes = unshield(key, shielded)
    return bytes === undefined ? undefined : list.decode(bytes)
  },
}
