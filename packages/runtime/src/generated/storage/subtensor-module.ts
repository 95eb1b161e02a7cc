// Generated from the surface data by packages/runtime/scripts/generate.ts. Do not edit.
import type { Hex } from "../../bytes.ts"
import type { Storage } from "../../frame/storage.ts"
import type * as Types from "../types.ts"
import { storageMap, storageValue } from "../../frame/storage.ts"

/** u16 */
export const MinActivityCutoff: Storage<[], number> = storageValue<number>("SubtensorModule", "MinActivityCutoff")

/** u16 */
export const AdminFreezeWindow: Storage<[], number> = storageValue<number>("SubtensorModule", "AdminFreezeWindow")

/** u16 */
export const OwnerHyperparamRateLimit: Storage<[], number> = storageValue<number>("SubtensorModule", "OwnerHyperparamRateLimit")

/** u32 */
export const DissolveNetworkScheduleDuration: Storage<[], number> = storageValue<number>("SubtensorModule", "DissolveNetworkScheduleDuration")

/** Identity u16 -> Blake2128Concat AccountId32 -> u64 */
export const LastHotkeySwapOnNetuid: Storage<[number, Hex], bigint> = storageMap<[number, Hex], bigint>("SubtensorModule", "LastHotkeySwapOnNetuid")

/** u64 */
export const NextStakeJobId: Storage<[], bigint> = storageValue<bigint>("SubtensorModule", "NextStakeJobId")

/** u64 */
export const TaoWeight: Storage<[], bigint> = storageValue<bigint>("SubtensorModule", "TaoWeight")

/** u64 */
export const CKBurn: Storage<[], bigint> = storageValue<bigint>("SubtensorModule", "CKBurn")

/** u16 */
export const MaxDelegateTake: Storage<[], number> = storageValue<number>("SubtensorModule", "MaxDelegateTake")

/** u16 */
export const MinDelegateTake: Storage<[], number> = storageValue<number>("SubtensorModule", "MinDelegateTake")

/** u16 */
export const MaxChildkeyTake: Storage<[], number> = storageValue<number>("SubtensorModule", "MaxChildkeyTake")

/** u16 */
export const MinChildkeyTake: Storage<[], number> = storageValue<number>("SubtensorModule", "MinChildkeyTake")

/** Identity u16 -> u16 */
export const MinChildkeyTakePerSubnet: Storage<[number], number> = storageMap<[number], number>("SubtensorModule", "MinChildkeyTakePerSubnet")

/** Blake2128Concat AccountId32 -> AccountId32 */
export const Owner: Storage<[Hex], Hex> = storageMap<[Hex], Hex>("SubtensorModule", "Owner")

/** Blake2128Concat AccountId32 -> u128 */
export const AccountFlags: Storage<[Hex], bigint> = storageMap<[Hex], bigint>("SubtensorModule", "AccountFlags")

/** Blake2128Concat AccountId32 -> u16 */
export const Delegates: Storage<[Hex], number> = storageMap<[Hex], number>("SubtensorModule", "Delegates")

/** Blake2128Concat AccountId32 -> Identity u16 -> u16 */
export const ChildkeyTake: Storage<[Hex, number], number> = storageMap<[Hex, number], number>("SubtensorModule", "ChildkeyTake")

/** Identity u16 -> Blake2128Concat AccountId32 -> (Vec<(u64, AccountId32)>, u64) */
export const PendingChildKeys: Storage<[number, Hex], readonly [readonly (readonly [bigint, Hex])[], bigint]> = storageMap<[number, Hex], readonly [readonly (readonly [bigint, Hex])[], bigint]>("SubtensorModule", "PendingChildKeys")

/** Blake2128Concat AccountId32 -> Identity u16 -> Vec<(u64, AccountId32)> */
export const ChildKeys: Storage<[Hex, number], readonly (readonly [bigint, Hex])[]> = storageMap<[Hex, number], readonly (readonly [bigint, Hex])[]>("SubtensorModule", "ChildKeys")

/** Blake2128Concat AccountId32 -> Identity u16 -> Vec<(u64, AccountId32)> */
export const ParentKeys: Storage<[Hex, number], readonly (readonly [bigint, Hex])[]> = storageMap<[Hex, number], readonly (readonly [bigint, Hex])[]>("SubtensorModule", "ParentKeys")

/** Identity u16 -> Blake2128Concat AccountId32 -> u64 */
export const AlphaDividendsPerSubnet: Storage<[number, Hex], bigint> = storageMap<[number, Hex], bigint>("SubtensorModule", "AlphaDividendsPerSubnet")

/** Identity u16 -> Blake2128Concat AccountId32 -> u64 */
export const RootAlphaDividendsPerSubnet: Storage<[number, Hex], bigint> = storageMap<[number, Hex], bigint>("SubtensorModule", "RootAlphaDividendsPerSubnet")

/** u64 */
export const BlockEmission: Storage<[], bigint> = storageValue<bigint>("SubtensorModule", "BlockEmission")

/** Blake2128Concat AccountId32 -> Identity u16 -> u64 */
export const LastHotkeyEmissionOnNetuid: Storage<[Hex, number], bigint> = storageMap<[Hex, number], bigint>("SubtensorModule", "LastHotkeyEmissionOnNetuid")

/** u16 */
export const SubnetLimit: Storage<[], number> = storageValue<number>("SubtensorModule", "SubnetLimit")

/** u64 */
export const TotalIssuance: Storage<[], bigint> = storageValue<bigint>("SubtensorModule", "TotalIssuance")

/** u64 */
export const TotalStake: Storage<[], bigint> = storageValue<bigint>("SubtensorModule", "TotalStake")

/** FixedI128<U32> */
export const SubnetMovingAlpha: Storage<[], bigint> = storageValue<bigint>("SubtensorModule", "SubnetMovingAlpha")

