import type { Pallet } from "../../src/frame/pallet.ts"
import type { Surface } from "../../src/protocol/surface/surface.ts"

/** What the surface declares of one kind, and which of it has no behaviour. */
export interface Covered {
  readonly total: number
  readonly missing: readonly string[]
}

export interface PalletCoverage {
  readonly name: string
  readonly calls: Covered
  /** Storage items that some behaviour reads or writes. */
  readonly storage: Covered
  readonly hooks: readonly string[]
}

export interface Coverage {
  readonly pallets: readonly PalletCoverage[]
  readonly apis: readonly { readonly name: string; readonly methods: Covered }[]
}

const covered = (names: readonly string[], has: (name: string) => boolean): Covered => ({
  total: names.length,
  missing: names.filter((name) => !has(name)),
})

/** Compares what the surface declares with what has behaviour. `cells` holds "Pallet.Item" of the cells in use. */
export const coverage = (
  surface: Surface,
  pallets: readonly Pallet[],
  cells: ReadonlySet<string>,
): Coverage => {
  const byName = new Map<string, Pallet>(pallets.map((pallet) => [pallet.name, pallet]))
  const apis = new Set(pallets.flatMap((pallet) => Object.keys(pallet.apis ?? {})))
  return {
    pallets: surface.data.pallets.map(({ name, calls, storage }) => {
      const pallet = byName.get(name)
      return {
        name,
        calls: covered(
          calls.map((call) => call.name),
          (call) => Object.hasOwn(pallet?.calls ?? {}, call),
        ),
        storage: covered(
          storage.map((item) => item.name),
          (item) => cells.has(`${name}.${item}`),
        ),
        hooks: Object.keys(pallet?.hooks ?? {}),
      }
    }),
    apis: surface.data.runtimeApis.map(({ trait, methods }) => ({
      name: trait,
      methods: covered(
        methods.map(({ runtimeCall }) => runtimeCall),
        (method) => apis.has(method),
      ),
    })),
  }
}

const ratio = ({ total, missing }: Covered): string =>
  total === 0 ? "-" : `${total - missing.length}/${total}`

const sum = (parts: readonly Covered[]): Covered => ({
  total: parts.reduce((count, { total }) => count + total, 0),
  missing: parts.flatMap(({ missing }) => missing),
})

const table = (rows: readonly (readonly string[])[]): readonly string[] => {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  return rows.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join("  ")
      .trimEnd(),
  )
}

/** The report as lines: a table of pallets, one of runtime APIs, the totals; with `names` what is missing too. */
export const reportLines = ({ pallets, apis }: Coverage, names: boolean): readonly string[] => {
  const calls = sum(pallets.map((pallet) => pallet.calls))
  const storage = sum(pallets.map((pallet) => pallet.storage))
  const methods = sum(apis.map((api) => api.methods))
  const missing = [
    ...pallets.flatMap((pallet) => pallet.calls.missing.map((call) => `call ${pallet.name}.${call}`)),
    ...pallets.flatMap((pallet) => pallet.storage.missing.map((item) => `storage ${pallet.name}.${item}`)),
    ...methods.missing.map((method) => `runtime API ${method}`),
  ]
  return [
    ...table([
      ["pallet", "calls", "storage", "hooks"],
      ...pallets.map((pallet) => [
        pallet.name,
        ratio(pallet.calls),
        ratio(pallet.storage),
        pallet.hooks.join(" ") || "-",
      ]),
      ["total", ratio(calls), ratio(storage), ""],
    ]),
    "",
    ...table([
      ["runtime API", "methods"],
      ...apis.map((api) => [api.name, ratio(api.methods)]),
      ["total", ratio(methods)],
    ]),
    ...(names ? ["", "Without behaviour:", ...missing.map((name) => `  ${name}`)] : []),
    "",
    `${ratio(calls)} calls, ${ratio(storage)} storage items, ${ratio(methods)} runtime API methods have behaviour`,
  ]
}
