// `npm test`: every suite, or those named as arguments; ends with `N passed, N failed` summed over them.
import { cargo } from "./suites/cargo.ts"
import { conformance } from "./suites/conformance.ts"
import { coverage } from "./suites/coverage.ts"
import { drift } from "./suites/drift.ts"
import { lint } from "./suites/lint.ts"
import { packages } from "./suites/packages.ts"
import type { Count, Suite } from "./suites/suite.ts"
import { types } from "./suites/types.ts"
import { vitest } from "./suites/vitest.ts"

const SUITES: readonly Suite[] = [types, lint, drift, cargo, vitest, coverage, conformance, packages]

function select(names: readonly string[]): readonly Suite[] {
  const unknown = names.filter((name) => !SUITES.some((suite) => suite.name === name))
  if (unknown.length > 0) {
    console.error(`no suite ${unknown.join(", ")}: there are ${SUITES.map(({ name }) => name).join(", ")}`)
    process.exit(2)
  }
  return names.length === 0 ? SUITES : SUITES.filter(({ name }) => names.includes(name))
}

async function runOne(suite: Suite): Promise<readonly Count[]> {
  console.log(`\n── ${suite.name}`)
  try {
    return await suite.run()
  } catch (error) {
    console.error(error)
    return [{ name: `${suite.name} (crashed)`, passed: 0, failed: 1 }]
  }
}

const rows: (Count & { seconds: string })[] = []
for (const suite of select(process.argv.slice(2))) {
  const started = performance.now()
  const counts = await runOne(suite)
  const seconds = `${((performance.now() - started) / 1000).toFixed(1)} s`
  rows.push(...counts.map((count, index) => ({ ...count, seconds: index === 0 ? seconds : "" })))
}

console.log("\n── summary")
for (const { name, passed, failed, seconds } of rows) {
  const mark = failed === 0 ? "ok  " : "FAIL"
  console.log(
    `${mark} ${name.padEnd(44)} ${String(passed).padStart(7)} passed ${String(failed).padStart(5)} failed  ${seconds}`,
  )
}
const passed = rows.reduce((sum, row) => sum + row.passed, 0)
const failed = rows.reduce((sum, row) => sum + row.failed, 0)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1
