import type { Follow } from "./chain-head/follow.ts"
import { bytesToHex } from "./hex.ts"

/** Where messages of a session go: one socket, or one in-process provider. */
export type Send = (message: string) => void

/** Starts a subscription; pushes results until the returned function is called. */
export type Start = (push: (result: unknown) => void) => () => void

/** How many subscriptions a session may have at a time. */
export const SUBSCRIPTION_LIMIT = 10_000

/** One client's connection: its subscriptions and the way to reach it. */
export class Session {
  readonly #send: Send | undefined
  readonly #stops = new Map<string, () => void>()
  #deferred: (() => void)[] = []
  /** `chainHead_v1_follow` subscriptions by id: later methods name them. */
  readonly follows = new Map<string, Follow>()
  /** How many messages came from the client so far. */
  requests = 0

  /** Without `send` (plain HTTP) the session cannot subscribe. */
  constructor(send?: Send) {
    this.#send = send
  }

  get canSubscribe(): boolean {
    return this.#send !== undefined
  }

  get full(): boolean {
    return this.#stops.size >= SUBSCRIPTION_LIMIT
  }

  /** Registers a subscription; it starts once the response with its id is on its way. */
  subscribe(notification: string, start: Start): string {
    const id = bytesToHex(crypto.getRandomValues(new Uint8Array(16)))
    let stopped = false
    this.#stops.set(id, () => {
      stopped = true
    })
    this.#deferred.push(() => {
      if (stopped) return
      const stop = start((result) => this.#notify(notification, id, result))
      if (this.#stops.has(id)) this.#stops.set(id, stop)
      else stop()
    })
    return id
  }

  unsubscribe(id: string): boolean {
    const stop = this.#stops.get(id)
    this.#stops.delete(id)
    this.follows.delete(id)
    stop?.()
    return stop !== undefined
  }

  /** Does something once the response is on its way. */
  later(action: () => void): void {
    this.#deferred.push(action)
  }

  /** Starts what was subscribed to while the last request was answered. */
  flush(): void {
    const deferred = this.#deferred
    this.#deferred = []
    for (const start of deferred) start()
  }

  close(): void {
    for (const id of [...this.#stops.keys()]) this.unsubscribe(id)
  }

  #notify(method: string, subscription: string, result: unknown): void {
    if (this.#stops.has(subscription)) {
      this.#send?.(JSON.stringify({ jsonrpc: "2.0", method, params: { subscription, result } }))
    }
  }
}
