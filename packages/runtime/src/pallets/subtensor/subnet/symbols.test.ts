import { describe, expect, it } from "vitest"
import { decodeUtf8 } from "../../../protocol/codec/utf8.ts"
import { SYMBOLS, symbolExists, symbolForSubnet } from "./symbols.ts"

describe("symbols", () => {
  it("has the chain's 439 entries, each one character", () => {
    expect(SYMBOLS).toHaveLength(439)
    expect(SYMBOLS.every((symbol) => Array.from(decodeUtf8(symbol) ?? "").length === 1)).toBe(true)
  })

  it("starts with Tau, alpha, beta and ends with a Sinhala letter", () => {
    const texts = [0, 1, 2, 438].map((netuid) => decodeUtf8(symbolForSubnet(netuid)))
    expect(texts).toEqual(["\u03a4", "\u03b1", "\u03b2", "\u0db0"])
  })

  it("gives the default beyond the table", () => {
    expect(symbolForSubnet(439)).toEqual(symbolForSubnet(0))
  })

  it("does not let a subnet choose root's symbol or an unknown one", () => {
    expect(symbolExists(symbolForSubnet(0))).toBe(false)
    expect(symbolExists(symbolForSubnet(1))).toBe(true)
    expect(symbolExists(Uint8Array.of(65))).toBe(false)
  })
})
