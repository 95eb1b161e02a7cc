import type { Dispatch, EventRecord } from "../../../src/frame/context.ts"
import type { PalletRegistry } from "../../../src/frame/dispatch.ts"
import type { DispatchError } from "../../../src/frame/dispatch-error.ts"
import type { ApiResult } from "../../../src/frame/runtime-api.ts"
import type { RuntimeCall } from "../../../src/frame/runtime-call.ts"
import type { DispatchError as ScaleDispatchError } from "../../../src/generated/types.ts"

/** What the runtime did while one test file ran; the instrumented frame tells it. */

/** How often each event was deposited and not undone, by "Pallet.Event". */
const events = new Map<string, number>()
const answers = new Set<string>()
/** Errors that events carry, as the chain encodes them. */
const carried = new Map<string, { readonly index: number; readonly error: string }>()
/** What a dispatch ran and how it ended: the pallet tells a real one from a stand-in of a test. */
const calls = new Map<string, Set<unknown>>()
const failures = new Map<string, Set<unknown>>()

const note = (map: Map<string, Set<unknown>>, name: string, pallet: unknown): void => {
  const pallets = map.get(name) ?? new Set()
  map.set(name, pallets.add(pallet))
}

const add = (name: string, count: number): void => {
  events.set(name, (events.get(name) ?? 0) + count)
}

const isModuleError = (value: object): value is Extract<ScaleDispatchError, { type: "Module" }> =>
  "type" in value &&
  value.type === "Module" &&
  "value" in value &&
  typeof value.value === "object" &&
  value.value !== null &&
  "index" in value.value &&
  "error" in value.value

const findErrors = (value: unknown): void => {
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return
  if (isModuleError(value)) carried.set(`${value.value.index} ${value.value.error}`, value.value)
  for (const part of Object.values(value)) findErrors(part)
}

/** Takes the place of `push` where an event is deposited. */
export const deposit = (block: EventRecord[], record: EventRecord): void => {
  block.push(record)
  add(`${record.pallet}.${record.event}`, 1)
  findErrors(record.fields)
}

/** Takes the place of setting `length` where a storage layer is undone: what it deposited does not count. */
export const withdraw = (block: EventRecord[], length: number): void => {
  for (const { pallet, event } of block.slice(length)) add(`${pallet}.${event}`, -1)
  block.length = length
}

const noteFailure = (registry: PalletRegistry, call: RuntimeCall, error: DispatchError): void => {
  if (error.type === "Module")
    note(failures, `${call.pallet}.${call.name} ${error.pallet}.${error.name}`, registry.find(call.pallet))
}

/** Wraps a dispatch: notes what succeeded and which errors it gave out. */
export const dispatching =
  (registry: PalletRegistry, dispatch: Dispatch): Dispatch =>
  (ctx, origin, call, bypass) => {
    const result = dispatch(ctx, origin, call, bypass)
    if (result.ok) note(calls, `${call.pallet}.${call.name}`, registry.find(call.pallet))
    else noteFailure(registry, call, result.error.error)
    return result
  }

/** Notes a runtime API method that gave an answer. */
export const answered = (name: string, result: ApiResult): ApiResult => {
  if (result.ok) answers.add(name)
  return result
}

export const recorded = () => ({ events, answers, carried, calls, failures })
