import { floatText, JsonFloat, type JsonValue, writeJson } from "./json.ts"
import { wireVersion } from "./version.ts"

/** Everything that a request's headers carry. */
export interface RequestHeaders {
  readonly name: string
  /** Seconds that the caller waits. */
  readonly timeout: number
  readonly axon: { readonly ip: string; readonly port: number; readonly hotkey: string }
  readonly dendrite: {
    readonly ip: string
    readonly version?: number
    readonly nonce: bigint
    readonly uuid: string
    readonly hotkey: string
    readonly signature: string
  }
  /** The required fields with their values: a typed, empty stand-in of each travels as a header. */
  readonly inputs: Readonly<Record<string, JsonValue>>
  readonly headerSize: number
  readonly totalSize: number
  readonly bodyHash: string
}

/** The request's headers in the protocol's order. Names carry underscores, which some proxies drop by default. */
export const encodeRequestHeaders = (headers: RequestHeaders): (readonly [string, string])[] => [
  ["name", headers.name],
  ["timeout", floatText(headers.timeout)],
  ["bt_header_axon_ip", headers.axon.ip],
  ["bt_header_axon_port", String(headers.axon.port)],
  ["bt_header_axon_hotkey", headers.axon.hotkey],
  ["bt_header_dendrite_ip", headers.dendrite.ip],
  ["bt_header_dendrite_version", String(headers.dendrite.version ?? wireVersion)],
  ["bt_header_dendrite_nonce", String(headers.dendrite.nonce)],
  ["bt_header_dendrite_uuid", headers.dendrite.uuid],
  ["bt_header_dendrite_hotkey", headers.dendrite.hotkey],
  ["bt_header_dendrite_signature", headers.dendrite.signature],
  ...Object.entries(headers.inputs).map(
    ([field, value]) => [`bt_header_input_obj_${field}`, emptyLike(value)] as const,
  ),
  ["header_size", String(headers.headerSize)],
  ["total_size", String(headers.totalSize)],
  ["computed_body_hash", headers.bodyHash],
]

/** What a server reads from a caller's headers; absent or unreadable ones are undefined. */
export interface CallerHeaders {
  readonly timeout: number | undefined
  readonly axonHotkey: string | undefined
  readonly version: number | undefined
  readonly nonce: bigint | undefined
  readonly uuid: string | undefined
  readonly hotkey: string | undefined
  readonly signature: string | undefined
  readonly bodyHash: string | undefined
}

/** Reads a caller's headers from Node's lower-case header record. */
export const decodeCallerHeaders = (
  headers: Readonly<Record<string, string | string[] | undefined>>,
): CallerHeaders => {
  const text = (name: string): string | undefined => {
    const value = headers[name]
    return typeof value === "string" && value !== "" ? value : undefined
  }
  const nonce = text("bt_header_dendrite_nonce")
  return {
    timeout: finite(text("timeout")),
    axonHotkey: text("bt_header_axon_hotkey"),
    version: finite(text("bt_header_dendrite_version")),
    nonce: nonce !== undefined && /^\d{1,20}$/.test(nonce) ? BigInt(nonce) : undefined,
    uuid: text("bt_header_dendrite_uuid"),
    hotkey: text("bt_header_dendrite_hotkey"),
    signature: text("bt_header_dendrite_signature"),
    bodyHash: text("computed_body_hash"),
  }
}

const finite = (text: string | undefined): number | undefined => {
  const value = text === undefined ? Number.NaN : Number(text)
  return Number.isFinite(value) ? value : undefined
}

/** base64 of the JSON of `type(value)()`: the protocol sends a dummy, not the value. */
const emptyLike = (value: JsonValue): string => Buffer.from(writeJson(emptyOf(value))).toString("base64")

const emptyOf = (value: JsonValue): JsonValue => {
  if (typeof value === "string") return ""
  if (typeof value === "boolean") return false
  if (value instanceof JsonFloat) return new JsonFloat(0)
  if (typeof value === "number") return Number.isInteger(value) ? 0 : new JsonFloat(0)
  if (typeof value === "bigint") return 0
  if (Array.isArray(value)) return []
  return value === null ? null : {}
}
