/** A WebSocket as far as sending goes. */
export interface Wire {
  readonly send: (message: string) => void
  /** Bytes that the system has not taken yet. */
  readonly waiting: () => number
  readonly close: (code: number, reason: string) => void
}

/** So much may wait for a client; one message more may come on top. */
const MOST_MEBIBYTES = 16
/** "Policy violation", RFC 6455. */
const CODE = 1008
const REASON = `more than ${MOST_MEBIBYTES} MiB wait for this client: it does not read`

/** What goes to one client. One that does not read is closed, so that it costs the server no more than a bound. */
export class Outbox {
  readonly #wire: Wire
  readonly #closed: () => void
  #open = true

  /** `closed` is called when the client is given up. */
  constructor(wire: Wire, closed: () => void) {
    this.#wire = wire
    this.#closed = closed
  }

  get isOpen(): boolean {
    return this.#open
  }

  send(message: string): void {
    if (!this.#open) return
    if (this.#wire.waiting() <= MOST_MEBIBYTES * 1024 * 1024) {
      this.#wire.send(message)
      return
    }
    this.#open = false
    this.#wire.close(CODE, REASON)
    this.#closed()
  }
}
