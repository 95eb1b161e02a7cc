import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

/** Files under `root` that are not as they would be generated, and files that would not be generated at all. */
export interface Drift {
  readonly stale: readonly string[]
  readonly extra: readonly string[]
}

const read = (path: string): string | undefined => {
  try {
    return readFileSync(path, "utf8")
  } catch {
    return undefined
  }
}

export const findDrift = (root: string, files: ReadonlyMap<string, string>): Drift => {
  const present = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".ts"),
  )
  return {
    stale: [...files].flatMap(([path, text]) => (read(join(root, path)) === text ? [] : [path])),
    extra: present.filter((path) => !files.has(path)),
  }
}
