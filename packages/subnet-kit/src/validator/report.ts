import type { Reply } from "../transport/reply.ts"
import type { WeightVector } from "../weights/quantise.ts"

/** How often each kind of outcome occurred. */
export type OutcomeCounts = Readonly<Record<Reply<unknown>["_tag"], number>>

/** What one miner did in one round. */
export interface MinerRound {
  readonly uid: number
  /** SS58. */
  readonly hotkey: string
  readonly asked: number
  readonly outcomes: OutcomeCounts
  /** Mean score of this round's tasks; anything but an answer in time counts 0. */
  readonly roundScore: number
  /** Mean score in the validator's book, which decides the weight. */
  readonly score: number
  /** u16 of 65535; 0 when the miner is not in the vector. */
  readonly weight: number
  /** Median milliseconds of whole answers, late ones included; undefined without any. */
  readonly medianMs: number | undefined
  /** Its first whole answer, for people to look at. */
  readonly sample: unknown
}

/** What a validator did in one epoch. Plain data: it can be logged and sent between processes. */
export interface RoundReport {
  readonly epoch: number
  readonly block: number
  /** The validator's own uid. */
  readonly uid: number
  readonly status: "no-permit" | "no-miners" | "done"
  readonly miners: readonly MinerRound[]
  readonly weights: WeightVector
  /** Where the weights came from, see `WeightDecision`. */
  readonly weightsFrom: "scores" | "last-good" | "none"
  readonly sent: "set" | "committed" | "nothing" | "failed"
  /** Why sending failed. */
  readonly failure: string | undefined
  /** Tasks that could not be judged through the scorer's own fault; they count for nobody. */
  readonly scorerFaults: number
  /** The last round's epoch and its secret (hex), now that it is over. */
  readonly revealedSecret: { readonly epoch: number; readonly secret: string } | undefined
}
