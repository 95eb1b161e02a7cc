import type { Context } from "../../../../frame/context.ts"
import type { AccountId } from "../../../../frame/origin.ts"
import { ensureSigned } from "../../../../frame/origin.ts"
import type { Call } from "../../../../frame/pallet.ts"
import { AccountFlags } from "../../../../generated/storage/subtensor-module.ts"
import { emit, ensure } from "../../pallet.ts"

const ACCEPTS_LOCKED_ALPHA = 1n

export const acceptsLockedAlpha = (ctx: Context, coldkey: AccountId): boolean =>
  (AccountFlags.get(ctx, coldkey) & ACCEPTS_LOCKED_ALPHA) !== 0n

/** Fails with AccountRejectsLockedAlpha where locked alpha would arrive at an account that did not ask for it. */
export const ensureCanReceiveLockedAlpha = (ctx: Context, coldkey: AccountId, amount: bigint): void =>
  ensure(amount === 0n || acceptsLockedAlpha(ctx, coldkey), "AccountRejectsLockedAlpha")

export const setAcceptLockedAlpha = (ctx: Context, coldkey: AccountId, accept: boolean): void => {
  const flags = AccountFlags.get(ctx, coldkey)
  const changed = accept ? flags | ACCEPTS_LOCKED_ALPHA : flags & ~ACCEPTS_LOCKED_ALPHA
  if (changed === 0n) AccountFlags.remove(ctx, coldkey)
  else AccountFlags.set(ctx, coldkey, changed)
}

export const setRejectLockedAlpha: Call<"SubtensorModule", "set_reject_locked_alpha"> = (
  ctx,
  { enabled },
) => {
  const coldkey = ensureSigned(ctx)
  setAcceptLockedAlpha(ctx, coldkey, !enabled)
  emit(ctx, "RejectLockedAlphaUpdated", { coldkey, enabled })
}
