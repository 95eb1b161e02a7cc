import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { Devnet, type RunningDevnet } from "../devnet.ts"
import { Session } from "./session.ts"

const SEED = 424
const INTERNAL_ERROR = -32_603

const frame = (method: unknown, params: unknown) => JSON.stringify({ jsonrpc: "2.0", id: 1, method, params })

/** What callers hand over in place of parameters: hashes, keys, bytes, numbers, and anything else. */
const parameter = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(null, true, 0, -1, 1.5, 2 ** 53, "0x", "0x0", "0xzz", "latest", `0x${"00".repeat(32)}`),
  fc.uint8Array({ maxLength: 70 }).map((bytes) => `0x${Buffer.from(bytes).toString("hex")}`),
  fc.array(
    fc.uint8Array({ maxLength: 40 }).map((bytes) => `0x${Buffer.from(bytes).toString("hex")}`),
    {
      maxLength: 3,
    },
  ),
)
const parameters = fc.array(parameter, { maxLength: 4 })

/** Methods that end, jump or turn back the chain that all others are tried on. */
const LEFT_OUT = /^(subforge|evm|anvil|dev|engine)_|mine|snapshot|revert/i

describe("requests that somebody changed", () => {
  let devnet: RunningDevnet
  let methods: readonly string[] = []

  const handle = async (text: string) => {
    const session = new Session(() => {})
    const answer = await devnet.dispatcher.handle(text, session)
    session.flush()
    session.close?.()
    return answer === undefined ? undefined : JSON.parse(answer)
  }

  beforeAll(async () => {
    devnet = await Devnet.start({ sealing: { type: "manual" } })
    const { result } = await handle(frame("rpc_methods", []))
    methods = (result.methods as readonly string[]).filter((name) => !LEFT_OUT.test(name))
  })

  afterAll(() => devnet.stop())

  it("are answered, whatever the method and its parameters, and never with an internal error", async () => {
    expect(methods.length).toBeGreaterThan(40)
    for (const method of methods) {
      await fc.assert(
        fc.asyncProperty(parameters, async (params) => {
          const answer = await handle(frame(method, params))
          expect(answer).toMatchObject({ jsonrpc: "2.0", id: 1 })
          expect(answer.error?.code, `${method} ${JSON.stringify(params)}`).not.toBe(INTERNAL_ERROR)
        }),
        { numRuns: 25, seed: SEED },
      )
    }
  })

  it("are answered, whatever the text", async () => {
    const text = frame("state_getStorage", ["0x26aa394eea5630e07c48ae0c9558cef7", null])
    const changed = fc
      .tuple(fc.nat(text.length), fc.nat(20), fc.string())
      .map(([at, length, other]) => `${text.slice(0, at)}${other}${text.slice(at + length)}`)
    await fc.assert(
      fc.asyncProperty(fc.oneof(changed, fc.json(), fc.string()), async (input) => {
        const answer = await handle(input)
        for (const one of [answer].flat()) {
          if (one !== undefined) expect(one.error?.code).not.toBe(INTERNAL_ERROR)
        }
      }),
      { numRuns: 500, seed: SEED },
    )
  })
})
