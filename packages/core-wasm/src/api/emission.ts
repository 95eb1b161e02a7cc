/** Columns of the per-block registration price update; entry `i` is one subnet. */
export interface BurnColumns {
  /** `Burn`, rao. */
  readonly burn: BigUint64Array
  /** `BurnHalfLife`, blocks. */
  readonly halfLife: Uint16Array
  /** `MinBurn`, rao. */
  readonly min: BigUint64Array
  /** `MaxBurn`, rao. */
  readonly max: BigUint64Array
}

/** Columns of the moving price update; entry `i` is one emitting subnet. */
export interface MovingPriceColumns {
  /** `SubnetMovingPrice`, I96F32 bits. */
  readonly old: readonly bigint[]
  /** Present price, U64F64 bits. */
  readonly price: readonly bigint[]
  /** `FirstEmissionBlockNumber`. */
  readonly firstEmissionBlock: BigUint64Array
  /** `EMAPriceHalvingBlocks`. */
  readonly halvingBlocks: BigUint64Array
}

/** Pure rules of issuance, registration price, moving price and draws. */
export interface EmissionApi {
  /** `get_block_emission_for_issuance`: rao (or alpha rao) a block for an issuance in rao. */
  blockEmission(issuance: bigint): bigint
  /** `decay_factor_q32`: factor a block for a half life in blocks, Q32. */
  burnDecayFactor(halfLife: number): bigint
  /** `mul_by_q32`: `floor(value * factor / 2^32)`, saturating at u64. */
  mulByQ32(value: bigint, factor: bigint): bigint
  /** The registration prices after one block (`update_registration_prices_for_networks`): decay unless `block` <= 1, then clamp. */
  decayBurns(columns: BurnColumns, block: bigint): BigUint64Array
  /** The registration price after a registration: `floor(burn * max(multiplier, 1))`, clamped. `multiplier` = U64F64 bits. */
  bumpBurn(burn: bigint, multiplier: bigint, min: bigint, max: bigint): bigint
  /** `block_hash_to_indices`: `k` draws of `n` from a 32-byte hash, ascending, without repeats. */
  blockHashToIndices(hash: Uint8Array, k: bigint, n: bigint): BigUint64Array
  /** `get_tao_weight`: `TaoWeight` (of u64::MAX) as U96F32 bits. */
  taoWeight(stored: bigint): bigint
  /** `root_proportion`: U96F32 bits. `rootTao` = `SubnetTAO[0]`, `taoWeight` as stored (u64), `alphaIssuance` = in + out. */
  rootProportion(rootTao: bigint, taoWeight: bigint, alphaIssuance: bigint): bigint
  /** The same for many subnets in one call: entry `i` is one alpha issuance. */
  rootProportions(rootTao: bigint, taoWeight: bigint, alphaIssuance: BigUint64Array): bigint[]
  /** New `SubnetMovingPrice` (I96F32 bits) of each subnet; `movingAlpha` = `SubnetMovingAlpha`, I96F32 bits. */
  movingPrices(columns: MovingPriceColumns, movingAlpha: bigint, block: bigint): bigint[]
  /** `should_run_epoch` of each entry. */
  epochsDue(columns: ScheduleColumns, block: bigint): boolean[]
  /** `blocks_until_next_auto_epoch`; u64::MAX for a tempo of 0. */
  blocksUntilNextEpoch(tempo: number, lastEpochBlock: bigint, block: bigint): bigint
  /** Mechanism emission split: parts of `alpha` for each of `count` mechanisms (`split_emissions`). */
  splitMechanismEmission(alpha: bigint, count: number, split: Uint16Array | undefined): BigUint64Array
  /** One step of the voting power average: `floor((alpha * stake + (1e18 - alpha) * previous) / 1e18)`. */
  votingPower(alpha: bigint, stake: bigint, previous: bigint): bigint
  /** Weight left of a lock after `blocks`, `exp(-blocks / rate)`, U64F64 bits (`exp_decay` of locks). */
  lockDecay(blocks: bigint, rate: bigint): bigint
  /** A lock `blocks` later (`roll_forward_lock`): decayed mass, matured conviction, nothing where that is dust. */
  rollLock(lock: LockPosition, blocks: bigint, rates: LockRates): LockPosition
}

/** Locked alpha and the conviction it has gathered. */
export interface LockPosition {
  /** `locked_mass`, rao of alpha. */
  readonly mass: bigint
  /** U64F64 bits. */
  readonly conviction: bigint
}

/** How a lock ages. */
export interface LockRates {
  /** `UnlockRate`: blocks in which a decaying mass falls to 1/e. */
  readonly unlock: bigint
  /** `MaturityRate`, blocks. */
  readonly maturity: bigint
  /** The lock is on the subnet owner's hotkey: its conviction is its mass. */
  readonly owner: boolean
  /** The mass does not decay. */
  readonly perpetual: boolean
}

/** Columns of the epoch schedule; entry `i` is one subnet. */
export interface ScheduleColumns {
  readonly tempo: Uint16Array
  readonly lastEpochBlock: BigUint64Array
  readonly pendingEpochAt: BigUint64Array
  readonly blocksSinceLastStep: BigUint64Array
}
