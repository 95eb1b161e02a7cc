import type { Core } from "./core.ts"

/** Cases that are reported on one line: a function, a check of a trace, or an area without implementation. */
export type Group = {
  /** What the line shows and `--only` matches first. */
  readonly name: string
  /** Further names that `--only` matches: area, file, family of the trace. */
  readonly tags: readonly string[]
  /** Of a trace: what its counts are summed over besides. */
  readonly family?: string
  readonly run: (core: Core) => Result
}

export type Result = {
  readonly passed: number
  readonly failures: readonly string[]
  /** Cases that are no data and count neither way: where they are tested, or why they can't be. */
  readonly listed?: readonly string[]
}

/** Both sides of a case, or what is to be said instead of comparing. */
export type Outcome =
  | { readonly expected: unknown; readonly got: unknown }
  | { readonly listed: string }
  | { readonly failure: string }

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

/** A message without its line breaks, cut where it gets long. */
export function oneLine(text: string): string {
  return shorten(text.replaceAll(/\s*\n\s*/g, " "))
}

function shorten(text: string): string {
  return text.length > 160 ? `${text.slice(0, 160)}…` : text
}

function difference(expected: unknown, got: unknown): string | undefined {
  const [wanted, actual] = [JSON.stringify(plain(expected)), JSON.stringify(plain(got))]
  return wanted === actual ? undefined : `expected ${shorten(wanted)}, got ${shorten(actual)}`
}

function judge<Case>(run: (entry: Case, index: number) => Outcome, entry: Case, index: number) {
  try {
    const outcome = run(entry, index)
    if ("listed" in outcome) return outcome
    const failure = "failure" in outcome ? outcome.failure : difference(outcome.expected, outcome.got)
    return { failure }
  } catch (error) {
    return { failure: error instanceof Error ? oneLine(error.message) : String(error) }
  }
}

/** One case passes when both sides read the same; a throw is a failure, never a crash of the run. */
export function runCases<Case>(cases: readonly Case[], run: (entry: Case, index: number) => Outcome): Result {
  const failures: string[] = []
  const listed: string[] = []
  cases.forEach((entry, index) => {
    const outcome = judge(run, entry, index)
    if ("listed" in outcome) listed.push(outcome.listed)
    else if (outcome.failure !== undefined) failures.push(`case ${index}: ${outcome.failure}`)
  })
  return { passed: cases.length - failures.length - listed.length, failures, listed }
}

/** {@link runCases} where every case is data. */
export function compareCases<Case>(
  cases: readonly Case[],
  check: (entry: Case, index: number) => { readonly expected: unknown; readonly got: unknown },
): Result {
  return runCases(cases, check)
}

/** What was selected and cannot be checked yet fails, by name, with every case it has. */
export function unimplemented(name: string, tags: readonly string[], cases: number): Group {
  const failure = `${name}: no implementation`
  return { name, tags, run: () => ({ passed: 0, failures: Array.from({ length: cases }, () => failure) }) }
}
