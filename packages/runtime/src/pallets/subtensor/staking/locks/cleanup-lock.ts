import type { Context } from "../../../../frame/context.ts"
import type { AccountId } from "../../../../frame/origin.ts"
import { Conviction } from "./conviction.ts"

/** Brings a coldkey's lock forward, which removes it once it is dust (`cleanup_lock_if_zero`). */
export const cleanupLockIfZero = (ctx: Context, coldkey: AccountId, netuid: number): void => {
  const conviction = Conviction.find(ctx, coldkey, netuid)
  if (conviction === undefined) return
  conviction.roll()
  conviction.save()
}

/** Takes alpha that was unstaked by force off the lock (`force_reduce_lock`). */
export const forceReduceLock = (ctx: Context, coldkey: AccountId, netuid: number, amount: bigint): void => {
  const conviction = Conviction.find(ctx, coldkey, netuid)
  if (conviction === undefined) return
  conviction.roll()
  conviction.rollAggregate()
  conviction.forceReduce(amount)
  conviction.save()
}
