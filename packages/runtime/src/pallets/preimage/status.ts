import type { Hex } from "../../bytes.ts"
import type { Context } from "../../frame/context.ts"
import { attempt } from "../../frame/dispatch-error.ts"
import type { AccountId } from "../../frame/origin.ts"
import { RequestStatusFor, StatusFor } from "../../generated/storage/preimage.ts"
import type { RequestStatus, RuntimeHoldReason } from "../../generated/types.ts"
import { hold, release } from "../balances/hold.ts"
import { unreserve } from "../balances/reserve.ts"

/** Who holds a deposit for a preimage, and how much, rao. */
export type Ticket = readonly [owner: AccountId, deposit: bigint]

const REASON: RuntimeHoldReason = { type: "Preimage", value: "Preimage" }
const BASE_DEPOSIT = 104_000_000n
const BYTE_DEPOSIT = 1_000_000n

/** Holds the deposit for a preimage of so many bytes. */
export const takeDeposit = (ctx: Context, owner: AccountId, length: number): Ticket => {
  const deposit = BASE_DEPOSIT + BYTE_DEPOSIT * BigInt(length)
  hold(ctx, REASON, owner, deposit)
  return [owner, deposit]
}

/** Releases a deposit; whatever goes wrong is ignored. */
export const dropDeposit = (ctx: Context, [owner, deposit]: Ticket): void => {
  attempt(() => release(ctx, REASON, owner, deposit, "BestEffort"))
}

/** Moves a status of the old form, with a reserve, over to a hold; whether there was one. */
export const ensureUpdated = (ctx: Context, hash: Hex): boolean => {
  const old = StatusFor.take(ctx, hash)
  if (old === undefined) return false
  const { deposit } = old.value
  const length = old.value.len
  let ticket: Ticket | undefined
  if (deposit !== undefined) {
    const [owner, amount] = deposit
    unreserve(ctx, owner, amount)
    if (length !== undefined) {
      const taken = attempt(() => takeDeposit(ctx, owner, length))
      if (!taken.ok) return true
      ticket = taken.value
    }
  }
  if (old.type === "Requested") {
    const { count, len: maybe_len } = old.value
    RequestStatusFor.set(ctx, hash, { type: "Requested", value: { maybe_ticket: ticket, count, maybe_len } })
  } else if (ticket !== undefined) {
    RequestStatusFor.set(ctx, hash, { type: "Unrequested", value: { ticket, len: old.value.len } })
  }
  return true
}

/** The status of a hash in today's form. */
export const statusOf = (ctx: Context, hash: Hex): RequestStatus | undefined => {
  ensureUpdated(ctx, hash)
  return RequestStatusFor.get(ctx, hash)
}
