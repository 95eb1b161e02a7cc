// The child of main.ts: runs what is selected on the face that SUBFORGE_CORE names, and sends the counts to its parent.
import { parseArguments } from "./arguments.ts"
import type { FaceName } from "./core.ts"
import { BAD_INPUT, InputError } from "./input-error.ts"
import { runFace } from "./run.ts"

try {
  const { paths, only, until } = parseArguments(process.argv.slice(2))
  process.send?.(await runFace({ paths, only, until }, process.env.SUBFORGE_CORE as FaceName))
  process.disconnect()
} catch (error) {
  if (!(error instanceof InputError)) throw error
  console.error(error.message)
  process.exit(BAD_INPUT)
}
