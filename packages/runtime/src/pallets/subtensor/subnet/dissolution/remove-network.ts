import type { Context } from "../../../../frame/context.ts"
import type { AccountId } from "../../../../frame/origin.ts"
import {
  AccumulatedLeaseDividends,
  Active,
  ActivityCutoff,
  ActivityCutoffFactorMilli,
  AlphaDividendsPerSubnet,
  AlphaSigmoidSteepness,
  AlphaValues,
  AssociatedEvmAddress,
  Axons,
  BlockAtRegistration,
  BlocksSinceLastStep,
  Bonds,
  BondsMovingAverage,
  BondsPenalty,
  BondsResetOn,
  Burn,
  BurnHalfLife,
  BurnIncreaseMult,
  BurnRegistrationsThisInterval,
  ChildKeys,
  ChildkeyTake,
  CommitRevealWeightsEnabled,
  Consensus,
  CRV3WeightCommits,
  CRV3WeightCommitsV2,
  Difficulty,
  Dividends,
  EMAPriceHalvingBlocks,
  Emission,
  FirstEmissionBlockNumber,
  ImmuneOwnerUidsLimit,
  ImmunityPeriod,
  Incentive,
  IsNetworkMember,
  Kappa,
  Keys,
  LargestLocked,
  LastAdjustmentBlock,
  LastEpochBlock,
  LastHotkeyEmissionOnNetuid,
  LastHotkeySwapOnNetuid,
  LastMechansimStepBlock,
  LastUpdate,
  LiquidAlphaOn,
  LoadedEmission,
  MaxAllowedUids,
  MaxAllowedValidators,
  MaxBurn,
  MaxDifficulty,
  MaxRegistrationsPerBlock,
  MechanismCountCurrent,
  MechanismEmissionSplit,
  MinAllowedWeights,
  MinBurn,
  MinDifficulty,
  MinerBurned,
  NetworkPowRegistrationAllowed,
  NetworkRegisteredAt,
  NetworkRegistrationAllowed,
  NetworksAdded,
  NeuronCertificates,
  OwnerCutAutoLockEnabled,
  ParentKeys,
  PendingChildKeys,
  PendingEpochAt,
  PendingOwnerCut,
  PendingRootAlphaDivs,
  PendingServerEmission,
  PendingValidatorEmission,
  POWRegistrationsThisInterval,
  Prometheus,
  RAORecycledForRegistration,
  RegistrationsThisBlock,
  RegistrationsThisInterval,
  RevealPeriodEpochs,
  Rho,
  ScalingLawPower,
  ServingRateLimit,
  StakeWeight,
  SubnetAlphaInEmission,
  SubnetAlphaOutEmission,
  SubnetEmaProtocolFlow,
  SubnetEmaTaoFlow,
  SubnetEpochIndex,
  SubnetExcessTao,
  SubnetIdentitiesV3,
  SubnetLeaseShares,
  SubnetLeases,
  SubnetLocked,
  SubnetMechanism,
  SubnetMovingPrice,
  SubnetOwner,
  SubnetOwnerHotkey,
  SubnetProtocolFlow,
  SubnetRootSellTao,
  SubnetTaoFlow,
  SubnetTaoInEmission,
  SubnetUidToLeaseId,
  SubnetVolume,
  SubnetworkN,
  SubtokenEnabled,
  TargetRegistrationsPerInterval,
  Tempo,
  TimelockedWeightCommits,
  TokenSymbol,
  TotalHotkeyAlphaLastEpoch,
  TotalNetworks,
  TransactionKeyLastBlock,
  TransferToggle,
  Uids,
  ValidatorPermit,
  ValidatorPruneLen,
  ValidatorTrust,
  WeightCommits,
  Weights,
  WeightsSetRateLimit,
  WeightsVersionKey,
  Yuma3On,
} from "../../../../generated/storage/subtensor-module.ts"
import type { Cell } from "../../../../state/cell.ts"
import { ROOT_NETUID } from "../../constants.ts"
import { emit } from "../../pallet.ts"
import { mechanismIndices } from "../mechanisms.ts"

interface RemovedBy<K extends readonly unknown[]> extends Cell {
  remove(ctx: Context, ...keys: K): void
}
interface ClearedBy<K> extends Cell {
  clear(ctx: Context, leading: K): number
}
interface KeyedByAccount extends RemovedBy<[AccountId, number]> {
  entries(ctx: Context): Iterable<[keys: [AccountId, number], value: unknown]>
}

/**
 * One value for each subnet. What is not here outlives the subnet: registration counter, voting power, auto-stake
 * destinations, claim threshold, uid limits, recycle or burn.
 */
