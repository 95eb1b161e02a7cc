export type Id = string | number | null

/** One JSON-RPC call. */
export interface Request {
  /** Undefined: a notification, which nobody waits for. */
  readonly id: Id | undefined
  readonly method: string
  /** Undefined where they are no list: nothing here takes parameters by name. */
  readonly params: readonly unknown[] | undefined
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const isId = (id: unknown): id is Id => id === null || typeof id === "string" || Number.isSafeInteger(id)

/** The id that an answer to a message bears, whatever else is wrong with it. */
export const readId = (message: unknown): Id => (isObject(message) && isId(message.id) ? message.id : null)

/** The request that a message is; undefined where it is none. */
export const readRequest = (message: unknown): Request | undefined => {
  if (!isObject(message) || message.jsonrpc !== "2.0" || typeof message.method !== "string") return undefined
  const { id, method } = message
  if (id !== undefined && !isId(id)) return undefined
  const params = message.params ?? []
  return { id, method, params: Array.isArray(params) ? params : undefined }
}
