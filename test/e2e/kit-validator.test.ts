import { createServer, type RequestListener } from "node:http"
import type { AddressInfo } from "node:net"
import { Chain, type ChainClient, serveAxonCall } from "@subforge/subnet-kit/chain"
import type { Actor } from "@subforge/subnet-kit/local"
import { localServing, Miner } from "@subforge/subnet-kit/miner"
import { handler } from "@subforge/subnet-kit/transport"
import {
  defaultValidatorSettings,
  epochSecret,
  type Mechanism,
  type RoundReport,
  taskSeed,
  Validator,
} from "@subforge/subnet-kit/validator"
import { defineSynapse } from "@subforge/subnet-kit/wire"
import { Effect, Layer, Queue, Result, Schema, type Scope, Stream } from "effect"
import { describe, expect, it } from "vitest"
import { actor, commitRevealOff, localSubnet, validators } from "./local-subnet.ts"

const Double = defineSynapse({
  name: "Double",
  request: { number: Schema.Int },
  response: { result: Schema.Int },
})

const doubling: Mechanism<number, { number: number }, { result: number }> = {
  synapse: Double,
  makeTask: (seed) => Buffer.from(seed).readUInt32LE(0),
  requestOf: (number) => ({ number }),
  scorer: { range: { min: 0, max: 1 }, score: (number, { result }) => (result === number * 2 ? 1 : 0) },
  deadlineMs: 3_000,
}

const chunk = Buffer.alloc(65_536, " ")
const hostile: Readonly<Record<string, RequestListener>> = {
  hanging: () => undefined,
  failing: (_, response) => {
    response.statusCode = 500
    response.end("{}")
  },
  endless: (_, response) => {
    const push = (): void => {
      while (!response.destroyed && response.write(chunk));
      if (!response.destroyed) response.once("drain", push)
    }
    push()
  },
  notANumber: (_, response) => void response.end('{"result":NaN}'),
  deep: (_, response) => void response.end(`{"result":${"[".repeat(500_000)}`),
  wrong: (_, response) => void response.end('{"result":1}'),
}

const actors = Object.fromEntries(["honest", ...Object.keys(hostile)].map((name) => [name, actor(name)]))
const secret = new Uint8Array(32).fill(7)
const [first] = validators as [(typeof validators)[0], (typeof validators)[0]]

const publish = (chain: ChainClient, netuid: number, who: Actor, listener: RequestListener) =>
  Effect.gen(function* () {
    const port = yield* Effect.acquireRelease(
      Effect.promise(
        () =>
          new Promise<ReturnType<typeof createServer>>((resolve) => {
            const server = createServer(listener)
            server.listen(0, "127.0.0.1", () => resolve(server))
          }),
      ),
      (server) =>
        Effect.sync(() => {
          server.closeAllConnections()
          server.close()
        }),
    ).pipe(Effect.map((server) => (server.address() as AddressInfo).port))
    const call = Result.getOrThrow(serveAxonCall(netuid, { ip: "0.0.0.0", port }, 1))
    yield* chain.submit(call, who.hotkey)
  })

const rounds = (
  chain: ChainClient,
  netuid: number,
): Effect.Effect<Queue.Dequeue<RoundReport>, unknown, Scope.Scope> =>
  Effect.gen(function* () {
    const reports = yield* Queue.unbounded<RoundReport>()
    const layer = Validator.layer({
      hotkey: first.hotkey,
      secret,
      mechanism: doubling,
      settings: { ...defaultValidatorSettings(netuid), tasksPerMiner: 2, graceMs: 0 },
    })
    const validator = yield* Layer.build(Layer.provide(layer, Layer.succeed(Chain, chain)))
    yield* Validator.use(({ rounds }) =>
      Stream.runForEach(rounds, (report) => Queue.offer(reports, report)),
    ).pipe(Effect.provide(validator), Effect.forkScoped)
    return reports
  })

describe("a validator among hostile miners", () => {
  it("tells silence, failure and rubbish from wrong answers, pays the honest one, and goes on", async () => {
    const numbers: number[] = []
    const seen = await Effect.runPromise(
      Effect.gen(function* () {
        const { chain, netuid, nextEpoch } = yield* localSubnet([commitRevealOff], Object.values(actors))
        yield* Layer.build(
          Miner.layer({
            hotkey: actors.honest!.hotkey,
            serving: localServing(netuid),
            handlers: [
              handler(Double, ({ number }) => {
                numbers.push(number)
                return Effect.succeed({ result: number * 2 })
              }),
            ],
          }).pipe(Layer.provide(Layer.succeed(Chain, chain))),
        )
        for (const [name, listener] of Object.entries(hostile)) {
          yield* publish(chain, netuid, actors[name]!, listener)
        }
        const reports = yield* rounds(chain, netuid)
        const early = yield* Queue.take(reports)
        yield* nextEpoch
        const one = yield* Queue.take(reports)
        yield* nextEpoch
        const two = yield* Queue.take(reports)
        return { early, one, two, after: yield* chain.metagraph(netuid) }
      }).pipe(Effect.scoped),
    )
    const names = new Map(Object.entries(actors).map(([name, { hotkey }]) => [hotkey.address, name]))
    const outcomes = (report: RoundReport) =>
      Object.fromEntries(
        report.miners.map(({ hotkey, outcomes, roundScore }) => [
          names.get(hotkey),
          [...Object.entries(outcomes).filter(([, count]) => count > 0), roundScore].flat(),
        ]),
      )
    const expected = {
      honest: ["Answered", 2, 1],
      hanging: ["TimedOut", 2, 0],
      failing: ["Refused", 2, 0],
      endless: ["TooLarge", 2, 0],
      notANumber: ["Malformed", 2, 0],
      deep: ["Malformed", 2, 0],
      wrong: ["Answered", 2, 0],
    }
    const honest = seen.after.neurons.find(({ hotkey }) => hotkey === actors.honest!.hotkey.address)!
    expect(seen.early.status).toBe("no-permit")
    expect(outcomes(seen.one)).toEqual(expected)
    expect(outcomes(seen.two)).toEqual(expected)
    expect(seen.one.weights).toEqual({ uids: [honest.uid], values: [65_535] })
    expect([seen.one.sent, seen.two.sent]).toEqual(["set", "set"])
    expect(honest.emission).toBeGreaterThan(0n)

    const shown = seen.two.revealedSecret!
    expect(shown.epoch).toBe(seen.one.epoch)
    expect(shown.secret).toBe(
      Buffer.from(epochSecret(secret, first.hotkey.address, seen.one.epoch)).toString("hex"),
    )
    const again = [0, 1].map((index) =>
      doubling.makeTask(taskSeed(new Uint8Array(Buffer.from(shown.secret, "hex")), honest.uid, index)),
    )
    expect(numbers.slice(0, 2).toSorted()).toEqual(again.toSorted())
  })
})
