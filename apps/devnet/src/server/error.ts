import * as Data from "effect/Data"

/** The devnet's server could not listen. */
export class ListenError extends Data.TaggedError("ListenError")<{
  readonly code: "PORT_BUSY" | "LISTEN_FAILED"
  readonly message: string
}> {
  static of(host: string, port: number, cause: unknown): ListenError {
    const busy = JSON.stringify(cause, Object.getOwnPropertyNames(Object(cause))).includes("EADDRINUSE")
    return busy
      ? new ListenError({
          code: "PORT_BUSY",
          message: `Port ${port} of ${host} is in use: stop what listens there, or choose another port (0 lets the system choose).`,
        })
      : new ListenError({
          code: "LISTEN_FAILED",
          message: `Cannot listen on ${host}:${port}: ${String(cause)}`,
        })
  }
}
