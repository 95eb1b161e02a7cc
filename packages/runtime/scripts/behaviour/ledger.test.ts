import { describe, expect, it } from "vitest"
import { surface } from "../../src/protocol/surface/spec424.ts"
import { buildLedger, type Evidence, NOTHING } from "./ledger.ts"
import { drift } from "./problems.ts"
import type { TestRecord } from "./test-records.ts"

const record = (changed: Partial<TestRecord>): TestRecord => ({
  calls: [],
  failures: [],
  events: [],
  errors: [],
  apis: [],
  ported: [],
  ...changed,
})

const evidence: Evidence = {
  traces: new Map([
    [
      "a",
      record({
        calls: ["Utility.batch"],
        failures: ["AdminUtils.sudo_set_total_issuance AdminUtils.Deprecated"],
      }),
    ],
    ["b", record({ calls: ["Utility.batch"], events: ["Utility.ItemFailed"], apis: ["Core_version"] })],
  ]),
  tests: new Map([
    ["one.test.ts", record({ calls: ["Sudo.sudo", "Sudo.set_key"], errors: ["Sudo.RequireSudo"] })],
    ["two.test.ts", record({ calls: ["Sudo.sudo"], ported: ["pallet-sudo"], errors: ["Sudo.RequireSudo"] })],
  ]),
}

describe("buildLedger", () => {
  const ledger = buildLedger(surface, evidence, NOTHING)

  it("tells how sure a call is, and by what", () => {
    expect(ledger.calls).toMatchObject({
      "Utility.batch": { level: "recorded", by: "a" },
      "Sudo.sudo": { level: "ported", by: "two.test.ts" },
      "Sudo.set_key": { level: "read only", by: "one.test.ts" },
      "Sudo.remove_key": { level: "read only" },
      "System.set_code": { level: "named error" },
    })
    expect(ledger.calls).not.toHaveProperty("EVM.call")
  })

  it("takes the error of a call that always fails for its behaviour", () => {
    expect(ledger.calls["AdminUtils.sudo_set_total_issuance"]).toEqual({ level: "recorded", by: "a" })
  })

  it("names what brings about events, errors and answers, a trace first", () => {
    expect(ledger.events).toEqual({ "Utility.ItemFailed": "b" })
    expect(ledger.errors).toEqual({ "Sudo.RequireSudo": "one.test.ts" })
    expect(ledger.apis).toEqual({ Core_version: "b" })
  })

  it("keeps the test it named as long as that holds", () => {
    const before = { ...ledger, errors: { "Sudo.RequireSudo": "two.test.ts" } }
    expect(buildLedger(surface, evidence, before).errors).toEqual(before.errors)
    const tests = new Map([...evidence.tests].slice(0, 1))
    expect(buildLedger(surface, { ...evidence, tests }, before).errors).toEqual(ledger.errors)
  })
})

describe("drift", () => {
  const ledger = buildLedger(surface, evidence, NOTHING)

  it("finds nothing in what was just built", () => {
    expect(drift(surface, evidence, ledger)).toEqual([])
  })

  it("names what the tests no longer bring about, and what is new", () => {
    const tests = new Map([["two.test.ts", record({ errors: ["Sudo.RequireSudo"] })]])
    expect(drift(surface, { ...evidence, tests }, ledger)).toEqual([
      'ledger: Sudo.sudo should be {"level":"read only"}, is {"level":"ported","by":"two.test.ts"}',
      'ledger: Sudo.set_key should be {"level":"read only"}, is {"level":"read only","by":"one.test.ts"}',
      'ledger: Sudo.RequireSudo should be "two.test.ts", is "one.test.ts"',
    ])
  })

  it("names a file that ports tests of no crate of the chain, and a call that does not always fail", () => {
    const tests = new Map([
      ...evidence.tests,
      ["x.test.ts", record({ ported: ["pallet-sodu"], calls: ["Swap.disable_lp"] })] as const,
    ])
    const now = { ...evidence, tests }
    expect(drift(surface, now, buildLedger(surface, now, ledger))).toEqual([
      "x.test.ts says it ports tests of pallet-sodu, which is no crate of the chain",
      "call Swap.disable_lp is said to fail always, but succeeds",
    ])
  })
})
