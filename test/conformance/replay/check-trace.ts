import { InputError } from "../input-error.ts"
import { type FieldKind, requireFields } from "../shape.ts"
import type { Trace } from "./trace.ts"

const STEPS: Readonly<Record<string, Readonly<Record<string, FieldKind>>>> = {
  call: { pallet: "text", call: "text", index: "list", encoded: "text", events: "list", diff: "object" },
  block: { parentHash: "text", events: "list", diff: "object", visibleRoot: "text" },
  api: { name: "text", args: "text" },
  storage: { diff: "object" },
}

const HEX = /^0x([0-9a-f]{2})*$/i

function checkBytes(where: string, pairs: object, canBeAbsent: boolean): void {
  for (const [key, value] of Object.entries(pairs)) {
    const isValue = (canBeAbsent && value === null) || (typeof value === "string" && HEX.test(value))
    if (!HEX.test(key) || !isValue) {
      throw new InputError(`${where}: ${key.slice(0, 80)} and its value have to be 0x bytes.`)
    }
  }
}

/** Throws an {@link InputError} that names the place where a trace is none. */
export function checkTrace(path: string, trace: Trace): void {
  requireFields(path, trace, {
    name: "text",
    genesis: "object",
    steps: "list",
    runtime: "object",
    ignoredKeys: "list",
    genesisVisibleRoot: "text",
  })
  requireFields(`${path}, runtime`, trace.runtime, { pallets: "list", constants: "object" })
  checkBytes(`${path}, genesis`, trace.genesis, false)
  trace.steps.forEach((step, index) => {
    const where = `${path}, step ${index}`
    requireFields(where, step, { op: "text" })
    const fields = Object.hasOwn(STEPS, step.op) ? STEPS[step.op] : undefined
    if (fields === undefined) throw new InputError(`${where}: there is no op ${step.op}.`)
    requireFields(where, step, fields)
    if (step.op !== "api") checkBytes(`${where}, diff`, step.diff, true)
  })
}
