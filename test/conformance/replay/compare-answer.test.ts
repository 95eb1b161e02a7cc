import { codec } from "@subforge/runtime/protocol"
import { describe, expect, it } from "vitest"
import { toHex } from "../hex.ts"
import { compareAnswer } from "./compare-answer.ts"
import type { ApiStep, Hex } from "./trace.ts"

const step = (name: string, result: Hex): ApiStep => ({ op: "api", name, args: "0x0100", result })

const prices = (...values: readonly bigint[]): Hex =>
  toHex(codec<unknown>("Vec<SubnetPrice>").encode(values.map((price, netuid) => ({ netuid, price }))))
const NAME = "SwapRuntimeApi_current_alpha_price_all"

describe("an answer of a runtime API", () => {
  it("is no difference where it is the same", () => {
    expect(compareAnswer(step(NAME, prices(1n, 2n)), prices(1n, 2n))).toEqual([])
  })

  it("shows the first byte that differs with what is around it, and where that is in the value", () => {
    const [bytes, decoded] = compareAnswer(step(NAME, prices(1n, 2n, 3n)), prices(1n, 2n, 7n))
    expect(bytes).toEqual({
      what: `byte 23 (of 31 expected, 31 got) in the result of ${NAME}(0x0100)`,
      expected: "…00000000010002000000000000000200[03]00000000000000",
      got: "…00000000010002000000000000000200[07]00000000000000",
    })
    expect(decoded).toEqual({ what: "decoded, at /2/price", expected: '"3"', got: '"7"' })
  })

  it("shows where the shorter one ends", () => {
    const long = `0x${"ab".repeat(40)}` as const
    expect(compareAnswer(step("Unknown_api", long), `0x${"ab".repeat(2)}`)).toEqual([
      {
        what: "byte 2 (of 40 expected, 2 got) in the result of Unknown_api(0x0100)",
        expected: `abab[ab]${"ab".repeat(16)}…`,
        got: "abab[end]",
      },
    ])
  })

  it("says so where there is no answer, or only its length and hash were recorded", () => {
    const what = `result of ${NAME}(0x0100)`
    expect(compareAnswer(step(NAME, "0x00"), "TRAP: it stopped")).toEqual([
      { what, expected: "0x00", got: "TRAP: it stopped" },
    ])
    const hashed: ApiStep = { op: "api", name: NAME, args: "0x0100", resultLen: 3, resultBlake2_256: "0x01" }
    expect(compareAnswer(hashed, "3 0x01")).toEqual([])
    expect(compareAnswer(hashed, "3 0x02")).toEqual([{ what, expected: "3 0x01", got: "3 0x02" }])
  })
})
