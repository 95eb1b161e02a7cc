import { parseArgs } from "node:util"
import type { FaceName } from "./core.ts"
import { InputError } from "./input-error.ts"

export type Arguments = {
  readonly paths: readonly string[]
  readonly only: readonly string[]
  readonly faces: readonly FaceName[]
  /** Replays stop before this step. */
  readonly until: number | undefined
}

const USAGE = "npm run conformance -- PATH… [--only 'GLOB,…'] [--until STEP] [--face native|wasm|both]"

const FACES: Readonly<Record<string, readonly FaceName[]>> = {
  both: ["native", "wasm"],
  native: ["native"],
  wasm: ["wasm"],
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        only: { type: "string" },
        until: { type: "string" },
        face: { type: "string", default: "both" },
      },
    })
  } catch (error) {
    throw new InputError(`${(error as Error).message.replaceAll("\n", " ")} Usage: ${USAGE}`)
  }
}

function parseUntil(until: string | undefined): number | undefined {
  if (until === undefined || /^\d{1,9}$/.test(until)) return until === undefined ? undefined : Number(until)
  throw new InputError(`--until takes the number of a step, got ${until}.`)
}

export function parseArguments(args: readonly string[]): Arguments {
  const { positionals, values } = parse(args)
  if (positionals.length === 0) throw new InputError(`Name at least one vector file or folder: ${USAGE}`)
  const faces = Object.hasOwn(FACES, values.face) ? FACES[values.face] : undefined
  if (faces === undefined) throw new InputError(`There is no face ${values.face}: native, wasm or both.`)
  const only = values.only?.split(",").map((glob) => glob.trim())
  if (only?.some((glob) => glob === "")) throw new InputError("--only has an empty glob.")
  return { paths: positionals, only: only ?? ["**"], faces, until: parseUntil(values.until) }
}
