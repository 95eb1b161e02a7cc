import { invalid } from "../frame/validity.ts"
import type { Weight } from "../frame/weight.ts"
import { addWeight, anyGreater, subWeight, ZERO_WEIGHT } from "../frame/weight.ts"
import type { DispatchClass } from "../frame/weights/dispatch-info.ts"
import type { PerDispatchClassOfWeight } from "../generated/types.ts"
import { blockWeights, classWeights } from "../pallets/transaction-payment/fee.ts"
import { constant } from "../protocol/constant.ts"
import { U64_MAX } from "../saturating.ts"

const KEY = { Normal: "normal", Operational: "operational", Mandatory: "mandatory" } as const

const total = ({ normal, operational, mandatory }: PerDispatchClassOfWeight): Weight =>
  addWeight(addWeight(normal, operational), mandatory)

/** What an open block has used of its weight and length: `BlockWeight` and `AllExtrinsicsLen`. */
export class BlockResources {
  weight: PerDispatchClassOfWeight = { normal: ZERO_WEIGHT, operational: ZERO_WEIGHT, mandatory: ZERO_WEIGHT }
  length = 0

  /** Puts back what `save` returned. */
  restore([weight, length]: readonly [PerDispatchClassOfWeight, number]): void {
    this.weight = weight
    this.length = length
  }

  save(): readonly [PerDispatchClassOfWeight, number] {
    return [this.weight, this.length]
  }

  /** Weight that nobody asks whether it fits: hooks. */
  register(weight: Weight, dispatchClass: DispatchClass): void {
    const key = KEY[dispatchClass]
    this.weight = { ...this.weight, [key]: addWeight(this.weight[key], weight) }
  }

  /** Gives back what an extrinsic declared and did not use. */
  reclaim(weight: Weight, dispatchClass: DispatchClass): void {
    const key = KEY[dispatchClass]
    this.weight = { ...this.weight, [key]: subWeight(this.weight[key], weight) }
  }

  remaining(): Weight {
    return subWeight(blockWeights().max_block, total(this.weight))
  }

  /** Refuses an extrinsic that fits into no block: `CheckWeight` on validation. */
  ensureMayFit(declared: Weight, dispatchClass: DispatchClass, length: number): void {
    if (this.length + length > constant("System", "BlockLength").max[KEY[dispatchClass]]) {
      invalid("ExhaustsResources")
    }
    const most = classWeights(dispatchClass).max_extrinsic
    if (most !== undefined && anyGreater(declared, most)) invalid("ExhaustsResources")
  }

  /** Takes room for an extrinsic, or refuses it for this block: `CheckWeight` on preparation. */
  take(declared: Weight, dispatchClass: DispatchClass, length: number): void {
    const limits = classWeights(dispatchClass)
    const key = KEY[dispatchClass]
    const ofClass = this.weight[key]
    const exact = {
      ref_time: ofClass.ref_time + declared.ref_time + limits.base_extrinsic.ref_time,
      proof_size:
        ofClass.proof_size + declared.proof_size + limits.base_extrinsic.proof_size + BigInt(length),
    }
    const unlimited = limits.max_total === undefined && limits.reserved === undefined
    if (!unlimited && (exact.ref_time > U64_MAX || exact.proof_size > U64_MAX)) invalid("ExhaustsResources")
    const perClass = addWeight(exact, ZERO_WEIGHT)
    if (limits.max_total !== undefined && anyGreater(perClass, limits.max_total)) invalid("ExhaustsResources")
    const next = { ...this.weight, [key]: perClass }
    if (
      anyGreater(total(next), blockWeights().max_block) &&
      limits.reserved !== undefined &&
      anyGreater(perClass, limits.reserved)
    ) {
      invalid("ExhaustsResources")
    }
    this.weight = next
    this.length += length
  }
}
