import { spawnSync } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { SetupError } from "./setup-error.mjs"

/**
 * What package-lock.json wants and node_modules lacks, judged by the lock file that npm leaves inside node_modules.
 * Optional packages are those of other platforms, so their absence says nothing.
 */
export function missingPackages(lock, installed) {
  return Object.entries(lock.packages)
    .filter(([path, wanted]) => path.startsWith("node_modules/") && !wanted.optional)
    .filter(([path, wanted]) => {
      const present = installed.packages[path]
      return wanted.link ? present?.resolved !== wanted.resolved : present?.version !== wanted.version
    })
    .map(([path]) => path.slice("node_modules/".length))
}

function readJson(path) {
  return JSON.parse(readFileSync(path, "utf8"))
}

function isInstalled(root) {
  const inside = join(root, "node_modules/.package-lock.json")
  if (!existsSync(inside) || !existsSync(join(root, "node_modules/.bin/node"))) return false
  return missingPackages(readJson(join(root, "package-lock.json")), readJson(inside)).length === 0
}

/** Runs `npm ci` when node_modules is absent or not what package-lock.json says. */
export function installDependencies({ root, log }) {
  if (isInstalled(root)) return
  log("Installing the npm packages (about 20 seconds)")
  const { status, stdout, stderr } = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], {
    cwd: root,
    encoding: "utf8",
    shell: process.platform === "win32",
    stdio: ["ignore", "pipe", "pipe"],
  })
  if (status === 0) return
  process.stderr.write(`${stdout}\n${stderr}\n`)
  throw new SetupError(
    "npm ci failed (its words are above): check the network and the npm registry, then try again.",
  )
}
