import { concatBytes } from "@subforge/runtime/bytes"
import { codec, surface } from "@subforge/runtime/protocol"
import { RpcError } from "../error.ts"
import { opaqueExtrinsic } from "../extrinsic.ts"
import { defineMethod, type MethodContext, params } from "../method.ts"
import { At, Bytes, bytes } from "../params.ts"
import { callApi } from "../runtime-api.ts"

/** What the node says where it cannot tell. */
const UNABLE = {
  query_info: "Unable to query dispatch info.",
  query_fee_details: "Unable to query fee details.",
} as const

const query = (
  { chain }: MethodContext,
  method: keyof typeof UNABLE,
  extrinsic: string,
  at: string | null,
) => {
  const name = `TransactionPaymentApi_${method}`
  const encoded = bytes(extrinsic)
  try {
    const input = concatBytes(opaqueExtrinsic(encoded), codec<number>("u32").encode(encoded.length))
    return codec(surface.api(name).output).decode(callApi(chain, at, name, input))
  } catch (error) {
    throw error instanceof RpcError ? new RpcError(1, UNABLE[method], error.message) : error
  }
}

interface DispatchInfo {
  readonly weight: { readonly ref_time: bigint; readonly proof_size: bigint }
  readonly class: string
  readonly partial_fee: bigint
}

interface FeeDetails {
  readonly inclusion_fee?: {
    readonly base_fee: bigint
    readonly len_fee: bigint
    readonly adjusted_weight_fee: bigint
  }
}

/** Weight, class and fee of an extrinsic; the fee in rao as a decimal string. */
export const payment_queryInfo = defineMethod({
  names: ["payment_queryInfo"],
  params: params(Bytes, At),
  run: (context, extrinsic, at) => {
    const info = query(context, "query_info", extrinsic, at) as DispatchInfo
    return {
      weight: { ref_time: Number(info.weight.ref_time), proof_size: Number(info.weight.proof_size) },
      class: info.class.toLowerCase(),
      partialFee: String(info.partial_fee),
    }
  },
})

/** The parts of an extrinsic's fee in rao; null where it pays none. */
export const payment_queryFeeDetails = defineMethod({
  names: ["payment_queryFeeDetails"],
  params: params(Bytes, At),
  run: (context, extrinsic, at) => {
    const { inclusion_fee: fee } = query(context, "query_fee_details", extrinsic, at) as FeeDetails
    if (fee === undefined) return { inclusionFee: null }
    const hex = (value: bigint) => `0x${value.toString(16)}`
    return {
      inclusionFee: {
        baseFee: hex(fee.base_fee),
        lenFee: hex(fee.len_fee),
        adjustedWeightFee: hex(fee.adjusted_weight_fee),
      },
    }
  },
})
