import { type Core, type FaceName, loadFace } from "./core.ts"
import type { Group } from "./group.ts"
import { groupsOf } from "./groups-of.ts"
import { loadVectors } from "./load.ts"
import { Selection } from "./selection.ts"

const SHOWN_FAILURES = 3

export type Totals = { passed: number; failed: number }

function runGroup(group: Group, stem: string, face: FaceName, core: Core, totals: Totals): void {
  const { passed, failures, listed = [] } = group.run(core)
  totals.passed += passed
  totals.failed += failures.length
  const mark = failures.length > 0 ? "FAIL" : passed > 0 ? "ok  " : "list"
  const name = `${stem} ${group.name}`.padEnd(52)
  console.log(
    `${mark} ${name} ${face.padEnd(6)} ${passed} passed, ${failures.length} failed${listed.length > 0 ? `, ${listed.length} listed, not data` : ""}`,
  )
  for (const line of listed) console.log(`       ${line}`)
  for (const failure of failures.slice(0, SHOWN_FAILURES)) console.log(`       ${failure}`)
  if (failures.length > SHOWN_FAILURES) console.log(`       and ${failures.length - SHOWN_FAILURES} more`)
}

/** Everything selected, on the face that this process uses; prints a line a group. */
export async function runFace(
  paths: readonly string[],
  only: readonly string[],
  face: FaceName,
): Promise<Totals> {
  const core = await loadFace(face)
  const selection = new Selection(only)
  const totals: Totals = { passed: 0, failed: 0 }
  for (const vectors of loadVectors(paths)) {
    for (const group of groupsOf(vectors)) {
      if (selection.selects(group)) runGroup(group, vectors.stem, face, core, totals)
    }
  }
  selection.checkAllMatched()
  return totals
}
