import { Result, Schema } from "effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { bodyHash } from "./body-hash.ts"
import { decodeCallerHeaders } from "./headers.ts"
import { JsonRefused, type JsonValue, parseJson, writeJson } from "./json.ts"
import { makeNonceGuard } from "./nonce-guard.ts"
import { defineSynapse, SynapseMismatch, synapseHash } from "./synapse.ts"
import { CallRefused, verifyRequest } from "./verify-request.ts"

const OPTIONS = { numRuns: 500, seed: 424 }
const HOTKEY = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY"

const good = {
  timeout: "12.0",
  bt_header_axon_hotkey: HOTKEY,
  bt_header_dendrite_version: "10002000",
  bt_header_dendrite_nonce: "1795189746923540040",
  bt_header_dendrite_uuid: "1f8b3d5e-0000-11ef-8000-000000000000",
  bt_header_dendrite_hotkey: HOTKEY,
  bt_header_dendrite_signature: `0x${"ab".repeat(64)}`,
  computed_body_hash: bodyHash([]),
}

/** A good text with a slice of it replaced by anything. */
const changed = (text: string) =>
  fc
    .tuple(
      fc.nat(text.length),
      fc.nat(12),
      fc.oneof(fc.string(), fc.constantFrom("NaN", "-1", "1e999", "\0", "[")),
    )
    .map(([at, length, other]) => `${text.slice(0, at)}${other}${text.slice(at + length)}`)

const headerValue = (text: string) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant<string | string[] | undefined>(text) },
    changed(text),
    fc.string({ unit: "binary" }),
    fc.array(fc.string(), { maxLength: 2 }),
    fc.constant(undefined),
  )

const headers = fc.record(
  Object.fromEntries(Object.entries(good).map(([name, text]) => [name, headerValue(text)])),
)

const question = defineSynapse({
  name: "Question",
  request: { text: Schema.String, count: Schema.Int, tags: Schema.Array(Schema.String) },
  response: { answer: Schema.optionalKey(Schema.String) },
})

describe("input that somebody changed", () => {
  it("is read from headers, or left out", () => {
    fc.assert(
      fc.property(headers, (record) => {
        const read = decodeCallerHeaders(record)
        expect(read.nonce === undefined || read.nonce >= 0n).toBe(true)
        for (const number of [read.timeout, read.version]) {
          expect(number === undefined || Number.isFinite(number)).toBe(true)
        }
      }),
      OPTIONS,
    )
  })

  it("is no request that is let through, and never breaks the check of one", () => {
    const nonces = makeNonceGuard(() => BigInt(good.bt_header_dendrite_nonce))
    fc.assert(
      fc.property(headers, fc.string(), (record, hash) => {
        const verified = verifyRequest({
          headers: decodeCallerHeaders(record),
          bodyHash: hash === "" ? good.computed_body_hash : hash,
          axonHotkey: HOTKEY,
          nonces,
        })
        expect(Result.isFailure(verified) && verified.failure).toBeInstanceOf(CallRefused)
      }),
      OPTIONS,
    )
  })

  it("is JSON that is written as it was read, or refused by name", () => {
    const texts = fc.oneof(
      fc.json(),
      fc.json().chain(changed),
      fc.string(),
      fc.nat(2000).map((depth) => "[".repeat(depth)),
      fc.constantFrom('{"__proto__":{"a":1}}', "1e999", "NaN", "-0", "123456789012345678901234567890"),
    )
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = parseJson(text)
        if (Result.isFailure(parsed)) expect(parsed.failure).toBeInstanceOf(JsonRefused)
        else {
          const again = parseJson(writeJson(parsed.success))
          expect(Result.isSuccess(again) && writeJson(again.success)).toBe(writeJson(parsed.success))
        }
      }),
      OPTIONS,
    )
  })

  it("is a body that fits the synapse, or a mismatch; and has a hash either way", () => {
    const body = fc.oneof(
      fc.json(),
      fc.record({ text: fc.jsonValue(), count: fc.jsonValue(), tags: fc.jsonValue() }).map(writeJson),
    )
    fc.assert(
      fc.property(body, (text) => {
        const parsed = parseJson(text)
        if (Result.isFailure(parsed)) return
        const value: JsonValue = parsed.success
        const [request, response] = [question.decodeRequest(value), question.decodeResponse(value)]
        if (Result.isFailure(request)) expect(request.failure).toBeInstanceOf(SynapseMismatch)
        if (Result.isFailure(response)) expect(response.failure).toBeInstanceOf(SynapseMismatch)
        expect(synapseHash(question, value)).toMatch(/^[0-9a-f]{64}$/)
      }),
      OPTIONS,
    )
  })
})
