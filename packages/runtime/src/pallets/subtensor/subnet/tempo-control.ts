import type { Context } from "../../../frame/context.ts"
import type { Call } from "../../../frame/pallet.ts"
import {
  ActivityCutoffFactorMilli,
  AdminFreezeWindow,
  CommitRevealWeightsEnabled,
  LastEpochBlock,
  PendingEpochAt,
  Tempo,
} from "../../../generated/storage/subtensor-module.ts"
import { saturatingAdd } from "../../../saturating.ts"
import {
  MAX_ACTIVITY_CUTOFF_FACTOR_MILLI,
  MAX_TEMPO,
  MIN_ACTIVITY_CUTOFF_FACTOR_MILLI,
  MIN_TEMPO,
} from "../constants.ts"
import { currentBlock } from "../current-block.ts"
import { emit, ensure } from "../pallet.ts"
import { hyperparameterLimit, passesRateLimit, recordRateLimit, tempoUpdateLimit } from "../rate-limits.ts"
import { ensureAdminWindowOpen } from "./admin-freeze-window.ts"
import { blocksUntilNextAutoEpoch } from "./epoch-schedule.ts"
import { ensureSubnetOwner, ensureSubnetOwnerOrRoot } from "./owner-checks.ts"

const activityFactorLimit = hyperparameterLimit("ActivityCutoffFactorMilli")
const triggerEpochLimit = hyperparameterLimit("TriggerEpoch")

/** Sets the tempo and starts its cycle anew. */
export const applyTempo = (ctx: Context, netuid: number, tempo: number): void => {
  Tempo.set(ctx, netuid, tempo)
  emit(ctx, "TempoSet", [netuid, tempo])
  LastEpochBlock.set(ctx, netuid, currentBlock(ctx))
}

export const setTempo: Call<"SubtensorModule", "set_tempo"> = (ctx, { netuid, tempo }) => {
  const who = ensureSubnetOwner(ctx, netuid)
  ensure(tempo >= MIN_TEMPO && tempo <= MAX_TEMPO, "TempoOutOfBounds")
  ensureAdminWindowOpen(ctx, netuid)
  ensure(passesRateLimit(ctx, tempoUpdateLimit, who, netuid), "TxRateLimitExceeded")
  applyTempo(ctx, netuid, tempo)
  recordRateLimit(ctx, tempoUpdateLimit, who, netuid)
}

/** Root is bound to the range only, not to the freeze window or the rate limit. */
export const setActivityCutoffFactor: Call<"SubtensorModule", "set_activity_cutoff_factor"> = (
  ctx,
  { netuid, factor_milli },
) => {
  const owner = ensureSubnetOwnerOrRoot(ctx, netuid)
  ensure(
    factor_milli >= MIN_ACTIVITY_CUTOFF_FACTOR_MILLI && factor_milli <= MAX_ACTIVITY_CUTOFF_FACTOR_MILLI,
    "ActivityCutoffFactorMilliOutOfBounds",
  )
  if (owner !== undefined) {
    ensureAdminWindowOpen(ctx, netuid)
    ensure(passesRateLimit(ctx, activityFactorLimit, owner, netuid), "TxRateLimitExceeded")
  }
  ActivityCutoffFactorMilli.set(ctx, netuid, factor_milli)
  emit(ctx, "ActivityCutoffFactorMilliSet", { netuid, factor_milli })
  if (owner !== undefined) recordRateLimit(ctx, activityFactorLimit, owner, netuid)
}

/** Schedules an epoch one freeze window ahead; not while commits of weights wait for their epoch. */
export const triggerEpoch: Call<"SubtensorModule", "trigger_epoch"> = (ctx, { netuid }) => {
  const who = ensureSubnetOwner(ctx, netuid)
  ensure(!CommitRevealWeightsEnabled.get(ctx, netuid), "DynamicTempoBlockedByCommitReveal")
  ensure(PendingEpochAt.get(ctx, netuid) === 0n, "EpochTriggerAlreadyPending")
  const now = currentBlock(ctx)
  const window = BigInt(AdminFreezeWindow.get(ctx))
  ensure(blocksUntilNextAutoEpoch(ctx, netuid, now) >= window, "AutoEpochAlreadyImminent")
  ensure(passesRateLimit(ctx, triggerEpochLimit, who, netuid), "TxRateLimitExceeded")
  const firesAt = saturatingAdd(now, window)
  PendingEpochAt.set(ctx, netuid, firesAt)
  recordRateLimit(ctx, triggerEpochLimit, who, netuid)
  emit(ctx, "EpochTriggered", { netuid, by: who, fires_at: firesAt })
}
