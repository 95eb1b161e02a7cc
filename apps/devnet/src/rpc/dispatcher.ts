import type { Chain } from "../chain/chain.ts"
import {
  batchResponseTooBig,
  batchTooBig,
  internalError,
  invalidParams,
  invalidRequest,
  methodNotFound,
  parseError,
  RpcError,
  responseTooBig,
  stopped,
  tooManySubscriptions,
} from "./error.ts"
import type { Method } from "./method.ts"
import { methods } from "./methods.ts"
import { type Id, type Request, readId, readRequest } from "./request.ts"
import { type Session, SUBSCRIPTION_LIMIT } from "./session.ts"

const BATCH_LIMIT = 1_000
/** Characters of an answer, and of all answers of a batch together. */
const RESPONSE_LIMIT = 15 * 1024 * 1024

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
   * Answers one frame: a request or a batch. Gives undefined where nothing is to be answered (notifications, which
   * are ignored as a node ignores them). Never rejects. Subscriptions made by it start at `session.flush()`, which
   * the caller calls once the answer is on its way.
   */
  async handle(text: string, session: Session): Promise<string | undefined> {
    session.requests += 1
    let message: unknown
    try {
      message = JSON.parse(text)
    } catch {
      return failure(null, parseError())
    }
    if (!Array.isArray(message)) return this.#answer(message, session)
    if (message.length === 0) return failure(null, invalidRequest())
    if (message.length > BATCH_LIMIT) return failure(null, batchTooBig(BATCH_LIMIT))
    return this.#answerAll(message, session)
  }

  /** Runs one method; throws `RpcError`. */
  async call(name: string, params: readonly unknown[], session: Session): Promise<unknown> {
    if (this.#chain.stopped) throw stopped()
    const method = this.#methods.get(name)
    if (method === undefined || (method.subscribes && !session.canSubscribe)) throw methodNotFound()
    if (method.subscribes && session.full) throw tooManySubscriptions(SUBSCRIPTION_LIMIT)
    return method.run({ chain: this.#chain, session, methodNames: this.#names }, params)
  }

  async #answerAll(messages: readonly unknown[], session: Session): Promise<string | undefined> {
    const answers: string[] = []
    let length = 0
    for (const message of messages) {
      const answer = await this.#answer(message, session)
      if (answer === undefined) continue
      answers.push(answer)
      length += answer.length
      if (length > RESPONSE_LIMIT) return failure(null, batchResponseTooBig(RESPONSE_LIMIT))
    }
    return answers.length === 0 ? undefined : `[${answers.join(",")}]`
  }

  async #answer(message: unknown, session: Session): Promise<string | undefined> {
    const request = readRequest(message)
    if (request === undefined) return failure(readId(message), invalidRequest())
    const { id, method, params } = request
    if (id === undefined) return undefined
    try {
      if (params === undefined) throw invalidParams("expected a list of parameters")
      const result = await this.call(method, params, session)
      const text = JSON.stringify({ jsonrpc: "2.0", id, result: result ?? null })
      return text.length > RESPONSE_LIMIT ? failure(id, responseTooBig(RESPONSE_LIMIT)) : text
    } catch (error) {
      return failure(id, error instanceof RpcError ? error : this.#unexpected(request, error))
    }
  }

  #unexpected(request: Request, error: unknown): RpcError {
    this.#chain.log.error(`${request.method} failed unexpectedly`, error)
    return internalError()
  }
}

const failure = (id: Id, { code, message, data }: RpcError): string =>
  JSON.stringify({ jsonrpc: "2.0", id, error: { code, message, data } })
