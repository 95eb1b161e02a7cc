// Prepares a fresh clone, or does nothing when all is there. Runs on the system's Node with built-in modules only.
import { dirname } from "node:path"
import { fileURLToPath } from "node:url"
import { buildCore } from "./lib/build-core.mjs"
import { installDependencies } from "./lib/dependencies.mjs"
import { SetupError } from "./lib/setup-error.mjs"
import { checkLinker, checkNode, checkNpm, checkRust } from "./lib/tools.mjs"

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const started = Date.now()
let worked = false

function log(line) {
  worked = true
  const seconds = ((Date.now() - started) / 1000).toFixed(0).padStart(3)
  process.stderr.write(`setup ${seconds}s  ${line}\n`)
}

try {
  checkNode()
  checkNpm()
  checkRust()
  checkLinker()
  installDependencies({ root, log })
  await buildCore({ log })
  if (worked) log("Ready")
  else if (!process.argv.includes("--quiet")) process.stderr.write("setup: everything is in place\n")
} catch (error) {
  process.stderr.write(`setup: ${error instanceof SetupError ? error.message : error.stack}\n`)
  process.exitCode = 1
}