/** Identity u16 -> FixedI128<U32> */
export const SubnetMovingPrice: Storage<[number], bigint> = storageMap<[number], bigint>("SubtensorModule", "SubnetMovingPrice")

/** Identity u16 -> FixedU128<U32> */
export const RootProp: Storage<[number], bigint> = storageMap<[number], bigint>("SubtensorModule", "RootProp")

/** Identity u16 -> u128 */
export const SubnetVolume: Storage<[number], bigint> = storageMap<[number], bigint>("SubtensorModule", "SubnetVolume")

/** Identity u16 -> u64 */
export const SubnetTAO: Storage<[number], bigint> = storageMap<[number], bigint>("SubtensorModule", "SubnetTAO")

/** Identity u16 -> u64 */
export const SubnetAlphaInEmission: Storage<[number], bigint> = storageMap<[number], bigint>("SubtensorModule", "SubnetAlphaInEmission")

/** Identity u16 -> bool */
export const SubnetEmissionEnabled: Storage<[number], boolean> = storageMap<[number], boolean>("SubtensorModule", "SubnetEmissionEnabled")

/** Identity u16 -> u64 */
export const SubnetAlphaOutEmission: Storage<[number], bigint> = storageMap<[number], bigint>("SubtensorModule", "SubnetAlphaOutEmission")

/** Identity u16 -> u64 */
export const SubnetTaoInEmission: Storage<[number], bigint> = storageMap<[number], bigint>("SubtensorModule", "SubnetTaoInEmission")

/** Identity u16 -> u64 */
export const SubnetExcessTao: Storage<[number], bigint> = storageMap<[number], bigint>("SubtensorModule", "SubnetExcessTao")

/** Identity u16 -> u64 */
export const SubnetRootSellTao: Storage<[number], bigint> = storageMap<[number], bigint>("SubtensorModule", "SubnetRootSellTao")

/** Identity u16 -> u64 */
export const SubnetAlphaIn: Storage<[number], bigint> = storageMap<[number], bigint>("SubtensorModule", "SubnetAlphaIn")

/** Identity u16 -> u64 */
export const SubnetAlphaOut: Storage<[number], bigint> = storageMap<[number], bigint>("SubtensorModule", "SubnetAlphaOut")

/** Identity u16 -> u64 */
export const SubnetProtocolAlpha: Storage<[number], bigint> = storageMap<[number], bigint>("SubtensorModule", "SubnetProtocolAlpha")

/** Blake2128Concat AccountId32 -> Vec<AccountId32> */
export const StakingHotkeys: Storage<[Hex], readonly Hex[]> = storageMap<[Hex], readonly Hex[]>("SubtensorModule", "StakingHotkeys")

/** Blake2128Concat AccountId32 -> Vec<AccountId32> */
export const OwnedHotkeys: Storage<[Hex], readonly Hex[]> = storageMap<[Hex], readonly Hex[]>("SubtensorModule", "OwnedHotkeys")

/** Blake2128Concat AccountId32 -> Identity u16 -> AccountId32, optional */
export const AutoStakeDestination: Storage<[Hex, number], Hex | undefined> = storageMap<[Hex, number], Hex | undefined>("SubtensorModule", "AutoStakeDestination")

/** Blake2128Concat AccountId32 -> Identity u16 -> Vec<AccountId32> */
export const AutoStakeDestinationColdkeys: Storage<[Hex, number], readonly Hex[]> = storageMap<[Hex, number], readonly Hex[]>("SubtensorModule", "AutoStakeDestinationColdkeys")

/** u32 */
export const ColdkeySwapAnnouncementDelay: Storage<[], number> = storageValue<number>("SubtensorModule", "ColdkeySwapAnnouncementDelay")

/** u32 */
export const ColdkeySwapReannouncementDelay: Storage<[], number> = storageValue<number>("SubtensorModule", "ColdkeySwapReannouncementDelay")

/** Twox64Concat AccountId32 -> (u32, H256), optional */
export const ColdkeySwapAnnouncements: Storage<[Hex], readonly [number, Hex] | undefined> = storageMap<[Hex], readonly [number, Hex] | undefined>("SubtensorModule", "ColdkeySwapAnnouncements")

/** Twox64Concat AccountId32 -> u32, optional */
export const ColdkeySwapDisputes: Storage<[Hex], number | undefined> = storageMap<[Hex], number | undefined>("SubtensorModule", "ColdkeySwapDisputes")

/** Blake2128Concat AccountId32 -> Identity u16 -> u64 */
export const TotalHotkeyAlpha: Storage<[Hex, number], bigint> = storageMap<[Hex, number], bigint>("SubtensorModule", "TotalHotkeyAlpha")

/** Blake2128Concat AccountId32 -> Identity u16 -> u64 */
export const TotalHotkeyAlphaLastEpoch: Storage<[Hex, number], bigint> = storageMap<[Hex, number], bigint>("SubtensorModule", "TotalHotkeyAlphaLastEpoch")

/** Blake2128Concat AccountId32 -> Identity u16 -> FixedU128<U64> */
export const TotalHotkeyShares: Storage<[Hex, number], bigint> = storageMap<[Hex, number], bigint>("SubtensorModule", "TotalHotkeyShares")

/** Blake2128Concat AccountId32 -> Blake2128Concat AccountId32 -> Identity u16 -> FixedU128<U64> */
export const Alpha: Storage<[Hex, Hex, number], bigint> = storageMap<[Hex, Hex, number], bigint>("SubtensorModule", "Alpha")

/** Blake2128Concat AccountId32 -> Identity u16 -> SafeFloat */
export const TotalHotkeySharesV2: Storage<[Hex, number], Types.SafeFloat> = storageMap<[Hex, number], Types.SafeFloat>("SubtensorModule", "TotalHotkeySharesV2")

