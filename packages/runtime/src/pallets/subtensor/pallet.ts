import type { Context } from "../../frame/context.ts"
import { palletErrors } from "../../frame/dispatch-error.ts"
import type { EventFields, EventName } from "../../generated/events.ts"

const errors = palletErrors("SubtensorModule")

/** Ends the call with an error of SubtensorModule. */
export const fail: typeof errors.fail = errors.fail
/** Ends the call with an error of SubtensorModule unless the condition holds. */
export const ensure: typeof errors.ensure = errors.ensure

/** Deposits an event of SubtensorModule. */
export const emit = <E extends EventName<"SubtensorModule">>(
  ctx: Context,
  event: E,
  fields: EventFields<"SubtensorModule", E>,
): void => ctx.emit("SubtensorModule", event, fields)
