import { mkdirSync, writeFileSync } from "node:fs"
import { join, relative, sep } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, expect } from "vitest"
import { RECORDS, type Record } from "./record.ts"
import { recorded } from "./recorder.ts"

const ROOT = fileURLToPath(new URL("../../../../../", import.meta.url))

const sorted = (names: Iterable<string>): string[] => [...new Set(names)].sort()

/** What was recorded of the chain's own pallets, stand-ins of tests left out. */
const summary = async (): Promise<Record | undefined> => {
  const { events, answers, carried, calls, failures } = recorded()
  if (events.size + answers.size + calls.size + failures.size === 0) return undefined
  const { pallets } = await import("../../../src/pallets/registry.ts")
  const { surface } = await import("../../../src/protocol/surface/spec424.ts")
  const real = new Set<unknown>(pallets)
  const ofReal = (map: ReadonlyMap<string, ReadonlySet<unknown>>): string[] =>
    [...map].filter(([, found]) => [...found].some((pallet) => real.has(pallet))).map(([name]) => name)
  const carriedErrors = [...carried.values()].map(({ index, error }) => {
    const pallet = surface.palletAt(index)
    return `${pallet?.name}.${pallet?.errors.at(Number.parseInt(error.slice(2, 4), 16))?.name}`
  })
  const failed = ofReal(failures)
  return {
    calls: sorted(ofReal(calls)),
    failures: sorted(failed),
    events: sorted([...events].filter(([, count]) => count > 0).map(([name]) => name)),
    errors: sorted([...carriedErrors, ...failed.map((name) => name.split(" ")[1] as string)]),
    apis: sorted(answers),
  }
}

afterAll(async () => {
  const record = await summary()
  if (record === undefined) return
  const test = relative(ROOT, expect.getState().testPath as string)
    .split(sep)
    .join("/")
  mkdirSync(join(ROOT, RECORDS), { recursive: true })
  const file = join(ROOT, RECORDS, `${test.replaceAll("/", "__")}.json`)
  writeFileSync(file, `${JSON.stringify({ test, ...record }, undefined, 2)}\n`)
})
