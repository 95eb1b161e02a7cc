import type { Context } from "../../../frame/context.ts"
import { AdminFreezeWindow, PendingEpochAt, Tempo } from "../../../generated/storage/subtensor-module.ts"
import { currentBlock } from "../current-block.ts"
import { ensure } from "../pallet.ts"
import { blocksUntilNextAutoEpoch } from "./epoch-schedule.ts"

/** Whether parameters of the subnet are frozen: the last blocks before an epoch, or a triggered epoch ahead. */
export const inAdminFreezeWindow = (ctx: Context, netuid: number): boolean => {
  if (Tempo.get(ctx, netuid) === 0) return false
  const block = currentBlock(ctx)
  if (PendingEpochAt.get(ctx, netuid) > block) return true
  return blocksUntilNextAutoEpoch(ctx, netuid, block) < BigInt(AdminFreezeWindow.get(ctx))
}

export const ensureAdminWindowOpen = (ctx: Context, netuid: number): void =>
  ensure(!inAdminFreezeWindow(ctx, netuid), "AdminActionProhibitedDuringWeightsWindow")
