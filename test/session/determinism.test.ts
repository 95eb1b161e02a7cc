import { execFile } from "node:child_process"
import { join } from "node:path"
import { promisify } from "node:util"
import { expect, it } from "vitest"
import type { SessionResult } from "./script.ts"

const run = async (face: "native" | "wasm"): Promise<SessionResult> => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--conditions=@subforge/source", join(import.meta.dirname, "script.ts")],
    { env: { ...process.env, SUBFORGE_CORE: face } },
  )
  return JSON.parse(stdout) as SessionResult
}

it("gives the same block hashes whenever it is run, on both faces of core", async () => {
  const first = await run("native")
  expect(first.blockHashes.length).toBeGreaterThan(60)
  expect(new Set(first.blockHashes).size).toBe(first.blockHashes.length)
  expect(first.epochs).toBeGreaterThanOrEqual(4)
  expect(first.incentive.filter((share) => share > 0).length).toBe(2)
  expect(first.dividends.filter((share) => share > 0).length).toBe(1)
  expect(await run("native")).toEqual(first)
  expect(await run("wasm")).toEqual(first)
})
