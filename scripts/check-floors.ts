// Prints every place that breaks the floors of docs/architecture.md and fails when there is one.
import { execFileSync } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { checkFloors } from "./lib/floors.ts"

const CHECKED = /\.(ts|tsx|mts|mjs|js|rs|css)$|(^|\/)(package\.json|Cargo\.toml)$/

const root = join(import.meta.dirname, "..")
const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
  cwd: root,
  encoding: "utf8",
})
const paths = listed.split("\0").filter((path) => CHECKED.test(path) && existsSync(join(root, path)))
const violations = checkFloors(new Map(paths.map((path) => [path, readFileSync(join(root, path), "utf8")])))

for (const { path, rule, detail } of violations) console.error(`${path}: ${rule}: ${detail}`)
console.log(`floors: ${paths.length} files, ${violations.length} violations`)
process.exitCode = violations.length === 0 ? 0 : 1
