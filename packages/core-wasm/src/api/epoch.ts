import type { SparseFixedRows, SparseRows } from "./sparse-rows.ts"

/** Everything the epoch of one mechanism reads, as flat columns; `n` = `neurons`, entry `i` is uid `i`. */
export interface EpochInput {
  /** `SubnetworkN`. */
  readonly neurons: number
  /** The present block. */
  readonly block: bigint
  /** `Tempo`. */
  readonly tempo: number
  /** `LastMechansimStepBlock`: block of the previous successful epoch, 0 = none. */
  readonly lastStepBlock: bigint
  /** `ActivityCutoffFactorMilli`. */
  readonly activityCutoffFactorMilli: number
  /** `Kappa`, of 65535. */
  readonly kappa: number
  /** `BondsPenalty`, of 65535. */
  readonly bondsPenalty: number
  /** `BondsMovingAverage`, of 1_000_000. */
  readonly bondsMovingAverage: bigint
  /** `Yuma3On`. */
  readonly yuma3: boolean
  /** `LiquidAlphaOn`; without `yuma3` it has no effect. */
  readonly liquidAlpha: boolean
  /** `AlphaValues`, of 65535. */
  readonly alphaLow: number
  readonly alphaHigh: number
  /** `AlphaSigmoidSteepness` (i16). */
  readonly alphaSteepness: number
  /** `MaxAllowedValidators`. */
  readonly maxValidators: number
  /** `StakeThreshold`, rao. */
  readonly stakeThreshold: bigint
  /** `TaoWeight` as stored (of u64::MAX). */
  readonly taoWeight: bigint
  /** Uid of the subnet owner's hotkey, if it has one. */
  readonly ownerUid: number | undefined
  /** Alpha of this mechanism to be divided, rao. */
  readonly emission: bigint
  /** `LastUpdate` of the mechanism; missing entries count as 0. */
  readonly lastUpdate: BigUint64Array
  /** `BlockAtRegistration`, 0 for a uid without a key; `n` entries. */
  readonly registeredAt: BigUint64Array
  /** Inherited alpha stake, rao, 0 for a uid without a key; `n` entries. */
  readonly alphaStake: BigUint64Array
  /** Inherited root stake, rao; `n` entries. */
  readonly taoStake: BigUint64Array
  /** `ValidatorPermit` as stored; it may be shorter than `n`, and an empty one masks no stake. */
  readonly permits: readonly boolean[]
  /** `Weights` rows as stored; rows and columns from `n` on are ignored. */
  readonly weights: SparseRows
  /**
   * `Bonds` rows as stored; rows from `n` on are ignored. Columns from `n` on earn nothing and are not stored again,
   * but with liquid alpha a smaller column after one counts as no bond when the speed is chosen.
   */
  readonly bonds: SparseRows
  /**
   * Only with commit-reveal: block of the earliest unexpired commit of each uid, u64::MAX without one; `n` entries.
   * Leave it out when commit-reveal is off.
   */
  readonly commitBlocks?: BigUint64Array
}

/** Result of one mechanism's epoch; `n` entries each, entry `i` is uid `i`. */
export interface EpochOutput {
  readonly active: readonly boolean[]
  /** New `ValidatorPermit`, in effect from the next epoch on. */
  readonly permits: readonly boolean[]
  /** `Consensus`, of 65535. */
  readonly consensus: Uint16Array
  /** `Incentive`, of 65535. */
  readonly incentive: Uint16Array
  /** `Dividends`, of 65535. */
  readonly dividends: Uint16Array
  /** `ValidatorTrust`, of 65535. */
  readonly validatorTrust: Uint16Array
  /** `StakeWeight`, of 65535. */
  readonly stakeWeight: Uint16Array
  /** Miner part of `emission`, rao of alpha. */
  readonly serverEmission: BigUint64Array
  /** Validator part of `emission`, rao of alpha. */
  readonly validatorEmission: BigUint64Array
  /** `Emission`: both together, floored once. */
  readonly emission: BigUint64Array
  /** Total stake before the threshold, floored, rao. */
  readonly stake: BigUint64Array
  /** New `Bonds` rows; empty without a new permit. Zero entries are stored. */
  readonly bonds: SparseRows
}

