import { describe, expect, it } from "vitest"
import { readFigures, withinBudget } from "./figure.ts"
import { callsPerSecond, median, millisecondsPerCall } from "./measure.ts"

describe("figures", () => {
  it("reads only the lines that are figures", () => {
    const figure = { name: "x", value: 1.5, unit: "ms" }
    expect(readFigures(`noise\nfigure ${JSON.stringify(figure)}\nmore noise\n`)).toEqual([figure])
  })

  it("bounds times and sizes from above, rates from below", () => {
    expect(withinBudget({ name: "x", value: 3, unit: "ms", budget: 3 })).toBe(true)
    expect(withinBudget({ name: "x", value: 4, unit: "MB", budget: 3 })).toBe(false)
    expect(withinBudget({ name: "x", value: 4, unit: "/s", budget: 3 })).toBe(true)
    expect(withinBudget({ name: "x", value: 4, unit: "ms" })).toBeUndefined()
  })
})

describe("measuring", () => {
  it("takes the middle", () => {
    expect(median([3, 1, 2])).toBe(2)
    expect(median([4, 1, 2, 3])).toBe(2.5)
  })

  it("checks every result", () => {
    let checked = 0
    const count = () => {
      checked++
    }
    expect(millisecondsPerCall(3, () => 1, count)).toBeGreaterThanOrEqual(0)
    expect(checked).toBeGreaterThanOrEqual(4)
    expect(
      callsPerSecond(
        10,
        (index) => index,
        (last) => expect(last).toBe(9),
      ),
    ).toBeGreaterThan(0)
  })
})
