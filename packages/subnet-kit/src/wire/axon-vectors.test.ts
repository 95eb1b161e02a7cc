import { readFileSync } from "node:fs"
import { Result, Schema } from "effect"
import { describe, expect, it } from "vitest"
import { bodyHash } from "./body-hash.ts"
import { decodeCallerHeaders, encodeRequestHeaders } from "./headers.ts"
import { type JsonValue, parseJson } from "./json.ts"
import { axonMessage, requestMessage } from "./message.ts"
import { pythonStr } from "./python-str.ts"
import { defineSynapse, synapseHash } from "./synapse.ts"

type Record_ = { readonly [key: string]: JsonValue }
const text = readFileSync(new URL("../../../../test/vectors/kit/axon.json", import.meta.url), "utf8")
const vectors = Result.getOrThrow(parseJson(text)) as Record_
const list = (value: JsonValue | undefined) => value as readonly Record_[]

const Hashed = defineSynapse({
  name: "Hashed",
  request: { prompt: Schema.String },
  response: { opt: Schema.NullOr(Schema.String) },
  hashFields: ["prompt", "n", "temperature", "tags", "meta", "flag", "opt"],
})
const unhashed = { hashFields: [] }

describe("body hashes recorded from the SDK", () => {
  for (const [at, vector] of list(vectors.body_hash_vectors).entries()) {
    it(`vector ${at}: every str() and the hash`, () => {
      const fields = vector.fields as Record_
      for (const [name, expected] of Object.entries(vector.python_str as Record_)) {
        expect(pythonStr(fields[name] ?? null)).toBe(expected)
      }
      expect(bodyHash(Object.values(fields))).toBe(vector.body_hash)
    })
  }

  it("no hashed fields", () => {
    expect(bodyHash([])).toBe(vectors.body_hash_no_required_fields)
  })
})

describe("exchanges recorded from the SDK", () => {
  for (const exchange of list(vectors.exchanges)) {
    const synapse = exchange.synapse === "Hashed" ? Hashed : unhashed
    const request = parseHttp(exchange.request_raw as string)
    const response = parseHttp(exchange.response_raw as string)

    it(`${exchange.synapse}: the body hash of request and response`, () => {
      expect(synapseHash(synapse, request.body)).toBe(request.headers.get("computed_body_hash"))
      expect(synapseHash(synapse, response.body)).toBe(response.headers.get("computed_body_hash"))
    })

    it(`${exchange.synapse}: the request's headers, byte for byte and in order`, () => {
      const body = request.body as Record_
      const [dendrite, axon] = [body.dendrite as Record_, body.axon as Record_]
      const inputs: Record<string, JsonValue> = {}
      for (const name of request.headers.keys()) {
        const field = /^bt_header_input_obj_(.+)$/.exec(name)?.[1]
        if (field !== undefined) inputs[field] = body[field] ?? null
      }
      const encoded = encodeRequestHeaders({
        name: exchange.synapse as string,
        timeout: Number(request.headers.get("timeout")),
        axon: { ip: axon.ip as string, port: axon.port as number, hotkey: axon.hotkey as string },
        dendrite: {
          ip: dendrite.ip as string,
          nonce: dendrite.nonce as bigint,
          uuid: dendrite.uuid as string,
          hotkey: dendrite.hotkey as string,
          signature: dendrite.signature as string,
        },
        inputs,
        headerSize: 464,
        totalSize: body.total_size as number,
        bodyHash: synapseHash(synapse, request.body),
      })
      const protocol = [...request.headers].slice(1, 1 + encoded.length)
      expect(encoded).toEqual(protocol)
    })

    it(`${exchange.synapse}: both signed messages`, () => {
      const caller = decodeCallerHeaders(Object.fromEntries(request.headers))
      const [signedByCaller, signedByAxon] = exchange.signed_messages as readonly string[]
      const message = {
        nonce: caller.nonce!,
        dendriteHotkey: caller.hotkey!,
        axonHotkey: caller.axonHotkey!,
        uuid: caller.uuid!,
        bodyHash: caller.bodyHash!,
      }
      expect(requestMessage(message)).toBe(signedByCaller)
      const [nonce, , , uuid] = signedByAxon!.split(".")
      expect(axonMessage({ ...message, nonce: BigInt(nonce!), uuid: uuid! })).toBe(signedByAxon)
    })
  }
})

function parseHttp(raw: string): { headers: Map<string, string>; body: JsonValue } {
  const split = raw.indexOf("\r\n\r\n")
  const lines = raw.slice(0, split).split("\r\n").slice(1)
  const headers = new Map(
    lines.map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 2)] as const),
  )
  return { headers, body: Result.getOrThrow(parseJson(raw.slice(split + 4))) }
}
