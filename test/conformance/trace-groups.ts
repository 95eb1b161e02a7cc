import { epochGroup } from "./epoch-from-trace.ts"
import { compareCases, type Group, type Result } from "./group.ts"
import { replayTrace } from "./replay/replay-trace.ts"
import type { Step, Trace } from "./replay/trace.ts"
import { stateRoot } from "./trie-groups.ts"

function byKey([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : 1
}

function nameOf(step: Step): string {
  if (step.op === "call") return `${step.pallet}.${step.call}`
  return step.op === "api" ? step.name : step.op
}

/** Every step is a case; after one that came out otherwise, the recorded storage is taken and the rest goes on. */
function replay(trace: Trace): Result {
  const { steps, different } = replayTrace(trace, { goOn: true })
  const failures = different.map(({ index, step, differences }) => {
    const [{ what, expected, got } = { what: "", expected: "", got: "" }] = differences
    return `step ${index} ${nameOf(step)}: ${what}: expected ${expected.slice(0, 160)}, got ${got.slice(0, 160)}`
  })
  return { passed: steps - failures.length, failures }
}

/** A trace's checks: the root of its genesis, its replay, and for `dense`, each epoch on the storage before it. */
export function traceGroups(trace: Trace, tags: readonly string[]): Group[] {
  const named = ["trace", trace.name, ...tags]
  const groups: Group[] = [
    {
      name: "genesis-root",
      tags: named,
      run: (core) =>
        compareCases([trace], ({ genesis, genesisVisibleRoot }) => ({
          expected: genesisVisibleRoot,
          got: stateRoot(core, Object.entries(genesis).sort(byKey), 1),
        })),
    },
    { name: "replay", tags: named, run: () => replay(trace) },
  ]
  return trace.name === "dense" ? [...groups, epochGroup(trace, named)] : groups
}
