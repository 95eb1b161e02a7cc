import { execFileSync } from "node:child_process"
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Example, findExamples } from "./examples.ts"

const root = join(import.meta.dirname, "../..")
const examples = findExamples(root)
/** Those of the kit want a chain that listens. */
const alone = examples.filter(({ place }) => !place.startsWith("packages/subnet-kit/"))

describe("examples", () => {
  let folder: string

  const fileOf = (example: Example) => join(folder, `example-${examples.indexOf(example)}.ts`)

  const node = (...parameters: string[]) =>
    execFileSync(process.execPath, ["--conditions=@subforge/source", ...parameters], {
      cwd: folder,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    })

  beforeAll(() => {
    mkdirSync(join(root, "test/.subforge"), { recursive: true })
    folder = mkdtempSync(join(root, "test/.subforge/examples-"))
    for (const example of examples) writeFileSync(fileOf(example), `${example.code}\nexport {}\n`)
    const options = { composite: false, noEmit: true, allowImportingTsExtensions: true, types: ["node"] }
    writeFileSync(
      join(folder, "tsconfig.json"),
      JSON.stringify({
        extends: "../../../tsconfig.base.json",
        compilerOptions: options,
        include: ["example-*.ts"],
      }),
    )
  })

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it("are found, in READMEs and docstrings", () => {
    const places = examples.map(({ place }) => place.replace(/:\d+$/, ""))
    expect(places).toEqual(expect.arrayContaining(["README.md", "apps/devnet/src/devnet.ts"]))
    expect(places.length).toBeGreaterThanOrEqual(7)
  })

  it("compile", () => {
    let told = ""
    try {
      node(join(root, "node_modules/typescript/bin/tsc"), "-p", folder)
    } catch (error) {
      told = (error as { readonly stdout: string }).stdout
    }
    const ofExamples = told.split("\n").filter((line) => line.startsWith("example-"))
    const named = ofExamples.map((line) =>
      line.replace(/^example-(\d+)\.ts/, (_, i: string) => examples[Number(i)]?.place ?? i),
    )
    expect(named).toEqual([])
  })

  it.each(alone)("runs that of $place", (example) => {
    expect(node(fileOf(example))).toEqual(expect.any(String))
  })
})
