import { describe, expect, it } from "vitest"
import { constant } from "../constant.ts"
import { surface } from "./spec424.ts"
import { SurfaceError } from "./surface-error.ts"
import { parseType } from "./type-expression.ts"

describe("surface", () => {
  it("finds things by name and by index", () => {
    const subtensor = surface.pallet("SubtensorModule")
    expect(surface.palletAt(7)).toBe(subtensor)
    expect(subtensor.calls.get("add_stake").index).toBe(2)
    expect(subtensor.calls.at(2)?.name).toBe("add_stake")
    expect(subtensor.storage.get("Tempo").keys).toEqual(["u16"])
    expect(surface.api("SubnetInfoRuntimeApi_get_metagraph").inputs).toEqual([
      { name: "netuid", type: "u16" },
    ])
    expect(surface.findPalletEnum("pallet_sudo::pallet::Call")).toEqual({
      pallet: surface.pallet("Sudo"),
      part: "calls",
    })
  })

  it("names what it does not have", () => {
    expect(surface.palletAt(17)).toBeUndefined()
    expect(surface.findPallet("Registry")).toBeUndefined()
    expect(surface.findApi("Core_nothing")).toBeUndefined()
    expect(surface.findType("constructor")).toBeUndefined()
    const attempts = [
      () => surface.pallet("Registry"),
      () => surface.pallet("System").calls.get("toString"),
      () => surface.api("Core_nothing"),
    ]
    for (const attempt of attempts) expect(attempt).toThrow(SurfaceError)
  })

  it("reads constants, the runtime's version among them", () => {
    expect(constant("Balances", "ExistentialDeposit")).toBe(500n)
    const version = constant("System", "Version")
    const { apis, specName, specVersion, stateVersion, transactionVersion } = surface.data.runtimeVersion
    expect(version.spec_name).toBe(specName)
    expect([version.spec_version, version.transaction_version, version.system_version]).toEqual([
      specVersion,
      transactionVersion,
      stateVersion,
    ])
    expect(version.apis).toEqual(apis)
  })
})

describe("parseType", () => {
  it.each([
    ["u16", { kind: "name", name: "u16" }],
    ["()", { kind: "tuple", of: [] }],
    ["(u16, Vec<(u8, u8)>)", { kind: "tuple", of: ["u16", "Vec<(u8, u8)>"] }],
    ["[u8; 32]", { kind: "array", of: "u8", length: 32 }],
    ["Vec<[u16; 2]>", { kind: "apply", name: "Vec", of: ["[u16; 2]"] }],
    ["BTreeMap<u16, (A, B)>", { kind: "apply", name: "BTreeMap", of: ["u16", "(A, B)"] }],
  ])("reads %s", (type, expression) => {
    expect(parseType(type)).toEqual(expression)
  })
})
