import { describe, expect, it } from "vitest"
import { plain } from "./plain.ts"
import { Subnet } from "./subnet.ts"

const subnet = plain(Subnet, Subnet.layer)
const TAO = 1_000_000_000n
const HOTKEY = `0x${"11".repeat(32)}`

describe("Subnet", () => {
  it("costs 1,000 TAO at first, and twice the last lock after a registration", () => {
    expect(subnet.networkCost({ block: 5n })).toBe(1000n * TAO)
    expect(subnet.networkCost({ block: 10n, lastLockBlock: 10n })).toBe(2000n * TAO)
  })

  it("opens the pool with the whole lock at the median price", () => {
    expect(subnet.openingPool({ lock: 1000n * TAO })).toEqual({ tao: 1000n * TAO, alpha: 1000n * TAO })
    const input = { lock: 100n * TAO, minLock: 1n, medianPrice: (7n << 64n) / 2n }
    expect(subnet.openingPool(input)).toEqual({ tao: 100n * TAO, alpha: 28_571_428_571n })
  })

  it("raises the price by 1.26 for each registration in a block", () => {
    expect(subnet.registrations({ price: TAO, count: 6 })).toEqual({
      prices: [TAO, 1_260_000_000n, 1_587_600_000n, 2_000_376_000n, 2_520_473_760n, 3_175_796_937n],
      next: 4_001_504_140n,
      total: 11_544_246_697n,
    })
  })

  it("keeps the price within its bounds and never lowers it", () => {
    const dear = subnet.registrations({
      price: 1n,
      count: 5,
      multiplier: 100n << 64n,
      min: 1n,
      max: 5n * TAO,
    })
    expect(dear).toMatchObject({ next: 5n * TAO, total: 101_010_101n })
    expect(subnet.registrations({ price: 7n, count: 7, multiplier: 0n, min: 1n }).total).toBe(49n)
  })

  it("scales weights to the greatest and keeps their order and zeros", () => {
    expect(subnet.storedWeights({ uids: [5, 1, 9], values: [1, 0, 2] })).toEqual([
      [5, 32_768],
      [1, 0],
      [9, 65_535],
    ])
    expect(subnet.storedWeights({ uids: [], values: [] })).toEqual([])
  })

  it("hashes a commit over the mechanism's storage index", () => {
    const commit = { hotkey: HOTKEY, netuid: 2, uids: [0, 1], values: [10, 20], salt: [7], versionKey: 0n }
    const main = subnet.commitHash(commit)
    expect(main).toMatch(/^0x[0-9a-f]{64}$/)
    expect(subnet.commitHash({ ...commit, mechanism: 0 })).toBe(main)
    expect(subnet.commitHash({ ...commit, mechanism: 1 })).toBe(
      subnet.commitHash({ ...commit, netuid: 4098 }),
    )
  })

  it("names the account of a subnet", () => {
    expect(subnet.account(1)).toBe(`0x6d6f646c73756274656e73720100${"00".repeat(18)}`)
  })

  it("refuses what does not fit and says what it expected", () => {
    expect(() => subnet.networkCost({ block: -1n })).toThrow(/block/)
    expect(() => subnet.storedWeights({ uids: [1], values: [] })).toThrow(/one value a uid/)
    expect(() => subnet.account(65_536)).toThrow(/INVALID_INPUT|input does not fit/)
    expect(() =>
      subnet.commitHash({ hotkey: "5Gw", netuid: 1, uids: [], values: [], salt: [], versionKey: 0n }),
    ).toThrow(/hotkey/)
  })
})
