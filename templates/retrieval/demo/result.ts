import type { ParameterChange } from "@subforge/subnet-kit/local"
import type { OutcomeCounts } from "@subforge/subnet-kit/validator"

/** What one validator saw of one miner in one epoch. */
export interface Verdict {
  readonly validator: string
  readonly outcomes: OutcomeCounts
  readonly score: number
  /** u16 of 65535. */
  readonly weight: number
  readonly medianMs: number | null
  /** The first whole answer, as JSON; null without one. */
  readonly sample: string | null
}

/** One neuron after one epoch. */
export interface NeuronEpoch {
  readonly uid: number
  readonly name: string
  readonly verdicts: readonly Verdict[]
  /** u16 of 65535. */
  readonly incentive: number
  /** u16 of 65535. */
  readonly dividends: number
  /** Alpha (rao) that the hotkey's stake grew by in the epoch. */
  readonly earned: bigint
}

/** One epoch: what was seen in it, and what it paid. */
export interface EpochResult {
  readonly epoch: number
  /** Block in which it was paid. */
  readonly block: number
  readonly neurons: readonly NeuronEpoch[]
  /** TAO for one alpha, afterwards. */
  readonly price: number
}

/** One promise of the subnet, kept or not. */
export interface Check {
  readonly promise: string
  readonly kept: boolean
}

/** Everything that the demo prints. */
export interface DemoResult {
  readonly netuid: number
  readonly changes: readonly ParameterChange[]
  readonly arrangements: readonly string[]
  readonly priceBefore: number
  readonly priceAfter: number
  readonly epochs: readonly EpochResult[]
  readonly totals: readonly NeuronTotal[]
  readonly checks: readonly Check[]
}

/** One neuron over all epochs. */
export interface NeuronTotal {
  readonly uid: number
  readonly name: string
  readonly does: string
  /** Answers in time, of all questions asked; absent for owner and validators. */
  readonly answered: { readonly inTime: number; readonly late: number; readonly failed: number } | undefined
  readonly meanScore: number | undefined
  /** Alpha, rao. */
  readonly earned: bigint
}
