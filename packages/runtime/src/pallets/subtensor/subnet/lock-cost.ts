import { maximum, minimum, saturatingMul, saturatingSub } from "../../../saturating.ts"

const I64F64_MAX = (1n << 127n) - 1n
const FULL_EMISSION = 1_000_000_000n

/** What the price of a new subnet depends on; amounts in rao. */
export interface LockCostInput {
  /** `NetworkLastLockCost`: what the last subnet paid. */
  readonly lastLock: bigint
  /** Block of the last registration, 0 when there was none. */
  readonly lastLockBlock: bigint
  /** `NetworkMinLockCost`. */
  readonly minLock: bigint
  /** `NetworkLockReductionInterval`, blocks. */
  readonly reductionInterval: bigint
  /** The chain's emission a block: the interval shrinks with each halving. */
  readonly blockEmission: bigint
  readonly block: bigint
}

/** `get_lock_reduction_interval`: blocks in which the cost falls by the last lock. */
export const lockReductionInterval = (interval: bigint, blockEmission: bigint): bigint => {
  const halving = (blockEmission << 64n) / FULL_EMISSION
  return minimum((minimum(interval << 64n, I64F64_MAX) * halving) >> 64n, I64F64_MAX) >> 64n
}

/** `get_network_lock_cost`: doubles with each registration and falls linearly, never below the minimum. */
export const lockCost = (input: LockCostInput): bigint => {
  const interval = lockReductionInterval(input.reductionInterval, input.blockEmission)
  const perBlock = interval === 0n ? 0n : input.lastLock / interval
  const reduction = saturatingMul(perBlock, saturatingSub(input.block, input.lastLockBlock))
  const peak = saturatingMul(input.lastLock, input.lastLockBlock === 0n ? 1n : 2n)
  return maximum(saturatingSub(peak, reduction), input.minLock)
}
