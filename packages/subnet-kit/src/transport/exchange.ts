import { type Agent, request as httpRequest, type IncomingMessage } from "node:http"
import { Effect, Result } from "effect"
import { type JsonValue, parseJson } from "../wire/json.ts"
import type { SynapseMismatch } from "../wire/synapse.ts"
import type { Endpoint } from "./dial.ts"
import type { TransportLimits } from "./limits.ts"
import { BodyRefused, readBody } from "./read-body.ts"
import type { Reply } from "./reply.ts"

/** One HTTP exchange with a miner, bounded in every direction. */
export interface Exchange<A> {
  readonly address: Endpoint
  readonly path: string
  readonly headers: readonly (readonly [string, string])[]
  readonly body: string
  readonly agent: Agent
  readonly limits: TransportLimits
  readonly deadlineMs: number
  readonly timeoutMs: number
  readonly decode: (body: JsonValue) => Result.Result<A, SynapseMismatch>
}

/**
 * Sends the request and turns whatever happens into a `Reply`. Sending may take as long as the timeout, and the answer
 * once more.
 */
export const exchange = <A>(call: Exchange<A>): Effect.Effect<Reply<A>> =>
  Effect.callback<Reply<A>>((resume) => {
    // The deadline is the miner's: its clock runs from when the question has left, not while this process is busy.
    let start = performance.now()
    const elapsedMs = () => Math.round((performance.now() - start) * 10) / 10
    const body = Buffer.from(call.body, "utf8")
    const outgoing = httpRequest({
      host: call.address.ip,
      port: call.address.port,
      path: call.path,
      method: "POST",
      agent: call.agent,
      headers: [
        ...call.headers.flat(),
        "content-type",
        "application/json",
        "content-length",
        String(body.length),
        "host",
        `${call.address.ip}:${call.address.port}`,
      ],
    })
    let done = false
    const finish = (reply: Reply<A>): void => {
      done = true
      clearTimeout(timer)
      if (reply._tag !== "Answered" && reply._tag !== "Late" && reply._tag !== "Refused") outgoing.destroy()
      resume(Effect.succeed(reply))
    }
    const giveUp = () => finish({ _tag: "TimedOut", elapsedMs: elapsedMs() })
    let timer = setTimeout(giveUp, Math.max(1, call.timeoutMs))
    outgoing.once("finish", () => {
      if (done) return
      start = performance.now()
      clearTimeout(timer)
      timer = setTimeout(giveUp, Math.max(1, call.timeoutMs))
    })
    outgoing.once("error", (error: Error & { code?: string }) =>
      finish({ _tag: "Unreachable", message: error.code ?? error.message, elapsedMs: elapsedMs() }),
    )
    outgoing.once("response", (incoming) => {
      readReply(incoming, call, elapsedMs).then(finish, (cause: unknown) =>
        finish(broken(cause, call, elapsedMs())),
      )
    })
    outgoing.end(body)
    return Effect.sync(() => {
      done = true
      clearTimeout(timer)
      outgoing.destroy()
    })
  })

const refusalBytes = 65_536

const readReply = async <A>(
  incoming: IncomingMessage,
  call: Exchange<A>,
  elapsed: () => number,
): Promise<Reply<A>> => {
  const status = incoming.statusCode ?? 0
  if (status !== 200) {
    const text = await readBody(incoming, refusalBytes)
    return { _tag: "Refused", status, message: refusalMessage(text), elapsedMs: elapsed() }
  }
  const text = await readBody(incoming, call.limits.maxResponseBytes)
  const elapsedMs = elapsed()
  const answer = Result.flatMap(
    parseJson(text, { maxDepth: call.limits.maxJsonDepth }),
    (body): Result.Result<A, { readonly message: string }> => call.decode(body),
  )
  if (Result.isFailure(answer)) return { _tag: "Malformed", message: answer.failure.message, elapsedMs }
  return { _tag: elapsedMs <= call.deadlineMs ? "Answered" : "Late", answer: answer.success, elapsedMs }
}

const broken = <A>(cause: unknown, call: Exchange<A>, elapsedMs: number): Reply<A> => {
  if (cause instanceof BodyRefused && cause.reason === "too-large") {
    return { _tag: "TooLarge", limitBytes: call.limits.maxResponseBytes, elapsedMs }
  }
  return { _tag: "Unreachable", message: "the connection broke off", elapsedMs }
}

const refusalMessage = (text: string): string => {
  const parsed = parseJson(text)
  const body = Result.isSuccess(parsed) ? parsed.success : undefined
  const message = typeof body === "object" && body !== null && "message" in body ? body.message : text
  return String(message).slice(0, 300)
}
