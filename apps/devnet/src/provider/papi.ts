import type { Dispatcher } from "../rpc/dispatcher.ts"
import { connect } from "./json-rpc.ts"

/** What polkadot-api's `createClient` takes: its `JsonRpcProvider`. */
// biome-ignore lint/suspicious/noExplicitAny: the interface of polkadot-api leaves messages open
export type PapiProvider = (onMessage: (message: any) => void) => {
  readonly send: (message: unknown) => void
  readonly disconnect: () => void
}

/** A provider for polkadot-api over the chain in this process. */
export const papiProvider =
  (dispatcher: Dispatcher): PapiProvider =>
  (onMessage) => {
    const { send, close } = connect(dispatcher, (message) => onMessage(JSON.parse(message)))
    return { send: (message) => send(JSON.stringify(message)), disconnect: close }
  }
