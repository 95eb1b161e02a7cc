import { describe, expect, it } from "vitest"
import { percentFromRational } from "./percent-from-rational.ts"

describe("percentFromRational", () => {
  it.each([
    [0, 0, 100],
    [2, 1, 100],
    [1, 3, 33],
    [80, 100, 80],
    [79, 100, 79],
    [203, 256, 78],
    [204, 256, 80],
    [160, 201, 79],
    [100, 101, 100],
  ])("of %i in %i is %i", (part, whole, expected) => {
    expect(percentFromRational(part, whole)).toBe(expected)
  })
})
