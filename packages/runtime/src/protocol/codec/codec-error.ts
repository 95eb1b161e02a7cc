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

/** How to mend each, whatever the type. */
const HINTS: Readonly<Record<CodecErrorCode, string>> = {
  UNEXPECTED_END: "Pass all the bytes of the value, and check that they are of this type.",
  TRAILING_BYTES: "Pass the bytes of one value only, and check that they are of this type.",
  LENGTH_TOO_LARGE: "Pass fewer items; if these are bytes to decode, check that none are missing.",
  PART_TOO_LARGE: "Pass at most as many parts as the type allows.",
  DEPTH_EXCEEDED: "Nest calls and other values less deeply.",
  INVALID_BOOL: "Check that the bytes are of this type: 0x00 is false, 0x01 is true.",
  INVALID_VARIANT: "Check that the bytes are of this type and of this spec version.",
  INVALID_UTF8: "Pass UTF-8 text, or decode as Vec<u8> what is no text.",
  INVALID_ERA: "Make mortal eras with mortalEra(period, block).",
  NON_CANONICAL_COMPACT: "Encode compact integers in their shortest form.",
  COMPACT_TOO_LARGE: "Pass a smaller integer, or use a wider type.",
  UNKNOWN_TYPE: "Use a type name as the metadata writes it.",
  UNINHABITED: "Use another type: this one has no values in this spec version.",
  WRONG_VALUE:
    "Pass a value as the type's declaration shows it: bigint from 64 bits, 0x hex for hashes and accounts.",
}

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
 * `TRAILING_BYTES`, …) or a value that the type cannot hold (`WRONG_VALUE`). `expected` and `got` say what differed,
 * `hint` how to mend it.
 */
export class CodecError extends Error {
  override readonly name = "CodecError"
  readonly code: CodecErrorCode
  readonly expected: string
  readonly got: string
  readonly hint: string

  constructor(code: CodecErrorCode, expected: string, got: unknown) {
    const shown = show(got)
    super(`${code}: expected ${expected}, got ${shown}`)
    this.code = code
    this.expected = expected
    this.got = shown
    this.hint = HINTS[code]
  }
}

/** Refuses a value that the type cannot hold. */
export const wrongValue = (expected: string, got: unknown): never => {
  throw new CodecError("WRONG_VALUE", expected, got)
}
