import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"

const SRC = fileURLToPath(new URL("../../../src/", import.meta.url))
const RECORDER = fileURLToPath(new URL("recorder.ts", import.meta.url))

const WITHDRAW = ["ctx.block.events.length = events", "recorder.withdraw(ctx.block.events, events)"] as const

/** Text of the runtime's modules and what takes its place while tests run. Line numbers stay. */
const CHANGES: Readonly<Record<string, readonly (readonly [text: string, instead: string])[]>> = {
  "frame/context.ts": [WITHDRAW, ["this.block.events.push(", "recorder.deposit(this.block.events, "]],
  "frame/dispatch.ts": [
    WITHDRAW,
    [
      "export const makeDispatch =",
      "export const makeDispatch = (registry: PalletRegistry, filter: BaseCallFilter): Dispatch => recorder.dispatching(registry, unrecordedDispatch(registry, filter)); const unrecordedDispatch =",
    ],
  ],
  "block/apply-extrinsic.ts": [WITHDRAW],
  "frame/runtime-api.ts": [
    [
      "export const callRuntimeApi =",
      "export const callRuntimeApi = (...args: Parameters<typeof unrecordedApi>): ApiResult => recorder.answered(args[2], unrecordedApi(...args)); const unrecordedApi =",
    ],
  ],
}

/** Lets the runtime tell the recorder what it does. Fails where a module, or the text to change in it, is gone. */
export const recordBehaviour = {
  name: "record-behaviour",
  enforce: "pre" as const,
  buildStart(): void {
    const gone = Object.keys(CHANGES).filter((path) => !existsSync(SRC + path))
    if (gone.length > 0) throw new Error(`no module to record behaviour by at ${gone.join(", ")} of ${SRC}`)
  },
  transform(code: string, id: string): { code: string; map: null } | undefined {
    const path = id.split("?")[0] as string
    const changes = path.startsWith(SRC) ? CHANGES[path.slice(SRC.length)] : undefined
    if (changes === undefined) return undefined
    let changed = `import * as recorder from ${JSON.stringify(RECORDER)}; ${code}`
    for (const [text, instead] of changes) {
      if (!code.includes(text)) {
        throw new Error(`${path}: nothing to record behaviour by, "${text}" is not there: adapt ${RECORDER}`)
      }
      changed = changed.replaceAll(text, instead)
    }
    return { code: changed, map: null }
  },
}
