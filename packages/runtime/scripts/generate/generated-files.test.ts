import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { surface } from "../../src/protocol/surface/spec424.ts"
import { findDrift } from "./drift.ts"
import { generatedFiles } from "./generated-files.ts"
import { kebab } from "./write-storage.ts"

describe("generated files", () => {
  const files = generatedFiles(surface)

  it("are committed as the generator writes them", () => {
    const root = fileURLToPath(new URL("../../src/generated", import.meta.url))
    expect(findDrift(root, files)).toEqual({ stale: [], extra: [] })
  })

  it("hold a cell for every storage item and the arguments of every call", () => {
    const all = (pattern: RegExp, text: string): number => text.match(pattern)?.length ?? 0
    const cells = [...files]
      .filter(([path]) => path.startsWith("storage/"))
      .map(([, text]) => all(/^export const /gm, text))
    expect(cells.reduce((a, b) => a + b, 0)).toBe(343)
    expect(files.get("calls.ts")).toContain(
      "add_stake: { readonly hotkey: Hex; readonly netuid: number; readonly amount_staked: bigint }",
    )
    expect(files.get("storage/subtensor-module.ts")).toContain(
      'export const Tempo: Storage<[number], number> = storageMap<[number], number>("SubtensorModule", "Tempo")',
    )
  })

  it("are named as the pallets are", () => {
    expect(["SubtensorModule", "EVMChainId", "EVM", "AdminUtils"].map(kebab)).toEqual([
      "subtensor-module",
      "evm-chain-id",
      "evm",
      "admin-utils",
    ])
  })
})
