import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import type { Surface } from "../../src/protocol/surface/surface.ts"
import { kebab } from "../generate/write-storage.ts"

const IMPORT = /import (?:\{([^}]*)\}|\* as (\w+)) from "[^"]*generated\/storage\/([\w-]+)\.ts"/g

/** "Pallet.Item" of every cell that a source file outside of `generated` and tests imports. */
export const usedCells = (surface: Surface, src: string): ReadonlySet<string> => {
  const pallets = new Map(surface.data.pallets.map(({ name }) => [kebab(name), name]))
  const used = new Set<string>()
  const sources = readdirSync(src, { recursive: true, encoding: "utf8" }).filter(
    (path) => path.endsWith(".ts") && !path.endsWith(".test.ts") && !path.startsWith("generated"),
  )
  for (const path of sources) {
    const text = readFileSync(join(src, path), "utf8")
    for (const [, names, namespace, file] of text.matchAll(IMPORT)) {
      const pallet = pallets.get(file as string)
      const items =
        names === undefined
          ? [...text.matchAll(new RegExp(`\\b${namespace}\\.(\\w+)`, "g"))].map(([, item]) => item as string)
          : names.split(",").flatMap((name) => /\w+/.exec(name) ?? [])
      for (const item of items) used.add(`${pallet}.${item}`)
    }
  }
  return used
}
