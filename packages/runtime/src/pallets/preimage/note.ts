import { blake2b256 } from "@subforge/core"
import { type Hex, toHex } from "../../bytes.ts"
import type { Context } from "../../frame/context.ts"
import { palletErrors } from "../../frame/dispatch-error.ts"
import type { AccountId } from "../../frame/origin.ts"
import { PreimageFor, RequestStatusFor } from "../../generated/storage/preimage.ts"
import type { RequestStatus } from "../../generated/types.ts"
import { unrequestPreimage } from "./request.ts"
import { dropDeposit, statusOf, takeDeposit } from "./status.ts"

const { ensure, fail } = palletErrors("Preimage")

/** Longest preimage, bytes. */
export const MAX_SIZE = 4 * 1024 * 1024

const requested = (
  maybe_ticket: readonly [AccountId, bigint] | undefined,
  count: number,
  maybe_len: number,
): RequestStatus => ({ type: "Requested", value: { maybe_ticket, count, maybe_len } })

const nextStatus = (
  ctx: Context,
  hash: Hex,
  len: number,
  depositor: AccountId | undefined,
): RequestStatus => {
  const status = statusOf(ctx, hash)
  if (status?.type === "Requested") return requested(status.value.maybe_ticket, status.value.count, len)
  if (depositor === undefined) return requested(status?.value.ticket, 1, len)
  ensure(status === undefined, "AlreadyNoted")
  return { type: "Unrequested", value: { ticket: takeDeposit(ctx, depositor, len), len } }
}

/** Stores bytes under their hash; without a depositor they count as requested. Errors: `TooBig`, `AlreadyNoted`. */
export const noteBytes = (
  ctx: Context,
  bytes: Uint8Array,
  depositor: AccountId | undefined,
): { readonly wasRequested: boolean; readonly hash: Hex } => {
  ensure(bytes.length <= MAX_SIZE, "TooBig")
  const hash = toHex(blake2b256(bytes))
  const status = nextStatus(ctx, hash, bytes.length, depositor)
  RequestStatusFor.set(ctx, hash, status)
  PreimageFor.set(ctx, [hash, bytes.length], bytes)
  ctx.emit("Preimage", "Noted", { hash })
  return { wasRequested: status.type === "Requested", hash }
}

/** Gives the deposit back and forgets the bytes unless they are requested. Errors: `NotNoted`, `NotAuthorized`. */
export const unnotePreimage = (ctx: Context, hash: Hex, caller: AccountId | undefined): void => {
  const status = statusOf(ctx, hash) ?? fail("NotNoted")
  const ticket = status.type === "Requested" ? status.value.maybe_ticket : status.value.ticket
  ensure(caller === undefined || caller === ticket?.[0], "NotAuthorized")
  if (ticket === undefined) {
    unrequestPreimage(ctx, hash)
    return
  }
  dropDeposit(ctx, ticket)
  if (status.type === "Requested") {
    RequestStatusFor.set(ctx, hash, {
      type: "Requested",
      value: { ...status.value, maybe_ticket: undefined },
    })
    return
  }
  RequestStatusFor.remove(ctx, hash)
  PreimageFor.remove(ctx, [hash, status.value.len])
  ctx.emit("Preimage", "Cleared", { hash })
}
