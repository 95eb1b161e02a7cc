import {
  axonMessage,
  bodyHash,
  decodeCallerHeaders,
  encodeRequestHeaders,
  type JsonValue,
  parseJson,
  pythonStr,
  requestMessage,
  synapseHash,
  writeJson,
} from "@subforge/subnet-kit/wire"
import { Result } from "effect"
import { compareCases, type Group, runCases } from "../group.ts"
import { readText } from "../load.ts"

type Fields = { readonly [key: string]: JsonValue }

/** The only synapse of the recorded exchanges whose fields are hashed. */
const HASHED: Readonly<Record<string, readonly string[]>> = {
  Hashed: ["prompt", "n", "temperature", "tags", "meta", "flag", "opt"],
}

const list = (value: JsonValue | undefined): readonly Fields[] => (value ?? []) as readonly Fields[]

function parseHttp(raw: string) {
  const split = raw.indexOf("\r\n\r\n")
  const lines = raw.slice(0, split).split("\r\n").slice(1)
  const headers = new Map(
    lines.map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 2)] as const),
  )
  return { headers, body: Result.getOrThrow(parseJson(raw.slice(split + 4))) as Fields }
}

function bodyHashCase(vector: Fields) {
  const fields = vector.fields as Fields
  const texts = vector.python_str as Fields
  return {
    expected: [Object.values(texts), vector.body_hash],
    got: [Object.keys(texts).map((name) => pythonStr(fields[name] ?? null)), bodyHash(Object.values(fields))],
  }
}

/** Hashes of both bodies, the caller's headers in order, both signed messages. */
function exchangeCase(exchange: Fields) {
  const name = exchange.synapse as string
  const hashed = { hashFields: HASHED[name] ?? [] }
  const request = parseHttp(exchange.request_raw as string)
  const response = parseHttp(exchange.response_raw as string)
  const [dendrite, axon] = [request.body.dendrite as Fields, request.body.axon as Fields]
  const inputs = [...request.headers.keys()].flatMap((header) => {
    const field = /^bt_header_input_obj_(.+)$/.exec(header)?.[1]
    return field === undefined ? [] : [[field, request.body[field] ?? null] as const]
  })
  const headers = encodeRequestHeaders({
    name,
    timeout: Number(request.headers.get("timeout")),
    axon: { ip: axon.ip as string, port: axon.port as number, hotkey: axon.hotkey as string },
    dendrite: {
      ip: dendrite.ip as string,
      nonce: dendrite.nonce as bigint,
      uuid: dendrite.uuid as string,
      hotkey: dendrite.hotkey as string,
      signature: dendrite.signature as string,
    },
    inputs: Object.fromEntries(inputs),
    headerSize: Number(request.headers.get("header_size")),
    totalSize: request.body.total_size as number,
    bodyHash: synapseHash(hashed, request.body),
  })
  const caller = decodeCallerHeaders(Object.fromEntries(request.headers))
  const [signedByCaller = "", signedByAxon = ""] = exchange.signed_messages as readonly string[]
  const [nonce = "0", , , uuid = ""] = signedByAxon.split(".")
  const message = {
    nonce: caller.nonce ?? 0n,
    dendriteHotkey: caller.hotkey ?? "",
    axonHotkey: caller.axonHotkey ?? "",
    uuid: caller.uuid ?? "",
    bodyHash: caller.bodyHash ?? "",
  }
  return {
    expected: [
      request.headers.get("computed_body_hash"),
      response.headers.get("computed_body_hash"),
      [...request.headers].slice(1, 1 + headers.length),
      signedByCaller,
      signedByAxon,
    ],
    got: [
      synapseHash(hashed, request.body),
      synapseHash(hashed, response.body),
      headers,
      requestMessage(message),
      axonMessage({ ...message, nonce: BigInt(nonce), uuid }),
    ],
  }
}

const probeName = ({ probe }: Fields) => (typeof probe === "string" ? probe : writeJson(probe))

/** The synapse protocol as the SDK speaks it. Its floats and large integers need a parser that keeps them apart. */
export function axonGroups(path: string, tags: readonly string[]): Group[] {
  const file = Result.getOrThrow(parseJson(readText(path))) as Fields
  const group = (name: string, run: Group["run"]): Group => ({
    name: `axon.${name}`,
    tags: ["axon", ...tags],
    run,
  })
  const why =
    "what the SDK's axon answers; this one is stricter on purpose, its transport tests hold its own answers"
  return [
    group("body_hash", () => compareCases(list(file.body_hash_vectors), bodyHashCase)),
    group("no_fields", () =>
      compareCases([file.body_hash_no_required_fields], (expected) => ({ expected, got: bodyHash([]) })),
    ),
    group("exchanges", () => compareCases(list(file.exchanges), exchangeCase)),
    group("probes", () =>
      runCases(list(file.probes), (probe) => ({ listed: `${probeName(probe)}: ${why}` })),
    ),
  ]
}
