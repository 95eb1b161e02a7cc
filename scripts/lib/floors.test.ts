import { describe, expect, it } from "vitest"
import { checkFloors } from "./floors.ts"

const manifests: [string, string][] = [
  ["packages/runtime/package.json", '{"name":"@subforge/runtime","dependencies":{"@subforge/core":"0.1.0"}}'],
  ["packages/subnet-kit/package.json", '{"name":"@subforge/subnet-kit"}'],
  ["apps/devnet/package.json", '{"name":"@subforge/devnet"}'],
  ["templates/retrieval/package.json", '{"name":"retrieval"}'],
]

function rulesFor(...files: [string, string][]): string[] {
  return checkFloors(new Map([...manifests, ...files])).map(({ path, rule }) => `${rule} ${path}`)
}

describe("checkFloors", () => {
  it("accepts the way down", () => {
    expect(
      rulesFor(
        [
          "packages/runtime/src/a.ts",
          'import { hash } from "@subforge/core/hash"\nimport { b } from "./b.ts"',
        ],
        ["apps/devnet/src/server/listen.ts", 'import { createServer } from "node:http"'],
        ["templates/retrieval/demo/main.ts", 'import { Devnet } from "@subforge/devnet"'],
        ["packages/runtime/src/a.test.ts", 'import { readFileSync } from "node:fs"'],
      ),
    ).toEqual([])
  })

  it("forbids the way up, by import, type import, export, dynamic import and dependency", () => {
    const path = "packages/runtime/src/a.ts"
    for (const line of [
      'import { Devnet } from "@subforge/devnet"',
      'import type { Devnet } from "@subforge/devnet"',
      'export * from "@subforge/devnet/chain"',
      'const devnet = await import("@subforge/devnet")',
    ]) {
      expect(rulesFor([path, line])).toEqual([`floor ${path}`])
    }
    const kit = "packages/subnet-kit/package.json"
    const dependencies = { "@subforge/runtime": "0.1.0" }
    expect(rulesFor([kit, JSON.stringify({ name: "@subforge/subnet-kit", dependencies })])).toEqual([
      `floor ${kit}`,
    ])
  })

  it("keeps the devnet out of a template's miners and validators", () => {
    const path = "templates/retrieval/src/miner.ts"
    expect(rulesFor([path, 'import { Devnet } from "@subforge/devnet"'])).toEqual([`floor ${path}`])
  })

  it("forbids a relative import that leaves its package, and a dashboard past the RPC", () => {
    const runtime = "packages/runtime/src/a.ts"
    const page = "apps/devnet/dashboard/page.tsx"
    expect(rulesFor([runtime, 'import { x } from "../../core-wasm/src/x.ts"'])).toEqual([
      `relative ${runtime}`,
    ])
    expect(rulesFor([page, 'import { chain } from "../src/chain/chain.ts"'])).toEqual([`relative ${page}`])
  })

  it("forbids Node where a browser must run the code", () => {
    const runtime = "packages/runtime/src/a.ts"
    const chain = "apps/devnet/src/chain/clock.ts"
    expect(rulesFor([runtime, 'import { readFileSync } from "node:fs"'])).toEqual([`node-free ${runtime}`])
    expect(rulesFor([chain, 'import { NodeRuntime } from "@effect/platform-node"'])).toEqual([
      `node-free ${chain}`,
    ])
  })

  it("keeps core pure and the crates in order", () => {
    const code = "crates/core/src/a.rs"
    const manifest = "crates/core/Cargo.toml"
    expect(rulesFor([code, "use std::time::Instant;"])).toEqual([`pure-core ${code}`])
    expect(rulesFor([code, 'const PALLET: &str = "SubtensorModule";'])).toEqual([`pure-core ${code}`])
    expect(rulesFor([code, "// as std::time would"])).toEqual([])
    expect(rulesFor([code, '#[cfg(test)]\nmod tests { const NAME: &str = "System"; }'])).toEqual([])
    expect(rulesFor([manifest, "[dependencies]\nsubforge-crypto.workspace = true"])).toEqual([
      `floor ${manifest}`,
    ])
  })

  it("limits a file to 500 lines outside generated/", () => {
    const long = "x\n".repeat(501)
    expect(rulesFor(["packages/runtime/src/a.ts", long])).toEqual(["length packages/runtime/src/a.ts"])
    expect(rulesFor(["packages/runtime/src/generated/a.ts", long])).toEqual([])
  })
})
