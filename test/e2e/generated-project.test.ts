import { execFile } from "node:child_process"
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

const run = promisify(execFile)
const root = fileURLToPath(new URL("../..", import.meta.url))
const patience = 600_000
const packages = [
  "packages/core-wasm",
  "packages/runtime",
  "apps/devnet",
  "packages/subnet-kit",
  "packages/create-subforge",
]

const home = mkdtempSync(join(tmpdir(), "subforge-project-"))
const packed = join(home, "packed")
const project = join(home, "my-subnet")

/** The environment of a user's shell: without the workspace's npm settings and tools. */
const environment = (): NodeJS.ProcessEnv => {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^npm_|^NODE_OPTIONS$|^INIT_CWD$|^VITEST/i.test(name),
  )
  const path = (process.env.PATH ?? "").split(":").filter((folder) => !folder.startsWith(root))
  return { ...Object.fromEntries(kept), PATH: path.join(":"), NODE_ENV: "" }
}

const npm = (folder: string, ...args: readonly string[]) =>
  run("npm", args, { cwd: folder, env: environment(), maxBuffer: 50_000_000 })

const create = (...args: readonly string[]) =>
  run(process.execPath, [join(home, "node_modules/create-subforge/dist/main.js"), ...args], { cwd: home })

describe("a project of create-subforge, outside the repository, from packed packages", () => {
  beforeAll(async () => {
    mkdirSync(packed)
    await run(join(root, "node_modules/.bin/turbo"), ["run", "build", "--output-logs=errors-only"], {
      cwd: root,
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1" },
      maxBuffer: 50_000_000,
    })
    for (const folder of packages)
      await npm(join(root, folder), "pack", "--silent", "--pack-destination", packed)
    const generator = readdirSync(packed).find((file) => file.startsWith("create-subforge-"))!
    writeFileSync(join(home, "package.json"), '{ "private": true }')
    await npm(home, "install", "--no-audit", "--no-fund", "--silent", join(packed, generator))
  }, patience)

  afterAll(() => rmSync(home, { recursive: true, force: true }))

  it("is written, with file: dependencies for the packed ones only", async () => {
    const { stdout } = await create("my-subnet", "--template", "retrieval", "--packages", packed)
    expect(stdout).toContain("npm run dev")
    expect(readdirSync(project).toSorted()).toEqual([
      ".gitignore",
      "MECHANISM.md",
      "README.md",
      "dev",
      "package.json",
      "src",
      "tsconfig.json",
    ])
    const manifest = JSON.parse(readFileSync(join(project, "package.json"), "utf8"))
    expect(manifest.name).toBe("my-subnet")
    expect(manifest.dependencies["@subforge/subnet-kit"]).toMatch(/^file:.*subforge-subnet-kit-.*\.tgz$/)
    expect(manifest.dependencies.effect).toMatch(/^\d+\.\d+\.\d+$/)
    expect(JSON.stringify(manifest.scripts)).not.toContain("@subforge/source")
  })

  it("refuses a folder that is not empty, a bad name and an unknown template, in one sentence each", async () => {
    for (const args of [["my-subnet"], ["My Subnet"], ["other", "--template", "none"], []]) {
      const failure = await create(...args).then(
        () => undefined,
        (error: { code: number; stderr: string }) => error,
      )
      expect(failure?.code).toBe(1)
      expect(failure?.stderr).toMatch(/^[^\n]+\.\n$/)
    }
    expect(readdirSync(home)).not.toContain("other")
  })

  it(
    "installs, reaches weights and emission, and passes its own tests",
    async () => {
      await npm(project, "install", "--no-audit", "--no-fund", "--prefer-offline")
      const dev = await npm(project, "run", "dev", "--", "--once")
      expect(dev.stdout).toContain("Weights were set and emission was paid.")
      const tests = await npm(project, "test")
      expect(tests.stdout).toMatch(/Tests.*passed/)
      await npm(project, "run", "typecheck")
    },
    patience,
  )
})
