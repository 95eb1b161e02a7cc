import type { RuntimeCall } from "@subforge/runtime/engine"
import { addWeight, callInfo, extensionWeight, inclusionFee, totalFee } from "@subforge/runtime/engine"
import { codec } from "@subforge/runtime/protocol"
import { compareCases, type Group } from "./group.ts"
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

/** Declared weights and fees of calls, as `dispatch-info-*.json` has them. */
export interface DispatchInfoFile {
  readonly samples: readonly Sample[]
  readonly fees: readonly RecordedFee[]
}

const LENGTHS = [100, 200, 1000]

const toWeight = ({ refTime, proofSize }: RecordedWeight) => ({
  ref_time: BigInt(refTime),
  proof_size: BigInt(proofSize),
})

const decode = ({ index, args }: Sample): RuntimeCall =>
  codec<RuntimeCall>("RuntimeCall").decode(Uint8Array.from([...index, ...fromHex(args)]))

const declared = (sample: Sample) => {
  const call = decode(sample)
  return {
    expected: [
      toWeight(sample.weight),
      sample.class,
      sample.paysFee ? "Yes" : "No",
      toWeight(sample.extensionWeight),
    ],
    got: [callInfo(call).weight, callInfo(call).class, callInfo(call).paysFee, extensionWeight(call, false)],
  }
}

const fees = (sample: Sample) => {
  const call = decode(sample)
  const { weight, class: dispatchClass, paysFee } = callInfo(call)
  const signed = addWeight(weight, extensionWeight(call, false))
  const fee = (length: number, total: typeof weight) =>
    totalFee(paysFee === "Yes" ? inclusionFee(length, total, dispatchClass) : undefined, 0n)
  return {
    expected: LENGTHS.map((length) => [
      String(sample.partialFee[length]),
      String(sample.partialFeeSigned[length]),
    ]),
    got: LENGTHS.map((length) => [fee(length, weight), fee(length, signed)]),
  }
}

const curve = ({ class: dispatchClass, weight, len, fee, base, length, weightFee }: RecordedFee) => {
  const parts = inclusionFee(len, toWeight(weight), dispatchClass)
  return {
    expected: [String(base), String(length), String(weightFee), String(fee)],
    got: [parts.base_fee, parts.len_fee, parts.adjusted_weight_fee, totalFee(parts, 0n)],
  }
}

/** Weight, class and pays-fee of every call, its fee by length, and the fee curve itself. */
export const dispatchInfoGroups = (file: DispatchInfoFile, tags: readonly string[]): readonly Group[] => [
  { name: "dispatch-info.declared", tags, run: () => compareCases(file.samples, declared) },
  { name: "dispatch-info.fees", tags, run: () => compareCases(file.samples, fees) },
  { name: "dispatch-info.curve", tags, run: () => compareCases(file.fees, curve) },
]
