import type { Dispatcher } from "../rpc/dispatcher.ts"
import { Session } from "../rpc/session.ts"

/** A connection that carries JSON-RPC messages without a socket. */
export interface Connection {
  readonly send: (message: string) => void
  readonly close: () => void
}

/**
 * Connects to the chain in this process. Answers come in a later microtask, an answer with a subscription's id
 * before the first of its notifications.
 */
export const connect = (dispatcher: Dispatcher, receive: (message: string) => void): Connection => {
  let open = true
  const deliver = (message: string) => {
    if (open) receive(message)
  }
  const session = new Session((message) => queueMicrotask(() => deliver(message)))
  return {
    send: async (message) => {
      const answer = await dispatcher.handle(message, session)
      if (answer !== undefined) deliver(answer)
      session.flush()
    },
    close: () => {
      open = false
      session.close()
    },
  }
}
