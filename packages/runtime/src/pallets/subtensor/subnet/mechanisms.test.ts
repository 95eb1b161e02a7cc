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
  ])(
    "mechanism.index/0, subnets.mechanism_index/0: netuid %i, mechanism %i -> %i and back",
    (netuid, mechanism, index) => {
      expect(mechanismIndex(netuid, mechanism)).toBe(index)
      expect(netuidOfIndex(index)).toBe(netuid)
    },
  )

  it("mechanism.index/1: tells mechanism and netuid from an index", () => {
    const indices = [0, 1, 14, 15, 16, 17, 4095, 4096, 4097, 32_767, 65_534, 65_535]
    expect(indices.map((index) => [netuidOfIndex(index), Math.floor(index / 4096)])).toEqual([
      [0, 0],
      [1, 0],
      [14, 0],
      [15, 0],
      [16, 0],
      [17, 0],
      [4095, 0],
      [0, 1],
      [1, 1],
      [4095, 7],
      [4094, 15],
      [4095, 15],
    ])
  })

  it("saturates like the chain for mechanisms that cannot exist", () => {
    expect(mechanismIndex(1, 200)).toBe(65_535)
  })
})
