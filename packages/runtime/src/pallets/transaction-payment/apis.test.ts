// Ports pallet-transaction-payment tests: query_info_and_fee_details_works, query_call_info_and_fee_details_works
import { describe, expect, it } from "vitest"
import type { RuntimeCall } from "../../frame/runtime-call.ts"
import { callInfo } from "../../frame/weights/call-info.ts"
import { codec } from "../../protocol/codecs.ts"
import { encodeExtrinsic } from "../../protocol/extrinsic/extrinsic.ts"
import { surface } from "../../protocol/surface/spec424.ts"
import { alice, bob, TestChain, transferCall } from "../../testing/test-chain.ts"

/** 108,157,000 picoseconds of base weight: 54,078.5 rao, half down. */
const BASE_FEE = 54_078n
const call = transferCall(bob.account, 5n)
const free: RuntimeCall = { pallet: "Timestamp", name: "set", args: { now: 5n } }

describe("what clients ask about fees", () => {
  const chain = new TestChain()

  const ask = (method: string, ...inputs: readonly Uint8Array[]): unknown => {
    const input = Uint8Array.from(inputs.flatMap((bytes) => [...bytes]))
    const result = chain.runtime.api(chain.state, method, input)
    if (!result.ok) throw new Error(result.message)
    return codec<unknown>(surface.findApi(method)?.output as string).decode(result.value)
  }

  const u32 = (value: number) => codec<number>("u32").encode(value)
  const encodeCall = (value: RuntimeCall) => codec<RuntimeCall>("RuntimeCall").encode(value)
  const weight = (ref_time: bigint, proof_size = 0n) =>
    codec<unknown>("Weight").encode({ ref_time, proof_size })

  it.each([["TransactionPaymentApi"], ["TransactionPaymentCallApi"]])(
    "weight and length of %s: the nearest rao, half down, no more than a block holds",
    (api) => {
      const ofWeight = (refTime: bigint) => ask(`${api}_query_weight_to_fee`, weight(refTime, 7n))
      expect([0n, 999n, 1000n, 1001n, 2_000_000n].map(ofWeight)).toEqual([0n, 0n, 0n, 1n, 1000n])
      expect(ofWeight((1n << 64n) - 1n)).toBe(2_000_000_000n)
      expect(ask(`${api}_query_length_to_fee`, u32(0xffff_ffff))).toBe(0xffff_ffffn)
    },
  )

  it("a call alone: what it declares, and its length as told", () => {
    const info = callInfo(call)
    const weightFee = (info.weight.ref_time * 500_000n + 499_999_999n) / 1_000_000_000n
    expect(ask("TransactionPaymentCallApi_query_call_info", encodeCall(call), u32(100))).toEqual({
      weight: info.weight,
      class: "Normal",
      partial_fee: BASE_FEE + 100n + weightFee,
    })
    expect(ask("TransactionPaymentCallApi_query_call_fee_details", encodeCall(call), u32(100))).toEqual({
      inclusion_fee: { base_fee: BASE_FEE, len_fee: 100n, adjusted_weight_fee: weightFee },
      tip: 0n,
    })
  })

  it("a transaction: with the weight of its extensions, and without its tip", () => {
    const bytes = chain.sign(alice, call, { tip: 7n })
    const info = ask("TransactionPaymentApi_query_info", bytes, u32(bytes.length)) as {
      readonly weight: { readonly ref_time: bigint }
      readonly partial_fee: bigint
    }
    const details = ask("TransactionPaymentApi_query_fee_details", bytes, u32(bytes.length)) as {
      readonly inclusion_fee: Readonly<Record<"base_fee" | "len_fee" | "adjusted_weight_fee", bigint>>
      readonly tip: bigint
    }
    const { base_fee, len_fee, adjusted_weight_fee } = details.inclusion_fee
    expect(details.tip).toBe(0n)
    expect([base_fee, len_fee]).toEqual([BASE_FEE, BigInt(bytes.length)])
    expect(info.partial_fee).toBe(base_fee + len_fee + adjusted_weight_fee)
    expect(info.weight.ref_time).toBeGreaterThan(callInfo(call).weight.ref_time)
  })

  it("an inherent: nothing", () => {
    const bytes = encodeExtrinsic({ preamble: { type: "Bare", version: 5 }, callBytes: encodeCall(free) })
    expect(ask("TransactionPaymentApi_query_info", bytes, u32(bytes.length))).toMatchObject({
      class: "Mandatory",
      partial_fee: 0n,
    })
    expect(ask("TransactionPaymentApi_query_fee_details", bytes, u32(bytes.length))).toEqual({
      inclusion_fee: undefined,
      tip: 0n,
    })
  })
})
