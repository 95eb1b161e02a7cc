import { decAnyMetadata } from "@polkadot-api/substrate-bindings"
import { metadata, metadataVersions, surface } from "@subforge/runtime/protocol"
import { describe, expect, it } from "vitest"
import { differences } from "./metadata/compare.ts"
import { readWithPapi } from "./metadata/read-papi.ts"
import { readWithPolkadot } from "./metadata/read-polkadot.ts"

const bytesOf = (version: number): Uint8Array => metadata(version) as Uint8Array

describe.each(metadataVersions)("metadata V%d", (version) => {
  it.each([
    ["@polkadot/types", readWithPolkadot],
    ["@polkadot-api/substrate-bindings", readWithPapi],
  ])("is read by %s without a difference from the surface", (_, read) => {
    const decoded = read(bytesOf(version))
    const found = differences(decoded, version, surface)
    expect(found.differences).toEqual([])
    // What V14 and V15 do not name (runtime APIs, associated types) is in their tables all the same.
    expect(found.compared).toBeGreaterThan(version === 14 ? 500 : 600)
  })

  it("says every difference there is", () => {
    const decoded = readWithPapi(bytesOf(version))
    const types = decoded.types.map((type, id) => (id === 4 ? { ...type, primitive: "u64" } : type))
    const [system, ...others] = decoded.pallets
    const pallets = [{ ...(system as NonNullable<typeof system>), constants: [] }, ...others]
    const found = differences({ ...decoded, types, pallets }, version, surface).differences
    expect(found.some((text) => text.startsWith("u32:"))).toBe(true)
    expect(found.some((text) => text.startsWith("System constants:"))).toBe(true)
  })
})

describe("metadata", () => {
  it("numbers types alike in all versions, AccountId32 first", () => {
    const tables = metadataVersions.map(
      (version) => (decAnyMetadata(bytesOf(version)).metadata.value as { lookup: unknown }).lookup,
    )
    expect(tables[1]).toEqual(tables[0])
    expect(tables[2]).toEqual(tables[0])
    expect(readWithPapi(bytesOf(14)).types[0]?.path).toBe("sp_core::crypto::AccountId32")
  })

  it("is encoded once, and only in the versions that are served", () => {
    expect(metadata(14)).toBe(metadata(14))
    expect([13, 17, 0, Number.NaN, 2 ** 32 - 1].map((version) => metadata(version))).toEqual(
      Array(5).fill(undefined),
    )
  })
})
