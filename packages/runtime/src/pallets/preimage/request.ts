import type { Hex } from "../../bytes.ts"
import type { Context } from "../../frame/context.ts"
import { palletErrors } from "../../frame/dispatch-error.ts"
import { PreimageFor, RequestStatusFor } from "../../generated/storage/preimage.ts"
import type { RequestStatus } from "../../generated/types.ts"
import { statusOf } from "./status.ts"

const { fail } = palletErrors("Preimage")
type Requested = Extract<RequestStatus, { type: "Requested" }>["value"]

const MAX_COUNT = 0xffff_ffff

/** Asks for a preimage, or once more for it; emits `Requested` the first time. */
export const requestPreimage = (ctx: Context, hash: Hex): void => {
  const status = statusOf(ctx, hash)
  const next: Requested =
    status?.type === "Requested"
      ? { ...status.value, count: Math.min(status.value.count + 1, MAX_COUNT) }
      : { maybe_ticket: status?.value.ticket, count: 1, maybe_len: status?.value.len }
  RequestStatusFor.set(ctx, hash, { type: "Requested", value: next })
  if (next.count === 1) ctx.emit("Preimage", "Requested", { hash })
}

const requestedStatus = (ctx: Context, hash: Hex): Requested => {
  const status = statusOf(ctx, hash)
  return status?.type === "Requested" ? status.value : fail("NotRequested")
}

/** Takes one request back; the last one forgets bytes that nobody holds a deposit for. Error: `NotRequested`. */
export const unrequestPreimage = (ctx: Context, hash: Hex): void => {
  const status = requestedStatus(ctx, hash)
  const { count, maybe_len, maybe_ticket } = status
  if (count > 1) {
    RequestStatusFor.set(ctx, hash, { type: "Requested", value: { ...status, count: count - 1 } })
  } else if (maybe_len === undefined) {
    RequestStatusFor.remove(ctx, hash)
  } else if (maybe_ticket === undefined) {
    PreimageFor.remove(ctx, [hash, maybe_len])
    RequestStatusFor.remove(ctx, hash)
    ctx.emit("Preimage", "Cleared", { hash })
  } else {
    RequestStatusFor.set(ctx, hash, {
      type: "Unrequested",
      value: { ticket: maybe_ticket, len: maybe_len },
    })
  }
}
