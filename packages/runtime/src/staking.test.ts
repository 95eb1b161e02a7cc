import { describe, expect, it } from "vitest"
import { plain } from "./plain.ts"
import { NO_SHARES, Staking } from "./staking.ts"

const staking = plain(Staking, Staking.layer)
const empty = { value: 0n, denominator: NO_SHARES, shares: NO_SHARES }

describe("Staking", () => {
  it("gives the first staker the whole pool and keeps parts apart", () => {
    const first = staking.change({ position: empty, change: 3_000n })
    expect(staking.value(first)).toBe(3_000n)
    const second = staking.change({ position: { ...first, shares: NO_SHARES }, change: 1_000n })
    expect(second.value).toBe(4_000n)
    expect(staking.value(second)).toBe(1_000n)
    const paid = { value: 8_000n, denominator: second.denominator }
    expect(staking.value({ ...paid, shares: second.shares })).toBe(2_000n)
    expect(staking.value({ ...paid, shares: first.shares })).toBe(6_000n)
  })

  it("takes a whole position out without rest", () => {
    const staked = staking.change({ position: empty, change: 5_000_000_000n })
    const left = staking.change({ position: staked, change: -5_000_000_000n })
    expect(left).toEqual({ value: 0n, denominator: NO_SHARES, shares: NO_SHARES })
  })

  it("lends stake to children with the precision of the chain", () => {
    const quarter = (1n << 64n) / 4n - 1n
    const children = ["a", "b", "c"].map((hotkey) => ({ hotkey, proportion: quarter }))
    const [parent, a] = staking.weigh({
      hotkeys: [
        { hotkey: "p", alpha: 100_000_000_000_000n, children },
        { hotkey: "a", alpha: 0n },
        { hotkey: "b", alpha: 0n },
        { hotkey: "c", alpha: 0n },
      ],
    })
    expect(parent?.alpha).toBe(25_000_000_069_849n)
    expect(a?.alpha).toBe(24_999_999_976_716n)
    expect(a?.weight).toBe(24_999_999_976_716n << 64n)
  })

  it("weighs root stake by the chain's tao weight", () => {
    const [hotkey] = staking.weigh({ hotkeys: [{ hotkey: "r", alpha: 0n, root: 1_000_000_000n }] })
    expect((hotkey?.weight ?? 0n) >> 64n).toBe(52_676_974n)
  })

  it("splits a take and refuses one above all", () => {
    expect(staking.splitTake({ amount: 100n, take: 65_535 })).toEqual({ take: 100n, rest: 0n })
    expect(staking.splitTake({ amount: 100n, take: 32_768 })).toEqual({ take: 50n, rest: 49n })
    expect(() => staking.splitTake({ amount: 100n, take: 65_536 })).toThrow(/take/)
  })
})
