// `npm run conformance -- PATH…`: recorded numbers of the chain against core and runtime, on both faces of core.
import { fork } from "node:child_process"
import { join } from "node:path"
import { type Arguments, parseArguments } from "./arguments.ts"
import type { FaceName } from "./core.ts"
import { BAD_INPUT, InputError } from "./input-error.ts"
import type { Totals } from "./run.ts"

const CHILD = join(import.meta.dirname, "face.ts")

/** The runtime takes the face that SUBFORGE_CORE names, so each face has a process of its own. */
function runInChild(face: FaceName): Promise<Totals> {
  const env = { ...process.env, SUBFORGE_CORE: face }
  const child = fork(CHILD, process.argv.slice(2), { env, stdio: ["ignore", "inherit", "inherit", "ipc"] })
  return new Promise((resolve, reject) => {
    let totals: Totals = { passed: 0, failed: 1 }
    child.on("message", (message) => {
      totals = message as Totals
    })
    child.on("error", reject)
    child.on("close", (code) => {
      if (code === BAD_INPUT) process.exit(BAD_INPUT)
      if (code !== 0 && totals.failed === 0) totals = { ...totals, failed: 1 }
      resolve(totals)
    })
  })
}

function readArguments(): Arguments {
  try {
    return parseArguments(process.argv.slice(2))
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    console.error(error.message)
    process.exit(BAD_INPUT)
  }
}

let passed = 0
let failed = 0
for (const face of readArguments().faces) {
  const totals = await runInChild(face)
  passed += totals.passed
  failed += totals.failed
}
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
