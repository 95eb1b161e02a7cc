import { describe, expect, it } from "vitest"
import { isValidIpAddress, isValidIpType } from "./endpoint.ts"

const V6_ALL = (1n << 128n) - 1n

describe("endpoints", () => {
  it.each([
    [4, 134_744_072n, false, true],
    [4, 0n, true, true],
    [4, 0n, false, false],
    [4, 4_294_967_295n, false, false],
    [4, 4_294_967_295n, true, false],
    [4, 2_130_706_433n, true, false],
    [4, V6_ALL, true, false],
    [6, 0n, false, false],
    [6, 1n, true, false],
    [6, V6_ALL, true, false],
    [6, 2n, false, true],
  ])("type %i, address %i, zero allowed: %s -> %s", (type, ip, allowZero, expected) => {
    expect(isValidIpAddress(type, ip, allowZero)).toBe(expected)
  })

  it("knows the types 4 and 6 only", () => {
    expect([0, 4, 5, 6, 10].filter(isValidIpType)).toEqual([4, 6])
  })
})
