// `npm run conformance -- PATH…`: recorded numbers of the chain against both faces of core.
import { parseArguments } from "./arguments.ts"
import { type Core, type FaceName, loadFace } from "./core.ts"
import type { Group } from "./group.ts"
import { groupsOf } from "./groups-of.ts"
import { InputError } from "./input-error.ts"
import { loadVectors } from "./load.ts"
import { Selection } from "./selection.ts"

const SHOWN_FAILURES = 3

type Totals = { passed: number; failed: number }

function runGroup(
  group: Group,
  stem: string,
  faces: readonly (readonly [FaceName, Core])[],
  totals: Totals,
): void {
  for (const [face, core] of faces) {
    const { passed, failures } = group.run(core)
    totals.passed += passed
    totals.failed += failures.length
    const mark = failures.length === 0 ? "ok  " : "FAIL"
    const name = `${stem} ${group.name}`.padEnd(52)
    console.log(`${mark} ${name} ${face.padEnd(6)} ${passed} passed, ${failures.length} failed`)
    for (const failure of failures.slice(0, SHOWN_FAILURES)) console.log(`       ${failure}`)
    if (failures.length > SHOWN_FAILURES) console.log(`       and ${failures.length - SHOWN_FAILURES} more`)
  }
}

async function main(): Promise<void> {
  const { paths, only, faces } = parseArguments(process.argv.slice(2))
  const selection = new Selection(only)
  const cores: [FaceName, Core][] = []
  for (const face of faces) cores.push([face, await loadFace(face)])
  const totals: Totals = { passed: 0, failed: 0 }
  for (const vectors of loadVectors(paths)) {
    for (const group of groupsOf(vectors)) {
      if (selection.selects(group)) runGroup(group, vectors.stem, cores, totals)
    }
  }
  selection.checkAllMatched()
  console.log(`${totals.passed} passed, ${totals.failed} failed`)
  process.exitCode = totals.failed === 0 ? 0 : 1
}

try {
  await main()
} catch (error) {
  if (!(error instanceof InputError)) throw error
  console.error(error.message)
  process.exitCode = 2
}
