/** A number that its type cannot hold, or a column of the wrong length: a mistake of the caller, found in time. */
export class CoreRangeError extends RangeError {
  readonly code = "CORE_RANGE"
  readonly expected: string
  readonly got: string

  constructor(what: string, expected: string, got: string) {
    super(`${what} is out of range. Expected ${expected}, got ${got}. Check it before the call.`)
    this.name = "CoreRangeError"
    this.expected = expected
    this.got = got
  }
}

/** Checks that an integer lies within two bounds. */
export const inRange = <T extends bigint | number>(what: string, value: T, least: T, most: T): T => {
  if (!(value >= least && value <= most) || (typeof value === "number" && !Number.isInteger(value))) {
    throw new CoreRangeError(what, `an integer from ${least} to ${most}`, String(value))
  }
  return value
}

/** Checks the length of a column. */
export const ofLength = (what: string, length: number, column: ArrayLike<unknown>): void => {
  if (column.length !== length) {
    throw new CoreRangeError(`The length of ${what}`, String(length), String(column.length))
  }
}
