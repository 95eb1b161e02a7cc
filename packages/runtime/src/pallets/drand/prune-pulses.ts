import type { Context } from "../../frame/context.ts"
import { OldestStoredRound, Pulses } from "../../generated/storage/drand.ts"
import { saturatingSub } from "../../saturating.ts"

/** Pulses that are kept: those of a week. */
const KEPT = 216_000n
const MOST_REMOVED = 100n

/** Forgets pulses that are too old, no more than so many at a time. */
export const prunePulses = (ctx: Context, last: bigint): void => {
  const oldest = OldestStoredRound.get(ctx)
  if (oldest === 0n) return
  const spare = saturatingSub(saturatingSub(last, oldest) + 1n, KEPT)
  const kept = oldest + (spare < MOST_REMOVED ? spare : MOST_REMOVED)
  for (let round = oldest; round < kept; round++) Pulses.remove(ctx, round)
  OldestStoredRound.set(ctx, kept)
}
