import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { recordBehaviour } from "./plugin.ts"

const path = (name: string): string => fileURLToPath(new URL(`../../../src/${name}`, import.meta.url))
const source = (name: string): string => readFileSync(path(name), "utf8")

describe("recordBehaviour", () => {
  it("changes the frame and keeps its line numbers", () => {
    for (const name of ["frame/context.ts", "frame/dispatch.ts", "frame/runtime-api.ts"]) {
      const changed = recordBehaviour.transform(source(name), path(name))
      expect(changed?.code).toContain("recorder.")
      expect(changed?.code.split("\n")).toHaveLength(source(name).split("\n").length)
    }
  })

  it("leaves everything else alone", () => {
    expect(recordBehaviour.transform(source("frame/origin.ts"), path("frame/origin.ts"))).toBeUndefined()
  })

  it("finds all it is to change", () => {
    expect(() => recordBehaviour.buildStart()).not.toThrow()
  })

  it("fails where a module no longer has what it is to change", () => {
    expect(() => recordBehaviour.transform("export const other = 1", path("frame/context.ts"))).toThrow(
      /nothing to record behaviour by/,
    )
  })
})
