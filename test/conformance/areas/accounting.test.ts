import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { core as native } from "@subforge/core/native"
import { core as wasm } from "@subforge/core/wasm"
import { describe, expect, it } from "vitest"
import { type Account, AREA_FILES, readVectors, withIds } from "./accounting.ts"
import type { AreaCase } from "./area-case.ts"
import { areaGroups, checkOf } from "./area-groups.ts"

const ROOT = join(import.meta.dirname, "../../..")

const files = AREA_FILES.map((name) => [name, readVectors<readonly AreaCase[]>(name)] as const)
const cases = files.flatMap(([, entries]) => withIds(entries))
const accounts = readVectors<readonly Account[]>("cases.json")

/** Whether a case is computed; what throws is data that is wrong, and fails elsewhere. */
const isData = (entry: AreaCase): boolean => checkOf(entry.area)?.(native, entry as never) !== undefined

/** A test names a case by its id; one that holds all cases of an area names the area. */
const mentions = (text: string, id: string): boolean => {
  const area = id.slice(0, id.lastIndexOf("/"))
  const exact = new RegExp(`${id.replaceAll(".", "\\.")}(?!\\d)`)
  return exact.test(text) || text.includes(`${area}/*`) || text.includes(`"${area}"`)
}

describe.each(files)("%s", (_name, entries) => {
  it.each([
    ["native", native],
    ["WebAssembly", wasm],
  ])("comes out as told where it is data, %s", (_face, core) => {
    const results = areaGroups(entries, []).map((group) => ({ name: group.name, ...group.run(core) }))
    expect(results.filter(({ failures }) => failures.length > 0)).toEqual([])
    const counted = results.map(({ passed, listed = [] }) => passed + listed.length)
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(entries.length)
  })
})

describe("the accounting of cases", () => {
  it("has each case that is told in prose, once, and no other", () => {
    const prose = cases.filter(({ entry }) => !isData(entry)).map(({ id }) => id)
    expect(accounts.map(({ id }) => id).sort()).toEqual(prose.sort())
  })

  it("names a test that exists and mentions the case, or a reason", () => {
    const texts = new Map<string, string>()
    const textOf = (path: string): string => {
      if (!texts.has(path)) texts.set(path, readFileSync(join(ROOT, path), "utf8"))
      return texts.get(path) as string
    }
    for (const { id, test, reason } of accounts) {
      if (test === undefined) expect(reason, id).toMatch(/\w+ \w+/)
      else expect([id, existsSync(join(ROOT, test)) && mentions(textOf(test), id)]).toEqual([id, true])
    }
  })

  it("does not take another case for a known one", () => {
    const [first] = cases.filter(({ entry }) => !isData(entry))
    const { area, inputs } = (first as (typeof cases)[number]).entry
    const [group] = areaGroups([{ area, inputs, expected: "something else" }], [])
    expect(group?.run(native)).toMatchObject({ passed: 0, failures: [expect.stringContaining(area)] })
  })
})
