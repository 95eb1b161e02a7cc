import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { Devnet, type RunningDevnet } from "../devnet.ts"
import { Session } from "./session.ts"

const frame = (method: string, params: unknown = [], id: unknown = 1) =>
  JSON.stringify({ jsonrpc: "2.0", id, method, params })

const times = (count: number, method: string) =>
  `[${Array.from({ length: count }, (_, id) => frame(method, [], id)).join(",")}]`

describe("Dispatcher", () => {
  let devnet: RunningDevnet
  let session: Session

  beforeAll(async () => {
    devnet = await Devnet.start({ sealing: { type: "manual" } })
    session = new Session(() => {})
  })

  afterAll(() => devnet.stop())

  const handle = async (text: string) => {
    const answer = await devnet.dispatcher.handle(text, session)
    session.flush()
    return answer === undefined ? undefined : JSON.parse(answer)
  }

  it("ignores notifications, unknown and subscribing ones too", async () => {
    for (const method of ["system_chain", "nope", "chain_subscribeNewHeads"]) {
      expect(await handle(JSON.stringify({ jsonrpc: "2.0", method }))).toBeUndefined()
    }
    expect(await handle(`[${JSON.stringify({ jsonrpc: "2.0", method: "nope" })}]`)).toBeUndefined()
  })

  it.each([
    ["no version", '{"id":1,"method":"system_chain"}', 1],
    ["another version", '{"jsonrpc":"1.0","id":1,"method":"system_chain"}', 1],
    ["an id that is no id", frame("system_chain", [], { a: 1 }), null],
    ["an id with a fraction", frame("system_chain", [], 1.5), null],
    ["no method", '{"jsonrpc":"2.0","id":"x"}', "x"],
    ["a number", "5", null],
    ["null", "null", null],
  ])("calls %s an invalid request", async (_, text, id) => {
    expect(await handle(text)).toEqual({
      jsonrpc: "2.0",
      id,
      error: { code: -32600, message: "Invalid request" },
    })
  })

  it("takes parameters as a list only", async () => {
    expect(await handle(frame("system_chain", { a: 1 }))).toMatchObject({ error: { code: -32602 } })
    expect(await handle(frame("system_chain", "x"))).toMatchObject({ error: { code: -32602 } })
    expect(await handle(frame("system_chain", null))).toMatchObject({ result: "Bittensor" })
  })

  it("finds no methods in prototypes", async () => {
    for (const method of ["__proto__", "constructor", "toString", "hasOwnProperty"]) {
      expect(await handle(frame(method))).toMatchObject({ error: { code: -32601 } })
    }
  })

  it("bounds batches and what they answer", async () => {
    expect(await handle(times(1_001, "system_chain"))).toMatchObject({ id: null, error: { code: -32010 } })
    expect(await handle(times(1_000, "state_getMetadata"))).toEqual({
      jsonrpc: "2.0",
      id: null,
      error: {
        code: -32011,
        message: "The batch response was too large",
        data: "Exceeded max limit of 15728640",
      },
    })
  })

  it("bounds one answer", async () => {
    const keys = Array.from({ length: 160 }, () => "00".repeat(50_000))
    const answer = await handle(frame("state_queryStorageAt", [keys]))
    expect(answer).toMatchObject({ id: 1, error: { code: -32008, message: "Response is too big" } })
  })

  it("takes megabytes of hex and any depth of JSON", async () => {
    expect(await handle(frame("state_getStorage", [`0x${"ab".repeat(3_000_000)}`]))).toMatchObject({
      result: null,
    })
    const deep = `${"[".repeat(200_000)}${"]".repeat(200_000)}`
    expect(
      await handle(`{"jsonrpc":"2.0","id":1,"method":"state_getStorage","params":[${deep}]}`),
    ).toMatchObject({
      error: { code: -32602, data: expect.stringContaining("Expected string") },
    })
  })

  it("bounds the subscriptions of a connection", async () => {
    const own = new Session(() => {})
    for (let i = 0; i < 10_000; i++) await devnet.dispatcher.call("chain_subscribeNewHeads", [], own)
    await expect(devnet.dispatcher.call("chain_subscribeNewHeads", [], own)).rejects.toMatchObject({
      code: -32006,
    })
    own.close()
  })

  it("ends a follow subscription where the chain goes back to a snapshot", async () => {
    const messages: { readonly params: { readonly result: { readonly event: string } } }[] = []
    const own = new Session((message) => messages.push(JSON.parse(message)))
    const snapshot = devnet.snapshot()
    const id = await devnet.dispatcher.call("chainHead_v1_follow", [true], own)
    own.flush()
    await devnet.mine()
    devnet.revert(snapshot)
    await devnet.mine()
    expect(messages.map(({ params }) => params.result.event)).toEqual([
      "initialized",
      "bestBlockChanged",
      "newBlock",
      "bestBlockChanged",
      "finalized",
      "stop",
    ])
    const call = [id, devnet.chain.head.hash, "Core_version", "0x"]
    expect(await devnet.dispatcher.call("chainHead_v1_call", call, own)).toEqual({ result: "limitReached" })
    own.close()
  })
})
