import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { surface } from "../src/protocol/surface/spec424.ts"
import { TypeNames } from "./generate/type-names.ts"
import { writeApis, writeCalls, writeConstants, writeErrors, writeEvents } from "./generate/write-pallets.ts"
import { kebab, writeStorage } from "./generate/write-storage.ts"
import { writeTypes } from "./generate/write-types.ts"

const root = fileURLToPath(new URL("../src/generated", import.meta.url))
const HEAD = "// Generated from the surface data by packages/runtime/scripts/generate.ts. Do not edit.\n"

const build = (): ReadonlyMap<string, string> => {
  const names = new TypeNames(surface)
  const inStorage = new TypeNames(surface, "Types.")
  const files = new Map([
    ["types.ts", writeTypes(surface, names)],
    ["calls.ts", writeCalls(surface, names)],
    ["events.ts", writeEvents(surface, names)],
    ["errors.ts", writeErrors(surface, names)],
    ["constants.ts", writeConstants(surface, names)],
    ["apis.ts", writeApis(surface, names)],
  ])
  const withStorage = surface.data.pallets.filter(({ storage }) => storage.length > 0)
  for (const pallet of withStorage) {
    files.set(`storage/${kebab(pallet.name)}.ts`, writeStorage(surface, inStorage, pallet))
  }
  files.set("storage.ts", withStorage.map(({ name }) => `import "./storage/${kebab(name)}.ts"\n`).join(""))
  return new Map([...files].map(([path, text]) => [path, HEAD + text]))
}

const present = (): readonly string[] =>
  readdirSync(root, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts"))

const read = (path: string): string | undefined => {
  try {
    return readFileSync(join(root, path), "utf8")
  } catch {
    return undefined
  }
}

mkdirSync(root, { recursive: true })
const files = build()
const stale = [...files].flatMap(([path, text]) => (read(path) === text ? [] : [path]))
const extra = present().filter((path) => !files.has(path))

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
