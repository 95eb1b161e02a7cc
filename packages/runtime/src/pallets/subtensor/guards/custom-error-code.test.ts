import { describe, expect, it } from "vitest"
import { customErrorCode } from "./custom-error-code.ts"

describe("customErrorCode", () => {
  it("answers with the pool's codes", () => {
    expect(customErrorCode("ColdkeySwapAnnounced")).toBe(0)
    expect(customErrorCode("NotEnoughStakeToSetWeights")).toBe(1)
    expect(customErrorCode("SettingWeightsTooFast")).toBe(6)
    expect(customErrorCode("RevealTooEarly")).toBe(17)
    expect(customErrorCode("DelegateTakeTooHigh")).toBe(27)
  })

  it("answers 255 for every other error", () => {
    expect(customErrorCode("InvalidIpType")).toBe(255)
    expect(customErrorCode("InvalidIdentity")).toBe(255)
  })
})
