import { Schema } from "effect"
import { quantise, type WeightVector } from "./quantise.ts"

/** How scores become weights. */
export const WeightPolicy = Schema.Struct({
  /**
   * The power a score is raised to: 1 pays in proportion, 2 favours the better, towards winner-takes-all beyond.
   * A whole number, so that every platform multiplies alike.
   */
  steepness: Schema.Int.pipe(Schema.check(Schema.isBetween({ minimum: 1, maximum: 16 }))),
  /** Scores up to this earn nothing. */
  floor: Schema.Finite,
})
export type WeightPolicy = typeof WeightPolicy.Type

/** Pays clearly better work clearly more, and the second best still well. */
export const defaultWeightPolicy: WeightPolicy = { steepness: 2, floor: 0 }

/** What a validator sends, and why. */
export interface WeightDecision {
  readonly vector: WeightVector
  /** `scores`: from this round; `last-good`: nobody scored, so the last vector stands; `none`: nothing to send. */
  readonly from: "scores" | "last-good" | "none"
}

/**
 * Turns mean scores by uid into weights. When nobody scored (the validator's own trouble, most often) the last good
 * vector stands: a broken validator never pays everybody alike.
 */
export const decideWeights = (
  scores: ReadonlyMap<number, number>,
  policy: WeightPolicy,
  lastGood: WeightVector | undefined,
): WeightDecision => {
  const shares = new Map(
    [...scores].map(([uid, score]) => [uid, power(Math.max(0, score - policy.floor), policy.steepness)]),
  )
  const vector = quantise(shares)
  if (vector.uids.length > 0) return { vector, from: "scores" }
  if (lastGood !== undefined) return { vector: lastGood, from: "last-good" }
  return { vector, from: "none" }
}

const power = (base: number, exponent: number): number => {
  let product = 1
  for (let step = 0; step < exponent; step++) product *= base
  return product
}
