import { epochGroup } from "./epoch-from-trace.ts"
import { compareCases, type Group, type Result } from "./group.ts"
import { describeReport, nameOf } from "./replay/describe-report.ts"
import { replayTrace } from "./replay/replay-trace.ts"
import type { Trace } from "./replay/trace.ts"
import { stateRoot } from "./trie-groups.ts"

function byKey([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : 1
}

/** Every step is a case; after one that came out otherwise, the recorded storage is taken and the rest goes on. */
function replay(trace: Trace): Result {
  const { steps, different } = replayTrace(trace, { goOn: true })
  const failures = different.map((report, place) =>
    place === 0
      ? describeReport(report)
      : `step ${report.index} ${nameOf(report.step)}: ${report.differences[0]?.what}`,
  )
  return { passed: steps - failures.length, failures }
}

/** A trace's checks: the root of its genesis, its replay, and for `dense`, each epoch on the storage before it. */
export function traceGroups(whole: Trace, tags: readonly string[], until = whole.steps.length): Group[] {
  const trace =
    until < whole.steps.length
      ? { ...whole, steps: whole.steps.slice(0, until), finalVisibleRoot: undefined }
      : whole
  const named = { tags: ["trace", trace.name, ...tags], family: trace.name }
  const groups: Group[] = [
    {
      ...named,
      name: "genesis-root",
      run: (core) =>
        compareCases([trace], ({ genesis, genesisVisibleRoot }) => ({
          expected: genesisVisibleRoot,
          got: stateRoot(core, Object.entries(genesis).sort(byKey), 1),
        })),
    },
    { ...named, name: "replay", run: () => replay(trace) },
  ]
  return trace.name === "dense" ? [...groups, { ...named, ...epochGroup(trace, named.tags) }] : groups
}
