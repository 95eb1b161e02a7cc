import type { Arguments } from "./arguments.ts"
import { type Core, type FaceName, loadFace } from "./core.ts"
import { type Group, oneLine, type Result } from "./group.ts"
import { groupsOf } from "./groups-of.ts"
import { loadVectors } from "./load.ts"
import { Selection } from "./selection.ts"

const SHOWN_FAILURES = 3

export type Totals = { passed: number; failed: number }

type Family = Totals & { traces: Set<string> }

/** A check that breaks off has failed, whatever it counted before. */
function runGuarded(group: Group, core: Core): Result {
  try {
    return group.run(core)
  } catch (error) {
    return { passed: 0, failures: [`broke off: ${oneLine((error as Error).message)}`] }
  }
}

function counts({ passed, failures, listed = [] }: Result): string {
  const rest = listed.length > 0 ? `, ${listed.length} listed, not data` : ""
  return `${passed} passed, ${failures.length} failed${rest}`
}

function print(name: string, face: FaceName, result: Result): void {
  const { passed, failures, listed = [] } = result
  const mark = failures.length > 0 ? "FAIL" : passed === 0 && listed.length > 0 ? "list" : "ok  "
  console.log(`${mark} ${name.padEnd(52)} ${face.padEnd(6)} ${counts(result)}`)
  for (const line of [...listed, ...failures.slice(0, SHOWN_FAILURES)]) console.log(`       ${line}`)
  if (failures.length > SHOWN_FAILURES) console.log(`       and ${failures.length - SHOWN_FAILURES} more`)
}

function add(totals: Totals, { passed, failures }: Result): void {
  totals.passed += passed
  totals.failed += failures.length
}

/** Everything selected, on the face that this process uses; prints a line a group, and one a family of traces. */
export async function runFace(
  { paths, only, until }: Omit<Arguments, "faces">,
  face: FaceName,
): Promise<Totals> {
  const core = await loadFace(face)
  const selection = new Selection(only)
  const totals: Totals = { passed: 0, failed: 0 }
  const families = new Map<string, Family>()
  for (const vectors of loadVectors(paths)) {
    for (const group of groupsOf(vectors, until)) {
      if (!selection.selects(group)) continue
      const result = runGuarded(group, core)
      print(`${vectors.stem} ${group.name}`, face, result)
      add(totals, result)
      if (group.family === undefined) continue
      const family = families.get(group.family) ?? { passed: 0, failed: 0, traces: new Set() }
      add(family, result)
      families.set(group.family, { ...family, traces: family.traces.add(vectors.path) })
    }
  }
  selection.checkAllMatched()
  for (const [name, { traces, passed, failed }] of families) {
    console.log(
      `family ${name.padEnd(50)} ${face.padEnd(6)} ${traces.size} traces, ${passed} passed, ${failed} failed`,
    )
  }
  return totals
}
