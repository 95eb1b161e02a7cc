import type { AreaCase } from "./areas/area-case.ts"
import { areaGroups } from "./areas/area-groups.ts"
import { type DispatchInfoFile, dispatchInfoGroups } from "./dispatch-info-groups.ts"
import { type FunctionsFile, functionGroups } from "./functions/function-groups.ts"
import { type Group, unimplemented } from "./group.ts"
import { InputError } from "./input-error.ts"
import { axonGroups } from "./kit/axon-groups.ts"
import { type WalletFile, walletGroups } from "./kit/wallet-groups.ts"
import type { Vectors } from "./load.ts"
import { checkTrace } from "./replay/check-trace.ts"
import type { Trace } from "./replay/trace.ts"
import { type FieldKind, requireFields } from "./shape.ts"
import { type TimelockFile, timelockGroups } from "./timelock-groups.ts"
import { traceGroups } from "./trace-groups.ts"
import { type TrieFile, trieGroups } from "./trie-groups.ts"
import { type YumaTables, yumaTables } from "./yuma-tables.ts"

type More = { readonly path: string; readonly until: number | undefined }

type Kind = {
  /** Fields that only this kind has together. */
  readonly fields: Readonly<Record<string, FieldKind>>
  /** What the fields of this kind have to be, where more than their presence is wanted before the run. */
  readonly check?: (path: string, content: never) => void
  readonly groups: (content: never, tags: readonly string[], more: More) => readonly Group[]
}

/** Formats that are known but that nothing here computes yet. */
const later = (name: string, fields: Kind["fields"]): Kind => ({
  fields,
  groups: (_content, tags) => [unimplemented(name, tags, 1)],
})

const AREAS: Kind = { fields: {}, groups: (content: readonly AreaCase[], tags) => areaGroups(content, tags) }

const KINDS: readonly Kind[] = [
  {
    fields: { functions: "object" },
    groups: (content: FunctionsFile, tags) => functionGroups(content, tags),
  },
  {
    fields: { cases: "list", ordered: "list" },
    groups: (content: TrieFile, tags) => trieGroups(content, tags),
  },
  {
    fields: { genesis: "object", steps: "list", genesisVisibleRoot: "text" },
    check: checkTrace,
    groups: (content: Trace, tags, { until }) => traceGroups(content, tags, until),
  },
  {
    fields: { subtensor_yuma3: "object", cases: "list" },
    groups: (content: { subtensor_yuma3: YumaTables; cases: readonly unknown[] }, tags) => [
      yumaTables(content.subtensor_yuma3, tags),
      unimplemented("yuma-simulations", tags, content.cases.length),
    ],
  },
  {
    fields: { what: "text", tests: "list" },
    groups: (content: YumaTables, tags) => [yumaTables(content, tags)],
  },
  {
    fields: { samples: "list", fees: "list" },
    groups: (content: DispatchInfoFile, tags) => dispatchInfoGroups(content, tags),
  },
  {
    fields: { drand: "object", sealed: "list", weight_commits: "list", clock: "list" },
    groups: (content: TimelockFile, tags) => timelockGroups(content, tags),
  },
  {
    fields: { exchanges: "list", body_hash_vectors: "list" },
    groups: (_content, tags, { path }) => axonGroups(path, tags),
  },
  later("btauth", { sign: "list", verify: "list" }),
  {
    fields: { mnemonic: "text", encryption: "object", files: "list" },
    groups: (content: WalletFile, tags) => walletGroups(content, tags),
  },
  later("yuma-retention", { figures: "object", source: "object" }),
  later("metagraph", { stake: "list", weights_sparse: "object" }),
]

function has(content: unknown, names: readonly string[]): boolean {
  return typeof content === "object" && content !== null && names.every((name) => name in content)
}

function kindOf(content: unknown): Kind | undefined {
  const areas =
    Array.isArray(content) && content.length > 0 && content.every((one) => has(one, ["area", "inputs"]))
  return areas ? AREAS : KINDS.find(({ fields }) => has(content, Object.keys(fields)))
}

/** The groups of a file, whose kind its content tells. A stranger in a folder fails by name like all that is not computed. */
export function groupsOf({ path, stem, content, named }: Vectors, until?: number): readonly Group[] {
  const kind = kindOf(content)
  if (kind === undefined) {
    if (!named) return [unimplemented("unknown-kind", [stem], 1)]
    throw new InputError(
      `${path} is of no known kind: it is neither functions, tries, a trace, dispatch info, a timelock file nor cases by area.`,
    )
  }
  try {
    if (kind !== AREAS) requireFields(path, content, kind.fields)
    kind.check?.(path, content as never)
    return kind.groups(content as never, [stem], { path, until })
  } catch (error) {
    if (error instanceof InputError) throw error
    throw new InputError(`${path} is not in the format that its fields promise: ${(error as Error).message}.`)
  }
}
