import type { Context } from "../../frame/context.ts"
import type { Storage } from "../../frame/storage.ts"
import type { EventFields, EventName } from "../../generated/events.ts"
import {
  AdminFreezeWindow,
  ColdkeySwapAnnouncementDelay,
  ColdkeySwapReannouncementDelay,
  CommitRevealWeightsVersion,
  DissolveNetworkScheduleDuration,
  MaxDelegateTake,
  MaxEpochsPerBlock,
  MinDelegateTake,
  NetworkImmunityPeriod,
  NetworkLockReductionInterval,
  NetworkMinLockCost,
  NetworkRateLimit,
  OwnerHyperparamRateLimit,
  StakeThreshold,
  StartCallDelay,
  SubnetLimit,
  SubnetOwnerCut,
  TxDelegateTakeRateLimit,
  TxRateLimit,
} from "../../generated/storage/subtensor-module.ts"
import { emit } from "./pallet.ts"

/** Writes the cell and deposits the event with the value. */
const announced =
  <V, E extends EventName<"SubtensorModule">>(cell: Storage<[], V>, event: E) =>
  (ctx: Context, value: NonNullable<V>): void => {
    cell.set(ctx, value)
    emit(ctx, event, value as unknown as EventFields<"SubtensorModule", E>)
  }

export const setAdminFreezeWindow = announced(AdminFreezeWindow, "AdminFreezeWindowSet")
export const setColdkeySwapAnnouncementDelay = announced(
  ColdkeySwapAnnouncementDelay,
  "ColdkeySwapAnnouncementDelaySet",
)
export const setColdkeySwapReannouncementDelay = announced(
  ColdkeySwapReannouncementDelay,
  "ColdkeySwapReannouncementDelaySet",
)
export const setCommitRevealVersion = announced(CommitRevealWeightsVersion, "CommitRevealVersionSet")
export const setDissolveNetworkScheduleDuration = announced(
  DissolveNetworkScheduleDuration,
  "DissolveNetworkScheduleDurationSet",
)
export const setLockReductionInterval = announced(
  NetworkLockReductionInterval,
  "NetworkLockCostReductionIntervalSet",
)
export const setMaxDelegateTake = announced(MaxDelegateTake, "MaxDelegateTakeSet")
export const setMaxEpochsPerBlock = announced(MaxEpochsPerBlock, "MaxEpochsPerBlockSet")
export const setMinDelegateTake = announced(MinDelegateTake, "MinDelegateTakeSet")
export const setNetworkImmunityPeriod = announced(NetworkImmunityPeriod, "NetworkImmunityPeriodSet")
export const setNetworkMinLockCost = announced(NetworkMinLockCost, "NetworkMinLockCostSet")
export const setNetworkRateLimit = announced(NetworkRateLimit, "NetworkRateLimitSet")
export const setOwnerHyperparamRateLimit = announced(OwnerHyperparamRateLimit, "OwnerHyperparamRateLimitSet")
export const setStakeThreshold = announced(StakeThreshold, "StakeThresholdSet")
export const setStartCallDelay = announced(StartCallDelay, "StartCallDelaySet")
export const setSubnetLimit = announced(SubnetLimit, "SubnetLimitSet")
export const setSubnetOwnerCut = announced(SubnetOwnerCut, "SubnetOwnerCutSet")
export const setTxDelegateTakeRateLimit = announced(TxDelegateTakeRateLimit, "TxDelegateTakeRateLimitSet")
export const setTxRateLimit = announced(TxRateLimit, "TxRateLimitSet")
