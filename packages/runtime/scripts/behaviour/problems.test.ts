import { describe, expect, it } from "vitest"
import { surface } from "../../src/protocol/surface/spec424.ts"
import type { Behaviour } from "./behaviour.ts"
import { findBehaviour } from "./behaviour.ts"
import { declared, declaredApis, type Ledger } from "./ledger.ts"
import { gaps } from "./problems.ts"
import { API_HEAD, apiRows, PALLET_HEAD, palletRows } from "./report.ts"
import { UNREACHABLE } from "./unreachable.ts"

const all = (part: "events" | "errors"): Record<string, string> =>
  Object.fromEntries(
    declared(surface, part)
      .filter((name) => !(name in UNREACHABLE[part]))
      .map((name) => [name, "x.test.ts"]),
  )

const ledger: Ledger = {
  calls: Object.fromEntries(declared(surface, "calls").map((call) => [call, { level: "recorded", by: "a" }])),
  events: all("events"),
  errors: all("errors"),
  apis: Object.fromEntries(
    declaredApis(surface)
      .filter((name) => !(name in UNREACHABLE.apis))
      .map((name) => [name, "a"]),
  ),
}

const behaviour = findBehaviour(surface)

const without = (set: ReadonlySet<string>, name: string): ReadonlySet<string> =>
  new Set([...set].filter((other) => other !== name))

describe("gaps", () => {
  it("finds none in the runtime as it stands, with reasons for what cannot be", () => {
    expect(gaps(surface, behaviour, ledger)).toEqual([])
  })

  it("names what has no behaviour", () => {
    const less: Behaviour = {
      calls: without(behaviour.calls, "Sudo.sudo"),
      hooks: without(behaviour.hooks, "Aura.onInitialize"),
      apis: without(behaviour.apis, "Core_version"),
      storage: without(behaviour.storage, "Sudo.Key"),
    }
    expect(gaps(surface, less, ledger)).toEqual([
      "call Sudo.sudo has no behaviour",
      "hook Aura.onInitialize has no behaviour",
      "runtime API Core_version has no behaviour",
      "storage Sudo.Key is not used, and has no reason for it",
    ])
  })

  it("names what no test produces, and reasons that do not hold", () => {
    const { "Sudo.Sudid": _, ...events } = ledger.events
    const { Core_version: __, ...apis } = ledger.apis
    const errors = { ...ledger.errors, "Preimage.Requested": "x.test.ts" }
    const calls = { ...ledger.calls, "Sudo.sudo": { level: "read only" as const } }
    expect(gaps(surface, behaviour, { ...ledger, calls, events, errors, apis })).toEqual([
      "runtime API Core_version is not answered in a test, and has no reason for it",
      "event Sudo.Sudid is not produced, and has no reason for it",
      "error Preimage.Requested has a reason not to be produced, but is",
      "call Sudo.sudo is made by no test",
    ])
  })
})

describe("the tables", () => {
  it("count each pallet and end with the total", () => {
    const rows = palletRows(surface, behaviour, ledger)
    const sudo = rows.find(([name]) => name === "Sudo")
    expect(Object.fromEntries(PALLET_HEAD.map((head, i) => [head, sudo?.[i]]))).toEqual({
      pallet: "Sudo",
      calls: "5/5",
      recorded: "5",
      ported: "0",
      "read only": "0",
      "named error": "0",
      hooks: "-",
      storage: "1/1",
      events: "4/4",
      errors: "1/1",
    })
    expect(rows.at(-1)?.slice(0, 3)).toEqual(["total", "269/269", "269"])
    expect(rows.some(([name]) => name === "EVM")).toBe(false)
  })

  it("count runtime APIs, those of pallets left out apart", () => {
    const rows = apiRows(surface, behaviour, ledger)
    expect(rows[0]).toEqual(["Core", "3/3", "3/3"])
    expect(rows.at(-1)).toEqual(["total", "83/83", "82/82"])
    expect(API_HEAD).toHaveLength(3)
  })
})
