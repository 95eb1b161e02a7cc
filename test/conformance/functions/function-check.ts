import type { Core } from "../core.ts"

/** One case of one function: what the chain gave beside what core gives. */
export type FunctionCheck<Case> = (
  core: Core,
  entry: Case,
) => { readonly expected: unknown; readonly got: unknown }