/** Every intermediate step of an epoch, I32F32 raw bits unless stated otherwise. */
export interface EpochTrace {
  /** Uids whose last update is older than the activity cutoff. */
  readonly inactive: readonly boolean[]
  /** Total stake, I64F64 raw bits, before threshold and normalisation. */
  readonly totalStake: readonly bigint[]
  /** Normalised stake. */
  readonly stake: BigInt64Array
  /** Permits in force in this epoch, owner included. */
  readonly oldPermits: readonly boolean[]
  readonly activeStake: BigInt64Array
  /** Weights after all masks, row-normalised. */
  readonly weights: SparseFixedRows
  readonly consensus: BigInt64Array
  readonly clippedWeights: SparseFixedRows
  readonly validatorTrust: BigInt64Array
  /** Stake-weighted clipped weight of each uid, before normalisation. */
  readonly rank: BigInt64Array
  readonly incentive: BigInt64Array
  /** Weights after the bonds penalty. */
  readonly weightsForBonds: SparseFixedRows
  /** Stored bonds after the mask, normalised as the mode wants it. */
  readonly bonds: SparseFixedRows
  /** Bonds after the moving average, as they are stored (Yuma 2: column-max-upscaled). */
  readonly emaBonds: SparseFixedRows
  readonly dividends: BigInt64Array
  readonly serverEmission: BigInt64Array
  readonly validatorEmission: BigInt64Array
  readonly combinedEmission: BigInt64Array
}

/** One mechanism's output and its part of the subnet's emission. */
export interface MechanismPart {
  readonly output: EpochOutput
  /** Alpha given to this mechanism (`splitMechanismEmission`), rao. */
  readonly emission: bigint
}

/** The subnet's epoch values, folded over its mechanisms; `incentive` and `bonds` stay with the mechanism. */
export type AggregatedEpoch = Omit<EpochOutput, "incentive" | "bonds">

/** The epoch (`epoch_mechanism`) as the chain runs it: sparse, Yuma 2 and 3, liquid alpha. */
export interface EpochApi {
  /** One mechanism's epoch. Throws `RangeError` on columns of a wrong length: the caller's mistake, not the user's. */
  epoch(input: EpochInput): EpochOutput
  /** The same with every intermediate step. */
  epochWithTrace(input: EpochInput): EpochOutput & { readonly trace: EpochTrace }
  /** `epoch_with_mechanisms`: folds the mechanisms' values by their part of `alpha`, u16 floored after every step. */
  aggregateMechanisms(parts: readonly MechanismPart[], alpha: bigint): AggregatedEpoch
  /** `weighted_median_col_sparse`: I32F32 bits of each column; `stake` and `majority` in I32F32 bits. */
  weightedMedianColSparse(
    stake: BigInt64Array,
    rows: SparseFixedRows,
    columns: number,
    majority: bigint,
  ): BigInt64Array
  /** `inplace_normalize` of I32F32 bits: divided by the sum, unchanged when that is 0. */
  normalize(values: BigInt64Array): BigInt64Array
  /** Sum of I32F32 bits, wrapping as the chain's `sum`. */
  sumI32F32(values: BigInt64Array): bigint
  /** `vec_fixed_proportions_to_u16` after a max-upscale: `vec_max_upscale_to_u16` of I32F32 bits. */
  maxUpscaleToU16(values: BigInt64Array): Uint16Array
  /** `is_topk`: marks the `k` greatest; among equals the later index wins. */
  topK(values: BigInt64Array, k: number): boolean[]
  /** `is_topk_nonzero`: the same among the entries that are not 0. */
  topKNonzero(values: BigInt64Array, k: number): boolean[]
}
