import { describe, expect, it } from "vitest"
import { alphaAtPrice } from "./alpha-at-price.ts"

const ONE = 1n << 64n

describe("alphaAtPrice", () => {
  it("divides the lock by the median price", () => {
    expect(alphaAtPrice(100_000_000_000n, (7n * ONE) / 2n)).toBe(28_571_428_571n)
    expect(alphaAtPrice(1_000_000_000_000n, ONE)).toBe(1_000_000_000_000n)
  })

  it("gives nothing at a price of zero or where the quotient does not fit", () => {
    expect(alphaAtPrice(5n, 0n)).toBe(0n)
    expect(alphaAtPrice(1n << 63n, 1n)).toBe(0n)
  })
})
