import type { Context } from "../../../frame/context.ts"
import { MaxEpochsPerBlock, TimelockedWeightCommits } from "../../../generated/storage/subtensor-module.ts"
import { ROOT_NETUID } from "../constants.ts"
import { currentBlock } from "../current-block.ts"
import { shouldRunEpoch } from "../subnet/epoch-schedule.ts"
import { netuidOfIndex } from "../subnet/mechanisms.ts"
import { revealTimelockedWeights } from "../subnet/weights/reveal-timelocked-weights.ts"
import { isEpochInputConsistent } from "./drain-pending.ts"

/** Subnets whose epoch is due, but not in this block: it has as many already as it may have. */
const deferredSubnets = (ctx: Context, netuids: readonly number[]): ReadonlySet<number> => {
  const most = MaxEpochsPerBlock.get(ctx)
  const due = netuids.filter((netuid) => shouldRunEpoch(ctx, netuid, currentBlock(ctx)))
  const deferred = new Set<number>()
  if (due.length <= most) return deferred
  let running = 0
  for (const netuid of due) {
    if (running >= most) deferred.add(netuid)
    else if (isEpochInputConsistent(ctx, netuid)) running++
  }
  return deferred
}

/** Reveals timelocked weights on every subnet that has any, before its epoch of this block runs. */
export const revealCommits = (ctx: Context, netuids: readonly number[]): void => {
  const committed = new Set<number>()
  for (const [[index]] of TimelockedWeightCommits.entries(ctx)) committed.add(netuidOfIndex(index))
  if (committed.size === 0) return
  const subnets = netuids.filter((netuid) => netuid !== ROOT_NETUID)
  const deferred = deferredSubnets(ctx, subnets)
  for (const netuid of subnets) {
    if (committed.has(netuid) && !deferred.has(netuid)) revealTimelockedWeights(ctx, netuid)
  }
}
