import type { Surface } from "../../src/protocol/surface/surface.ts"
import type { Behaviour } from "./behaviour.ts"
import { HOOKS, LEFT_OUT_APIS, LEFT_OUT_PALLETS } from "./expected.ts"
import type { Ledger, Level } from "./ledger.ts"
import { UNREACHABLE } from "./unreachable.ts"
import { UNUSED_STORAGE } from "./unused-storage.ts"

/** One row of numbers, in the order of the head of the table it belongs to. */
type Row = readonly [name: string, ...numbers: string[]]

const LEVELS: readonly Level[] = ["recorded", "ported", "read only", "named error"]

const ratio = (names: readonly string[], has: (name: string) => boolean): string =>
  names.length === 0 ? "-" : `${names.filter(has).length}/${names.length}`

const named = (pallet: string, items: readonly { readonly name: string }[]): string[] =>
  items.map(({ name }) => `${pallet}.${name}`)

const total = (rows: readonly Row[]): Row => {
  const add = (column: number): string => {
    const cells = rows.map((row) => row[column] as string).filter((cell) => cell !== "-")
    const sum = (part: number) => cells.reduce((count, cell) => count + Number(cell.split("/")[part]), 0)
    return cells.some((cell) => cell.includes("/")) ? `${sum(0)}/${sum(1)}` : `${sum(0)}`
  }
  return ["total", ...(rows[0]?.slice(1).map((_, index) => add(index + 1)) ?? [])]
}

export const PALLET_HEAD: Row = ["pallet", "calls", ...LEVELS, "hooks", "storage", "events", "errors"]

/**
 * A row for each pallet, then the total: what has behaviour of what is declared, calls by level, events and errors
 * that a test or trace produces; what has a reason not to be there counts as neither.
 */
export const palletRows = (surface: Surface, behaviour: Behaviour, ledger: Ledger): readonly Row[] => {
  const rows = surface.data.pallets
    .filter(({ name }) => !LEFT_OUT_PALLETS.has(name))
    .map(({ name, calls, storage, events, errors }): Row => {
      const own = named(name, calls)
      const hooks = (HOOKS[name] ?? []).map((hook) => `${name}.${hook}`)
      const unexplained = (items: readonly { readonly name: string }[], reasons: object): string[] =>
        named(name, items).filter((item) => !(item in reasons))
      return [
        name,
        ratio(own, (call) => behaviour.calls.has(call)),
        ...LEVELS.map((level) => `${own.filter((call) => ledger.calls[call]?.level === level).length}`),
        ratio(hooks, (hook) => behaviour.hooks.has(hook)),
        ratio(unexplained(storage, UNUSED_STORAGE), (item) => behaviour.storage.has(item)),
        ratio(unexplained(events, UNREACHABLE.events), (event) => event in ledger.events),
        ratio(unexplained(errors, UNREACHABLE.errors), (error) => error in ledger.errors),
      ]
    })
  return [...rows, total(rows)]
}

export const API_HEAD: Row = ["runtime API", "methods", "answered in a test"]

export const apiRows = (surface: Surface, behaviour: Behaviour, ledger: Ledger): readonly Row[] => {
  const rows = surface.data.runtimeApis
    .filter(({ trait }) => !LEFT_OUT_APIS.has(trait))
    .map(({ trait, methods }): Row => {
      const names = methods.map(({ runtimeCall }) => runtimeCall)
      return [
        trait,
        ratio(names, (name) => behaviour.apis.has(name)),
        ratio(
          names.filter((name) => !(name in UNREACHABLE.apis)),
          (name) => name in ledger.apis,
        ),
      ]
    })
  return [...rows, total(rows)]
}

const table = (rows: readonly Row[]): string[] => {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  return rows.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join("  ")
      .trimEnd(),
  )
}

const grouped = (reasons: Readonly<Record<string, string>>): string[] =>
  [...Map.groupBy(Object.entries(reasons), ([, reason]) => reason)].map(
    ([reason, entries]) => `  ${reason}: ${entries.map(([name]) => name).join(", ")}`,
  )

/** The report as lines; with `names` what is read only and what has a reason not to be there, too. */
export const reportLines = (
  surface: Surface,
  behaviour: Behaviour,
  ledger: Ledger,
  open: readonly string[],
  names: boolean,
): readonly string[] => {
  const readOnly = Object.entries(ledger.calls).filter(([, { level }]) => level === "read only")
  const unreachable = Object.keys(UNREACHABLE.events).length + Object.keys(UNREACHABLE.errors).length
  return [
    ...table([PALLET_HEAD, ...palletRows(surface, behaviour, ledger)]),
    "",
    ...table([API_HEAD, ...apiRows(surface, behaviour, ledger)]),
    "",
    `Left out: ${[...LEFT_OUT_PALLETS, ...LEFT_OUT_APIS].join(", ")}`,
    `Unreachable: ${unreachable} events and errors. Unused: ${Object.keys(UNUSED_STORAGE).length} storage items. ${names ? "" : "With --missing the names and reasons."}`,
    ...(names
      ? [
          "",
          "Unreachable events:",
          ...grouped(UNREACHABLE.events),
          "Unreachable errors:",
          ...grouped(UNREACHABLE.errors),
          "Runtime APIs without an answer:",
          ...grouped(UNREACHABLE.apis),
          "Unused storage:",
          ...grouped(UNUSED_STORAGE),
          "Read only calls:",
          ...readOnly.map(([call, { by }]) => `  ${call}  ${by ?? "no test"}`),
        ]
      : []),
    "",
    ...(open.length === 0
      ? ["Nothing is missing."]
      : [`Missing (${open.length}):`, ...open.map((line) => `  ${line}`)]),
  ]
}
