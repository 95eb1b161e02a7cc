import { describe, expect, it } from "vitest"
import { atLeast, checkLinker, checkNode, checkNpm, checkRust, majorMinor } from "./tools.mjs"

const tools = (present: Record<string, string>) => (name: string) => present[name]

describe("tool versions", () => {
  it("reads and compares major and minor", () => {
    expect(majorMinor("rustc 1.95.0 (59807616e 2026-04-14)")).toEqual([1, 95])
    expect(atLeast([2, 0], [1, 95])).toBe(true)
    expect(atLeast([1, 95], [1, 95])).toBe(true)
    expect(atLeast([1, 94], [1, 95])).toBe(false)
  })

  it("accepts what is new enough", () => {
    const find = tools({ npm: "11.19.1", rustc: "rustc 1.95.0", cargo: "cargo 1.95.0", gcc: "gcc 12.2.0" })
    expect(() => checkNode("20.20.2")).not.toThrow()
    expect(() => checkNpm(find)).not.toThrow()
    expect(() => checkRust(find)).not.toThrow()
    expect(() => checkLinker(find)).not.toThrow()
  })

  it("says in one sentence what is too old", () => {
    expect(() => checkNode("18.20.0")).toThrow(/^Node 18\.20\.0 is too old .*\.$/)
    expect(() => checkNpm(tools({ npm: "9.2.0" }))).toThrow(
      /^npm 9\.2\.0 is too old: run `npm install --global npm@/,
    )
    const old = tools({ rustc: "rustc 1.63.0", cargo: "cargo 1.63.0" })
    expect(() => checkRust(old)).toThrow(/^rustc 1\.63\.0 is too old: run `rustup/)
  })

  it("says what is missing", () => {
    expect(() => checkNpm(tools({}))).toThrow(/^npm is not on PATH/)
    expect(() => checkRust(tools({ rustc: "rustc 1.95.0" }))).toThrow(/^cargo and rustc are not on PATH/)
    expect(() => checkLinker(tools({}))).toThrow(/^No C compiler is on PATH/)
  })
})
