import { describe, expect, it } from "vitest"
import { isSubnetAccount, subnetAccount } from "./subnet-account.ts"

describe("subnetAccount", () => {
  it("is the sub-account of `subtensr` under the netuid in little-endian", () => {
    expect(subnetAccount(1)).toBe(`0x6d6f646c73756274656e73720100${"00".repeat(18)}`)
    expect(subnetAccount(0x1234)).toBe(`0x6d6f646c73756274656e73723412${"00".repeat(18)}`)
  })

  it("knows its own accounts only", () => {
    expect(isSubnetAccount(subnetAccount(65_535))).toBe(true)
    expect(isSubnetAccount(`0x6d6f646c73756274656e73720100${"00".repeat(17)}01`)).toBe(false)
    expect(isSubnetAccount(`0x${"00".repeat(32)}`)).toBe(false)
  })
})
