import { readdirSync, readFileSync, statSync } from "node:fs"
import { basename, join } from "node:path"
import { gunzipSync } from "node:zlib"
import { InputError } from "./input-error.ts"

export type Vectors = {
  readonly path: string
  readonly stem: string
  readonly content: unknown
  /** Whether the person named this very file, and not a folder around it. */
  readonly named: boolean
}

const VECTOR = /\.json(\.gz)?$/

function filesOf(path: string): string[] {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats === undefined)
    throw new InputError(`${path} does not exist: name a vector file or a folder of them.`)
  if (!stats.isDirectory()) return [path]
  const found = readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((name) => VECTOR.test(name))
    .sort()
    .map((name) => join(path, name))
  if (found.length === 0) throw new InputError(`${path} holds no .json or .json.gz file.`)
  return found
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

/** The text of a file, zipped or not. */
export function readText(path: string): string {
  const bytes = readFileSync(path)
  return (isGzip(bytes) ? gunzipSync(bytes) : bytes).toString("utf8")
}

function parse(path: string): unknown {
  try {
    return JSON.parse(readText(path))
  } catch (error) {
    throw new InputError(`${path} is not JSON: ${(error as Error).message}.`)
  }
}

/** Every vector file under the given paths, folders whole, one after the other: traces are too big to hold all. */
export function* loadVectors(paths: readonly string[]): Generator<Vectors> {
  for (const path of new Set(paths.flatMap(filesOf))) {
    const stem = basename(path).replace(VECTOR, "")
    yield { path, stem, content: parse(path), named: paths.includes(path) }
  }
}
