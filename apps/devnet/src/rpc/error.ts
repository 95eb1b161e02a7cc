/** A JSON-RPC error as a Substrate node words it. */
export class RpcError extends Error {
  readonly code: number
  readonly data: unknown

  constructor(code: number, message: string, data?: unknown) {
    super(message)
    this.name = "RpcError"
    this.code = code
    this.data = data
  }
}

export const parseError = () => new RpcError(-32700, "Parse error")
export const invalidRequest = () => new RpcError(-32600, "Invalid request")
export const methodNotFound = () => new RpcError(-32601, "Method not found")
export const invalidParams = (why: string) => new RpcError(-32602, "Invalid params", why)
export const internalError = () => new RpcError(-32603, "Internal error")
export const stopped = () => new RpcError(-32000, "Server error", "the devnet was stopped")

const beyond = (limit: number) => `Exceeded max limit of ${limit}`
export const tooManySubscriptions = (limit: number) =>
  new RpcError(-32006, "Too many subscriptions on the connection", beyond(limit))
export const responseTooBig = (limit: number) => new RpcError(-32008, "Response is too big", beyond(limit))
export const batchTooBig = (limit: number) =>
  new RpcError(-32010, "The batch request was too large", beyond(limit))
export const batchResponseTooBig = (limit: number) =>
  new RpcError(-32011, "The batch response was too large", beyond(limit))

/** sc-rpc's state and chain errors. */
export const clientError = (why: string) => new RpcError(4003, `Client error: ${why}`)
export const unknownBlock = (hash: string) =>
  clientError(`UnknownBlock: Header was not found in the database: ${hash}`)
export const stateDiscarded = (hash: string) =>
  clientError(`UnknownBlock: State already discarded for ${hash}`)

/** What Subtensor's own RPC methods answer with when the runtime API behind them fails. */
export const customError = (why: string) => new RpcError(1, why)

/** The new JSON-RPC interface: a hash that the follow subscription has not announced or no longer pins. */
export const blockNotPinned = () => new RpcError(-32801, "Invalid block")
