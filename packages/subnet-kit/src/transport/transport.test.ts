import { createServer, type RequestListener, request as rawRequest } from "node:http"
import type { AddressInfo } from "node:net"
import { Deferred, Effect, Fiber, Result, Schema } from "effect"
import { describe, expect, it } from "vitest"
import { keyFromUri } from "../wallet/key.ts"
import { defineSynapse } from "../wire/synapse.ts"
import { CallRefused } from "../wire/verify-request.ts"
import { type AxonOptions, serveAxon } from "./axon.ts"
import { handler } from "./axon-handler.ts"
import { Dendrite, type DendriteOptions, type Patience } from "./dendrite.ts"
import type { Reply } from "./reply.ts"

const validator = Result.getOrThrow(keyFromUri("//Alice"))
const miner = Result.getOrThrow(keyFromUri("//Bob"))
const Double = defineSynapse({
  name: "Double",
  request: { number: Schema.Int, note: Schema.String },
  response: { result: Schema.Int },
})
const double = handler(Double, ({ number }: { number: number }) => Effect.succeed({ result: number * 2 }))
const patience: Patience = { deadlineMs: 20_000 }

const ask = (
  port: number,
  options: Partial<DendriteOptions & Patience & { ip: string; request: object }> = {},
) =>
  Dendrite.use((dendrite) =>
    dendrite.query(
      { hotkey: miner.address, ip: options.ip ?? "0.0.0.0", port },
      Double,
      (options.request ?? { number: 21, note: "it's" }) as { number: number; note: string },
      { ...patience, ...options },
    ),
  ).pipe(Effect.provide(Dendrite.layer({ hotkey: validator, localNetwork: true, ...options })))

const withAxon = <A>(
  options: Partial<AxonOptions>,
  use: (port: number) => Effect.Effect<A, unknown>,
): Promise<A> =>
  Effect.runPromise(
    Effect.scoped(
      Effect.flatMap(serveAxon({ hotkey: miner, handlers: [double], ...options }), ({ port }) => use(port)),
    ),
  )

const withServer = async <A>(listener: RequestListener, use: (port: number) => Promise<A>): Promise<A> => {
  const server = createServer(listener)
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready))
  const result = await use((server.address() as AddressInfo).port)
  server.closeAllConnections()
  await new Promise((closed) => server.close(closed))
  return result
}

const hostile = (
  listener: RequestListener,
  options: Parameters<typeof ask>[1] = {},
): Promise<Reply<unknown>> => withServer(listener, (port) => Effect.runPromise(ask(port, options)))

const post = (port: number, path: string, headers: Record<string, string>, body: string) =>
  Effect.promise(
    () =>
      new Promise<number>((resolve, reject) => {
        const outgoing = rawRequest(
          { host: "127.0.0.1", port, path, method: "POST", headers },
          (incoming) => {
            incoming.resume()
            resolve(incoming.statusCode ?? 0)
          },
        )
        outgoing.once("error", reject)
        outgoing.end(body)
      }),
  )

const onlyTheMiner = (hotkey: string) => Effect.succeed(hotkey === miner.address)

describe("axon and dendrite", () => {
  it("exchange a signed question and its answer", async () => {
    const reply = await withAxon({}, (port) => ask(port))
    expect(reply).toMatchObject({ _tag: "Answered", answer: { result: 42 } })
  })

  it("carry many calls at once", async () => {
    const replies = await withAxon({}, (port) =>
      Dendrite.use((dendrite) =>
        Effect.forEach(
          Array.from({ length: 40 }, (_, number) => number),
          (number) =>
            dendrite.query(
              { hotkey: miner.address, ip: "0.0.0.0", port },
              Double,
              { number, note: "" },
              patience,
            ),
          { concurrency: "unbounded" },
        ),
      ).pipe(Effect.provide(Dendrite.layer({ hotkey: validator, localNetwork: true }))),
    )
    expect(replies.map((reply) => (reply._tag === "Answered" ? reply.answer.result : reply))).toEqual(
      Array.from({ length: 40 }, (_, number) => number * 2),
    )
  })

  it("answer only hotkeys with a permit", async () => {
    const permit = onlyTheMiner
    const refused = await withAxon({ permit }, (port) => ask(port))
    expect(refused).toMatchObject({ _tag: "Refused", status: 403 })
    const answered = await withAxon({ permit }, (port) => ask(port, { hotkey: miner }))
    expect(answered._tag).toBe("Answered")
  })

  it("tell a miner's own refusal from its crash", async () => {
    const busy = handler(Double, () => Effect.fail(new CallRefused({ status: 429, message: "later" })))
    const crash = handler(Double, () => Effect.die(new Error("index missing at /secret/path")))
    const refused = await withAxon({ handlers: [busy] }, (port) => ask(port))
    expect(refused).toMatchObject({ _tag: "Refused", status: 429, message: "later" })
    const crashed = await withAxon({ handlers: [crash] }, (port) => ask(port))
    expect(crashed).toMatchObject({ _tag: "Refused", status: 500 })
    expect(JSON.stringify(crashed)).not.toContain("secret")
  })

  it("call an answer late when it comes after the deadline", async () => {
    const reply = await withAxon({}, (port) => ask(port, { deadlineMs: 0, timeoutMs: 20_000 }))
    expect(reply).toMatchObject({ _tag: "Late", answer: { result: 42 } })
  })

  it("give up on a question when the caller does", async () => {
    const outcome = await Effect.runPromise(
      Effect.gen(function* () {
        const asked = yield* Deferred.make<void>()
        const interrupted = yield* Deferred.make<void>()
        const stuck = handler(Double, () =>
          Deferred.succeed(asked, undefined).pipe(
            Effect.andThen(Effect.never),
            Effect.onInterrupt(() => Deferred.succeed(interrupted, undefined)),
          ),
        )
        const { port } = yield* serveAxon({ hotkey: miner, handlers: [stuck] })
        const call = yield* Effect.forkChild(ask(port))
        yield* Deferred.await(asked)
        yield* Fiber.interrupt(call)
        yield* Deferred.await(interrupted)
        return "interrupted"
      }).pipe(Effect.scoped),
    )
    expect(outcome).toBe("interrupted")
  })

  it("refuse settings out of bounds before they open anything", async () => {
    const wrongs: readonly Partial<AxonOptions>[] = [
      { port: 70_000 },
      { port: 1.5 },
      { host: "" },
      { limits: { maxRequestBytes: 0 } },
    ]
    for (const wrong of wrongs) {
      const refused = await Effect.runPromise(
        Effect.flip(Effect.scoped(serveAxon({ hotkey: miner, handlers: [], ...wrong }))),
      )
      expect(refused._tag).toBe("SettingsRefused")
    }
  })

  it("say in one sentence that a port is busy", async () => {
    const message = await withAxon({}, (port) =>
      Effect.flip(Effect.scoped(serveAxon({ hotkey: miner, handlers: [], port }))).pipe(
        Effect.map((failure) => `${failure._tag}: ${failure.message}`),
      ),
    )
    expect(message).toMatch(/^AxonFailed: Port \d+ on 127\.0\.0\.1 is in use: .*port 0.*\.$/)
  })
})

