import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { gunzipSync } from "node:zlib"
import { createTrie } from "@subforge/core"
import { State } from "@subforge/runtime"
import { checkInvariants, invariantBase, type Violation } from "@subforge/runtime/invariants"
import { expect, it } from "vitest"
import { fromHex } from "../conformance/hex.ts"
import type { Diff, Trace } from "../conformance/replay/trace.ts"

const folder = join(import.meta.dirname, "../vectors/traces")
const traces = readdirSync(folder).filter((name) => name.endsWith(".json.gz"))
const EVERY = 8

const read = (name: string): Trace => JSON.parse(gunzipSync(readFileSync(join(folder, name))).toString())

/** The recorded storage, step by step, without running anything of ours. */
const violationsOf = (trace: Trace): Violation[] => {
  const trie = createTrie()
  const state = new State(trie, trie.empty)
  const write = (diff: Diff) => {
    for (const [key, value] of Object.entries(diff)) {
      state.setRaw(fromHex(key), value === null ? undefined : fromHex(value))
    }
    const before = state.root
    state.commit()
    trie.release(before)
  }
  write(trace.genesis)
  let base = invariantBase({ state })
  let blocks = 0
  const violations: Violation[] = []
  for (const step of trace.steps) {
    if ("diff" in step) write(step.diff)
    // Raw writes of a trace make pools out of nothing.
    if (step.op === "storage") base = invariantBase({ state })
    if (step.op !== "block") continue
    blocks += 1
    if (blocks % EVERY === 0) violations.push(...checkInvariants({ state }, base))
  }
  trie.dispose()
  return violations
}

it.each(traces)("the chain's own states keep every invariant: %s", (name) => {
  expect(violationsOf(read(name))).toEqual([])
})
