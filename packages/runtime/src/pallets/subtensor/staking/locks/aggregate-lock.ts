import type { Context } from "../../../../frame/context.ts"
import type { AccountId } from "../../../../frame/origin.ts"
import type { LockState } from "../../../../generated/types.ts"
import { Conviction } from "./conviction.ts"

/** Adds a lock to the aggregate it counts in (`add_aggregate_lock`). */
export const addAggregateLock = (
  ctx: Context,
  coldkey: AccountId,
  hotkey: AccountId,
  netuid: number,
  added: LockState,
): void => {
  const conviction = new Conviction(ctx, coldkey, netuid, hotkey)
  conviction.rollAggregate()
  conviction.addToAggregate(added)
  conviction.rollAggregate()
  conviction.save()
}

/** Takes mass and conviction off the aggregate that a lock counts in (`reduce_aggregate_lock`). */
export const reduceAggregateLock = (
  ctx: Context,
  coldkey: AccountId,
  hotkey: AccountId,
  netuid: number,
  mass: bigint,
  convictionBits: bigint,
): void => {
  const conviction = new Conviction(ctx, coldkey, netuid, hotkey)
  conviction.rollAggregate()
  conviction.reduceAggregate(mass, convictionBits)
  conviction.save()
}