describe("a strict axon", () => {
  const known = { bt_header_dendrite_hotkey: validator.address }

  it("answers strangers with the protocol's status codes", async () => {
    const codes = await withAxon({}, (port) =>
      Effect.all([
        post(port, "/Nope", known, "{}"),
        post(port, "/", known, "{}"),
        post(port, "/Double", {}, "{}"),
        post(port, "/Double", known, "no json"),
        post(port, "/Double", known, "{}"),
        post(port, "/Double", known, `{"a":${"[".repeat(100)}${"]".repeat(100)}}`),
        post(port, "/Double", { ...known, "content-length": "99999999" }, ""),
      ]),
    )
    expect(codes).toEqual([404, 400, 401, 422, 401, 422, 413])
  })

  it("refuses a recorded call that is sent again", async () => {
    const recorded: { headers: Record<string, string>; body: string }[] = []
    const spy: RequestListener = (request, response) => {
      let body = ""
      request.on("data", (chunk) => {
        body += chunk
      })
      request.on("end", () => {
        recorded.push({ headers: request.headers as Record<string, string>, body })
        response.end("{}")
      })
    }
    await hostile(spy)
    const { headers, body } = recorded[0]!
    const codes = await withAxon({}, (port) =>
      Effect.all([
        post(port, "/Double", headers, body.replace('"number":21', '"number":22')),
        post(port, "/Double", headers, body),
        post(port, "/Double", headers, body),
      ]),
    )
    expect(codes).toEqual([401, 200, 401])
  })
})

describe("a hostile miner is bounded and told apart from a wrong one", () => {
  it("hangs", async () => {
    const silent = await hostile(() => undefined, { deadlineMs: 1, timeoutMs: 50 })
    expect(silent._tag).toBe("TimedOut")
    const halfway = await hostile((_, response) => void response.write('{"result":'), {
      deadlineMs: 1,
      timeoutMs: 50,
    })
    expect(halfway._tag).toBe("TimedOut")
  })

  it("answers 500, or breaks off", async () => {
    const failed = await hostile((_, response) => {
      response.statusCode = 500
      response.end('{"message":"no"}')
    })
    expect(failed).toMatchObject({ _tag: "Refused", status: 500, message: "no" })
    expect((await hostile((request) => request.socket.destroy()))._tag).toBe("Unreachable")
    const partial = await hostile((_, response) => {
      response.write("{")
      response.flushHeaders()
      setImmediate(() => response.destroy())
    })
    expect(partial._tag).toBe("Unreachable")
  })

  it("sends 100 MB", async () => {
    let sent = 0
    const chunk = Buffer.alloc(65_536, " ")
    const endless: RequestListener = (_, response) => {
      const push = () => {
        while (sent < 100_000_000 && !response.destroyed) {
          sent += chunk.length
          if (!response.write(chunk)) return void response.once("drain", push)
        }
        response.end("{}")
      }
      push()
    }
    const reply = await hostile(endless, { limits: { maxResponseBytes: 1_000_000 } })
    expect(reply).toMatchObject({ _tag: "TooLarge", limitBytes: 1_000_000 })
    expect(sent).toBeLessThan(50_000_000)
    const announced = await hostile((_, response) => {
      response.setHeader("content-length", "100000000")
      response.write("{")
    })
    expect(announced._tag).toBe("TooLarge")
  })

  it("sends NaN, deep JSON, another shape, or no JSON", async () => {
    const bodies = [
      '{"result":NaN}',
      `{"result":${"[".repeat(200_000)}`,
      '{"result":"42"}',
      '{"result":1.5}',
      "[]",
      "null",
      "<html>",
      "",
    ]
    for (const body of bodies) {
      const reply = await hostile((_, response) => void response.end(body))
      expect([body.slice(0, 20), reply._tag]).toEqual([body.slice(0, 20), "Malformed"])
    }
  })

  it("is not there, or can't be dialled", async () => {
    const closed = await withServer(
      () => undefined,
      async (port) => port,
    )
    expect((await Effect.runPromise(ask(closed)))._tag).toBe("Unreachable")
    expect((await Effect.runPromise(ask(1234, { localNetwork: false })))._tag).toBe("Unreachable")
    expect((await Effect.runPromise(ask(0)))._tag).toBe("Unreachable")
  })
})
