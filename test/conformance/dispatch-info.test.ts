import { readFileSync } from "node:fs"
import type { RuntimeCall } from "@subforge/runtime/engine"
import { addWeight, callInfo, extensionWeight, inclusionFee, totalFee } from "@subforge/runtime/engine"
import { codec } from "@subforge/runtime/protocol"
import { describe, expect, it } from "vitest"
import { fromHex } from "./hex.ts"

interface RecordedWeight {
  readonly refTime: number | string
  readonly proofSize: number | string
}
interface Sample {
  readonly pallet: string
  readonly call: string
  readonly index: readonly [number, number]
  readonly args: string
  readonly weight: RecordedWeight
  readonly class: "Normal" | "Operational" | "Mandatory"
  readonly paysFee: boolean
  readonly partialFee: Readonly<Record<string, number | string>>
  readonly extensionWeight: RecordedWeight
  readonly partialFeeSigned: Readonly<Record<string, number | string>>
}
interface RecordedFee {
  readonly class: Sample["class"]
  readonly weight: RecordedWeight
  readonly len: number
  readonly fee: number | string
  readonly base: number | string
  readonly length: number | string
  readonly weightFee: number | string
}

const recorded = JSON.parse(
  readFileSync(new URL("../vectors/traces/dispatch-info-000.json", import.meta.url), "utf8"),
) as { readonly samples: readonly Sample[]; readonly fees: readonly RecordedFee[] }

const toWeight = ({ refTime, proofSize }: RecordedWeight) => ({
  ref_time: BigInt(refTime),
  proof_size: BigInt(proofSize),
})

const { samples } = recorded

const decode = ({ index, args }: Sample): RuntimeCall =>
  codec<RuntimeCall>("RuntimeCall").decode(Uint8Array.from([...index, ...fromHex(args)]))

describe("declared weights and fees", () => {
  it("equal the recorded ones for every call", () => {
    const different = samples.flatMap((sample) => {
      const info = callInfo(decode(sample))
      const expected = {
        weight: toWeight(sample.weight),
        class: sample.class,
        paysFee: sample.paysFee ? "Yes" : "No",
      }
      const same = JSON.stringify(info, show) === JSON.stringify(expected, show)
      return same ? [] : [`${sample.pallet}.${sample.call}(${sample.args.slice(0, 60)})`]
    })
    expect(different).toEqual([])
    expect(samples.length).toBeGreaterThan(700)
  })

  it("give the recorded fee of a bare call and of a signed transaction at each length", () => {
    for (const sample of samples) {
      const call = decode(sample)
      const { weight: callWeight, class: dispatchClass, paysFee } = callInfo(call)
      const signedWeight = addWeight(callWeight, extensionWeight(call, false))
      for (const length of [100, 200, 1000]) {
        const fee = (total: typeof callWeight) =>
          totalFee(paysFee === "Yes" ? inclusionFee(length, total, dispatchClass) : undefined, 0n)
        expect(fee(callWeight)).toBe(BigInt(sample.partialFee[length] as number))
        expect(fee(signedWeight)).toBe(BigInt(sample.partialFeeSigned[length] as number))
      }
      expect(extensionWeight(call, false)).toEqual(toWeight(sample.extensionWeight))
    }
  })

  it("follow the fee curve", () => {
    for (const { class: dispatchClass, weight: at, len, fee, base, length, weightFee } of recorded.fees) {
      const parts = inclusionFee(len, toWeight(at), dispatchClass)
      expect(parts).toEqual({
        base_fee: BigInt(base),
        len_fee: BigInt(length),
        adjusted_weight_fee: BigInt(weightFee),
      })
      expect(totalFee(parts, 0n)).toBe(BigInt(fee))
    }
  })
})

const show = (_: string, value: unknown) => (typeof value === "bigint" ? `${value}` : value)
