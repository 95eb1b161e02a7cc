import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import type { Pallet } from "../../src/frame/pallet.ts"
import { surface } from "../../src/protocol/surface/spec424.ts"
import { coverage, reportLines } from "./coverage-report.ts"
import { usedCells } from "./used-cells.ts"

const timestamp = {
  name: "Timestamp",
  calls: { set: () => undefined },
  hooks: { onFinalize: () => undefined },
  apis: { Core_version: () => undefined },
} as unknown as Pallet

describe("coverage", () => {
  const report = coverage(surface, [timestamp], new Set(["Timestamp.Now"]))

  it("counts everything the surface declares", () => {
    const { calls, storage, hooks } = report.pallets.find(
      ({ name }) => name === "Timestamp",
    ) as (typeof report.pallets)[number]
    expect(calls).toEqual({ total: 1, missing: [] })
    expect(storage).toEqual({ total: 2, missing: ["DidUpdate"] })
    expect(hooks).toEqual(["onFinalize"])
    expect(report.apis[0]).toEqual({
      name: "Core",
      methods: { total: 3, missing: ["Core_execute_block", "Core_initialize_block"] },
    })
  })

  it("ends with the totals and names what is missing when asked", () => {
    const lines = reportLines(report, true)
    expect(lines.at(-1)).toBe("1/288 calls, 1/343 storage items, 1/105 runtime API methods have behaviour")
    expect(lines).toContain("  call SubtensorModule.add_stake")
    expect(reportLines(report, false).join()).not.toContain("add_stake")
  })

  it("finds the cells that behaviour uses", () => {
    const cells = usedCells(surface, fileURLToPath(new URL("../../src", import.meta.url)))
    expect(cells).toContain("System.Account")
    for (const cell of cells) {
      const [pallet, item] = cell.split(".")
      expect(surface.pallet(pallet as string).storage.find(item as string), cell).toBeDefined()
    }
  })
})
