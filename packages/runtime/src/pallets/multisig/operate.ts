import { blake2b256 } from "@subforge/core"
import { type Hex, toHex } from "../../bytes.ts"
import { postOf } from "../../frame/actual-weight.ts"
import type { Context } from "../../frame/context.ts"
import { palletErrors } from "../../frame/dispatch-error.ts"
import { extrinsicIndex } from "../../frame/extrinsic-index.ts"
import { type AccountId, ensureSigned, signed } from "../../frame/origin.ts"
import type { Call } from "../../frame/pallet.ts"
import type { PostInfo } from "../../frame/post-info.ts"
import type { RuntimeCall } from "../../frame/runtime-call.ts"
import { scaleDispatchError } from "../../frame/scale-dispatch-error.ts"
import type { Weight } from "../../frame/weight.ts"
import { addWeight, anyGreater, dbWeight, scaleWeight, weight } from "../../frame/weight.ts"
import { callInfo } from "../../frame/weights/call-info.ts"
import { Multisigs } from "../../generated/storage/multisig.ts"
import type { Multisig, Timepoint } from "../../generated/types.ts"
import { codec } from "../../protocol/codecs.ts"
import { constant } from "../../protocol/constant.ts"
import { reserve, unreserve } from "../balances/reserve.ts"
import { sharedAccount } from "./signatories.ts"

const { ensure, fail } = palletErrors("Multisig")

/** What an operation that so many must approve costs in deposit, rao. */
export const operationDeposit = (threshold: number): bigint =>
  constant("Multisig", "DepositBase") + constant("Multisig", "DepositFactor") * BigInt(threshold)

/** The extrinsic that is being applied: where in the chain an operation starts. */
export const timepointNow = (ctx: Context): Timepoint => ({
  height: ctx.block.number,
  index: extrinsicIndex(ctx),
})

type WeightOf = (signatories: number, bytes: number) => Weight

const byCount =
  (base: Weight, signatory: bigint, byte: bigint): WeightOf =>
  (signatories, bytes) =>
    addWeight(
      base,
      addWeight(
        scaleWeight(weight(signatory), BigInt(signatories)),
        scaleWeight(weight(byte), BigInt(bytes)),
      ),
    )

const createWeight = byCount(addWeight(weight(29_976_762n, 6811n), dbWeight(1, 1)), 144_320n, 1819n)
const approveWeight = byCount(addWeight(weight(14_821_348n, 6811n), dbWeight(1, 1)), 127_874n, 1968n)
const completeWeight = byCount(addWeight(weight(34_745_418n, 6811n), dbWeight(4, 2)), 193_313n, 2057n)

interface Operation {
  readonly who: AccountId
  readonly threshold: number
  readonly others: readonly AccountId[]
  readonly multisig: AccountId
  readonly timepoint: Timepoint | undefined
  readonly callHash: Hex
  /** undefined where only the hash is known. */
  readonly call: RuntimeCall | undefined
  readonly callLength: number
  readonly maxWeight: Weight
}

const start = (ctx: Context, operation: Operation): PostInfo => {
  const { who, multisig, callHash, threshold, timepoint, others, callLength } = operation
  ensure(timepoint === undefined, "UnexpectedTimepoint")
  const deposit = operationDeposit(threshold)
  reserve(ctx, who, deposit)
  const when = timepointNow(ctx)
  Multisigs.set(ctx, multisig, callHash, { when, deposit, depositor: who, approvals: [who] })
  ctx.emit("Multisig", "NewMultisig", { approving: who, multisig, call_hash: callHash })
  return { actualWeight: createWeight(others.length, callLength) }
}

const execute = (
  ctx: Context,
  operation: Operation,
  { deposit, depositor, when }: Multisig,
  call: RuntimeCall,
) => {
  const { who, multisig, callHash, others, callLength, maxWeight } = operation
  ensure(!anyGreater(callInfo(call).weight, maxWeight), "MaxWeightTooLow")
  Multisigs.remove(ctx, multisig, callHash)
  unreserve(ctx, depositor, deposit)
  const outcome = ctx.dispatch(ctx, signed(multisig), call)
  ctx.emit("Multisig", "MultisigExecuted", {
    approving: who,
    timepoint: when,
    multisig,
    call_hash: callHash,
    result: outcome.ok
      ? { type: "Ok", value: undefined }
      : { type: "Err", value: scaleDispatchError(outcome.error.error) },
  })
  const { actualWeight } = postOf(outcome)
  return actualWeight === undefined
    ? {}
    : { actualWeight: addWeight(completeWeight(others.length, callLength), actualWeight) }
}

const approve = (ctx: Context, operation: Operation, pending: Multisig): PostInfo => {
  const { who, multisig, callHash, others, callLength, threshold, call } = operation
  const timepoint = operation.timepoint ?? fail("NoTimepoint")
  const { when, approvals } = pending
  ensure(when.height === timepoint.height && when.index === timepoint.index, "WrongTimepoint")
  const isNew = !approvals.includes(who) && approvals.length < threshold
  const isEnough = approvals.length + (isNew ? 1 : 0) >= threshold
  if (call !== undefined && isEnough) return execute(ctx, operation, pending, call)
  ensure(isNew, "AlreadyApproved")
  Multisigs.set(ctx, multisig, callHash, { ...pending, approvals: [...approvals, who].sort() })
  ctx.emit("Multisig", "MultisigApproval", { approving: who, timepoint, multisig, call_hash: callHash })
  return { actualWeight: approveWeight(others.length, callLength) }
}

const operate = (ctx: Context, operation: Omit<Operation, "multisig">): PostInfo => {
  const { who, others, threshold, callHash } = operation
  ensure(threshold >= 2, "MinimumThreshold")
  const multisig = sharedAccount(others, who, threshold)
  const pending = Multisigs.get(ctx, multisig, callHash)
  return pending === undefined
    ? start(ctx, { ...operation, multisig })
    : approve(ctx, { ...operation, multisig }, pending)
}

export const asMulti: Call<"Multisig", "as_multi"> = (ctx, args) => {
  const who = ensureSigned(ctx)
  const bytes = codec<RuntimeCall>("RuntimeCall").encode(args.call)
  return operate(ctx, {
    who,
    threshold: args.threshold,
    others: args.other_signatories,
    timepoint: args.maybe_timepoint,
    call: args.call,
    callHash: toHex(blake2b256(bytes)),
    callLength: bytes.length,
    maxWeight: args.max_weight,
  })
}

export const approveAsMulti: Call<"Multisig", "approve_as_multi"> = (ctx, args) =>
  operate(ctx, {
    who: ensureSigned(ctx),
    threshold: args.threshold,
    others: args.other_signatories,
    timepoint: args.maybe_timepoint,
    call: undefined,
    callHash: args.call_hash,
    callLength: 0,
    maxWeight: args.max_weight,
  })
