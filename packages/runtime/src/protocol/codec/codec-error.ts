/** Why bytes are no value of a type, why there is no codec, or why a value does not fit. */
export type CodecErrorCode =
  | "UNEXPECTED_END"
  | "TRAILING_BYTES"
  | "LENGTH_TOO_LARGE"
  | "PART_TOO_LARGE"
  | "DEPTH_EXCEEDED"
  | "INVALID_BOOL"
  | "INVALID_VARIANT"
  | "INVALID_UTF8"
  | "INVALID_ERA"
  | "NON_CANONICAL_COMPACT"
  | "COMPACT_TOO_LARGE"
  | "UNKNOWN_TYPE"
  | "UNINHABITED"
  | "WRONG_VALUE"

const show = (value: unknown): string => {
  if (typeof value === "bigint") return `${value}n`
  if (typeof value === "string") return JSON.stringify(value.length > 80 ? `${value.slice(0, 80)}…` : value)
  if (value instanceof Uint8Array) return `${value.length} bytes`
  if (Array.isArray(value)) return `an array of ${value.length}`
  if (typeof value === "object" && value !== null) {
    return `an object with ${Object.keys(value).slice(0, 8).join(", ") || "no keys"}`
  }
  return typeof value === "function" || typeof value === "symbol" ? typeof value : String(value)
}

/**
 * The one error that SCALE encoding and decoding throw: bytes that are no value of the type (`UNEXPECTED_END`,
 * `TRAILING_BYTES`, …) or a value that the type cannot hold (`WRONG_VALUE`). `expected` and `got` say what differed.
 */
export class CodecError extends Error {
  override readonly name = "CodecError"
  readonly code: CodecErrorCode
  readonly expected: string
  readonly got: string

  constructor(code: CodecErrorCode, expected: string, got: unknown) {
    const shown = show(got)
    super(`${code}: expected ${expected}, got ${shown}`)
    this.code = code
    this.expected = expected
    this.got = shown
  }
}

/** Refuses a value that the type cannot hold. */
export const wrongValue = (expected: string, got: unknown): never => {
  throw new CodecError("WRONG_VALUE", expected, got)
}
