import { mkdirSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { surface } from "../src/protocol/surface/spec424.ts"
import { findDrift } from "./generate/drift.ts"
import { generatedFiles } from "./generate/generated-files.ts"

const root = fileURLToPath(new URL("../src/generated", import.meta.url))
mkdirSync(root, { recursive: true })

const files = generatedFiles(surface)
const { stale, extra } = findDrift(root, files)

if (process.argv.includes("--check")) {
  for (const path of [...stale, ...extra]) console.error(`drift: packages/runtime/src/generated/${path}`)
  if (stale.length + extra.length > 0) {
    console.error("run `node packages/runtime/scripts/generate.ts` and commit what it writes")
    process.exitCode = 1
  }
} else {
  for (const path of extra) rmSync(join(root, path))
  for (const path of stale) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), files.get(path) as string)
  }
  console.log(`${files.size} generated files, ${stale.length} written, ${extra.length} removed`)
}
