import { Context, Data, Effect, Layer, Result, Schema } from "effect"
import { describe, expect, it } from "vitest"
import { checkSettings } from "../settings.ts"
import { plain } from "./plain.ts"

class Refused extends Data.TaggedError("Refused")<{ readonly why: string }> {}

class Counter extends Context.Service<
  Counter,
  {
    readonly name: string
    readonly value: Effect.Effect<number>
    readonly add: (by: number) => Effect.Effect<number, Refused>
  }
>()("test/Counter") {
  static readonly layer = (closed: () => void) =>
    Layer.effect(
      Counter,
      Effect.gen(function* () {
        yield* Effect.addFinalizer(() => Effect.sync(closed))
        let value = 0
        return Counter.of({
          name: "counter",
          value: Effect.sync(() => value),
          add: (by) =>
            by < 0
              ? Effect.fail(new Refused({ why: "negative" }))
              : Effect.sync(() => {
                  value += by
                  return value
                }),
        })
      }),
    )
}

describe("plain", () => {
  it("turns effects into promises and releases what the layer took", async () => {
    let closed = 0
    const { service, close } = await plain(
      Counter,
      Counter.layer(() => closed++),
    )
    expect(service.name).toBe("counter")
    expect(await service.add(2)).toBe(2)
    expect(await service.value()).toBe(2)
    await expect(service.add(-1)).rejects.toMatchObject({ _tag: "Refused", why: "negative" })
    expect(closed).toBe(0)
    await close()
    expect(closed).toBe(1)
  })
})

describe("checkSettings", () => {
  const Port = Schema.Struct({
    port: Schema.Int.pipe(Schema.check(Schema.isBetween({ minimum: 0, maximum: 9 }))),
  })

  it("names the setting that is wrong", () => {
    expect(Effect.runSync(checkSettings(Port, { port: 3 }, "Axon"))).toEqual({ port: 3 })
    const refused = Effect.runSync(Effect.result(checkSettings(Port, { port: 70_000 }, "Axon")))
    expect(Result.isFailure(refused) && refused.failure.message).toMatch(/^Axon\.port: /)
    expect(Result.isFailure(Effect.runSync(Effect.result(checkSettings(Port, {}, "Axon"))))).toBe(true)
  })
})
