// What of the protocol has behaviour, and which trace or test shows it. `--missing` adds names and reasons; `--check`
// compares with what the last run of all tests recorded, `--write` takes that over; `--json` prints the ledger.
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { surface } from "../src/protocol/surface/spec424.ts"
import { findBehaviour } from "./behaviour/behaviour.ts"
import { docsPage } from "./behaviour/docs-page.ts"
import { buildLedger, type Evidence, type Ledger, NOTHING } from "./behaviour/ledger.ts"
import { drift, gaps } from "./behaviour/problems.ts"
import { readTraces } from "./behaviour/recorded-traces.ts"
import { reportLines } from "./behaviour/report.ts"
import { readTestRecords } from "./behaviour/test-records.ts"

const ROOT = fileURLToPath(new URL("../../../", import.meta.url))
const LEDGER = fileURLToPath(new URL("behaviour/generated/ledger.json", import.meta.url))
const PAGE = join(ROOT, "docs/coverage.md")

const asked = (option: string): boolean => process.argv.includes(option)

const readLedger = (): Ledger =>
  existsSync(LEDGER) ? (JSON.parse(readFileSync(LEDGER, "utf8")) as Ledger) : NOTHING

const readEvidence = (): Evidence => {
  const tests = readTestRecords(ROOT)
  if (tests.size === 0) {
    console.error("no test has recorded anything: run `npm test -- vitest` before")
    process.exit(1)
  }
  return { traces: readTraces(join(ROOT, "test/vectors/traces")), tests }
}

const behaviour = findBehaviour(surface)
let ledger = readLedger()

if (asked("--write")) {
  ledger = buildLedger(surface, readEvidence(), ledger)
  writeFileSync(LEDGER, `${JSON.stringify(ledger, undefined, 2)}\n`)
  writeFileSync(PAGE, docsPage(surface, behaviour, ledger))
}

const open = gaps(surface, behaviour, ledger)

if (asked("--check")) {
  const stale = [
    ...drift(surface, readEvidence(), ledger),
    ...(readFileSync(PAGE, "utf8") === docsPage(surface, behaviour, ledger)
      ? []
      : ["docs/coverage.md is stale"]),
  ]
  for (const line of [...open, ...stale]) console.error(line)
  if (stale.length > 0)
    console.error("after a run of all tests: `npm run coverage:protocol -- --write`, and commit")
  if (open.length + stale.length > 0) process.exitCode = 1
} else if (asked("--json")) console.log(JSON.stringify(ledger, undefined, 2))
else console.log(reportLines(surface, behaviour, ledger, open, asked("--missing")).join("\n"))
