import { describe, expect, it } from "vitest"
import { lockCost, lockReductionInterval } from "./lock-cost.ts"

const TAO = 1_000_000_000n
const base = {
  lastLock: 1000n * TAO,
  lastLockBlock: 1000n,
  minLock: TAO,
  reductionInterval: 57_600n,
  blockEmission: TAO,
  block: 1001n,
}

describe("lockCost", () => {
  it("falls by the rounded-down lock a block from twice the last lock", () => {
    expect(lockCost(base)).toBe(1_999_982_638_889n)
    expect(lockCost({ ...base, block: 58_600n })).toBe(1_000_000_006_400n)
  })

  it("stays at the minimum", () => {
    expect(lockCost({ ...base, block: 1_000_000n })).toBe(TAO)
  })

  it("does not double before the first registration", () => {
    const first = { ...base, lastLockBlock: 0n, block: 0n, minLock: 1000n * TAO, reductionInterval: 100_800n }
    expect(lockCost(first)).toBe(1000n * TAO)
  })

  it("subnets.lock_cost/1: is twice the last lock at once", () => {
    const at = {
      ...base,
      lastLock: 1250n * TAO,
      lastLockBlock: 1000n,
      block: 1000n,
      reductionInterval: 57_600n,
    }
    expect(lockCost(at)).toBe(2500n * TAO)
  })

  it("subnets.lock_cost/0: does not fall for a registration in the future or an interval of zero", () => {
    expect(lockCost({ ...base, lastLockBlock: 60_000n })).toBe(2000n * TAO)
    expect(lockCost({ ...base, reductionInterval: 0n, block: 900_000n })).toBe(2000n * TAO)
  })

  it("halves the interval with the emission", () => {
    expect(lockReductionInterval(57_600n, TAO / 2n)).toBe(28_800n)
    expect(lockReductionInterval(57_600n, 0n)).toBe(0n)
    expect(lockReductionInterval(100_800n, TAO / 4n)).toBe(25_200n)
  })
})
