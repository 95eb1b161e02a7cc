import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { CreateError } from "./create-error.ts"
import { findLocalPackages } from "./local-packages.ts"
import { parseOptions } from "./options.ts"

const templates = ["retrieval"]
const folder = mkdtempSync(join(tmpdir(), "subforge-create-"))

describe("parseOptions", () => {
  it("takes a name, a template and a folder of packages", () => {
    const args = ["my-subnet", "--template", "retrieval", "--packages", "packed"]
    expect(parseOptions(args, templates)).toEqual({
      folder: "my-subnet",
      template: "retrieval",
      packages: "packed",
    })
    expect(parseOptions(["my-subnet"], templates).template).toBe("retrieval")
  })

  it("says in one sentence what is missing or wrong", () => {
    for (const args of [
      [],
      ["one", "two"],
      ["one", "--template", "none"],
      ["one", "--bogus"],
      ["one", "--template"],
    ]) {
      expect(() => parseOptions(args, templates)).toThrow(CreateError)
      expect(() => parseOptions(args, templates)).toThrow(/^[^\n]+\.$/)
    }
  })
})

describe("findLocalPackages", () => {
  it("reads the packages' names from their archives", () => {
    const packed = join(folder, "packed")
    mkdirSync(packed)
    for (const file of [
      "subforge-subnet-kit-0.1.0.tgz",
      "subforge-core-0.1.0.tgz",
      "create-subforge-0.1.0.tgz",
    ]) {
      writeFileSync(join(packed, file), "")
    }
    expect([...findLocalPackages(packed).keys()].toSorted()).toEqual([
      "@subforge/core",
      "@subforge/subnet-kit",
    ])
  })

  it("refuses a folder without any, or none", () => {
    expect(() => findLocalPackages(join(folder, "missing"))).toThrow(CreateError)
    mkdirSync(join(folder, "empty"))
    expect(() => findLocalPackages(join(folder, "empty"))).toThrow(/npm pack/)
    expect(readdirSync(join(folder, "empty"))).toEqual([])
  })
})
