import { describe, expect, it } from "vitest"
import { cargoCounts } from "./cargo.ts"
import { lastLineCounts } from "./conformance.ts"
import { counted } from "./suite.ts"
import { typeCounts } from "./types.ts"
import { vitestCounts } from "./vitest.ts"

describe("counts of the suites", () => {
  it("sums cargo's result lines", () => {
    const output = [
      "test result: ok. 12 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s",
      "test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s",
    ].join("\n")
    expect(cargoCounts(output)).toEqual({ passed: 15, failed: 2 })
  })

  it("counts a skipped test and a file that does not load as failed", () => {
    const testResults = [
      { status: "passed", assertionResults: [{}, {}] },
      { status: "failed", assertionResults: [] },
    ]
    expect(vitestCounts({ numPassedTests: 5, numTotalTests: 7, testResults })).toEqual({
      passed: 5,
      failed: 3,
    })
  })

  it("counts type checking by project", () => {
    const output = "packages/runtime/src/a.ts(1,2): error TS2322: no\n"
    const count = typeCounts(["packages/core-wasm", "packages/runtime"], 2, output)
    expect(count).toEqual({ name: "type check", passed: 1, failed: 1 })
  })

  it("reads the last line of the conformance runner", () => {
    expect(lastLineCounts("a 3 passed, 1 failed\n10 passed, 4 failed\n")).toEqual({ passed: 10, failed: 4 })
    expect(lastLineCounts("crash")).toEqual({ passed: 0, failed: 0 })
  })

  it("never calls a command that failed a success", () => {
    expect(counted("x", 1, 9, 0)).toEqual({ name: "x", passed: 9, failed: 1 })
    expect(counted("x", 1, 9, 2)).toEqual({ name: "x", passed: 9, failed: 2 })
    expect(counted("x", 0, 9, 0)).toEqual({ name: "x", passed: 9, failed: 0 })
  })
})
