import { describe, expect, it } from "vitest"
import { mechanismIndex, netuidOfIndex } from "./mechanisms.ts"

describe("mechanismIndex", () => {
  it.each([
    [0, 0, 0],
    [2048, 1, 6144],
    [2048, 7, 30_720],
    [2048, 14, 59_392],
    [2048, 15, 63_488],
    [4095, 1, 8191],
    [4095, 7, 32_767],
    [4095, 14, 61_439],
    [4095, 15, 65_535],
  ])("netuid %i, mechanism %i -> %i and back", (netuid, mechanism, index) => {
    expect(mechanismIndex(netuid, mechanism)).toBe(index)
    expect(netuidOfIndex(index)).toBe(netuid)
  })

  it("saturates like the chain for mechanisms that cannot exist", () => {
    expect(mechanismIndex(1, 200)).toBe(65_535)
  })
})
