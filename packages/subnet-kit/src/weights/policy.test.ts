import { describe, expect, it } from "vitest"
import { decideWeights, defaultWeightPolicy } from "./policy.ts"
import { quantise } from "./quantise.ts"

const scores = (...values: number[]) => new Map(values.map((value, uid) => [uid, value]))

describe("quantise", () => {
  it("puts the largest at 65535, in uid order, whatever the insertion order", () => {
    const shares = new Map([
      [7, 0.5],
      [2, 1],
      [3, 0.25],
    ])
    expect(quantise(shares)).toEqual({ uids: [2, 3, 7], values: [65535, 16384, 32768] })
  })

  it("leaves out zero, negative, NaN, infinite and vanishing shares", () => {
    expect(quantise(scores(0, -1, Number.NaN, Number.POSITIVE_INFINITY, 1, 1e-9))).toEqual({
      uids: [4],
      values: [65535],
    })
    expect(quantise(scores(0, 0))).toEqual({ uids: [], values: [] })
  })
})

describe("decideWeights", () => {
  it("favours the better and still pays the second", () => {
    const { vector, from } = decideWeights(scores(0.9, 0.6, 0.3), defaultWeightPolicy, undefined)
    expect(from).toBe("scores")
    expect(vector).toEqual({ uids: [0, 1, 2], values: [65535, 29127, 7282] })
  })

  it("never pays everybody alike when nobody scored", () => {
    const lastGood = { uids: [4], values: [65535] }
    expect(decideWeights(scores(0, 0), defaultWeightPolicy, lastGood)).toEqual({
      vector: lastGood,
      from: "last-good",
    })
    expect(decideWeights(scores(0, 0), defaultWeightPolicy, undefined)).toEqual({
      vector: { uids: [], values: [] },
      from: "none",
    })
  })

  it("pays nothing at or under the floor", () => {
    const policy = { steepness: 1, floor: 0.5 }
    expect(decideWeights(scores(0.5, 1), policy, undefined).vector).toEqual({ uids: [1], values: [65535] })
  })
})
