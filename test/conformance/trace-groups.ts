import { compareCases, type Group, unimplemented } from "./group.ts"
import { stateRoot } from "./trie-groups.ts"

export type BlockStep = {
  readonly op: "block"
  readonly number: number
  readonly diff: Readonly<Record<string, string | null>>
  readonly events: readonly { readonly pallet: string; readonly event: string; readonly data: string }[]
}

export type Step = BlockStep | { readonly op: "call" | "api" | "storage"; readonly diff?: BlockStep["diff"] }

/** A recorded run of the chain's pallets; `genesis` and `diff` hold raw keys and values. */
export type TraceFile = {
  readonly name: string
  readonly seed: number
  readonly genesis: Readonly<Record<string, string>>
  readonly genesisVisibleRoot: string
  readonly steps: readonly Step[]
}

function byKey([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : 1
}

/** A trace's named checks: the root of its genesis, its epochs (`dense` only), its replay. */
export function traceGroups(file: TraceFile, tags: readonly string[]): Group[] {
  const named = ["trace", file.name, ...tags]
  return [
    {
      name: "genesis-root",
      tags: named,
      run: (core) =>
        compareCases([file], ({ genesis, genesisVisibleRoot }) => ({
          expected: genesisVisibleRoot,
          got: stateRoot(core, Object.entries(genesis).sort(byKey), 1),
        })),
    },
    unimplemented("replay", named, 1),
  ]
}
