import type { FunctionCheck } from "../functions/function-check.ts"
import { compareCases, type Group, unimplemented } from "../group.ts"
import type { AreaCase } from "./area-case.ts"
import { epochArea } from "./epoch-area.ts"
import { scalarAreas } from "./scalar-areas.ts"

function checkOf(area: string): FunctionCheck<never> | undefined {
  if (area.startsWith("derived.epoch.")) return epochArea
  return Object.hasOwn(scalarAreas, area) ? scalarAreas[area] : undefined
}

/** One group an area. Areas told in prose have no check here: they are unit tests beside the code, and fail by name. */
export function areaGroups(cases: readonly AreaCase[], tags: readonly string[]): Group[] {
  return [...Map.groupBy(cases, ({ area }) => area)].map(([area, entries]) => {
    const check = checkOf(area)
    if (check === undefined) return unimplemented(area, tags, entries.length)
    return { name: area, tags, run: (core) => compareCases(entries, (entry) => check(core, entry as never)) }
  })
}
