import type { Context } from "../../frame/context.ts"
import { palletErrors } from "../../frame/dispatch-error.ts"
import { NextForced, PendingChange } from "../../generated/storage/grandpa.ts"
import type { AuthorityList } from "./consensus-log.ts"

const { ensure } = palletErrors("Grandpa")

/**
 * Has another set of voters take over at the end of the block `delay` blocks from now. A forced change tells the last
 * block that most of the voters finalised, and there is none for twice its delay after it.
 */
export const scheduleChange = (
  ctx: Context,
  next_authorities: AuthorityList,
  delay: number,
  forced: number | undefined,
): void => {
  ensure(!PendingChange.has(ctx), "ChangePending")
  const scheduled_at = ctx.block.number
  if (forced !== undefined) {
    ensure((NextForced.get(ctx) ?? 0) <= scheduled_at, "TooSoon")
    // The chain's u32 wraps around.
    NextForced.set(ctx, (scheduled_at + ((delay * 2) >>> 0)) >>> 0)
  }
  PendingChange.set(ctx, { scheduled_at, delay, next_authorities, forced })
}
