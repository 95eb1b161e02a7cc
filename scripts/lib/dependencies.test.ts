import { describe, expect, it } from "vitest"
import { missingPackages } from "./dependencies.mjs"

const lock = {
  packages: {
    "": { name: "root" },
    "packages/a": { version: "0.1.0" },
    "node_modules/a": { resolved: "packages/a", link: true },
    "node_modules/b": { version: "2.0.0" },
    "node_modules/b-darwin": { version: "2.0.0", optional: true },
  },
}

describe("missingPackages", () => {
  it("finds nothing when every package of this platform is there", () => {
    const packages = {
      "node_modules/a": { resolved: "packages/a", link: true },
      "node_modules/b": { version: "2.0.0" },
    }
    expect(missingPackages(lock, { packages })).toEqual([])
  })

  it("names absent, outdated and wrongly linked packages", () => {
    const packages = {
      "node_modules/a": { resolved: "packages/old", link: true },
      "node_modules/b": { version: "1.9.0" },
    }
    expect(missingPackages(lock, { packages })).toEqual(["a", "b"])
    expect(missingPackages(lock, { packages: {} })).toEqual(["a", "b"])
  })
})
