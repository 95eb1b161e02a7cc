import { readdirSync, statSync } from "node:fs"
import { basename, join } from "node:path"
import { parseArgs } from "node:util"
import { replayTrace, type StepReport } from "./replay-trace.ts"
import { decodeCall } from "./steps.ts"
import { loadTrace, type Step } from "./trace.ts"

const USAGE = `usage: main.ts PATH... [--until STEP] [--all] [--no-api] [--most N]
  PATH     a trace (*.json, *.json.gz) or a folder of traces
  --until  stop before this step
  --all    after a difference go on from the recorded storage and count what differs
  --no-api leave out runtime API steps
  --most   how many differing keys of a step are shown (default 12)`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    until: { type: "string" },
    all: { type: "boolean", default: false },
    "no-api": { type: "boolean", default: false },
    most: { type: "string", default: "12" },
  },
})

const isTrace = (name: string): boolean => /^(?!functions|trie|dispatch).*\.json(\.gz)?$/.test(name)

const tracesAt = (path: string): string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .filter(isTrace)
        .sort()
        .map((name) => join(path, name))
    : [path]

const nameOf = (step: Step): string =>
  step.op === "call"
    ? `${step.pallet}.${step.call}`
    : step.op === "block"
      ? "block"
      : step.op === "api"
        ? step.name
        : "storage"

const show = (value: unknown): string =>
  JSON.stringify(value, (_, part) =>
    typeof part === "bigint"
      ? part.toString()
      : ArrayBuffer.isView(part)
        ? Array.from(part as Uint8Array)
        : part,
  )

const print = ({ index, step, differences }: StepReport): void => {
  console.log(`step ${index}: ${nameOf(step)}${step.op === "block" ? ` ${step.number}` : ""}`)
  if (step.op === "call") {
    console.log(`  origin ${show(step.origin)}  args ${show(decodeCall(step).args).slice(0, 600)}`)
  }
  for (const { what, expected, got } of differences.slice(0, Number(values.most))) {
    console.log(`  ${what}\n    expected ${expected}\n    got      ${got}`)
  }
  if (differences.length > Number(values.most))
    console.log(`  … ${differences.length} differences in this step`)
}

const count = (reports: readonly StepReport[]): void => {
  const byName = new Map<string, number[]>()
  for (const { step, index } of reports)
    byName.set(nameOf(step), [...(byName.get(nameOf(step)) ?? []), index])
  for (const [name, steps] of [...byName].sort((a, b) => b[1].length - a[1].length)) {
    console.log(`  ${String(steps.length).padStart(5)} ${name}  steps ${steps.slice(0, 6).join(" ")}`)
  }
}

if (positionals.length === 0) {
  console.error(USAGE)
  process.exit(2)
}

let failed = 0
for (const path of positionals.flatMap(tracesAt)) {
  const report = replayTrace(loadTrace(path), {
    ...(values.until === undefined ? {} : { until: Number(values.until) }),
    goOn: values.all,
    skipApis: values["no-api"],
  })
  const ok = report.genesisRootOk && report.different.length === 0
  if (!ok) failed++
  console.log(
    `${ok ? "ok  " : "FAIL"} ${basename(path)}: ${report.steps} steps, ${report.different.length} different, genesis root ${report.genesisRootOk ? "ok" : "different"}`,
  )
  if (values.all) count(report.different)
  else if (report.firstDifference !== undefined) print(report.firstDifference)
}
process.exitCode = failed === 0 ? 0 : 1
