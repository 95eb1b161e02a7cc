import type { Weight } from "../../frame/weight.ts"
import { minWeight } from "../../frame/weight.ts"
import type { DispatchClass } from "../../frame/weights/dispatch-info.ts"
import type { BlockWeights } from "../../generated/types.ts"
import { constant } from "../../protocol/constant.ts"
import { minimum, U64_MAX } from "../../saturating.ts"

/** The parts of a fee, in rao. */
export interface InclusionFee {
  readonly base_fee: bigint
  readonly len_fee: bigint
  readonly adjusted_weight_fee: bigint
}

const PARTS_PER_BILLION = 1_000_000_000n
/** rao per picosecond of `ref_time`, in parts per billion. */
const COEFFICIENT = 500_000n

let weights: BlockWeights | undefined

/** The limits of a block's weight. */
export const blockWeights = (): BlockWeights => {
  weights ??= constant("System", "BlockWeights")
  return weights
}

/** `WeightToFee`: 0.0005 rao per picosecond, to the nearest rao and half down; no weight above the block's counts. */
export const weightToFee = (weight: Weight): bigint => {
  const { ref_time } = minWeight(weight, blockWeights().max_block)
  const product = ref_time * COEFFICIENT
  const remainder = product % PARTS_PER_BILLION
  return product / PARTS_PER_BILLION + (remainder * 2n > PARTS_PER_BILLION ? 1n : 0n)
}

const KEY = { Normal: "normal", Operational: "operational", Mandatory: "mandatory" } as const

/** The limits of a dispatch class. */
export const classWeights = (dispatchClass: DispatchClass) => blockWeights().per_class[KEY[dispatchClass]]

/** The fee of a transaction of so many bytes and so much weight, whatever it declares about paying. */
export const inclusionFee = (length: number, weight: Weight, dispatchClass: DispatchClass): InclusionFee => ({
  base_fee: weightToFee(classWeights(dispatchClass).base_extrinsic),
  len_fee: BigInt(length),
  adjusted_weight_fee: weightToFee(weight),
})

/** The sum of the parts and the tip. */
export const totalFee = (fee: InclusionFee | undefined, tip: bigint): bigint =>
  fee === undefined ? tip : minimum(fee.base_fee + fee.len_fee + fee.adjusted_weight_fee + tip, U64_MAX)
