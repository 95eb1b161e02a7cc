/** An error of core: an `Error` with a stable code. Its message says what was expected, what was given, how to mend it. */
export interface CoreError extends Error {
  /** Stable name to branch on, such as `TRIE_UNKNOWN_ROOT`. */
  readonly code: string
}

/** Makes a {@link CoreError} on this side of the boundary. */
export const coreError = (
  code: string,
  message: string,
  expected: string,
  got: string,
  mend: string,
): CoreError => Object.assign(new Error(`${message} Expected ${expected}, got ${got}. ${mend}`), { code })

/** `value` if it is bytes, else the error `BYTES`: WebAssembly would read anything else as zeros. */
export const bytes = (value: Uint8Array): Uint8Array => {
  if (value?.BYTES_PER_ELEMENT === 1) return value
  const got = value === null ? "null" : typeof value
  throw coreError(
    "BYTES",
    "This argument must be bytes.",
    "a Uint8Array",
    got,
    "Convert text and hex before the call.",
  )
}

/** As {@link bytes}, where there may be none. */
export const optionalBytes = (value: Uint8Array | undefined): Uint8Array | undefined =>
  value === undefined ? undefined : bytes(value)

/** Whether all are bytes: for functions that answer instead of throwing. */
export const areBytes = (...values: Uint8Array[]): boolean =>
  values.every((value) => value?.BYTES_PER_ELEMENT === 1)
