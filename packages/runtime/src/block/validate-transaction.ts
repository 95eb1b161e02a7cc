import type { Hex } from "../bytes.ts"
import { Context } from "../frame/context.ts"
import type { PalletRegistry } from "../frame/dispatch.ts"
import {
  InvalidityFailure,
  invalid,
  type TransactionValidityError,
  unknownTransaction,
  type ValidTransaction,
} from "../frame/validity.ts"
import { Number as BlockNumber } from "../generated/storage/system.ts"
import type { TransactionSource } from "../generated/types.ts"
import { setBlockEnvironment } from "../pallets/system/block-environment.ts"
import { decodeExtrinsic, type Extrinsic } from "../protocol/extrinsic/extrinsic.ts"
import { type CheckedExtrinsic, checkExtrinsic } from "./checked-extrinsic.ts"
import { BlockResources } from "./resources.ts"
import { ensureShallow } from "./shallow.ts"
import { isSigned, validateSigned } from "./validate-signed.ts"

/** What the pool learns of a transaction: its priority and tags, or why it is not valid. */
export type Validation =
  | { readonly ok: true; readonly value: ValidTransaction }
  | { readonly ok: false; readonly error: TransactionValidityError }

/** What the pool asks of a transaction on top of the block that the state shows, of the given hash. */
export type Validate = (
  ctx: Context,
  bytes: Uint8Array,
  source: TransactionSource,
  headHash: Hex,
) => Validation

const validateBare = (
  ctx: Context,
  registry: PalletRegistry,
  resources: BlockResources,
  { call, total, info, length }: CheckedExtrinsic,
): ValidTransaction => {
  resources.ensureMayFit(total, info.class, length)
  const check = registry.find(call.pallet)?.validateUnsigned
  return check === undefined ? unknownTransaction("NoUnsignedValidator") : check(ctx, call)
}

const validate = (
  registry: PalletRegistry,
  ctx: Context,
  extrinsic: Extrinsic,
  length: number,
): ValidTransaction => {
  ensureShallow(extrinsic)
  setBlockEnvironment(ctx, ctx.block.number, ctx.block.parentHash)
  const checked = checkExtrinsic(ctx, extrinsic, length)
  if (checked.info.class === "Mandatory") invalid("MandatoryValidation")
  const resources = new BlockResources()
  return isSigned(checked)
    ? validateSigned(ctx, registry, resources, checked)
    : validateBare(ctx, registry, resources, checked)
}

/** Makes the pool's check: as if on top of the block that the state shows. Bad bytes throw a `CodecError`. */
export const makeValidate =
  (registry: PalletRegistry): Validate =>
  (outer, bytes, _source, parentHash) => {
    const extrinsic = decodeExtrinsic(bytes)
    const number = BlockNumber.get(outer) + 1
    const block = { ...outer.block, number, parentHash, events: [] }
    const ctx = new Context(outer.state, block, outer.profile, outer.dispatch, outer.origin)
    const mark = ctx.state.mark()
    try {
      return { ok: true, value: validate(registry, ctx, extrinsic, bytes.length) }
    } catch (thrown) {
      if (!(thrown instanceof InvalidityFailure)) throw thrown
      return { ok: false, error: thrown.error }
    } finally {
      ctx.state.rollback(mark)
    }
  }
