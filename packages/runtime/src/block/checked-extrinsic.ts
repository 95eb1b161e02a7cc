import { blake2b256, ecdsaRecover, ed25519Verify, sr25519Verify } from "@subforge/core"
import { equalBytes, fromHex } from "../bytes.ts"
import type { Context } from "../frame/context.ts"
import type { AccountId } from "../frame/origin.ts"
import type { RuntimeCall } from "../frame/runtime-call.ts"
import { invalid, unknownTransaction } from "../frame/validity.ts"
import type { Weight } from "../frame/weight.ts"
import { addWeight, ZERO_WEIGHT } from "../frame/weight.ts"
import { callInfo, extensionWeight } from "../frame/weights/call-info.ts"
import type { CallInfo } from "../frame/weights/dispatch-info.ts"
import { BlockHash } from "../generated/storage/system.ts"
import { eraBirth } from "../protocol/codec/era.ts"
import type { Extensions } from "../protocol/extrinsic/extensions.ts"
import type { Extrinsic, ExtrinsicSigner } from "../protocol/extrinsic/extrinsic.ts"
import { signingPayload } from "../protocol/extrinsic/signing-payload.ts"
import { surface } from "../protocol/surface/spec424.ts"

/** An extrinsic whose signature is good, with what it declares. */
export interface CheckedExtrinsic {
  readonly call: RuntimeCall
  /** undefined: bare. */
  readonly signer: AccountId | undefined
  readonly extensions: Extensions | undefined
  readonly info: CallInfo
  readonly extensionWeight: Weight
  readonly total: Weight
  /** Bytes of the whole extrinsic, length prefix included. */
  readonly length: number
}

const isSignedBy = (
  { type, value }: ExtrinsicSigner["signature"],
  payload: Uint8Array,
  account: AccountId,
): boolean => {
  const signature = fromHex(value)
  const publicKey = fromHex(account)
  if (type === "Sr25519") return sr25519Verify(signature, payload, publicKey)
  if (type === "Ed25519") return ed25519Verify(signature, payload, publicKey)
  const recovered = ecdsaRecover(signature, payload)
  return recovered !== undefined && equalBytes(blake2b256(recovered), publicKey)
}

const payloadOf = (ctx: Context, callBytes: Uint8Array, extensions: Extensions): Uint8Array => {
  const { specVersion, transactionVersion } = surface.data.runtimeVersion
  const birth = eraBirth(extensions.era, ctx.block.number)
  const mortalityHash = BlockHash.find(ctx, birth) ?? invalid("AncientBirthBlock")
  if (extensions.mode === "Enabled") unknownTransaction("CannotLookup")
  return signingPayload(callBytes, extensions, {
    specVersion,
    transactionVersion,
    genesisHash: BlockHash.get(ctx, 0),
    mortalityHash,
    metadataHash: undefined,
  })
}

/** Checks who an extrinsic is from; `length` counts its prefix. Throws an `InvalidityFailure`. */
export const checkExtrinsic = (ctx: Context, extrinsic: Extrinsic, length: number): CheckedExtrinsic => {
  const { preamble, call, callBytes } = extrinsic
  const info = callInfo(call)
  if (preamble.type === "Bare") {
    return {
      call,
      signer: undefined,
      extensions: undefined,
      info,
      extensionWeight: ZERO_WEIGHT,
      total: info.weight,
      length,
    }
  }
  if (preamble.type === "General") return invalid("UnknownOrigin")
  const { address, signature, extensions } = preamble
  const signer = address.type === "Id" ? address.value : unknownTransaction("CannotLookup")
  if (!isSignedBy(signature, payloadOf(ctx, callBytes, extensions), signer)) invalid("BadProof")
  const ofExtensions = extensionWeight(call, extensions.era.type === "Mortal")
  return {
    call,
    signer,
    extensions,
    info,
    extensionWeight: ofExtensions,
    total: addWeight(info.weight, ofExtensions),
    length,
  }
}
