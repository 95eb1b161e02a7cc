import type { AccountId } from "../../../frame/origin.ts"

/** A neuron and its parts of the epoch's emission, rao of alpha. */
export interface EpochRow {
  readonly uid: number
  readonly hotkey: AccountId
  readonly incentive: bigint
  readonly dividend: bigint
}