const VALUES: readonly RemovedBy<[number]>[] = [
  SubnetOwner,
  SubnetworkN,
  NetworksAdded,
  NetworkRegisteredAt,
  Active,
  Emission,
  Consensus,
  Dividends,
  ValidatorPermit,
  ValidatorTrust,
  Tempo,
  Kappa,
  Difficulty,
  MaxAllowedUids,
  ImmunityPeriod,
  ActivityCutoff,
  ActivityCutoffFactorMilli,
  LastEpochBlock,
  PendingEpochAt,
  SubnetEpochIndex,
  MinAllowedWeights,
  RegistrationsThisInterval,
  POWRegistrationsThisInterval,
  BurnRegistrationsThisInterval,
  SubnetAlphaInEmission,
  SubnetAlphaOutEmission,
  SubnetTaoInEmission,
  SubnetVolume,
  SubnetMovingPrice,
  SubnetTaoFlow,
  SubnetEmaTaoFlow,
  SubnetProtocolFlow,
  SubnetEmaProtocolFlow,
  SubnetExcessTao,
  SubnetRootSellTao,
  TokenSymbol,
  SubnetMechanism,
  SubnetOwnerHotkey,
  NetworkRegistrationAllowed,
  NetworkPowRegistrationAllowed,
  TransferToggle,
  SubnetLocked,
  LargestLocked,
  FirstEmissionBlockNumber,
  PendingValidatorEmission,
  PendingServerEmission,
  PendingRootAlphaDivs,
  PendingOwnerCut,
  MinerBurned,
  BlocksSinceLastStep,
  LastMechansimStepBlock,
  LastAdjustmentBlock,
  ServingRateLimit,
  Rho,
  AlphaSigmoidSteepness,
  MaxAllowedValidators,
  BondsMovingAverage,
  BondsPenalty,
  BondsResetOn,
  WeightsSetRateLimit,
  ValidatorPruneLen,
  ScalingLawPower,
  TargetRegistrationsPerInterval,
  CommitRevealWeightsEnabled,
  BurnHalfLife,
  BurnIncreaseMult,
  Burn,
  MinBurn,
  MaxBurn,
  MinDifficulty,
  MaxDifficulty,
  RegistrationsThisBlock,
  EMAPriceHalvingBlocks,
  RAORecycledForRegistration,
  MaxRegistrationsPerBlock,
  WeightsVersionKey,
  LiquidAlphaOn,
  Yuma3On,
  AlphaValues,
  SubtokenEnabled,
  OwnerCutAutoLockEnabled,
  ImmuneOwnerUidsLimit,
  StakeWeight,
  LoadedEmission,
  RevealPeriodEpochs,
  MechanismEmissionSplit,
]

/** Maps below the netuid. */
const MAPS: readonly ClearedBy<number>[] = [
  Uids,
  Keys,
  BlockAtRegistration,
  Axons,
  NeuronCertificates,
  Prometheus,
  AlphaDividendsPerSubnet,
  PendingChildKeys,
  AssociatedEvmAddress,
  LastHotkeySwapOnNetuid,
]

/** Maps below the storage index of a mechanism. */
const MECHANISM_MAPS: readonly ClearedBy<number>[] = [
  WeightCommits,
  TimelockedWeightCommits,
  CRV3WeightCommits,
  CRV3WeightCommitsV2,
  Bonds,
  Weights,
]

/** Maps by hotkey, then netuid. */
const BY_HOTKEY: readonly KeyedByAccount[] = [
  ChildkeyTake,
  ChildKeys,
  ParentKeys,
  LastHotkeyEmissionOnNetuid,
  TotalHotkeyAlphaLastEpoch,
]

const forgetMembers = (ctx: Context, netuid: number): void => {
  for (const [, hotkey] of [...Keys.entries(ctx, netuid)]) IsNetworkMember.remove(ctx, hotkey, netuid)
}

/** Root weights towards the subnet, from when root had weights, become zero. */
const zeroRootWeights = (ctx: Context, netuid: number): void => {
  for (const [[index, uid], row] of [...Weights.entries(ctx, ROOT_NETUID)]) {
    if (row.some(([target]) => target === netuid)) {
      Weights.set(
        ctx,
        index,
        uid,
        row.map(([target, weight]) => [target, target === netuid ? 0 : weight]),
      )
    }
  }
}

const forgetLease = (ctx: Context, netuid: number): void => {
  const lease = SubnetUidToLeaseId.take(ctx, netuid)
  if (lease === undefined) return
  SubnetLeases.remove(ctx, lease)
  SubnetLeaseShares.clear(ctx, lease)
  AccumulatedLeaseDividends.remove(ctx, lease)
}

/** `remove_network`: deletes what the subnet had; its netuid can be given away again. */
export const removeNetwork = (ctx: Context, netuid: number): void => {
  TotalNetworks.update(ctx, (count) => Math.max(count - 1, 0))
  forgetMembers(ctx, netuid)
  zeroRootWeights(ctx, netuid)
  for (const index of mechanismIndices(ctx, netuid)) {
    LastUpdate.remove(ctx, index)
    Incentive.remove(ctx, index)
    for (const map of MECHANISM_MAPS) map.clear(ctx, index)
  }
  MechanismCountCurrent.remove(ctx, netuid)
  for (const value of VALUES) value.remove(ctx, netuid)
  for (const map of MAPS) map.clear(ctx, netuid)
  if (SubnetIdentitiesV3.has(ctx, netuid)) {
    SubnetIdentitiesV3.remove(ctx, netuid)
    emit(ctx, "SubnetIdentityRemoved", netuid)
  }
  for (const map of BY_HOTKEY) {
    for (const [[hotkey, other]] of [...map.entries(ctx)])
      if (other === netuid) map.remove(ctx, hotkey, netuid)
  }
  for (const [[account, other, type]] of [...TransactionKeyLastBlock.entries(ctx)]) {
    if (other === netuid) TransactionKeyLastBlock.remove(ctx, account, netuid, type)
  }
  forgetLease(ctx, netuid)
}
