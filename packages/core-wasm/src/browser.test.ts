import { readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { expect, it } from "vitest"

const home = import.meta.dirname
const imports = /^(?:import|export) (?:[^;"']* from )?["']([^"']+)["']/gm

/** The files that a browser loads from `entry`, and what else they import. */
const reach = (entry: string) => {
  const [files, outside] = [new Set<string>(), new Set<string>()]
  const pending = [join(home, entry)]
  for (let file = pending.pop(); file; file = pending.pop()) {
    if (files.has(file)) continue
    files.add(file)
    for (const [, name] of readFileSync(file, "utf8").matchAll(imports)) {
      if (name === "#native-addon") pending.push(join(home, "face/no-native-addon.ts"))
      else if (name === "#crypto-module") pending.push(join(home, "face/crypto-module.ts"))
      else if (name?.startsWith(".")) pending.push(join(dirname(file), name))
      else outside.add(name ?? "")
    }
  }
  return { files, outside }
}

it.each(["index.ts", "wasm.ts"])("%s loads nothing of Node in a browser", (entry) => {
  const { files, outside } = reach(entry)
  expect(files.size).toBeGreaterThan(10)
  expect([...outside]).toEqual([])
})
