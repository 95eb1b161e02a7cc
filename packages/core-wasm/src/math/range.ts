import { type CoreError, coreError } from "../api/core-error.ts"

const misfit = (what: string, expected: string, got: string): CoreError =>
  coreError("CORE_RANGE", `${what} is out of range.`, expected, got, "Check it before the call.")

/** Checks that an integer lies within two bounds. */
export const inRange = <T extends bigint | number>(what: string, value: T, least: T, most: T): T => {
  const isInteger = typeof value === typeof least && (typeof value === "bigint" || Number.isInteger(value))
  if (!isInteger || value < least || value > most) {
    throw misfit(what, `a ${typeof least} integer from ${least} to ${most}`, String(value))
  }
  return value
}

/** Checks the length of a column. */
export const ofLength = (what: string, length: number, column: ArrayLike<unknown>): void => {
  if (column.length !== length) throw misfit(`The length of ${what}`, String(length), String(column.length))
}

/** Marks as bytes. */
export const flagsOf = (what: string, marks: readonly boolean[]): Uint8Array => {
  const list = typed(what, marks, Array)
  const flags = new Uint8Array(list.length)
  for (let i = 0; i < list.length; i++) flags[i] = list[i] === true ? 1 : 0
  return flags
}

/** Checks the kind of a column: WebAssembly would cut off numbers of another width. */
export const typed = <T>(what: string, column: T, kind: new (length: number) => unknown): T => {
  if (column instanceof kind) return column
  const got = (column as object | undefined)?.constructor?.name ?? typeof column
  throw misfit(`The kind of ${what}`, kind.name, got)
}
