import { compareCases, type Group, unimplemented } from "../group.ts"
import { requireFields } from "../shape.ts"
import { balancer } from "./balancer.ts"
import { emission } from "./emission.ts"
import { epochVectors } from "./epoch-vectors.ts"
import { fixedPoint } from "./fixed-point.ts"
import type { FunctionCheck } from "./function-check.ts"
import { sharePool } from "./share-pool.ts"

/** `functions-*.json`: single functions of the chain, each with its cases. */
export type FunctionsFile = {
  readonly functions: Readonly<Record<string, { readonly doc: string; readonly cases: readonly never[] }>>
}

const CHECKS: Readonly<Record<string, FunctionCheck<never>>> = {
  ...fixedPoint,
  ...sharePool,
  ...balancer,
  ...emission,
  ...epochVectors,
}

/** One group a function; a function that no check knows fails with all of its cases. */
export function functionGroups(file: FunctionsFile, tags: readonly string[]): Group[] {
  return Object.entries(file.functions).map(([name, entry]) => {
    requireFields(`${tags[0]}.json, function ${name}`, entry, { cases: "list" })
    const { cases } = entry
    const check = Object.hasOwn(CHECKS, name) ? CHECKS[name] : undefined
    const named = ["functions", ...tags]
    if (check === undefined) return unimplemented(name, named, cases.length)
    return { name, tags: named, run: (core) => compareCases(cases, (entry) => check(core, entry)) }
  })
}
