import { Data, Result } from "effect"

/** A float as it was written in JSON: `1.0` and `1` are the same number but hash differently (see `pythonStr`). */
export class JsonFloat {
  readonly value: number
  constructor(value: number) {
    this.value = value
  }
}

/** A JSON value in which integers beyond 2^53 are bigint and floats keep being floats. */
export type JsonValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | JsonFloat
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue }

/** Text that is no acceptable JSON: `syntax` (NaN and Infinity included), `depth`, or `number` (overflows a double). */
export class JsonRefused extends Data.TaggedError("JsonRefused")<{
  readonly reason: "syntax" | "depth" | "number"
  readonly message: string
}> {}

/** Bounds for JSON that a stranger sent. */
export interface JsonLimits {
  readonly maxDepth: number
}

/** Deep enough for every synapse, far below what exhausts a stack. */
export const defaultJsonLimits: JsonLimits = { maxDepth: 32 }

/** Parses JSON from an untrusted peer: depth bounded before parsing, exact integers, floats kept apart, no NaN. */
export const parseJson = (
  text: string,
  limits: JsonLimits = defaultJsonLimits,
): Result.Result<JsonValue, JsonRefused> => {
  if (deeperThan(text, limits.maxDepth)) {
    const message = `JSON is nested deeper than ${limits.maxDepth} levels`
    return Result.fail(new JsonRefused({ reason: "depth", message }))
  }
  try {
    return Result.succeed(JSON.parse(text, exactNumber as Parameters<typeof JSON.parse>[1]) as JsonValue)
  } catch (cause) {
    if (cause instanceof JsonRefused) return Result.fail(cause)
    return Result.fail(
      new JsonRefused({ reason: "syntax", message: `not JSON: ${(cause as Error).message}` }),
    )
  }
}

/** The value as ordinary JavaScript: floats become numbers. */
export const plainJson = (value: JsonValue): unknown => {
  if (value instanceof JsonFloat) return value.value
  if (Array.isArray(value)) return value.map(plainJson)
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plainJson(item)]))
  return value
}

/** Writes JSON: bigint as an exact integer, `JsonFloat` always with a fraction or an exponent. */
export const writeJson = (value: unknown): string =>
  JSON.stringify(value, (_key, item: unknown) => {
    if (typeof item === "bigint") return rawJson(item.toString())
    if (item instanceof JsonFloat) return rawJson(floatText(item.value))
    if (typeof item === "number" && !Number.isFinite(item)) throw new TypeError(`${item} is no JSON number`)
    return item
  })

/** Python's `repr` of a float: shortest digits, `1.0`, `1e-07`, `1e+16`. */
export const floatText = (value: number): string => {
  const [mantissa = "0", power = "0"] = Math.abs(value).toExponential().split("e")
  const digits = mantissa.replace(".", "")
  const exponent = Number(power)
  const sign = value < 0 || Object.is(value, -0) ? "-" : ""
  if (exponent < -4 || exponent >= 16) {
    const fraction = digits.length > 1 ? `.${digits.slice(1)}` : ""
    const padded = String(Math.abs(exponent)).padStart(2, "0")
    return `${sign}${digits[0]}${fraction}e${exponent < 0 ? "-" : "+"}${padded}`
  }
  if (exponent < 0) return `${sign}0.${"0".repeat(-exponent - 1)}${digits}`
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, "0")
  return `${sign}${whole}.${digits.slice(exponent + 1) || "0"}`
}

const rawJson = (text: string): unknown =>
  (JSON as unknown as { rawJSON(text: string): unknown }).rawJSON(text)

const exactNumber = (_key: string, value: unknown, context: { readonly source?: string }): unknown => {
  if (typeof value !== "number") return value
  const source = context.source ?? String(value)
  if (!Number.isFinite(value)) {
    throw new JsonRefused({ reason: "number", message: `number out of range: ${source.slice(0, 32)}` })
  }
  if (/[.eE]/.test(source)) return new JsonFloat(value)
  return Number.isSafeInteger(value) ? value : BigInt(source)
}

const deeperThan = (text: string, maxDepth: number): boolean => {
  let depth = 0
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (quoted) {
      if (code === 0x5c) at++
      else if (code === 0x22) quoted = false
    } else if (code === 0x22) quoted = true
    else if (code === 0x5b || code === 0x7b) {
      if (++depth > maxDepth) return true
    } else if (code === 0x5d || code === 0x7d) depth--
  }
  return false
}