/** Blake2128Concat AccountId32 -> Blake2128Concat AccountId32 -> Identity u16 -> SafeFloat */
export const AlphaV2: Storage<[Hex, Hex, number], Types.SafeFloat> = storageMap<[Hex, Hex, number], Types.SafeFloat>("SubtensorModule", "AlphaV2")

/** Blake2128Concat AccountId32 -> Identity u16 -> Blake2128Concat AccountId32 -> LockState, optional */
export const Lock: Storage<[Hex, number, Hex], Types.LockState | undefined> = storageMap<[Hex, number, Hex], Types.LockState | undefined>("SubtensorModule", "Lock")

/** Identity u16 -> Blake2128Concat AccountId32 -> Blake2128Concat AccountId32 -> (), optional */
export const LockingColdkeys: Storage<[number, Hex, Hex], true | undefined> = storageMap<[number, Hex, Hex], true | undefined>("SubtensorModule", "LockingColdkeys")

/** Identity u16 -> Blake2128Concat AccountId32 -> LockState, optional */
export const HotkeyLock: Storage<[number, Hex], Types.LockState | undefined> = storageMap<[number, Hex], Types.LockState | undefined>("SubtensorModule", "HotkeyLock")

/** Identity u16 -> Blake2128Concat AccountId32 -> LockState, optional */
export const DecayingHotkeyLock: Storage<[number, Hex], Types.LockState | undefined> = storageMap<[number, Hex], Types.LockState | undefined>("SubtensorModule", "DecayingHotkeyLock")

/** Identity u16 -> LockState, optional */
export const OwnerLock: Storage<[number], Types.LockState | undefined> = storageMap<[number], Types.LockState | undefined>("SubtensorModule", "OwnerLock")

/** Identity u16 -> LockState, optional */
export const DecayingOwnerLock: Storage<[number], Types.LockState | undefined> = storageMap<[number], Types.LockState | undefined>("SubtensorModule", "DecayingOwnerLock")

/** Blake2128Concat AccountId32 -> Identity u16 -> bool, optional */
export const DecayingLock: Storage<[Hex, number], boolean | undefined> = storageMap<[Hex, number], boolean | undefined>("SubtensorModule", "DecayingLock")

/** Identity u16 -> bool */
export const OwnerCutAutoLockEnabled: Storage<[number], boolean> = storageMap<[number], boolean>("SubtensorModule", "OwnerCutAutoLockEnabled")

/** u64 */
export const MaturityRate: Storage<[], bigint> = storageValue<bigint>("SubtensorModule", "MaturityRate")

/** u64 */
export const UnlockRate: Storage<[], bigint> = storageValue<bigint>("SubtensorModule", "UnlockRate")

/** Option<Vec<u8>> */
export const AlphaMapLastKey: Storage<[], { readonly some: Uint8Array | undefined }> = storageValue<{ readonly some: Uint8Array | undefined }>("SubtensorModule", "AlphaMapLastKey")

/** Option<Vec<u8>> */
export const AlphaV2MapLastKey: Storage<[], { readonly some: Uint8Array | undefined }> = storageValue<{ readonly some: Uint8Array | undefined }>("SubtensorModule", "AlphaV2MapLastKey")

/** Identity u16 -> Vec<u8> */
export const TokenSymbol: Storage<[number], Uint8Array> = storageMap<[number], Uint8Array>("SubtensorModule", "TokenSymbol")

/** Identity u16 -> i64 */
export const SubnetTaoFlow: Storage<[number], bigint> = storageMap<[number], bigint>("SubtensorModule", "SubnetTaoFlow")

/** Identity u16 -> (u64, FixedI128<U64>), optional */
export const SubnetEmaTaoFlow: Storage<[number], readonly [bigint, bigint] | undefined> = storageMap<[number], readonly [bigint, bigint] | undefined>("SubtensorModule", "SubnetEmaTaoFlow")

/** bool */
export const NetTaoFlowEnabled: Storage<[], boolean> = storageValue<boolean>("SubtensorModule", "NetTaoFlowEnabled")

/** Identity u16 -> i64 */
export const SubnetProtocolFlow: Storage<[number], bigint> = storageMap<[number], bigint>("SubtensorModule", "SubnetProtocolFlow")

/** Identity u16 -> (u64, FixedI128<U64>), optional */
export const SubnetEmaProtocolFlow: Storage<[number], readonly [bigint, bigint] | undefined> = storageMap<[number], readonly [bigint, bigint] | undefined>("SubtensorModule", "SubnetEmaProtocolFlow")

/** FixedI128<U64> */
export const TaoFlowCutoff: Storage<[], bigint> = storageValue<bigint>("SubtensorModule", "TaoFlowCutoff")

/** FixedU128<U64> */
export const FlowNormExponent: Storage<[], bigint> = storageValue<bigint>("SubtensorModule", "FlowNormExponent")

/** u64 */
export const FlowEmaSmoothingFactor: Storage<[], bigint> = storageValue<bigint>("SubtensorModule", "FlowEmaSmoothingFactor")

/** Identity Vec<u8> -> u64 */
export const UsedWork: Storage<[Uint8Array], bigint> = storageMap<[Uint8Array], bigint>("SubtensorModule", "UsedWork")

/** Identity u16 -> u16 */
export const MaxRegistrationsPerBlock: Storage<[number], number> = storageMap<[number], number>("SubtensorModule", "MaxRegistrationsPerBlock")

/** u16 */
export const TotalNetworks: Storage<[], number> = storageValue<number>("SubtensorModule", "TotalNetworks")

/** u64 */
export const NetworkImmunityPeriod: Storage<[], bigint> = storageValue<bigint>("SubtensorModule", "NetworkImmunityPeriod")

