import type { Dispatcher } from "../rpc/dispatcher.ts"
import { type Connection, connect } from "./json-rpc.ts"

type Event = "connected" | "disconnected" | "error"
type Callback = (error: Error | null, result: unknown) => void

/** What @polkadot/api's `ApiPromise.create({ provider })` takes: its `ProviderInterface`. */
export interface PolkadotProvider {
  readonly hasSubscriptions: boolean
  readonly isClonable: boolean
  readonly isConnected: boolean
  clone(): PolkadotProvider
  connect(): Promise<void>
  disconnect(): Promise<void>
  on(type: Event, listener: (value?: unknown) => unknown): () => void
  // biome-ignore lint/suspicious/noExplicitAny: the interface of @polkadot/api names its result so
  send<T = any>(method: string, params: unknown[]): Promise<T>
  subscribe(type: string, method: string, params: unknown[], callback: Callback): Promise<string>
  unsubscribe(type: string, method: string, id: number | string): Promise<boolean>
}

interface Message {
  readonly id?: number
  readonly result?: unknown
  readonly error?: { readonly code: number; readonly message: string; readonly data?: unknown }
  readonly params?: { readonly subscription: string; readonly result: unknown }
}

/** A provider for @polkadot/api over the chain in this process. It is connected from the start. */
export const polkadotProvider = (dispatcher: Dispatcher): PolkadotProvider => {
  const listeners = new Map<Event, Set<(value?: unknown) => unknown>>()
  const pending = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>()
  const subscriptions = new Map<string, Callback>()
  let connection: Connection | undefined
  let lastId = 0

  const emit = (type: Event) => {
    for (const listener of listeners.get(type) ?? []) listener()
  }

  const receive = (text: string) => {
    const message = JSON.parse(text) as Message
    if (message.params !== undefined) {
      subscriptions.get(message.params.subscription)?.(null, message.params.result)
      return
    }
    const waiting = pending.get(message.id as number)
    pending.delete(message.id as number)
    if (message.error === undefined) waiting?.resolve(message.result)
    else waiting?.reject(rpcError(message.error))
  }

  const open = () => {
    connection ??= connect(dispatcher, receive)
  }

  const provider: PolkadotProvider = {
    hasSubscriptions: true,
    isClonable: true,
    get isConnected() {
      return connection !== undefined
    },
    clone: () => polkadotProvider(dispatcher),
    connect: async () => {
      open()
      emit("connected")
    },
    disconnect: async () => {
      connection?.close()
      connection = undefined
      for (const { reject } of pending.values()) reject(new Error("the provider was disconnected"))
      pending.clear()
      subscriptions.clear()
      emit("disconnected")
    },
    on: (type, listener) => {
      const known = listeners.get(type) ?? new Set()
      listeners.set(type, known.add(listener))
      if (type === "connected" && connection !== undefined) queueMicrotask(() => listener())
      return () => {
        known.delete(listener)
      }
    },
    send: <T>(method: string, params: unknown[]) =>
      new Promise<T>((resolve, reject) => {
        if (connection === undefined) return reject(new Error("the provider is not connected"))
        const id = ++lastId
        pending.set(id, { resolve: resolve as (result: unknown) => void, reject })
        connection.send(JSON.stringify({ jsonrpc: "2.0", id, method, params }))
      }),
    subscribe: async (_type, method, params, callback) => {
      const id = await provider.send<string>(method, params)
      subscriptions.set(id, callback)
      return id
    },
    // What a disconnection has ended is not an error to end again.
    unsubscribe: async (_type, method, id) =>
      subscriptions.delete(String(id)) ? provider.send<boolean>(method, [id]) : false,
  }
  open()
  return provider
}

const rpcError = ({ code, message, data }: NonNullable<Message["error"]>): Error => {
  const detail = data === undefined ? "" : `: ${typeof data === "string" ? data : JSON.stringify(data)}`
  return Object.assign(new Error(`${code}: ${message}${detail}`), { code, data })
}
