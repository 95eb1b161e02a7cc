import type { Weight } from "./weight.ts"
import { addWeight, anyGreater, ZERO_WEIGHT } from "./weight.ts"

/** Counts weight up to a limit. */
export class WeightMeter {
  readonly limit: Weight
  consumed: Weight = ZERO_WEIGHT

  constructor(limit: Weight) {
    this.limit = limit
  }

  canConsume(weight: Weight): boolean {
    return !anyGreater(addWeight(this.consumed, weight), this.limit)
  }

  /** Counts the weight if there is room for it; whether there was. */
  tryConsume(weight: Weight): boolean {
    if (!this.canConsume(weight)) return false
    this.consumed = addWeight(this.consumed, weight)
    return true
  }
}
