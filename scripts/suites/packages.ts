import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { type Count, check, ROOT, type Suite } from "./suite.ts"

function publicPackages(): string[] {
  return globSync("{packages,apps}/*/package.json", { cwd: ROOT })
    .filter((path) => !(JSON.parse(readFileSync(join(ROOT, path), "utf8")) as { private?: boolean }).private)
    .map((path) => path.replace(/\/package\.json$/, ""))
    .sort()
}

/** What is published can be built, resolves and has its types: publint and are-the-types-wrong on every public package. */
export const packages: Suite = {
  name: "packages",
  run: async () => {
    const counts: Count[] = [await check("build", "turbo", ["run", "build"])]
    for (const folder of publicPackages()) {
      counts.push(await check(`publint ${folder}`, "publint", [folder, "--strict"]))
      counts.push(await check(`attw ${folder}`, "attw", ["--pack", folder, "--profile", "esm-only"]))
    }
    return counts
  },
}