/** u64 */
export const StartCallDelay: Storage<[], bigint> = storageValue<bigint>("SubtensorModule", "StartCallDelay")

/** u64 */
export const NetworkMinLockCost: Storage<[], bigint> = storageValue<bigint>("SubtensorModule", "NetworkMinLockCost")

/** u64 */
export const NetworkLastLockCost: Storage<[], bigint> = storageValue<bigint>("SubtensorModule", "NetworkLastLockCost")

/** u64 */
export const NetworkLockReductionInterval: Storage<[], bigint> = storageValue<bigint>("SubtensorModule", "NetworkLockReductionInterval")

/** u16 */
export const SubnetOwnerCut: Storage<[], number> = storageValue<number>("SubtensorModule", "SubnetOwnerCut")

/** Identity u16 -> bool */
export const OwnerCutEnabled: Storage<[number], boolean> = storageMap<[number], boolean>("SubtensorModule", "OwnerCutEnabled")

/** u64 */
export const NetworkRateLimit: Storage<[], bigint> = storageValue<bigint>("SubtensorModule", "NetworkRateLimit")

/** u64 */
export const NominatorMinRequiredStake: Storage<[], bigint> = storageValue<bigint>("SubtensorModule", "NominatorMinRequiredStake")

/** u64 */
export const WeightsVersionKeyRateLimit: Storage<[], bigint> = storageValue<bigint>("SubtensorModule", "WeightsVersionKeyRateLimit")

/** Identity RateLimitKey<AccountId32> -> u64 */
export const LastRateLimitedBlock: Storage<[Types.RateLimitKey], bigint> = storageMap<[Types.RateLimitKey], bigint>("SubtensorModule", "LastRateLimitedBlock")

/** Identity u16 -> bool */
export const TransferToggle: Storage<[number], boolean> = storageMap<[number], boolean>("SubtensorModule", "TransferToggle")

/** Identity u16 -> u64 */
export const SubnetLocked: Storage<[number], bigint> = storageMap<[number], bigint>("SubtensorModule", "SubnetLocked")

/** Identity u16 -> u64 */
export const LargestLocked: Storage<[number], bigint> = storageMap<[number], bigint>("SubtensorModule", "LargestLocked")

/** Identity u16 -> u16 */
export const Tempo: Storage<[number], number> = storageMap<[number], number>("SubtensorModule", "Tempo")

/** Identity u16 -> u64 */
export const LastEpochBlock: Storage<[number], bigint> = storageMap<[number], bigint>("SubtensorModule", "LastEpochBlock")

/** Identity u16 -> u64 */
export const PendingEpochAt: Storage<[number], bigint> = storageMap<[number], bigint>("SubtensorModule", "PendingEpochAt")

/** Identity u16 -> u64 */
export const SubnetEpochIndex: Storage<[number], bigint> = storageMap<[number], bigint>("SubtensorModule", "SubnetEpochIndex")

/** Identity u16 -> u32 */
export const ActivityCutoffFactorMilli: Storage<[number], number> = storageMap<[number], number>("SubtensorModule", "ActivityCutoffFactorMilli")

/** Identity u16 -> u64, optional */
export const FirstEmissionBlockNumber: Storage<[number], bigint | undefined> = storageMap<[number], bigint | undefined>("SubtensorModule", "FirstEmissionBlockNumber")

/** Identity u16 -> u16 */
export const SubnetMechanism: Storage<[number], number> = storageMap<[number], number>("SubtensorModule", "SubnetMechanism")

/** Identity u16 -> u16 */
export const SubnetworkN: Storage<[number], number> = storageMap<[number], number>("SubtensorModule", "SubnetworkN")

/** Identity u16 -> bool */
export const NetworksAdded: Storage<[number], boolean> = storageMap<[number], boolean>("SubtensorModule", "NetworksAdded")

/** Blake2128Concat AccountId32 -> Identity u16 -> bool */
export const IsNetworkMember: Storage<[Hex, number], boolean> = storageMap<[Hex, number], boolean>("SubtensorModule", "IsNetworkMember")

/** Identity u16 -> bool */
export const NetworkRegistrationAllowed: Storage<[number], boolean> = storageMap<[number], boolean>("SubtensorModule", "NetworkRegistrationAllowed")

/** Identity u16 -> bool */
export const NetworkPowRegistrationAllowed: Storage<[number], boolean> = storageMap<[number], boolean>("SubtensorModule", "NetworkPowRegistrationAllowed")

/** Identity u16 -> u64 */
export const NetworkRegisteredAt: Storage<[number], bigint> = storageMap<[number], bigint>("SubtensorModule", "NetworkRegisteredAt")

/** Identity u16 -> u64 */
export const RegisteredSubnetCounter: Storage<[number], bigint> = storageMap<[number], bigint>("SubtensorModule", "RegisteredSubnetCounter")

/** Identity u16 -> u64 */
export const PendingServerEmission: Storage<[number], bigint> = storageMap<[number], bigint>("SubtensorModule", "PendingServerEmission")

/** Identity u16 -> u64 */
export const PendingValidatorEmission: Storage<[number], bigint> = storageMap<[number], bigint>("SubtensorModule", "PendingValidatorEmission")

/** Identity u16 -> u64 */
export const PendingRootAlphaDivs: Storage<[number], bigint> = storageMap<[number], bigint>("SubtensorModule", "PendingRootAlphaDivs")

/** Identity u16 -> u64 */
export const PendingOwnerCut: Storage<[number], bigint> = storageMap<[number], bigint>("SubtensorModule", "PendingOwnerCut")

/** Identity u16 -> FixedU128<U32> */
export const MinerBurned: Storage<[number], bigint> = storageMap<[number], bigint>("SubtensorModule", "MinerBurned")

