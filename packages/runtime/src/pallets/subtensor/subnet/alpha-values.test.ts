import { describe, expect, it } from "vitest"
import { attempt } from "../../../frame/dispatch-error.ts"
import { AlphaValues, LiquidAlphaOn } from "../../../generated/storage/subtensor-module.ts"
import { TestContext } from "../../../testing/test-context.ts"
import { setAlphaValues } from "./alpha-values.ts"

const NETUID = 2

describe("the range of liquid alpha", () => {
  it("epoch.alpha_values/0: is set where liquid alpha is on, from 2.5 % up and in order", () => {
    const { ctx } = new TestContext()
    const set = (low: number, high: number): unknown => {
      const done = attempt(() => setAlphaValues(ctx, NETUID, low, high))
      return done.ok ? "Ok" : (done.error as { readonly name?: string }).name
    }
    expect(set(1638, 65_525)).toBe("LiquidAlphaDisabled")
    LiquidAlphaOn.set(ctx, NETUID, true)
    expect([set(1638, 65_525), set(1638, 1637), set(0, 65_525), set(65_526, 65_525)]).toEqual([
      "Ok",
      "AlphaHighTooLow",
      "AlphaLowOutOfRange",
      "AlphaLowOutOfRange",
    ])
    expect(AlphaValues.get(ctx, NETUID)).toEqual([1638, 65_525])
  })
})
