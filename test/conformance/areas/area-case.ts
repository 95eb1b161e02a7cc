import type { Core } from "../core.ts"

/** A case from an upstream test or a derivation, grouped by what it is about. */
export type AreaCase<Inputs = unknown, Expected = unknown> = {
  readonly area: string
  readonly inputs: Inputs
  readonly expected: Expected
}

/** The numbers of a case beside what core gives; undefined where a case of the area is told in prose. */
export type AreaCheck<Case> = (
  core: Core,
  entry: Case,
) => { readonly expected: unknown; readonly got: unknown } | undefined