/** Identity u16 -> u64 */
export const BlocksSinceLastStep: Storage<[number], bigint> = storageMap<[number], bigint>("SubtensorModule", "BlocksSinceLastStep")

/** Identity u16 -> u64 */
export const LastMechansimStepBlock: Storage<[number], bigint> = storageMap<[number], bigint>("SubtensorModule", "LastMechansimStepBlock")

/** Identity u16 -> AccountId32 */
export const SubnetOwner: Storage<[number], Hex> = storageMap<[number], Hex>("SubtensorModule", "SubnetOwner")

/** Identity u16 -> AccountId32 */
export const SubnetOwnerHotkey: Storage<[number], Hex> = storageMap<[number], Hex>("SubtensorModule", "SubnetOwnerHotkey")

/** Identity u16 -> RecycleOrBurnEnum */
export const RecycleOrBurn: Storage<[number], Types.RecycleOrBurnEnum> = storageMap<[number], Types.RecycleOrBurnEnum>("SubtensorModule", "RecycleOrBurn")

/** Identity u16 -> u64 */
export const ServingRateLimit: Storage<[number], bigint> = storageMap<[number], bigint>("SubtensorModule", "ServingRateLimit")

/** Identity u16 -> u16 */
export const Rho: Storage<[number], number> = storageMap<[number], number>("SubtensorModule", "Rho")

/** Identity u16 -> i16 */
export const AlphaSigmoidSteepness: Storage<[number], number> = storageMap<[number], number>("SubtensorModule", "AlphaSigmoidSteepness")

/** Identity u16 -> u16 */
export const Kappa: Storage<[number], number> = storageMap<[number], number>("SubtensorModule", "Kappa")

/** Identity u16 -> u16 */
export const RegistrationsThisInterval: Storage<[number], number> = storageMap<[number], number>("SubtensorModule", "RegistrationsThisInterval")

/** Identity u16 -> u16 */
export const POWRegistrationsThisInterval: Storage<[number], number> = storageMap<[number], number>("SubtensorModule", "POWRegistrationsThisInterval")

/** Identity u16 -> u16 */
export const BurnRegistrationsThisInterval: Storage<[number], number> = storageMap<[number], number>("SubtensorModule", "BurnRegistrationsThisInterval")

/** Identity u16 -> u16 */
export const MinAllowedUids: Storage<[number], number> = storageMap<[number], number>("SubtensorModule", "MinAllowedUids")

/** Identity u16 -> u16 */
export const MaxAllowedUids: Storage<[number], number> = storageMap<[number], number>("SubtensorModule", "MaxAllowedUids")

/** Identity u16 -> u16 */
export const ImmunityPeriod: Storage<[number], number> = storageMap<[number], number>("SubtensorModule", "ImmunityPeriod")

/** Identity u16 -> u16 */
export const ActivityCutoff: Storage<[number], number> = storageMap<[number], number>("SubtensorModule", "ActivityCutoff")

/** Identity u16 -> u16 */
export const MaxWeightsLimit: Storage<[number], number> = storageMap<[number], number>("SubtensorModule", "MaxWeightsLimit")

/** Identity u16 -> u64 */
export const WeightsVersionKey: Storage<[number], bigint> = storageMap<[number], bigint>("SubtensorModule", "WeightsVersionKey")

/** Identity u16 -> u16 */
export const MinAllowedWeights: Storage<[number], number> = storageMap<[number], number>("SubtensorModule", "MinAllowedWeights")

/** Identity u16 -> u16 */
export const MaxAllowedValidators: Storage<[number], number> = storageMap<[number], number>("SubtensorModule", "MaxAllowedValidators")

/** Identity u16 -> u16 */
export const AdjustmentInterval: Storage<[number], number> = storageMap<[number], number>("SubtensorModule", "AdjustmentInterval")

/** Identity u16 -> u64 */
export const BondsMovingAverage: Storage<[number], bigint> = storageMap<[number], bigint>("SubtensorModule", "BondsMovingAverage")

/** Identity u16 -> u16 */
export const BondsPenalty: Storage<[number], number> = storageMap<[number], number>("SubtensorModule", "BondsPenalty")

/** Identity u16 -> bool */
export const BondsResetOn: Storage<[number], boolean> = storageMap<[number], boolean>("SubtensorModule", "BondsResetOn")

/** Identity u16 -> u64 */
export const WeightsSetRateLimit: Storage<[number], bigint> = storageMap<[number], bigint>("SubtensorModule", "WeightsSetRateLimit")

/** Identity u16 -> u64 */
export const ValidatorPruneLen: Storage<[number], bigint> = storageMap<[number], bigint>("SubtensorModule", "ValidatorPruneLen")

/** Identity u16 -> u16 */
export const ScalingLawPower: Storage<[number], number> = storageMap<[number], number>("SubtensorModule", "ScalingLawPower")

/** Identity u16 -> u16 */
export const TargetRegistrationsPerInterval: Storage<[number], number> = storageMap<[number], number>("SubtensorModule", "TargetRegistrationsPerInterval")

/** Identity u16 -> u64 */
export const AdjustmentAlpha: Storage<[number], bigint> = storageMap<[number], bigint>("SubtensorModule", "AdjustmentAlpha")

/** Identity u16 -> bool */
export const CommitRevealWeightsEnabled: Storage<[number], boolean> = storageMap<[number], boolean>("SubtensorModule", "CommitRevealWeightsEnabled")

/** Identity u16 -> u64 */
export const Burn: Storage<[number], bigint> = storageMap<[number], bigint>("SubtensorModule", "Burn")

/** Identity u16 -> u64 */
export const Difficulty: Storage<[number], bigint> = storageMap<[number], bigint>("SubtensorModule", "Difficulty")

