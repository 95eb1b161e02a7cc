import { floatText, JsonFloat, type JsonValue } from "./json.ts"

/**
 * Python's `str(value)` of a JSON value, which is what the synapse protocol hashes.
 * A number counts as a float only as `JsonFloat` or with a fraction: hash strings and integers where you can.
 */
export const pythonStr = (value: JsonValue): string => (typeof value === "string" ? value : repr(value))

const repr = (value: JsonValue): string => {
  if (value === null) return "None"
  if (value === true) return "True"
  if (value === false) return "False"
  if (typeof value === "bigint") return value.toString()
  if (typeof value === "number") return Number.isInteger(value) ? BigInt(value).toString() : floatText(value)
  if (typeof value === "string") return quoted(value)
  if (value instanceof JsonFloat) return floatText(value.value)
  if (Array.isArray(value)) return `[${value.map(repr).join(", ")}]`
  return `{${Object.entries(value)
    .map(([key, item]) => `${quoted(key)}: ${repr(item)}`)
    .join(", ")}}`
}

/** Nothing to escape: printable ASCII without quotes and backslashes. */
const plainText = /^[ !#-&(-[\]-~]*$/

const quoted = (text: string): string => {
  if (plainText.test(text)) return `'${text}'`
  const mark = text.includes("'") && !text.includes('"') ? '"' : "'"
  let body = ""
  for (const character of text) body += escaped(character, mark)
  return `${mark}${body}${mark}`
}

const shortEscapes: Readonly<Record<string, string>> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" }

const escaped = (character: string, mark: string): string => {
  if (character === mark) return `\\${mark}`
  const short = shortEscapes[character]
  if (short !== undefined) return short
  if (character === " " || !/[\p{C}\p{Z}]/u.test(character)) return character
  const code = character.codePointAt(0) ?? 0
  if (code <= 0xff) return `\\x${code.toString(16).padStart(2, "0")}`
  if (code <= 0xffff) return `\\u${code.toString(16).padStart(4, "0")}`
  return `\\U${code.toString(16).padStart(8, "0")}`
}
