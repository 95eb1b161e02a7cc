import { Result } from "effect"
import { describe, expect, it } from "vitest"
import { keyFromUri } from "../wallet/key.ts"
import { bodyHash } from "./body-hash.ts"
import type { CallerHeaders } from "./headers.ts"
import { requestMessage } from "./message.ts"
import { defaultNonceWindow, makeNonceGuard } from "./nonce-guard.ts"
import { verifyRequest } from "./verify-request.ts"

const validator = Result.getOrThrow(keyFromUri("//Alice"))
const axon = Result.getOrThrow(keyFromUri("//Bob"))
const start = 1_795_189_746_923_540_040n
const second = 1_000_000_000n
const hash = bodyHash(["hello"])

const signed = (change: Partial<CallerHeaders> = {}): CallerHeaders => {
  const nonce = change.nonce ?? start
  const message = requestMessage({
    nonce,
    dendriteHotkey: validator.address,
    axonHotkey: axon.address,
    uuid: "u",
    bodyHash: hash,
  })
  return {
    timeout: 12,
    axonHotkey: axon.address,
    version: 10_002_000,
    nonce,
    uuid: "u",
    hotkey: validator.address,
    signature: `0x${Buffer.from(validator.sign(message)).toString("hex")}`,
    bodyHash: hash,
    ...change,
  }
}

const outcome = (headers: CallerHeaders, nonces = makeNonceGuard(() => start), arrived = hash) =>
  Result.match(verifyRequest({ headers, bodyHash: arrived, axonHotkey: axon.address, nonces }), {
    onSuccess: (caller) => caller.hotkey,
    onFailure: (refusal) => `${refusal.status} ${refusal.message}`,
  })

describe("verifyRequest", () => {
  it("accepts a signed call", () => {
    expect(outcome(signed())).toBe(validator.address)
  })

  it("refuses what the SDK's default lets pass", () => {
    expect(outcome(signed({ signature: undefined }))).toContain("Missing Signature")
    expect(outcome(signed({ nonce: start + 3600n * second }))).toContain("in the future")
    expect(outcome(signed({ nonce: start - 1000n * second, timeout: 1e6 }))).toContain("older than")
    expect(outcome(signed({ nonce: 5n, version: 7_001_999 }))).toContain("older than")
    expect(outcome(signed(), undefined, bodyHash(["changed"]))).toContain("does not match")
  })

  it("refuses a wrong signature, a wrong receiver and missing headers", () => {
    expect(outcome(signed({ signature: `0x${"00".repeat(64)}` }))).toContain("Signature mismatch")
    expect(outcome(signed({ signature: "0x12" }))).toContain("Signature mismatch")
    expect(outcome(signed({ hotkey: axon.address }))).toContain("Signature mismatch")
    expect(outcome(signed({ axonHotkey: validator.address }))).toContain("another hotkey")
    expect(outcome(signed({ nonce: undefined }))).toContain("Missing Nonce")
    expect(outcome({ ...signed(), hotkey: undefined })).toContain("Missing Hotkey")
  })

  it("refuses a replay but not a call that another overtook", () => {
    const nonces = makeNonceGuard(() => start)
    expect(outcome(signed({ nonce: start + 1n }), nonces)).toBe(validator.address)
    expect(outcome(signed({ nonce: start }), nonces)).toBe(validator.address)
    expect(outcome(signed({ nonce: start }), nonces)).toContain("used before")
  })

  it("does not remember the nonce of a forged call", () => {
    const nonces = makeNonceGuard(() => start)
    expect(outcome(signed({ signature: `0x${"11".repeat(64)}` }), nonces)).toContain("mismatch")
    expect(nonces.size()).toBe(0)
    expect(outcome(signed(), nonces)).toBe(validator.address)
  })

  it("bounds its memory and forgets what has expired", () => {
    let time = start
    const nonces = makeNonceGuard(() => time, { ...defaultNonceWindow, capacity: 2 })
    expect(outcome(signed({ nonce: start }), nonces)).toBe(validator.address)
    expect(outcome(signed({ nonce: start + 1n }), nonces)).toBe(validator.address)
    expect(outcome(signed({ nonce: start + 2n }), nonces)).toContain("503")
    time += 100n * second
    expect(outcome(signed({ nonce: time }), nonces)).toBe(validator.address)
    expect(nonces.size()).toBe(1)
  })
})
