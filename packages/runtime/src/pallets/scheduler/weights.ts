import type { Weight } from "../../frame/weight.ts"
import { addWeight, dbWeight, scaleWeight, weight } from "../../frame/weight.ts"
import type { Bounded, Scheduled } from "../../generated/types.ts"

/** What a preimage of unknown length counts as, bytes. */
const MAX_LEGACY_LENGTH = 1_000_000

export const serviceAgendasBase: Weight = addWeight(weight(1_335_000n, 1489n), dbWeight(1, 1))

export const serviceAgendaBase = (tasks: number): Weight =>
  addWeight(
    addWeight(weight(2_409_000n, 110_487n), scaleWeight(weight(486_046n), BigInt(tasks))),
    dbWeight(1, 1),
  )

const TASK_BASE = 2_991_000n
const NAMED = addWeight(weight(4_292_000n - TASK_BASE), dbWeight(0, 1))

const fetched = (bytes: number): Weight =>
  addWeight(
    addWeight(weight(16_792_000n, 3556n), scaleWeight(weight(23_402n, 1n), BigInt(bytes))),
    dbWeight(3, 2),
  )

/** What the machinery around one task weighs. A periodic task costs no more than another: its share is below the base. */
export const serviceTask = (lookup: number | undefined, { maybe_id }: Scheduled): Weight => {
  const total = lookup === undefined ? weight(TASK_BASE) : fetched(lookup)
  return maybe_id === undefined ? total : addWeight(total, NAMED)
}

/** The most bytes that looking a kept call up takes; undefined where it stands inline. */
export const lookupLength = (call: Bounded): number | undefined => {
  if (call.type === "Inline") return undefined
  return call.type === "Lookup" ? call.value.len : MAX_LEGACY_LENGTH
}

export const executeDispatchSigned: Weight = addWeight(weight(4_155_000n, 3997n), dbWeight(2))
export const executeDispatchUnsigned: Weight = weight(1_858_000n)

export const scheduleRetry = (tasks: number): Weight =>
  addWeight(
    addWeight(weight(10_762_174n, 110_487n), scaleWeight(weight(16_285n), BigInt(tasks))),
    dbWeight(1, 2),
  )
