import { cellOfKey } from "@subforge/runtime/engine"
import { codec, surface } from "@subforge/runtime/protocol"
import { fromHex } from "../hex.ts"
import type { Change, Machine } from "./machine.ts"
import { type Outcome, recordedEvent } from "./steps.ts"
import type { ApiStep, Diff, Hex, Step } from "./trace.ts"

/** One thing that came out otherwise than recorded. */
export interface Difference {
  readonly what: string
  readonly expected: string
  readonly got: string
}

/** A decoded value in one line. */
export const shown = (value: unknown): string =>
  JSON.stringify(value, (_, part) => {
    if (typeof part === "bigint") return part.toString()
    if (part instanceof Uint8Array) return `0x${Buffer.from(part).toString("hex")}`
    return ArrayBuffer.isView(part) ? Array.from(part as unknown as Iterable<unknown>, String) : part
  }) ?? "undefined"

const attempt = (body: () => unknown): string => {
  try {
    return shown(body())
  } catch (thrown) {
    return `undecodable (${String(thrown)})`
  }
}

/** A raw key as the storage item and keys it stands for. */
export const describeKey = (key: Hex): string => {
  const bytes = fromHex(key)
  const cell = cellOfKey(bytes)
  const keys = cell?.decodeKey(bytes)
  return cell === undefined ? key : `${cell.pallet}.${cell.item}(${keys?.map(shown).join(", ") ?? key})`
}

const describeValue = (key: Hex, value: Hex | null | undefined): string => {
  if (value === null || value === undefined) return "absent"
  const cell = cellOfKey(fromHex(key))
  return cell === undefined ? value : `${attempt(() => cell.layout.value.decode(fromHex(value)))} = ${value}`
}

const describeEvent = (bytes: Hex | undefined): string =>
  bytes === undefined
    ? "none"
    : `${attempt(() => codec<unknown>("RuntimeEvent").decode(fromHex(bytes)))} = ${bytes}`

const describeResult = (result: string): string => {
  if (result === "ok") return "ok"
  const bytes = fromHex(result.slice(0, result.indexOf(" ") < 0 ? undefined : result.indexOf(" ")))
  if (bytes[0] !== 3) return `${attempt(() => codec<unknown>("DispatchError").decode(bytes))} ${result}`
  const pallet = surface.palletAt(bytes[1] as number)
  return `${pallet?.name}.${pallet?.errors.at(bytes[2] as number)?.name} ${result}`
}

export const compareEvents = (expected: readonly Hex[], got: readonly Hex[]): Difference[] => {
  for (let i = 0; i < Math.max(expected.length, got.length); i++) {
    if (expected[i] === got[i]) continue
    return [
      {
        what: `event ${i} (of ${expected.length} expected, ${got.length} got)`,
        expected: describeEvent(expected[i]),
        got: describeEvent(got[i]),
      },
    ]
  }
  return []
}

export const compareDiff = (expected: Diff, got: readonly Change[], machine: Machine): Difference[] => {
  const differences: Difference[] = []
  const changed = new Map(got.map(({ key, value }) => [key, value]))
  for (const [name, value] of Object.entries(expected)) {
    const key = name as Hex
    if (changed.has(key) ? changed.get(key) === (value ?? undefined) : false) {
      changed.delete(key)
      continue
    }
    const now = machine.state.getRaw(fromHex(key))
    differences.push({
      what: describeKey(key),
      expected: describeValue(key, value),
      got: `${changed.has(key) ? "" : "unchanged: "}${describeValue(key, now && (`0x${Buffer.from(now).toString("hex")}` as Hex))}`,
    })
    changed.delete(key)
  }
  for (const [key, value] of changed) {
    differences.push({ what: describeKey(key), expected: "unchanged", got: describeValue(key, value) })
  }
  return differences
}

const compareWord = (what: string, expected: string, got: string | undefined): Difference[] =>
  expected === got ? [] : [{ what, expected, got: got ?? "nothing" }]

/** Everything of a step's outcome but its storage, which `compareDiff` looks at. */
export const compareOutcome = (step: Exclude<Step, ApiStep>, outcome: Outcome): Difference[] => {
  if (step.op === "storage") return []
  const events = compareEvents(step.events.map(recordedEvent), outcome.events ?? [])
  if (step.op === "block") return events
  const expected = step.result === "ok" ? "ok" : step.result.raw
  const result = compareWord("result", expected, outcome.result)
  if (result.length > 0) {
    return [{ what: "result", expected: describeResult(expected), got: describeResult(outcome.result ?? "") }]
  }
  const weight = step.actualWeight === null ? "declared" : step.actualWeight.join(" ")
  return [
    ...events,
    ...compareWord("actual weight", weight, outcome.actualWeight),
    ...compareWord("pays fee", String(step.paysFee), String(outcome.paysFee)),
  ]
}
