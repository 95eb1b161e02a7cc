import { fileURLToPath } from "node:url"

const FRAME = fileURLToPath(new URL("../../../src/", import.meta.url))
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

/** Lets the runtime tell the recorder what it does. Fails where a module no longer has the text to change. */
export const recordBehaviour = {
  name: "record-behaviour",
  enforce: "pre" as const,
  transform(code: string, id: string): { code: string; map: null } | undefined {
    const path = id.split("?")[0] as string
    const changes = path.startsWith(FRAME) ? CHANGES[path.slice(FRAME.length)] : undefined
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