/** Identity u16 -> u64 */
export const MinBurn: Storage<[number], bigint> = storageMap<[number], bigint>("SubtensorModule", "MinBurn")

/** Identity u16 -> u64 */
export const MaxBurn: Storage<[number], bigint> = storageMap<[number], bigint>("SubtensorModule", "MaxBurn")

/** Identity u16 -> u64 */
export const MinDifficulty: Storage<[number], bigint> = storageMap<[number], bigint>("SubtensorModule", "MinDifficulty")

/** Identity u16 -> u64 */
export const MaxDifficulty: Storage<[number], bigint> = storageMap<[number], bigint>("SubtensorModule", "MaxDifficulty")

/** Identity u16 -> u64 */
export const LastAdjustmentBlock: Storage<[number], bigint> = storageMap<[number], bigint>("SubtensorModule", "LastAdjustmentBlock")

/** Identity u16 -> u16 */
export const RegistrationsThisBlock: Storage<[number], number> = storageMap<[number], number>("SubtensorModule", "RegistrationsThisBlock")

/** Identity u16 -> u64 */
export const EMAPriceHalvingBlocks: Storage<[number], bigint> = storageMap<[number], bigint>("SubtensorModule", "EMAPriceHalvingBlocks")

/** Identity u16 -> u64 */
export const RAORecycledForRegistration: Storage<[number], bigint> = storageMap<[number], bigint>("SubtensorModule", "RAORecycledForRegistration")

/** u8 */
export const MaxEpochsPerBlock: Storage<[], number> = storageValue<number>("SubtensorModule", "MaxEpochsPerBlock")

/** u64 */
export const TxRateLimit: Storage<[], bigint> = storageValue<bigint>("SubtensorModule", "TxRateLimit")

/** u64 */
export const TxDelegateTakeRateLimit: Storage<[], bigint> = storageValue<bigint>("SubtensorModule", "TxDelegateTakeRateLimit")

/** u64 */
export const TxChildkeyTakeRateLimit: Storage<[], bigint> = storageValue<bigint>("SubtensorModule", "TxChildkeyTakeRateLimit")

/** Blake2128Concat u16 -> bool */
export const LiquidAlphaOn: Storage<[number], boolean> = storageMap<[number], boolean>("SubtensorModule", "LiquidAlphaOn")

/** Blake2128Concat u16 -> bool */
export const Yuma3On: Storage<[number], boolean> = storageMap<[number], boolean>("SubtensorModule", "Yuma3On")

/** Identity u16 -> (u16, u16) */
export const AlphaValues: Storage<[number], readonly [number, number]> = storageMap<[number], readonly [number, number]>("SubtensorModule", "AlphaValues")

/** Identity u16 -> bool */
export const SubtokenEnabled: Storage<[number], boolean> = storageMap<[number], boolean>("SubtensorModule", "SubtokenEnabled")

/** Identity u16 -> Blake2128Concat AccountId32 -> u64 */
export const VotingPower: Storage<[number, Hex], bigint> = storageMap<[number, Hex], bigint>("SubtensorModule", "VotingPower")

/** Identity u16 -> bool */
export const VotingPowerTrackingEnabled: Storage<[number], boolean> = storageMap<[number], boolean>("SubtensorModule", "VotingPowerTrackingEnabled")

/** Identity u16 -> u64 */
export const VotingPowerDisableAtBlock: Storage<[number], bigint> = storageMap<[number], bigint>("SubtensorModule", "VotingPowerDisableAtBlock")

/** Identity u16 -> u64 */
export const VotingPowerEmaAlpha: Storage<[number], bigint> = storageMap<[number], bigint>("SubtensorModule", "VotingPowerEmaAlpha")

/** Identity u16 -> u16 */
export const ImmuneOwnerUidsLimit: Storage<[number], number> = storageMap<[number], number>("SubtensorModule", "ImmuneOwnerUidsLimit")

/** Identity u16 -> Vec<u16> */
export const StakeWeight: Storage<[number], Uint16Array> = storageMap<[number], Uint16Array>("SubtensorModule", "StakeWeight")

/** Identity u16 -> Blake2128Concat AccountId32 -> u16, optional */
export const Uids: Storage<[number, Hex], number | undefined> = storageMap<[number, Hex], number | undefined>("SubtensorModule", "Uids")

/** Identity u16 -> Identity u16 -> AccountId32 */
export const Keys: Storage<[number, number], Hex> = storageMap<[number, number], Hex>("SubtensorModule", "Keys")

/** Identity u16 -> Vec<(AccountId32, u64, u64)>, optional */
export const LoadedEmission: Storage<[number], readonly (readonly [Hex, bigint, bigint])[] | undefined> = storageMap<[number], readonly (readonly [Hex, bigint, bigint])[] | undefined>("SubtensorModule", "LoadedEmission")

/** Identity u16 -> Vec<bool> */
export const Active: Storage<[number], readonly boolean[]> = storageMap<[number], readonly boolean[]>("SubtensorModule", "Active")

/** Identity u16 -> Vec<u16> */
export const Consensus: Storage<[number], Uint16Array> = storageMap<[number], Uint16Array>("SubtensorModule", "Consensus")

/** Identity u16 -> Vec<u16> */
export const Incentive: Storage<[number], Uint16Array> = storageMap<[number], Uint16Array>("SubtensorModule", "Incentive")

/** Identity u16 -> Vec<u16> */
export const Dividends: Storage<[number], Uint16Array> = storageMap<[number], Uint16Array>("SubtensorModule", "Dividends")

/** Identity u16 -> Vec<u64> */
export const Emission: Storage<[number], BigUint64Array> = storageMap<[number], BigUint64Array>("SubtensorModule", "Emission")

/** Identity u16 -> Vec<u64> */
export const LastUpdate: Storage<[number], BigUint64Array> = storageMap<[number], BigUint64Array>("SubtensorModule", "LastUpdate")

