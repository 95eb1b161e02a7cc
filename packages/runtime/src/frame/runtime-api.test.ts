import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { surface } from "../protocol/surface/spec424.ts"
import { TestChain } from "../testing/test-chain.ts"

const METHODS = surface.data.runtimeApis.flatMap(({ methods }) =>
  methods.map(({ runtimeCall }) => runtimeCall),
)

const anyInput = fc.oneof(
  fc.uint8Array({ maxLength: 120 }),
  fc.uint8Array({ maxLength: 80, max: 3 }),
  fc.integer({ min: 0, max: 80 }).map((length) => new Uint8Array(length).fill(255)),
)

describe("callRuntimeApi", () => {
  const chain = new TestChain()
  chain.next()

  it.each(METHODS)("answers any bytes to %s with a value or a named failure", (method) => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const result = chain.runtime.api(chain.state, method, input)
        if (!result.ok) expect(["BadInput", "NotImplemented", "Trapped"]).toContain(result.code)
      }),
      { numRuns: 60 },
    )
    const { state } = chain
    for (const { key, value } of state.changes()) expect(state.trie.get(state.root, key)).toEqual(value)
  })

  it("refuses what follows the inputs, as the chain decodes all of them", () => {
    const call = (method: string, length: number) =>
      chain.runtime.api(chain.state, method, new Uint8Array(length))
    expect(call("AccountNonceApi_account_nonce", 32)).toMatchObject({ ok: true })
    expect(call("AccountNonceApi_account_nonce", 33)).toMatchObject({ ok: false, code: "BadInput" })
    expect(call("Core_version", 1)).toMatchObject({ ok: false, code: "BadInput" })
  })

  it("takes a compact integer that is too large for bad input", () => {
    const input = Uint8Array.of(0xef, 0xd2, 0xf3, 3, 5, 0xc1, 0x85)
    const result = chain.runtime.api(chain.state, "StakeInfoRuntimeApi_get_stake_info_for_coldkeys", input)
    expect(result).toMatchObject({
      ok: false,
      code: "BadInput",
      message: expect.stringContaining("COMPACT_TOO_LARGE"),
    })
  })
})
