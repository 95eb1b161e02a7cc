/** What a caller without types may hand over in place of anything. */
export const BAD: readonly unknown[] = [
  undefined,
  null,
  Number.NaN,
  -1,
  1.5,
  2 ** 33,
  Number.POSITIVE_INFINITY,
  "text",
  {},
  [],
  true,
  -1n,
  2n ** 200n,
  new Uint8Array(1),
  new Float64Array(2),
  Symbol("symbol"),
  () => 1,
]

const DEEPEST = 3
const FIRST_KEYS = 20

type Path = readonly string[]

/** The places of an argument list, those within its objects and lists included. */
export const placesOf = (value: unknown, depth = 0): Path[] => {
  const isDeep = typeof value === "object" && value !== null && !ArrayBuffer.isView(value) && depth < DEEPEST
  const inner = isDeep ? Object.entries(value).slice(0, FIRST_KEYS) : []
  return [
    ...(depth === 0 ? [] : [[]]),
    ...inner.flatMap(([key, part]) => placesOf(part, depth + 1).map((path) => [key, ...path])),
  ]
}

/** A copy with another value at one place. */
export const withBad = (value: unknown, [key, ...rest]: Path, bad: unknown): unknown => {
  if (key === undefined) return bad
  if (Array.isArray(value))
    return value.map((part, i) => (String(i) === key ? withBad(part, rest, bad) : part))
  const fields = value as Readonly<Record<string, unknown>>
  return { ...fields, [key]: withBad(fields[key], rest, bad) }
}

export type Outcome = { readonly value: unknown } | { readonly code: string }

/** What a call gives: its value, or the code of the package's own error; any other error as what it is. */
export const outcomeOf = (run: () => unknown): Outcome => {
  try {
    return { value: run() }
  } catch (error) {
    const { code, message } = error as { readonly code?: unknown; readonly message?: unknown }
    const isOwn = typeof code === "string" && /^[A-Z_]+$/.test(code) && !code.startsWith("ERR_")
    return { code: isOwn ? code : `not an error of core: ${String(message)}` }
  }
}
