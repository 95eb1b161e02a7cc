import { describe, expect, it } from "vitest"
import {
  saturatingAdd,
  saturatingAddU128,
  saturatingMul,
  saturatingSub,
  U64_MAX,
  U128_MAX,
} from "./saturating.ts"

describe("saturating arithmetic", () => {
  it("is exact where the result fits", () => {
    expect(saturatingAdd(U64_MAX - 1n, 1n)).toBe(U64_MAX)
    expect(saturatingAddU128(U128_MAX - 1n, 1n)).toBe(U128_MAX)
    expect(saturatingSub(3n, 3n)).toBe(0n)
    expect(saturatingMul(1n << 32n, (1n << 32n) - 1n)).toBe((1n << 64n) - (1n << 32n))
  })

  it("stops at the ends of the type", () => {
    expect(saturatingAdd(U64_MAX, 1n)).toBe(U64_MAX)
    expect(saturatingAddU128(U128_MAX, 1n)).toBe(U128_MAX)
    expect(saturatingSub(3n, 4n)).toBe(0n)
    expect(saturatingMul(1n << 32n, 1n << 32n)).toBe(U64_MAX)
  })
})
