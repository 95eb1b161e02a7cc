import type { Context } from "../../frame/context.ts"
import { palletErrors } from "../../frame/dispatch-error.ts"
import { ensureSigned } from "../../frame/origin.ts"
import type { Call } from "../../frame/pallet.ts"
import type { Weight } from "../../frame/weight.ts"
import { addWeight, dbWeight } from "../../frame/weight.ts"
import {
  CounterForPendingExtrinsics,
  ExtrinsicLifetime,
  MaxPendingExtrinsicsLimit,
  NextPendingExtrinsicIndex,
  PendingExtrinsics,
} from "../../generated/storage/mev-shield.ts"

const { ensure } = palletErrors("MevShield")

/** Queues an encrypted call for the blocks to come. */
export const storeEncrypted: Call<"MevShield", "store_encrypted"> = (ctx, { encrypted_call }) => {
  const who = ensureSigned(ctx)
  const count = CounterForPendingExtrinsics.get(ctx)
  ensure(count < MaxPendingExtrinsicsLimit.get(ctx), "TooManyPendingExtrinsics")
  const index = NextPendingExtrinsicIndex.get(ctx)
  PendingExtrinsics.set(ctx, index, { who, encrypted_call, submitted_at: ctx.block.number })
  CounterForPendingExtrinsics.set(ctx, count + 1)
  NextPendingExtrinsicIndex.set(ctx, index + 1)
  ctx.emit("MevShield", "ExtrinsicStored", { index, who })
}

const remove = (ctx: Context, index: number): Weight => {
  PendingExtrinsics.remove(ctx, index)
  CounterForPendingExtrinsics.update(ctx, (count) => Math.max(count - 1, 0))
  return dbWeight(1, 2)
}

/**
 * Goes through the queue. The runtime's `ExtrinsicDecryptor` opens nothing, so whatever is not too old ends as
 * undecodable; the events of dispatched, postponed and too heavy calls cannot occur.
 */
export const processPending = (ctx: Context): Weight => {
  const end = NextPendingExtrinsicIndex.get(ctx)
  const count = CounterForPendingExtrinsics.get(ctx)
  let used = dbWeight(2)
  for (let index = Math.max(end - count, 0); index < end; index++) {
    const pending = PendingExtrinsics.get(ctx, index)
    if (pending === undefined) {
      used = addWeight(used, dbWeight(1))
      continue
    }
    const age = ctx.block.number - pending.submitted_at
    const event = age > ExtrinsicLifetime.get(ctx) ? "ExtrinsicExpired" : "ExtrinsicDecodeFailed"
    used = addWeight(used, remove(ctx, index))
    ctx.emit("MevShield", event, { index })
  }
  return used
}
