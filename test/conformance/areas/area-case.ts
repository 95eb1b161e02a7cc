/** A case from an upstream test or a derivation, grouped by what it is about. */
export type AreaCase<Inputs = unknown, Expected = unknown> = {
  readonly area: string
  readonly inputs: Inputs
  readonly expected: Expected
}
