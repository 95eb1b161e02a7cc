import { execFile } from "node:child_process"
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import { InputError } from "./input-error.ts"
import { runFace } from "./run.ts"

const MAIN = join(import.meta.dirname, "main.ts")
const FUNCTIONS = '{"functions":{"mul_by_q32":{"doc":"","cases":[["8","4294967296","8"]]}}}'
const TRACE = {
  name: "x",
  genesisVisibleRoot: "0x",
  ignoredKeys: [],
  runtime: { pallets: [], constants: {} },
}

let folder = ""

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "subforge-bad-"))
})

afterAll(() => rmSync(folder, { recursive: true }))

type Run = { readonly code: number; readonly output: string }

const run = (...args: readonly string[]): Promise<Run> =>
  new Promise((resolve) => {
    const node = ["--conditions=@subforge/source", MAIN, ...args, "--face", "native"]
    execFile(process.execPath, node, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code), output: `${stdout}${stderr}` }),
    )
  })

const write = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const trace = (changed: object): string => JSON.stringify({ ...TRACE, genesis: {}, steps: [], ...changed })

describe("a file that is no vector file", () => {
  it.each([
    ["truncated.json", FUNCTIONS.slice(0, 40), /is not JSON/],
    ["truncated.json.gz", gzipSync(FUNCTIONS).subarray(0, 30), /is not JSON/],
    ["number.json", "7", /no known kind/],
    ["samples.json", '{"samples":5,"fees":[]}', /samples has to be a list/],
    ["cases.json", '{"functions":{"exp_safe_I32F32":{"cases":7}}}', /cases has to be a list/],
    ["timelock.json", '{"drand":{},"sealed":[],"weight_commits":[],"clock":[]}', /format/],
    ["genesis.json", trace({ genesis: { "0x00": 5 } }), /0x00 and its value have to be 0x bytes/],
    ["steps.json", trace({ steps: {} }), /steps has to be a list/],
    ["runtime.json", trace({ runtime: undefined }), /runtime has to be an object/],
    ["op.json", trace({ steps: [{ op: "nope" }] }), /step 0: there is no op nope/],
    ["call.json", trace({ steps: [{ op: "call" }] }), /step 0: pallet has to be a text/],
    ["null.json", trace({ steps: [null] }), /step 0: expected an object/],
    ["diff.json", trace({ steps: [{ op: "storage", diff: { "0x0": null } }] }), /step 0, diff: 0x0/],
  ])("%s is named in one line, never with a stack", async (name, content, expected) => {
    const path = write(name, content)
    const error = await runFace({ paths: [path], only: ["**"], until: undefined }, "native").catch((e) => e)
    expect(error).toBeInstanceOf(InputError)
    expect(error.message).toMatch(expected)
    expect(error.message).toContain(name)
    expect(error.message).not.toContain("\n")
  })

  it.each([
    ["arguments.json", '{"functions":{"exp_safe_I32F32":{"cases":[5,["x"]]}}}', 2],
    ["info.json", '{"samples":[{}],"fees":[{}]}', 3],
    ["tables.json", '{"what":"","tests":[{}]}', 1],
    ["area.json", '[{"area":"swap.fee","inputs":null,"expected":1}]', 1],
    ["tries.json", '{"cases":[{"name":"x","pairs":[["0x00"]]}],"ordered":[]}', 1],
    ["stranger.json", '[{"area":"epoch.classic","inputs":{},"expected":{}}]', 1],
  ])("%s fails case by case, without a stack", async (name, content, failed) => {
    const lines = vi.spyOn(console, "log").mockImplementation(() => {})
    const totals = await runFace({ paths: [write(name, content)], only: ["**"], until: undefined }, "native")
    expect(totals).toEqual({ passed: 0, failed })
    expect(lines.mock.calls.flat().join("\n")).not.toMatch(/\n\s+at /)
    lines.mockRestore()
  })

  it("is not there, holds nothing or is asked for what it lacks", async () => {
    mkdirSync(join(folder, "empty"))
    write("truncated.json", FUNCTIONS.slice(0, 40))
    for (const args of [
      ["truncated.json"],
      ["nowhere"],
      ["empty"],
      ["good.json", "--only", "nothing"],
      ["good.json", "--until", "-1"],
    ]) {
      const [name = "", ...options] = args
      write("good.json", FUNCTIONS)
      const { code, output } = await run(join(folder, name), ...options)
      expect(output.trim().split("\n").length, output).toBeLessThanOrEqual(args.includes("--only") ? 2 : 1)
      expect([code, /\n\s+at /.test(output)]).toEqual([2, false])
    }
  })
})

describe("a folder", () => {
  it("is read whole: nested folders, zipped files, strangers by name", async () => {
    const root = join(folder, "whole")
    mkdirSync(join(root, "a/b"), { recursive: true })
    writeFileSync(join(root, "a/b/one.json.gz"), gzipSync(FUNCTIONS))
    writeFileSync(join(root, "a/two.json"), FUNCTIONS)
    writeFileSync(join(root, "stranger.json"), "{}")
    const { code, output } = await run(root)
    expect(output).toMatch(/ok {3}one mul_by_q32/)
    expect(output).toMatch(/ok {3}two mul_by_q32/)
    expect(output).toMatch(/FAIL stranger unknown-kind/)
    expect(output).toMatch(/\n2 passed, 1 failed\n$/)
    expect(code).toBe(1)
    expect((await run(root, "--only", "mul_*")).code).toBe(0)
  })
})
