import { Result } from "effect"
import { describe, expect, it } from "vitest"
import { floatText, JsonFloat, parseJson, plainJson, writeJson } from "./json.ts"

const reason = (text: string, maxDepth = 32) =>
  Result.match(parseJson(text, { maxDepth }), {
    onSuccess: () => "accepted",
    onFailure: (error) => error.reason,
  })

describe("parseJson", () => {
  it("keeps a 19-digit integer exact", () => {
    expect(Result.getOrThrow(parseJson("1795189746923540041"))).toBe(1795189746923540041n)
  })

  it("keeps 1.0 apart from 1", () => {
    expect(Result.getOrThrow(parseJson("[1, 1.0]"))).toEqual([1, new JsonFloat(1)])
  })

  it("refuses NaN, Infinity, an overflowing number and broken text", () => {
    for (const text of ["NaN", "[Infinity]", '{"a":-Infinity}', "", "{", "[1,]"])
      expect(reason(text)).toBe("syntax")
    expect(reason("1e999")).toBe("number")
  })

  it("refuses deep nesting before parsing, however long", () => {
    expect(reason("[".repeat(5_000_000))).toBe("depth")
    expect(reason(`${"[".repeat(32)}${"]".repeat(32)}`)).toBe("accepted")
    expect(reason(`${"[".repeat(33)}${"]".repeat(33)}`)).toBe("depth")
  })

  it("does not count brackets inside strings", () => {
    expect(reason('{"a":"[[[[\\"[[["}', 1)).toBe("accepted")
  })

  it("leaves the prototype alone", () => {
    const parsed = plainJson(Result.getOrThrow(parseJson('{"__proto__":{"polluted":true}}')))
    expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype)
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })
})

describe("writeJson", () => {
  it("round-trips integers and floats", () => {
    const text = '{"nonce":1795189746923540041,"a":1.0,"b":1e-07,"c":3,"d":1e+16}'
    expect(writeJson(Result.getOrThrow(parseJson(text)))).toBe(text)
  })

  it("refuses NaN", () => {
    expect(() => writeJson({ a: Number.NaN })).toThrow(TypeError)
  })
})

describe("floatText", () => {
  it("writes floats as Python does", () => {
    const cases: readonly [number, string][] = [
      [0, "0.0"],
      [-0, "-0.0"],
      [12, "12.0"],
      [0.7, "0.7"],
      [0.0001, "0.0001"],
      [0.00001, "1e-05"],
      [123456789012345.6, "123456789012345.6"],
      [1e15, "1000000000000000.0"],
      [1e16, "1e+16"],
      [-2.5e-10, "-2.5e-10"],
      [8.0108642578125e-5, "8.0108642578125e-05"],
    ]
    for (const [value, expected] of cases) expect(floatText(value)).toBe(expected)
  })
})
