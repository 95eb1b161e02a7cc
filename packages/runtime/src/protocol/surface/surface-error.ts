/** Thrown when something is asked of the surface that it does not declare. */
export class SurfaceError extends Error {
  override readonly name = "SurfaceError"
  readonly code: "UNKNOWN_PALLET" | "UNKNOWN_ITEM" | "UNKNOWN_API"
  readonly expected: string
  readonly got: string

  constructor(code: SurfaceError["code"], expected: string, got: string) {
    super(`${got} is not ${expected}: check the spelling, names are those of the chain's metadata`)
    this.code = code
    this.expected = expected
    this.got = got
  }
}
