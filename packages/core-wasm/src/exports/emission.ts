import { active } from "../active.ts"
import type { EmissionApi } from "../api/emission.ts"

/** `get_block_emission_for_issuance`: rao (or alpha rao) a block for an issuance in rao. */
export const blockEmission: EmissionApi["blockEmission"] = active.blockEmission
/** `decay_factor_q32`: factor a block for a half life in blocks, Q32. */
export const burnDecayFactor: EmissionApi["burnDecayFactor"] = active.burnDecayFactor
/** `mul_by_q32`: `floor(value * factor / 2^32)`, saturating at u64. */
export const mulByQ32: EmissionApi["mulByQ32"] = active.mulByQ32
/** The registration prices after one block (`update_registration_prices_for_networks`): decay unless `block` <= 1, then clamp. */
export const decayBurns: EmissionApi["decayBurns"] = active.decayBurns
/** The registration price after a registration: `floor(burn * max(multiplier, 1))`, clamped. `multiplier` = U64F64 bits. */
export const bumpBurn: EmissionApi["bumpBurn"] = active.bumpBurn
/** `block_hash_to_indices`: `k` draws of `n` from a 32-byte hash, ascending, without repeats. */
export const blockHashToIndices: EmissionApi["blockHashToIndices"] = active.blockHashToIndices
/** `get_tao_weight`: `TaoWeight` (of u64::MAX) as U96F32 bits. */
export const taoWeight: EmissionApi["taoWeight"] = active.taoWeight
/** `root_proportion`: U96F32 bits. `rootTao` = `SubnetTAO[0]`, `taoWeight` as stored (u64), `alphaIssuance` = in + out. */
export const rootProportion: EmissionApi["rootProportion"] = active.rootProportion
/** `root_proportion` of many subnets in one call: entry `i` is one alpha issuance. */
export const rootProportions: EmissionApi["rootProportions"] = active.rootProportions
/** New `SubnetMovingPrice` (I96F32 bits) of each subnet; `movingAlpha` = `SubnetMovingAlpha`, I96F32 bits. */
export const movingPrices: EmissionApi["movingPrices"] = active.movingPrices
/** `should_run_epoch` of each entry. */
export const epochsDue: EmissionApi["epochsDue"] = active.epochsDue
/** `blocks_until_next_auto_epoch`; u64::MAX for a tempo of 0. */
export const blocksUntilNextEpoch: EmissionApi["blocksUntilNextEpoch"] = active.blocksUntilNextEpoch
/** Mechanism emission split: parts of `alpha` for each of `count` mechanisms (`split_emissions`). */
export const splitMechanismEmission: EmissionApi["splitMechanismEmission"] = active.splitMechanismEmission
/** One step of the voting power average: `floor((alpha * stake + (1e18 - alpha) * previous) / 1e18)`. */
export const votingPower: EmissionApi["votingPower"] = active.votingPower
/** Weight left of a lock after `blocks`, `exp(-blocks / rate)`, U64F64 bits (`exp_decay` of locks). */
export const lockDecay: EmissionApi["lockDecay"] = active.lockDecay
/** A lock `blocks` later (`roll_forward_lock`): decayed mass, matured conviction, nothing where that is dust. */
export const rollLock: EmissionApi["rollLock"] = active.rollLock
