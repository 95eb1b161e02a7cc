import type { AreaCase } from "./areas/area-case.ts"
import { areaGroups } from "./areas/area-groups.ts"
import { type DispatchInfoFile, dispatchInfoGroups } from "./dispatch-info-groups.ts"
import { type FunctionsFile, functionGroups } from "./functions/function-groups.ts"
import { type Group, unimplemented } from "./group.ts"
import { InputError } from "./input-error.ts"
import type { Vectors } from "./load.ts"
import type { Trace } from "./replay/trace.ts"
import { type TimelockFile, timelockGroups } from "./timelock-groups.ts"
import { traceGroups } from "./trace-groups.ts"
import { type TrieFile, trieGroups } from "./trie-groups.ts"
import { type YumaTables, yumaTables } from "./yuma-tables.ts"

type Kind = {
  /** Fields that only this kind has together. */
  readonly fields: readonly string[]
  readonly groups: (content: never, tags: readonly string[]) => readonly Group[]
}

/** Formats that are known but that nothing here computes yet. */
const later = (name: string, ...fields: readonly string[]): Kind => ({
  fields,
  groups: (_content, tags) => [unimplemented(name, tags, 1)],
})

const AREAS: Kind = { fields: [], groups: (content: readonly AreaCase[], tags) => areaGroups(content, tags) }

const KINDS: readonly Kind[] = [
  { fields: ["functions"], groups: (content: FunctionsFile, tags) => functionGroups(content, tags) },
  { fields: ["cases", "ordered"], groups: (content: TrieFile, tags) => trieGroups(content, tags) },
  {
    fields: ["genesis", "steps", "genesisVisibleRoot"],
    groups: (content: Trace, tags) => traceGroups(content, tags),
  },
  {
    fields: ["subtensor_yuma3", "cases"],
    groups: (content: { subtensor_yuma3: YumaTables; cases: readonly unknown[] }, tags) => [
      yumaTables(content.subtensor_yuma3, tags),
      unimplemented("yuma-simulations", tags, content.cases.length),
    ],
  },
  { fields: ["what", "tests"], groups: (content: YumaTables, tags) => [yumaTables(content, tags)] },
  {
    fields: ["samples", "fees"],
    groups: (content: DispatchInfoFile, tags) => dispatchInfoGroups(content, tags),
  },
  {
    fields: ["drand", "sealed"],
    groups: (content: TimelockFile, tags) => timelockGroups(content, tags),
  },
  later("axon", "exchanges", "body_hash_vectors"),
  later("btauth", "sign", "verify"),
  later("wallet", "mnemonic", "encryption"),
  later("yuma-retention", "figures", "source"),
  later("metagraph", "netuid", "weights_sparse"),
]

function has(content: unknown, names: readonly string[]): boolean {
  return typeof content === "object" && content !== null && names.every((name) => name in content)
}

function kindOf(content: unknown): Kind | undefined {
  const areas =
    Array.isArray(content) && content.length > 0 && content.every((one) => has(one, ["area", "inputs"]))
  return areas ? AREAS : KINDS.find(({ fields }) => has(content, fields))
}

/** The groups of a file, whose kind its content tells. A stranger in a folder fails by name like all that is not computed. */
export function groupsOf({ path, stem, content, named }: Vectors): readonly Group[] {
  const kind = kindOf(content)
  if (kind === undefined) {
    if (!named) return [unimplemented("unknown-kind", [stem], 1)]
    throw new InputError(
      `${path} is of no known kind: it is neither functions, tries, a trace nor cases by area.`,
    )
  }
  try {
    return kind.groups(content as never, [stem])
  } catch (error) {
    throw new InputError(`${path} is not in the format that its fields promise: ${(error as Error).message}.`)
  }
}
