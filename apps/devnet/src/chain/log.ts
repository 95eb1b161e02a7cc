/** Where a chain tells what went wrong inside it. Never given keys or payloads. */
export interface Log {
  readonly error: (message: string, cause?: unknown) => void
}

/** Errors to the console, nothing else. */
export const consoleLog: Log = {
  error: (message, cause) => console.error(`subforge: ${message}`, cause ?? ""),
}
