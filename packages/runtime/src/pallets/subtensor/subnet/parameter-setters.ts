import type { Context } from "../../../frame/context.ts"
import type { Storage } from "../../../frame/storage.ts"
import type { EventFields, EventName } from "../../../generated/events.ts"
import {
  ActivityCutoff,
  AdjustmentAlpha,
  AdjustmentInterval,
  BondsMovingAverage,
  BondsPenalty,
  BondsResetOn,
  CommitRevealWeightsEnabled,
  Difficulty,
  ImmunityPeriod,
  Kappa,
  MaxAllowedUids,
  MaxAllowedValidators,
  MaxBurn,
  MaxDifficulty,
  MaxRegistrationsPerBlock,
  MinAllowedUids,
  MinAllowedWeights,
  MinBurn,
  MinChildkeyTakePerSubnet,
  MinDifficulty,
  MinNonImmuneUids,
  NetworkRegistrationAllowed,
  RAORecycledForRegistration,
  ServingRateLimit,
  TargetRegistrationsPerInterval,
  TransferToggle,
  WeightsSetRateLimit,
  WeightsVersionKey,
} from "../../../generated/storage/subtensor-module.ts"
import { emit } from "../pallet.ts"

type SubnetEvent = EventName<"SubtensorModule">

/** Sets a parameter of one subnet. */
export type SubnetSetter<V> = (ctx: Context, netuid: number, value: V) => void

/** Writes the cell and deposits the event `(netuid, value)`. */
const announced =
  <V, E extends SubnetEvent>(cell: Storage<[number], V>, event: E): SubnetSetter<NonNullable<V>> =>
  (ctx, netuid, value) => {
    cell.set(ctx, netuid, value)
    emit(ctx, event, [netuid, value] as unknown as EventFields<"SubtensorModule", E>)
  }

export const setActivityCutoff = announced(ActivityCutoff, "ActivityCutoffSet")
export const setAdjustmentAlpha = announced(AdjustmentAlpha, "AdjustmentAlphaSet")
export const setAdjustmentInterval = announced(AdjustmentInterval, "AdjustmentIntervalSet")
export const setBondsMovingAverage = announced(BondsMovingAverage, "BondsMovingAverageSet")
export const setBondsPenalty = announced(BondsPenalty, "BondsPenaltySet")
export const setBondsReset = announced(BondsResetOn, "BondsResetOnSet")
export const setCommitRevealWeightsEnabled = announced(CommitRevealWeightsEnabled, "CommitRevealEnabled")
export const setDifficulty = announced(Difficulty, "DifficultySet")
export const setImmunityPeriod = announced(ImmunityPeriod, "ImmunityPeriodSet")
export const setKappa = announced(Kappa, "KappaSet")
export const setMaxAllowedUids = announced(MaxAllowedUids, "MaxAllowedUidsSet")
export const setMaxAllowedValidators = announced(MaxAllowedValidators, "MaxAllowedValidatorsSet")
export const setMaxBurn = announced(MaxBurn, "MaxBurnSet")
export const setMaxDifficulty = announced(MaxDifficulty, "MaxDifficultySet")
export const setMaxRegistrationsPerBlock = announced(MaxRegistrationsPerBlock, "MaxRegistrationsPerBlockSet")
export const setMinAllowedUids = announced(MinAllowedUids, "MinAllowedUidsSet")
export const setMinAllowedWeights = announced(MinAllowedWeights, "MinAllowedWeightSet")
export const setMinBurn = announced(MinBurn, "MinBurnSet")
export const setMinChildkeyTakeForSubnet = announced(MinChildkeyTakePerSubnet, "MinChildKeyTakePerSubnetSet")
export const setMinDifficulty = announced(MinDifficulty, "MinDifficultySet")
export const setMinNonImmuneUids = announced(MinNonImmuneUids, "MinNonImmuneUidsSet")
export const setNetworkRegistrationAllowed = announced(NetworkRegistrationAllowed, "RegistrationAllowed")
export const setRaoRecycled = announced(RAORecycledForRegistration, "RAORecycledForRegistrationSet")
export const setServingRateLimit = announced(ServingRateLimit, "ServingRateLimitSet")
export const setTargetRegistrationsPerInterval = announced(
  TargetRegistrationsPerInterval,
  "RegistrationPerIntervalSet",
)
export const setTransferToggle = announced(TransferToggle, "TransferToggle")
export const setWeightsSetRateLimit = announced(WeightsSetRateLimit, "WeightsSetRateLimitSet")
export const setWeightsVersionKey = announced(WeightsVersionKey, "WeightsVersionKeySet")
