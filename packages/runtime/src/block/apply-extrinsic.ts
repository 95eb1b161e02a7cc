import { blake2b256 } from "@subforge/core"
import { toHex } from "../bytes.ts"
import { actualWeight, postOf } from "../frame/actual-weight.ts"
import type { Context, DispatchFailureWithPost } from "../frame/context.ts"
import type { PalletRegistry } from "../frame/dispatch.ts"
import type { Result } from "../frame/dispatch-error.ts"
import { none, signed } from "../frame/origin.ts"
import type { PostInfo } from "../frame/post-info.ts"
import { scaleDispatchError } from "../frame/scale-dispatch-error.ts"
import { InvalidityFailure, invalid, unknownTransaction } from "../frame/validity.ts"
import { addWeight, subWeight } from "../frame/weight.ts"
import { Account } from "../generated/storage/system.ts"
import { feePayer } from "../pallets/proxy/real-pays-fee.ts"
import { settleFee, withdrawFee } from "../pallets/transaction-payment/charge.ts"
import { classWeights, inclusionFee, totalFee } from "../pallets/transaction-payment/fee.ts"
import { CodecError } from "../protocol/codec/codec-error.ts"
import { decodeExtrinsic } from "../protocol/extrinsic/extrinsic.ts"
import type { ApplyResult, RefusedExtrinsic } from "./api.ts"
import { type CheckedExtrinsic, checkExtrinsic } from "./checked-extrinsic.ts"
import type { BlockResources } from "./resources.ts"
import { declaredFee, isSigned, validateSigned } from "./validate-signed.ts"

/** What an open block is made of while extrinsics are applied. */
export interface Building {
  readonly ctx: Context
  readonly registry: PalletRegistry
  readonly resources: BlockResources
}

type Dispatched = Result<PostInfo, DispatchFailureWithPost>

/** Pallets whose bare calls are checked by evidence that nobody here can check. */
const UNCHECKED_PALLETS: ReadonlySet<string> = new Set(["Ethereum"])

const applyBare = ({ ctx, registry, resources }: Building, extrinsic: CheckedExtrinsic): Dispatched => {
  const { call, total, info, length } = extrinsic
  if (UNCHECKED_PALLETS.has(call.pallet)) unknownTransaction("NoUnsignedValidator")
  resources.ensureMayFit(total, info.class, length)
  resources.take(total, info.class, length)
  // What no pallet checks may be in a block: inherents are.
  registry.find(call.pallet)?.validateUnsigned?.(ctx, call)
  return ctx.dispatch(ctx, none, call)
}

const applySigned = (building: Building, extrinsic: CheckedExtrinsic): Dispatched => {
  const { ctx, registry, resources } = building
  if (!isSigned(extrinsic)) return invalid("BadProof")
  const { call, signer, extensions, total, info, length } = extrinsic
  validateSigned(ctx, registry, resources, extrinsic)
  const account = Account.get(ctx, signer)
  if (extensions.nonce > account.nonce) invalid("Future")
  Account.set(ctx, signer, { ...account, nonce: (extensions.nonce + 1) >>> 0 })
  resources.take(total, info.class, length)
  const payer = feePayer(ctx, signer, call)
  const fee = withdrawFee(ctx, payer, call, declaredFee(extrinsic))
  const result = ctx.dispatch(ctx, signed(signer), call)
  const post = settled(extrinsic, postOf(result))
  const actual = actualWeight(post, total)
  const pays = info.paysFee === "Yes" && post.paysFee !== "No"
  const paid = totalFee(pays ? inclusionFee(length, actual, info.class) : undefined, extensions.tip)
  settleFee(ctx, payer, fee, paid, extensions.tip)
  return result.ok ? { ok: true, value: post } : { ok: false, error: { error: result.error.error, post } }
}

/** The post info of a call with the weight of the extensions around it. */
const settled = ({ info, extensionWeight }: CheckedExtrinsic, post: PostInfo): PostInfo => ({
  ...post,
  actualWeight: addWeight(post.actualWeight ?? info.weight, extensionWeight),
})

const noteApplied = ({ ctx, resources }: Building, extrinsic: CheckedExtrinsic, result: Dispatched): void => {
  const { info, total } = extrinsic
  const post = postOf(result)
  const actual = actualWeight(post, total)
  resources.reclaim(subWeight(total, actual), info.class)
  const dispatch_info = {
    weight: addWeight(actual, classWeights(info.class).base_extrinsic),
    class: info.class,
    pays_fee: info.paysFee === "Yes" && post.paysFee !== "No" ? ("Yes" as const) : ("No" as const),
  }
  if (result.ok) ctx.emit("System", "ExtrinsicSuccess", { dispatch_info })
  else {
    const dispatch_error = scaleDispatchError(result.error.error)
    ctx.emit("System", "ExtrinsicFailed", { dispatch_error, dispatch_info })
  }
}

const apply = (building: Building, bytes: Uint8Array): Dispatched => {
  const extrinsic = checkExtrinsic(building.ctx, decodeExtrinsic(bytes), bytes.length)
  const result = (extrinsic.signer === undefined ? applyBare : applySigned)(building, extrinsic)
  if (!result.ok && extrinsic.info.class === "Mandatory") invalid("BadMandatory")
  noteApplied(building, extrinsic, result)
  return result
}

const CALL = { type: "Invalid", value: { type: "Call", value: undefined } } as const

/** An undecodable extrinsic and a trap come as `Invalid.Call`, which nobody tries again. */
const refusal = (bytes: Uint8Array, thrown: unknown): RefusedExtrinsic => {
  if (thrown instanceof InvalidityFailure) return { bytes, error: thrown.error }
  return thrown instanceof CodecError ? { bytes, error: CALL } : { bytes, error: CALL, trap: thrown }
}

/** Checks and executes one extrinsic as number `index` of the block. One that is refused leaves nothing behind. */
export const applyExtrinsic = (building: Building, bytes: Uint8Array, index: number): ApplyResult => {
  const { ctx, resources } = building
  const mark = ctx.state.mark()
  const events = ctx.block.events.length
  const used = resources.save()
  try {
    const applied = apply(building, bytes)
    const error = applied.ok ? undefined : applied.error.error
    const hash = toHex(blake2b256(bytes))
    return { included: true, extrinsic: { index, hash, bytes, error, post: postOf(applied) } }
  } catch (thrown) {
    ctx.state.rollback(mark)
    ctx.block.events.length = events
    resources.restore(used)
    return { included: false, refused: refusal(bytes, thrown) }
  }
}
