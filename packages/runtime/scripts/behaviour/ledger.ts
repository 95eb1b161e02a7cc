import type { Surface } from "../../src/protocol/surface/surface.ts"
import { ALWAYS_FAIL, CRATES, LEFT_OUT_APIS, LEFT_OUT_PALLETS, NAMED_ERRORS, NOT_PORTED } from "./expected.ts"
import type { Record as Recorded } from "./recording/record.ts"
import type { TestRecord } from "./test-records.ts"

/**
 * How sure a call is: `recorded` on the chain and replayed, `ported` from a test of the chain's, written from reading
 * alone, or the `named error` it always ends with here.
 */
export type Level = "recorded" | "ported" | "read only" | "named error"

export interface CallEntry {
  readonly level: Level
  /** The first trace that holds it, or a test file that makes it with success. */
  readonly by?: string
}

/** What brings about each call, event, error and runtime API method, by "Pallet.Name"; what nothing does is absent. */
export interface Ledger {
  readonly calls: Readonly<Record<string, CallEntry>>
  readonly events: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, string>>
  readonly apis: Readonly<Record<string, string>>
}

export interface Evidence {
  readonly traces: ReadonlyMap<string, Recorded>
  readonly tests: ReadonlyMap<string, TestRecord>
}

export const NOTHING: Ledger = { calls: {}, events: {}, errors: {}, apis: {} }

/** Whether a call did there what it does on the chain: mostly succeed. */
export const happened = ({ calls, failures }: Recorded, call: string): boolean =>
  calls.includes(call) || (call in ALWAYS_FAIL && failures.includes(`${call} ${ALWAYS_FAIL[call]}`))

const first = <T>(records: ReadonlyMap<string, T>, holds: (record: T) => boolean): string | undefined => {
  for (const [name, record] of records) if (holds(record)) return name
  return undefined
}

/** The test named before while it still holds, so that a new test changes no line; else the first. */
const testOf = (
  { tests }: Evidence,
  before: string | undefined,
  holds: (record: TestRecord) => boolean,
): string | undefined => {
  const record = before === undefined ? undefined : tests.get(before)
  return record !== undefined && holds(record) ? before : first(tests, holds)
}

/** Whether the file ports tests of the call's pallet, and one of them makes the call. */
const ports = (record: TestRecord, call: string): boolean =>
  !NOT_PORTED.has(call) &&
  record.ported.some((crate) => call.startsWith(`${CRATES[crate]}.`)) &&
  happened(record, call)

const callEntry = (evidence: Evidence, call: string, before: string | undefined): CallEntry => {
  if (NAMED_ERRORS.has(call)) return { level: "named error" }
  const trace = first(evidence.traces, (record) => happened(record, call))
  if (trace !== undefined) return { level: "recorded", by: trace }
  const ported = testOf(evidence, before, (record) => ports(record, call))
  if (ported !== undefined) return { level: "ported", by: ported }
  const by = testOf(evidence, before, (record) => happened(record, call))
  return by === undefined ? { level: "read only" } : { level: "read only", by }
}

const producers = (
  evidence: Evidence,
  part: "events" | "errors" | "apis",
  names: readonly string[],
  before: Ledger,
): Record<string, string> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const holds = (record: Recorded): boolean => record[part].includes(name)
      const by = first(evidence.traces, holds) ?? testOf(evidence, before[part][name], holds)
      return by === undefined ? [] : [[name, by]]
    }),
  )

/** "Pallet.Name" of everything of one kind that the pallets with behaviour declare. */
export const declared = (surface: Surface, part: "calls" | "storage" | "events" | "errors"): string[] =>
  surface.data.pallets
    .filter(({ name }) => !LEFT_OUT_PALLETS.has(name))
    .flatMap((pallet) => pallet[part].map(({ name }) => `${pallet.name}.${name}`))

export const declaredApis = (surface: Surface): string[] =>
  surface.data.runtimeApis
    .filter(({ trait }) => !LEFT_OUT_APIS.has(trait))
    .flatMap(({ methods }) => methods.map(({ runtimeCall }) => runtimeCall))

/** The ledger of what was recorded; keeps the tests that `before` names where they still hold. */
export const buildLedger = (surface: Surface, evidence: Evidence, before: Ledger): Ledger => ({
  calls: Object.fromEntries(
    declared(surface, "calls").map((call) => [call, callEntry(evidence, call, before.calls[call]?.by)]),
  ),
  events: producers(evidence, "events", declared(surface, "events"), before),
  errors: producers(evidence, "errors", declared(surface, "errors"), before),
  apis: producers(evidence, "apis", declaredApis(surface), before),
})