/** Identity u16 -> Vec<u16> */
export const ValidatorTrust: Storage<[number], Uint16Array> = storageMap<[number], Uint16Array>("SubtensorModule", "ValidatorTrust")

/** Identity u16 -> Vec<bool> */
export const ValidatorPermit: Storage<[number], readonly boolean[]> = storageMap<[number], readonly boolean[]>("SubtensorModule", "ValidatorPermit")

/** Identity u16 -> Identity u16 -> Vec<(u16, u16)> */
export const Weights: Storage<[number, number], readonly (readonly [number, number])[]> = storageMap<[number, number], readonly (readonly [number, number])[]>("SubtensorModule", "Weights")

/** Identity u16 -> Identity u16 -> Vec<(u16, u16)> */
export const Bonds: Storage<[number, number], readonly (readonly [number, number])[]> = storageMap<[number, number], readonly (readonly [number, number])[]>("SubtensorModule", "Bonds")

/** Identity u16 -> Identity u16 -> u64 */
export const BlockAtRegistration: Storage<[number, number], bigint> = storageMap<[number, number], bigint>("SubtensorModule", "BlockAtRegistration")

/** Identity u16 -> Blake2128Concat AccountId32 -> AxonInfo, optional */
export const Axons: Storage<[number, Hex], Types.AxonInfo | undefined> = storageMap<[number, Hex], Types.AxonInfo | undefined>("SubtensorModule", "Axons")

/** Identity u16 -> Blake2128Concat AccountId32 -> NeuronCertificate, optional */
export const NeuronCertificates: Storage<[number, Hex], Types.NeuronCertificate | undefined> = storageMap<[number, Hex], Types.NeuronCertificate | undefined>("SubtensorModule", "NeuronCertificates")

/** Identity u16 -> Blake2128Concat AccountId32 -> PrometheusInfo, optional */
export const Prometheus: Storage<[number, Hex], Types.PrometheusInfo | undefined> = storageMap<[number, Hex], Types.PrometheusInfo | undefined>("SubtensorModule", "Prometheus")

/** Blake2128Concat AccountId32 -> ChainIdentityV2, optional */
export const IdentitiesV2: Storage<[Hex], Types.ChainIdentityV2 | undefined> = storageMap<[Hex], Types.ChainIdentityV2 | undefined>("SubtensorModule", "IdentitiesV2")

/** Blake2128Concat u16 -> SubnetIdentityV3, optional */
export const SubnetIdentitiesV3: Storage<[number], Types.SubnetIdentityV3 | undefined> = storageMap<[number], Types.SubnetIdentityV3 | undefined>("SubtensorModule", "SubnetIdentitiesV3")

/** Blake2128Concat AccountId32 -> Identity u16 -> Identity u16 -> u64 */
export const TransactionKeyLastBlock: Storage<[Hex, number, number], bigint> = storageMap<[Hex, number, number], bigint>("SubtensorModule", "TransactionKeyLastBlock")

/** Identity AccountId32 -> u64 */
export const LastTxBlock: Storage<[Hex], bigint> = storageMap<[Hex], bigint>("SubtensorModule", "LastTxBlock")

/** Identity AccountId32 -> u64 */
export const LastTxBlockChildKeyTake: Storage<[Hex], bigint> = storageMap<[Hex], bigint>("SubtensorModule", "LastTxBlockChildKeyTake")

/** Identity AccountId32 -> u64 */
export const LastTxBlockDelegateTake: Storage<[Hex], bigint> = storageMap<[Hex], bigint>("SubtensorModule", "LastTxBlockDelegateTake")

/** u64 */
export const StakeThreshold: Storage<[], bigint> = storageValue<bigint>("SubtensorModule", "StakeThreshold")

/** Twox64Concat u16 -> Twox64Concat AccountId32 -> Vec<(H256, u64, u64, u64)>, optional */
export const WeightCommits: Storage<[number, Hex], readonly (readonly [Hex, bigint, bigint, bigint])[] | undefined> = storageMap<[number, Hex], readonly (readonly [Hex, bigint, bigint, bigint])[] | undefined>("SubtensorModule", "WeightCommits")

/** Twox64Concat u16 -> Twox64Concat u64 -> Vec<(AccountId32, u64, BoundedVec<u8>, u64)> */
export const TimelockedWeightCommits: Storage<[number, bigint], readonly (readonly [Hex, bigint, Uint8Array, bigint])[]> = storageMap<[number, bigint], readonly (readonly [Hex, bigint, Uint8Array, bigint])[]>("SubtensorModule", "TimelockedWeightCommits")

/** Twox64Concat u16 -> Twox64Concat u64 -> Vec<(AccountId32, BoundedVec<u8>, u64)> */
export const CRV3WeightCommits: Storage<[number, bigint], readonly (readonly [Hex, Uint8Array, bigint])[]> = storageMap<[number, bigint], readonly (readonly [Hex, Uint8Array, bigint])[]>("SubtensorModule", "CRV3WeightCommits")

/** Twox64Concat u16 -> Twox64Concat u64 -> Vec<(AccountId32, u64, BoundedVec<u8>, u64)> */
export const CRV3WeightCommitsV2: Storage<[number, bigint], readonly (readonly [Hex, bigint, Uint8Array, bigint])[]> = storageMap<[number, bigint], readonly (readonly [Hex, bigint, Uint8Array, bigint])[]>("SubtensorModule", "CRV3WeightCommitsV2")

/** Twox64Concat u16 -> u64 */
export const RevealPeriodEpochs: Storage<[number], bigint> = storageMap<[number], bigint>("SubtensorModule", "RevealPeriodEpochs")

