import { type Group, type Result, runCases } from "../group.ts"
import { accountOf } from "./accounting.ts"
import type { AreaCase, AreaCheck } from "./area-case.ts"
import { emissionAreas } from "./emission-areas.ts"
import { epochArea } from "./epoch-area.ts"
import { mathAreas } from "./math-areas.ts"
import { sharePoolAreas } from "./share-pool-areas.ts"
import { stakeAreas } from "./stake-areas.ts"
import { swapAreas } from "./swap-areas.ts"

const CHECKS: Readonly<Record<string, AreaCheck<never>>> = {
  ...mathAreas,
  ...emissionAreas,
  ...sharePoolAreas,
  ...stakeAreas,
  ...swapAreas,
}

/** How cases of an area are computed, where that is known. */
export function checkOf(area: string): AreaCheck<never> | undefined {
  if (area.startsWith("derived.epoch.")) return epochArea
  return Object.hasOwn(CHECKS, area) ? CHECKS[area] : undefined
}

/** A case in prose passes nowhere: it is listed with the test that holds it, or fails by name. */
function inProse(entry: AreaCase): { readonly listed: string } | { readonly failure: string } {
  const account = accountOf(entry)
  if (account === undefined) return { failure: `${entry.area}: no implementation` }
  return { listed: `${account.id}: ${account.reason ?? `stands in ${account.test}`}` }
}

/** One group an area. */
export function areaGroups(cases: readonly AreaCase[], tags: readonly string[]): Group[] {
  return [...Map.groupBy(cases, ({ area }) => area)].map(([area, entries]) => {
    const check = checkOf(area)
    return {
      name: area,
      tags,
      run: (core): Result => runCases(entries, (entry) => check?.(core, entry as never) ?? inProse(entry)),
    }
  })
}
