import type { Chain } from "../chain/chain.ts"
import { internalError, invalidRequest, methodNotFound, parseError, RpcError } from "./error.ts"
import type { Method } from "./method.ts"
import { methods } from "./methods.ts"
import type { Session } from "./session.ts"

type Id = string | number | null

interface Request {
  readonly id: Id
  readonly method: string
  readonly params: readonly unknown[]
}

const BATCH_LIMIT = 1_000

/** Answers JSON-RPC requests about one chain, whatever carries them. */
export class Dispatcher {
  readonly #chain: Chain
  readonly #methods = new Map<string, Method>()
  readonly #names: readonly string[]

  constructor(chain: Chain) {
    this.#chain = chain
    for (const method of methods) for (const name of method.names) this.#methods.set(name, method)
    this.#names = [...this.#methods.keys()].sort()
  }

  /**
   * Answers one frame: a request or a batch. Gives undefined where nothing is to be answered (notifications).
   * Subscriptions made by it start at `session.flush()`, which the caller calls once the answer is on its way.
   */
  async handle(text: string, session: Session): Promise<string | undefined> {
    let message: unknown
    try {
      message = JSON.parse(text)
    } catch {
      return JSON.stringify(failure(null, parseError()))
    }
    if (!Array.isArray(message)) return serialize(await this.#answer(message, session))
    if (message.length === 0 || message.length > BATCH_LIMIT)
      return JSON.stringify(failure(null, invalidRequest()))
    const answers: unknown[] = []
    for (const item of message) {
      const answer = await this.#answer(item, session)
      if (answer !== undefined) answers.push(answer)
    }
    return answers.length === 0 ? undefined : JSON.stringify(answers)
  }

  /** Runs one method; throws `RpcError`. */
  async call(name: string, params: readonly unknown[], session: Session): Promise<unknown> {
    const method = this.#methods.get(name)
    if (method === undefined) throw methodNotFound()
    if (method.subscribes && (!session.canSubscribe || session.full)) throw methodNotFound()
    return method.run({ chain: this.#chain, session, methodNames: this.#names }, params)
  }

  async #answer(message: unknown, session: Session): Promise<unknown> {
    const request = readRequest(message)
    if (request === undefined) return failure(readId(message), invalidRequest())
    try {
      const result = await this.call(request.method, request.params, session)
      return isNotification(message) ? undefined : { jsonrpc: "2.0", id: request.id, result: result ?? null }
    } catch (error) {
      return failure(request.id, error instanceof RpcError ? error : this.#unexpected(request, error))
    }
  }

  #unexpected(request: Request, error: unknown): RpcError {
    this.#chain.log.error(`${request.method} failed unexpectedly`, error)
    return internalError()
  }
}

const serialize = (answer: unknown): string | undefined =>
  answer === undefined ? undefined : JSON.stringify(answer)

const failure = (id: Id, error: RpcError) => ({
  jsonrpc: "2.0",
  id,
  error: {
    code: error.code,
    message: error.message,
    ...(error.data === undefined ? {} : { data: error.data }),
  },
})

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const readId = (message: unknown): Id => {
  const id = isObject(message) ? message.id : null
  return typeof id === "string" || typeof id === "number" ? id : null
}

const isNotification = (message: unknown): boolean => isObject(message) && message.id === undefined

const readRequest = (message: unknown): Request | undefined => {
  if (!isObject(message) || typeof message.method !== "string") return undefined
  const { params = [] } = message
  if (params !== null && !Array.isArray(params)) return undefined
  return { id: readId(message), method: message.method, params: params ?? [] }
}
