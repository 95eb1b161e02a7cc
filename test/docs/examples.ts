import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"

/** A code block that shows how something is used. */
export interface Example {
  /** Where it stands: "apps/devnet/src/devnet.ts:98". */
  readonly place: string
  readonly code: string
}

const SOURCES = [
  "README.md",
  "packages/*/README.md",
  "apps/*/README.md",
  "packages/*/src/**/*.ts",
  "apps/*/src/**/*.ts",
]
const BLOCK = /^( \* )?```ts\n([\s\S]*?)\n(?: \* )?```$/gm

/** Every TypeScript block of the READMEs and of the docstrings in the packages' sources. */
export function findExamples(root: string): readonly Example[] {
  const files = SOURCES.flatMap((pattern) => globSync(pattern, { cwd: root })).sort()
  return files
    .filter((file) => !/\.test\.ts$|\/(generated|dist)\//.test(file))
    .flatMap((file) => {
      const text = readFileSync(join(root, file), "utf8")
      return [...text.matchAll(BLOCK)].map(({ index, 2: block = "" }) => ({
        place: `${file}:${text.slice(0, index).split("\n").length}`,
        code: block.replace(/^ \* ?/gm, ""),
      }))
    })
}
