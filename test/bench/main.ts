// `npm run bench -- [--json FILE] [NAME…]`: every benchmark in a process of its own, one after the other.
import { execFile } from "node:child_process"
import { readdirSync, writeFileSync } from "node:fs"
import { arch, cpus, platform, totalmem } from "node:os"
import { extname, join } from "node:path"
import { parseArgs, promisify } from "node:util"
import { type Figure, readFigures, withinBudget } from "./figure.ts"

const CASES = join(import.meta.dirname, "cases")
/** `.js` when run from what `tsc -b` wrote, as `npm run bench` does: that is what a package's user runs. */
const EXTENSION = extname(import.meta.filename)

function selected(names: readonly string[]): string[] {
  const all = readdirSync(CASES)
    .filter((file) => extname(file) === EXTENSION)
    .map((file) => file.slice(0, -EXTENSION.length))
    .sort()
  const unknown = names.filter((name) => !all.includes(name))
  if (unknown.length > 0) {
    console.error(`There is no benchmark ${unknown.join(", ")}: there are ${all.join(", ")}.`)
    process.exit(2)
  }
  return names.length === 0 ? all : [...names]
}

async function runCase(name: string): Promise<Figure[]> {
  const args = [...process.execArgv, "--expose-gc", join(CASES, `${name}${EXTENSION}`)]
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 2 ** 26 })
  return readFigures(stdout)
}

function format({ name, value, unit, budget, peer }: Figure): string {
  const digits = value >= 100 ? 0 : value >= 1 ? 1 : 4
  const number = value.toLocaleString("en", { maximumFractionDigits: digits })
  const kept = withinBudget({ name, value, unit, ...(budget === undefined ? {} : { budget }) })
  const verdict =
    kept === undefined ? "" : `${kept ? "ok" : "MISSED"} (${unit === "/s" ? "≥" : "≤"} ${budget})`
  return `  ${name.padEnd(52)} ${number.padStart(12)} ${unit.padEnd(3)} ${(peer ?? "subforge").padEnd(24)} ${verdict}`
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: "string" } } })
const figures: Figure[] = []
let failed = 0
for (const name of selected(positionals)) {
  console.log(name)
  try {
    const found = await runCase(name)
    if (found.length === 0) throw new Error("it reported no figure")
    for (const figure of found) console.log(format(figure))
    figures.push(...found)
  } catch (error) {
    failed++
    console.error(`  failed: ${error instanceof Error ? error.message : error}`)
  }
}

if (values.json !== undefined) {
  const machine = {
    node: process.version,
    platform: `${platform()}-${arch()}`,
    cpu: cpus()[0]?.model ?? "unknown",
    cores: cpus().length,
    memoryMB: Math.round(totalmem() / 2 ** 20),
  }
  writeFileSync(values.json, `${JSON.stringify({ machine, figures }, null, 2)}\n`)
}
const missed = figures.filter((figure) => withinBudget(figure) === false).length
console.log(`${figures.length} figures, ${missed} beyond their budget, ${failed} benchmarks failed`)
process.exitCode = failed === 0 ? 0 : 1
