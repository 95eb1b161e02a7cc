import type { Surface } from "../../src/protocol/surface/surface.ts"
import type { Behaviour } from "./behaviour.ts"
import { ALWAYS_FAIL, CRATES, HOOKS } from "./expected.ts"
import { buildLedger, declared, declaredApis, type Evidence, type Ledger } from "./ledger.ts"
import { UNREACHABLE } from "./unreachable.ts"
import { UNUSED_STORAGE } from "./unused-storage.ts"

const without = (what: string, names: readonly string[], has: ReadonlySet<string>): string[] =>
  names.filter((name) => !has.has(name)).map((name) => `${what} ${name} has no behaviour`)

/** Of what is declared, each must either be there or have a reason not to; never both. */
const explained = (
  what: string,
  there: string,
  names: readonly string[],
  has: (name: string) => boolean,
  reasons: Readonly<Record<string, string>>,
): string[] => [
  ...names
    .filter((name) => !has(name) && !(name in reasons))
    .map((name) => `${what} ${name} is not ${there}, and has no reason for it`),
  ...Object.keys(reasons)
    .filter((name) => has(name) || !names.includes(name))
    .map(
      (name) =>
        `${what} ${name} has a reason not to be ${there}, but ${has(name) ? "is" : "is not declared"}`,
    ),
]

/** What the runtime as it stands, and the ledger alone, leave open. */
export const gaps = (surface: Surface, behaviour: Behaviour, ledger: Ledger): readonly string[] => [
  ...without("call", declared(surface, "calls"), behaviour.calls),
  ...without(
    "hook",
    Object.entries(HOOKS).flatMap(([pallet, hooks]) => hooks.map((hook) => `${pallet}.${hook}`)),
    behaviour.hooks,
  ),
  ...without("runtime API", declaredApis(surface), behaviour.apis),
  ...explained(
    "runtime API",
    "answered in a test",
    declaredApis(surface),
    (name) => name in ledger.apis,
    UNREACHABLE.apis,
  ),
  ...explained(
    "storage",
    "used",
    declared(surface, "storage"),
    (name) => behaviour.storage.has(name),
    UNUSED_STORAGE,
  ),
  ...(["events", "errors"] as const).flatMap((part) =>
    explained(
      part.slice(0, -1),
      "produced",
      declared(surface, part),
      (name) => name in ledger[part],
      UNREACHABLE[part],
    ),
  ),
  ...Object.entries(ledger.calls)
    .filter(([, { level, by }]) => level === "read only" && by === undefined)
    .map(([call]) => `call ${call} is made by no test`),
]

/** Markers of test files that name no crate of the chain, and calls that end otherwise than is said of them. */
const untrue = ({ traces, tests }: Evidence): string[] => [
  ...[...tests].flatMap(([test, record]) =>
    record.ported
      .filter((crate) => !(crate in CRATES))
      .map((crate) => `${test} says it ports tests of ${crate}, which is no crate of the chain`),
  ),
  ...Object.keys(ALWAYS_FAIL)
    .filter((call) => [...traces.values(), ...tests.values()].some(({ calls }) => calls.includes(call)))
    .map((call) => `call ${call} is said to fail always, but succeeds`),
]

/** Where the ledger does not say what the last run of the tests did. */
export const drift = (surface: Surface, evidence: Evidence, ledger: Ledger): readonly string[] => {
  const now = buildLedger(surface, evidence, ledger)
  const stale = (["calls", "events", "errors", "apis"] as const).flatMap((part) => {
    const names = new Set([...Object.keys(ledger[part]), ...Object.keys(now[part])])
    return [...names]
      .filter((name) => JSON.stringify(ledger[part][name]) !== JSON.stringify(now[part][name]))
      .map(
        (name) =>
          `ledger: ${name} should be ${JSON.stringify(now[part][name])}, is ${JSON.stringify(ledger[part][name])}`,
      )
  })
  return [...stale, ...untrue(evidence)]
}
