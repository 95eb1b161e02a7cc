import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { counted, ROOT, run, type Suite } from "./suite.ts"

type Report = {
  readonly numPassedTests: number
  readonly numTotalTests: number
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[]
}

/** What did not pass failed, skipped tests included; a file that could not even be loaded is one failure more. */
export function vitestCounts(report: Report): { passed: number; failed: number } {
  const broken = report.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  )
  return {
    passed: report.numPassedTests,
    failed: report.numTotalTests - report.numPassedTests + broken.length,
  }
}

export const vitest: Suite = {
  name: "vitest",
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), "subforge-test-"))
    const file = join(folder, "report.json")
    // What earlier runs recorded for suite coverage, of tests that may be gone by now.
    rmSync(join(ROOT, "coverage/protocol"), { recursive: true, force: true })
    try {
      const { code } = await run("vitest", [
        "run",
        "--reporter=default",
        "--reporter=json",
        `--outputFile=${file}`,
      ])
      const { passed, failed } = vitestCounts(JSON.parse(readFileSync(file, "utf8")) as Report)
      return [counted("vitest", code, passed, failed)]
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}
