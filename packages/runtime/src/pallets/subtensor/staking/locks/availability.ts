import type { Context } from "../../../../frame/context.ts"
import type { AccountId } from "../../../../frame/origin.ts"
import { saturatingSub } from "../../../../saturating.ts"
import { ensure } from "../../pallet.ts"
import { totalColdkeyAlpha } from "../stake-query.ts"
import { Conviction } from "./conviction.ts"

/** Alpha of a coldkey on a subnet, rao. */
export interface Availability {
  readonly total: bigint
  readonly locked: bigint
  readonly available: bigint
}

export const lockedMass = (ctx: Context, coldkey: AccountId, netuid: number): bigint => {
  const conviction = Conviction.find(ctx, coldkey, netuid)
  if (conviction === undefined) return 0n
  conviction.roll()
  return conviction.lock.locked_mass
}

/** What a coldkey has on a subnet under all its hotkeys, and what of it is not locked. */
export const stakeAvailability = (ctx: Context, coldkey: AccountId, netuid: number): Availability => {
  const total = totalColdkeyAlpha(ctx, coldkey, netuid)
  const locked = lockedMass(ctx, coldkey, netuid)
  return { total, locked, available: saturatingSub(total, locked) }
}

/** Fails with StakeUnavailable where a lock holds the alpha. */
export const ensureAvailableToUnstake = (
  ctx: Context,
  coldkey: AccountId,
  netuid: number,
  amount: bigint,
): void => ensure(stakeAvailability(ctx, coldkey, netuid).available >= amount, "StakeUnavailable")