/** Twox64Concat AccountId32 -> Twox64Concat AccountId32 -> u64, optional */
export const LastColdkeyHotkeyStakeBlock: Storage<[Hex, Hex], bigint | undefined> = storageMap<[Hex, Hex], bigint | undefined>("SubtensorModule", "LastColdkeyHotkeyStakeBlock")

/** Blake2128Concat u16 -> FixedI128<U32> */
export const RootClaimableThreshold: Storage<[number], bigint> = storageMap<[number], bigint>("SubtensorModule", "RootClaimableThreshold")

/** Blake2128Concat AccountId32 -> BTreeMap<u16, FixedI128<U32>> */
export const RootClaimable: Storage<[Hex], readonly (readonly [number, bigint])[]> = storageMap<[Hex], readonly (readonly [number, bigint])[]>("SubtensorModule", "RootClaimable")

/** Identity u16 -> Blake2128Concat AccountId32 -> Blake2128Concat AccountId32 -> u128 */
export const RootClaimed: Storage<[number, Hex, Hex], bigint> = storageMap<[number, Hex, Hex], bigint>("SubtensorModule", "RootClaimed")

/** Blake2128Concat AccountId32 -> RootClaimTypeEnum */
export const RootClaimType: Storage<[Hex], Types.RootClaimTypeEnum> = storageMap<[Hex], Types.RootClaimTypeEnum>("SubtensorModule", "RootClaimType")

/** Identity u64 -> AccountId32, optional */
export const StakingColdkeysByIndex: Storage<[bigint], Hex | undefined> = storageMap<[bigint], Hex | undefined>("SubtensorModule", "StakingColdkeysByIndex")

/** Identity AccountId32 -> u64, optional */
export const StakingColdkeys: Storage<[Hex], bigint | undefined> = storageMap<[Hex], bigint | undefined>("SubtensorModule", "StakingColdkeys")

/** u64 */
export const NumStakingColdkeys: Storage<[], bigint> = storageValue<bigint>("SubtensorModule", "NumStakingColdkeys")

/** u64 */
export const NumRootClaim: Storage<[], bigint> = storageValue<bigint>("SubtensorModule", "NumRootClaim")

/** Twox64Concat u16 -> Twox64Concat u16 -> (H160, u64), optional */
export const AssociatedEvmAddress: Storage<[number, number], readonly [Hex, bigint] | undefined> = storageMap<[number, number], readonly [Hex, bigint] | undefined>("SubtensorModule", "AssociatedEvmAddress")

/** Twox64Concat u32 -> SubnetLease<AccountId32, u32, u64>, optional */
export const SubnetLeases: Storage<[number], Types.SubnetLease | undefined> = storageMap<[number], Types.SubnetLease | undefined>("SubtensorModule", "SubnetLeases")

/** Twox64Concat u32 -> Identity AccountId32 -> FixedU128<U64> */
export const SubnetLeaseShares: Storage<[number, Hex], bigint> = storageMap<[number, Hex], bigint>("SubtensorModule", "SubnetLeaseShares")

/** Twox64Concat u16 -> u32, optional */
export const SubnetUidToLeaseId: Storage<[number], number | undefined> = storageMap<[number], number | undefined>("SubtensorModule", "SubnetUidToLeaseId")

/** u32 */
export const NextSubnetLeaseId: Storage<[], number> = storageValue<number>("SubtensorModule", "NextSubnetLeaseId")

/** Twox64Concat u32 -> u64 */
export const AccumulatedLeaseDividends: Storage<[number], bigint> = storageMap<[number], bigint>("SubtensorModule", "AccumulatedLeaseDividends")

/** u16 */
export const CommitRevealWeightsVersion: Storage<[], number> = storageValue<number>("SubtensorModule", "CommitRevealWeightsVersion")

/** u64 */
export const NetworkRegistrationStartBlock: Storage<[], bigint> = storageValue<bigint>("SubtensorModule", "NetworkRegistrationStartBlock")

/** u64 */
export const TaoInRefundDeploymentBlock: Storage<[], bigint> = storageValue<bigint>("SubtensorModule", "TaoInRefundDeploymentBlock")

/** Identity u16 -> u16 */
export const MinNonImmuneUids: Storage<[number], number> = storageMap<[number], number>("SubtensorModule", "MinNonImmuneUids")

/** u8 */
export const MaxMechanismCount: Storage<[], number> = storageValue<number>("SubtensorModule", "MaxMechanismCount")

/** Twox64Concat u16 -> u8 */
export const MechanismCountCurrent: Storage<[number], number> = storageMap<[number], number>("SubtensorModule", "MechanismCountCurrent")

/** Twox64Concat u16 -> Vec<u16>, optional */
export const MechanismEmissionSplit: Storage<[number], Uint16Array | undefined> = storageMap<[number], Uint16Array | undefined>("SubtensorModule", "MechanismEmissionSplit")

/** Identity u16 -> u16 */
export const BurnHalfLife: Storage<[number], number> = storageMap<[number], number>("SubtensorModule", "BurnHalfLife")

/** Identity u16 -> FixedU128<U64> */
export const BurnIncreaseMult: Storage<[number], bigint> = storageMap<[number], bigint>("SubtensorModule", "BurnIncreaseMult")

/** Blake2128Concat AccountId32 -> bool */
export const AutoParentDelegationEnabled: Storage<[Hex], boolean> = storageMap<[Hex], boolean>("SubtensorModule", "AutoParentDelegationEnabled")

/** Identity Vec<u8> -> bool */
export const HasMigrationRun: Storage<[Uint8Array], boolean> = storageMap<[Uint8Array], boolean>("SubtensorModule", "HasMigrationRun")

/** u64 */
export const PendingChildKeyCooldown: Storage<[], bigint> = storageValue<bigint>("SubtensorModule", "PendingChildKeyCooldown")
