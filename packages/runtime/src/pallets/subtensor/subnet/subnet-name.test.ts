import { describe, expect, it } from "vitest"
import { SubnetIdentitiesV3 } from "../../../generated/storage/subtensor-module.ts"
import { decodeUtf8, encodeUtf8 } from "../../../protocol/codec/utf8.ts"
import { identityNamed } from "../../../testing/subnet-identity.ts"
import { TestContext } from "../../../testing/test-context.ts"
import { subnetName } from "./subnet-name.ts"

describe("subnetName", () => {
  const { ctx } = new TestContext()

  it.each([
    [0, "root"],
    [1, "apex"],
    [60, "unknown"],
    [61, "red team"],
    [62, "agentao"],
    [256, "ethiopic_wi"],
    [438, "ra"],
    [439, "unknown"],
  ])("names subnet %i %s", (netuid, name) => {
    expect(decodeUtf8(subnetName(ctx, netuid))).toBe(name)
  })

  it("prefers the identity, unless its name is empty", () => {
    SubnetIdentitiesV3.set(ctx, 1, identityNamed(encodeUtf8("mine")))
    expect(decodeUtf8(subnetName(ctx, 1))).toBe("mine")
    SubnetIdentitiesV3.set(ctx, 1, identityNamed(new Uint8Array()))
    expect(decodeUtf8(subnetName(ctx, 1))).toBe("apex")
  })
})
