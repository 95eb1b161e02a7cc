import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { gunzipSync } from "node:zlib"
import type { Record } from "./recording/record.ts"

interface RecordedStep {
  readonly op: string
  readonly pallet?: string
  readonly call?: string
  readonly name?: string
  readonly result?: unknown
  readonly events?: readonly { readonly pallet: string; readonly event: string }[]
}

const sorted = (names: Iterable<string>): string[] => [...new Set(names)].sort()

const callsOf = (steps: readonly RecordedStep[]) => {
  const calls: string[] = []
  const failures: string[] = []
  for (const { op, pallet, call, result } of steps) {
    if (op !== "call") continue
    const name = `${pallet}.${call}`
    if (result === "ok") calls.push(name)
    else {
      const { error } = result as { readonly error: string }
      if (error.includes(".")) failures.push(`${name} ${error}`)
    }
  }
  return { calls: sorted(calls), failures: sorted(failures) }
}

/** What a recorded trace holds; its replay asserts every bit of it. */
const readTrace = (path: string): Record => {
  const bytes = readFileSync(path)
  const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8")
  const { steps } = JSON.parse(text) as { readonly steps: readonly RecordedStep[] }
  const { calls, failures } = callsOf(steps)
  return {
    calls,
    failures,
    events: sorted(
      steps.flatMap(({ events = [] }) => events.map(({ pallet, event }) => `${pallet}.${event}`)),
    ),
    errors: sorted(failures.map((name) => name.split(" ")[1] as string)),
    apis: sorted(steps.filter(({ op }) => op === "api").map(({ name }) => name as string)),
  }
}

const IS_TRACE = /^(?!functions|trie|dispatch)(.*)\.json(\.gz)?$/

/** All traces of a folder by name, in the order of their names. */
export const readTraces = (folder: string): ReadonlyMap<string, Record> =>
  new Map(
    readdirSync(folder)
      .sort()
      .flatMap((file) => {
        const name = IS_TRACE.exec(file)?.[1]
        return name === undefined ? [] : [[name, readTrace(join(folder, file))] as const]
      }),
  )
