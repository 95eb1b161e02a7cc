import type { Core } from "./core.ts"

/** Cases that are reported on one line: a function, a check of a trace, or an area without implementation. */
export type Group = {
  /** What the line shows and `--only` matches first. */
  readonly name: string
  /** Further names that `--only` matches: area, file, family of the trace. */
  readonly tags: readonly string[]
  readonly run: (core: Core) => Result
}

export type Result = { readonly passed: number; readonly failures: readonly string[] }

/** A value as it stands in a vector: integers as decimal strings, no typed arrays, null for nothing. */
export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain }

/** Turns what core gives into the vectors' notation; small integers stay numbers, bigints become strings. */
export function plain(value: unknown): Plain {
  if (value === undefined || value === null) return null
  if (typeof value === "bigint") return value.toString()
  if (typeof value === "object") {
    if (Array.isArray(value) || ArrayBuffer.isView(value))
      return Array.from(value as ArrayLike<unknown>, plain)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]))
  }
  return value as boolean | number | string
}

function shorten(text: string): string {
  return text.length > 160 ? `${text.slice(0, 160)}…` : text
}

/** One case passes when both sides read the same; a throw is a failure, never a crash of the run. */
export function compareCases<Case>(
  cases: readonly Case[],
  check: (entry: Case, index: number) => { readonly expected: unknown; readonly got: unknown },
): Result {
  const failures: string[] = []
  cases.forEach((entry, index) => {
    try {
      const { expected, got } = check(entry, index)
      const [wanted, actual] = [JSON.stringify(plain(expected)), JSON.stringify(plain(got))]
      if (wanted !== actual)
        failures.push(`case ${index}: expected ${shorten(wanted)}, got ${shorten(actual)}`)
    } catch (error) {
      failures.push(`case ${index}: ${error instanceof Error ? error.message : String(error)}`)
    }
  })
  return { passed: cases.length - failures.length, failures }
}

/** What was selected and cannot be checked yet fails, by name, with every case it has. */
export function unimplemented(name: string, tags: readonly string[], cases: number): Group {
  const failure = `${name}: no implementation`
  return { name, tags, run: () => ({ passed: 0, failures: Array.from({ length: cases }, () => failure) }) }
}
