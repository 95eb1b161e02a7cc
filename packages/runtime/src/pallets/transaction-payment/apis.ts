import type { Context } from "../../frame/context.ts"
import type { ApiMethod } from "../../frame/pallet.ts"
import type { RuntimeCall } from "../../frame/runtime-call.ts"
import type { Weight } from "../../frame/weight.ts"
import { addWeight } from "../../frame/weight.ts"
import { callInfo, extensionWeight } from "../../frame/weights/call-info.ts"
import type { CallInfo } from "../../frame/weights/dispatch-info.ts"
import { codec } from "../../protocol/codecs.ts"
import type { Extrinsic } from "../../protocol/extrinsic/extrinsic.ts"
import { decodeExtrinsic } from "../../protocol/extrinsic/extrinsic.ts"
import { inclusionFee, totalFee, weightToFee } from "./fee.ts"

/** Declared info of an extrinsic: its call's and, unless it is bare, that of the extensions. */
const extrinsicInfo = ({ preamble, call }: Extrinsic): CallInfo => {
  const info = callInfo(call)
  if (preamble.type === "Bare") return info
  const mortal = preamble.extensions.era.type === "Mortal"
  return { ...info, weight: addWeight(info.weight, extensionWeight(call, mortal)) }
}

const feeDetails = (info: CallInfo, length: number) => ({
  inclusion_fee: info.paysFee === "Yes" ? inclusionFee(length, info.weight, info.class) : undefined,
  tip: 0n,
})

const dispatchInfo = (info: CallInfo, length: number) => ({
  weight: info.weight,
  class: info.class,
  partial_fee: totalFee(feeDetails(info, length).inclusion_fee, 0n),
})

const parse = (body: Uint8Array): Extrinsic => decodeExtrinsic(codec<Uint8Array>("Vec<u8>").encode(body))

const queryInfo = (_ctx: Context, body: Uint8Array, length: number) => {
  const extrinsic = parse(body)
  const info = extrinsicInfo(extrinsic)
  const answer = dispatchInfo(info, length)
  return extrinsic.preamble.type === "Bare" ? { ...answer, partial_fee: 0n } : answer
}

const queryFeeDetails = (_ctx: Context, body: Uint8Array, length: number) => {
  const extrinsic = parse(body)
  return extrinsic.preamble.type === "Bare"
    ? { inclusion_fee: undefined, tip: 0n }
    : feeDetails(extrinsicInfo(extrinsic), length)
}

const lengthToFee = (_ctx: Context, length: number): bigint => BigInt(length)
const queryWeightToFee = (_ctx: Context, weight: Weight): bigint => weightToFee(weight)

/** What clients ask about fees. */
export const transactionPaymentApis: Readonly<Record<string, ApiMethod>> = {
  TransactionPaymentApi_query_info: queryInfo,
  TransactionPaymentApi_query_fee_details: queryFeeDetails,
  TransactionPaymentApi_query_weight_to_fee: queryWeightToFee,
  TransactionPaymentApi_query_length_to_fee: lengthToFee,
  TransactionPaymentCallApi_query_call_info: (_ctx: Context, call: RuntimeCall, length: number) =>
    dispatchInfo(callInfo(call), length),
  TransactionPaymentCallApi_query_call_fee_details: (_ctx: Context, call: RuntimeCall, length: number) =>
    feeDetails(callInfo(call), length),
  TransactionPaymentCallApi_query_weight_to_fee: queryWeightToFee,
  TransactionPaymentCallApi_query_length_to_fee: lengthToFee,
}
