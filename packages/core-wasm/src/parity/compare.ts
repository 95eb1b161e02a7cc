import { isDeepStrictEqual } from "node:util"
import type { Core } from "../core.ts"
import { Random } from "./random.ts"

/** How to make input for each function of a family. */
export type Family<Api> = { readonly [Name in keyof Api]: (random: Random) => unknown[] }

type Outcome = { value: unknown } | { error: string }

const call = (core: Core, name: string, args: unknown[]): Outcome => {
  try {
    return { value: (core[name as keyof Core] as (...args: unknown[]) => unknown)(...args) }
  } catch (error) {
    return { error: String((error as { code?: string }).code ?? error) }
  }
}

/** One input on which the faces differ. */
export interface Difference {
  readonly name: string
  readonly input: unknown[]
  readonly native: Outcome
  readonly wasm: Outcome
}

/** Gives `count` inputs, spread evenly over the functions of a family, to both faces; returns the first differences. */
export const compare = (
  native: Core,
  wasm: Core,
  family: Family<never> | Family<Record<string, unknown>>,
  count: number,
): { inputs: number; values: number; differences: Difference[] } => {
  const random = new Random(2025)
  const functions = Object.entries(family as Family<Record<string, unknown>>)
  const each = Math.ceil(count / functions.length)
  const differences: Difference[] = []
  let values = 0
  for (const [name, make] of functions) {
    for (let i = 0; i < each; i++) {
      const input = make(random)
      const outcomes = [call(native, name, input), call(wasm, name, input)] as const
      if ("value" in outcomes[0]) values++
      if (!isDeepStrictEqual(outcomes[0], outcomes[1])) {
        differences.push({ name, input, native: outcomes[0], wasm: outcomes[1] })
        if (differences.length === 5) return { inputs: i, values, differences }
      }
    }
  }
  return { inputs: each * functions.length, values, differences }
}
