import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { InputError } from "./input-error.ts"
import { loadVectors } from "./load.ts"

let folder = ""

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "subforge-vectors-"))
  mkdirSync(join(folder, "traces/empty"), { recursive: true })
  writeFileSync(join(folder, "b.json"), '{"plain":1}')
  writeFileSync(join(folder, "traces/a.json.gz"), gzipSync('{"zipped":2}'))
  writeFileSync(join(folder, "traces/README.md"), "not a vector")
  writeFileSync(join(folder, "broken.txt"), "{")
})

afterAll(() => rmSync(folder, { recursive: true }))

const load = (...names: string[]) => [...loadVectors(names.map((name) => join(folder, name)))]

describe("loadVectors", () => {
  it("reads a folder whole, zipped files too, and nothing else in it", () => {
    expect(load("").map(({ stem, content, named }) => ({ stem, content, named }))).toEqual([
      { stem: "b", content: { plain: 1 }, named: false },
      { stem: "a", content: { zipped: 2 }, named: false },
    ])
  })

  it("reads a file once, however often it is named", () => {
    expect(load("b.json", "b.json", "")).toHaveLength(2)
    expect(load("b.json")[0]?.named).toBe(true)
  })

  it("says what is wrong with a path", () => {
    for (const name of ["nowhere", "broken.txt", "traces/empty"]) expect(() => load(name)).toThrow(InputError)
  })
})
