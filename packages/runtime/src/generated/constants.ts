// Generated from the surface data by packages/runtime/scripts/generate.ts. Do not edit.
import type { Hex } from "../bytes.ts"
import type { BlockLength, BlockWeights, Environment, RuntimeDbWeight, RuntimeVersion, Schedule, Weight } from "./types.ts"
import type { PalletName } from "./calls.ts"

/** The type of each constant of the metadata. */
export interface Constants {
  System: {
    BlockWeights: BlockWeights
    BlockLength: BlockLength
    BlockHashCount: number
    DbWeight: RuntimeDbWeight
    Version: RuntimeVersion
    SS58Prefix: number
  }
  RandomnessCollectiveFlip: {}
  Timestamp: {
    MinimumPeriod: bigint
  }
  Aura: {
    SlotDuration: bigint
  }
  Grandpa: {
    MaxAuthorities: number
    MaxNominators: number
    MaxSetIdSessionEntries: bigint
  }
  Balances: {
    ExistentialDeposit: bigint
    MaxLocks: number
    MaxReserves: number
    MaxFreezes: number
  }
  TransactionPayment: {
    OperationalFeeMultiplier: number
  }
  SubtensorModule: {
    InitialIssuance: bigint
    InitialMinAllowedWeights: number
    InitialEmissionValue: number
    InitialTempo: number
    InitialDifficulty: bigint
    InitialMaxDifficulty: bigint
    InitialMinDifficulty: bigint
    InitialRAORecycledForRegistration: bigint
    InitialBurn: bigint
    InitialMaxBurn: bigint
    InitialMinBurn: bigint
    InitialMinStake: bigint
    MinBurnUpperBound: bigint
    MaxBurnLowerBound: bigint
    MinTempo: number
    MaxTempo: number
    MinActivityCutoffFactorMilli: number
    MaxActivityCutoffFactorMilli: number
    InitialAdjustmentInterval: number
    InitialBondsMovingAverage: bigint
    InitialBondsPenalty: number
    InitialBondsResetOn: boolean
    InitialTargetRegistrationsPerInterval: number
    InitialRho: number
    InitialAlphaSigmoidSteepness: number
    InitialKappa: number
    InitialMinAllowedUids: number
    InitialMaxAllowedUids: number
    InitialValidatorPruneLen: bigint
    InitialScalingLawPower: number
    InitialImmunityPeriod: number
    InitialActivityCutoff: number
    InitialMaxRegistrationsPerBlock: number
    InitialPruningScore: number
    InitialMaxAllowedValidators: number
    InitialDefaultDelegateTake: number
    InitialMinDelegateTake: number
    InitialDefaultChildKeyTake: number
    InitialMinChildKeyTake: number
    InitialMaxChildKeyTake: number
    InitialWeightsVersionKey: bigint
    InitialServingRateLimit: bigint
    InitialTxRateLimit: bigint
    InitialTxDelegateTakeRateLimit: bigint
    InitialTxChildKeyTakeRateLimit: bigint
    InitialAdjustmentAlpha: bigint
    InitialNetworkImmunityPeriod: bigint
    InitialNetworkMinLockCost: bigint
    InitialSubnetOwnerCut: number
    InitialNetworkLockReductionInterval: bigint
    InitialNetworkRateLimit: bigint
    KeySwapCost: bigint
    AlphaHigh: number
    AlphaLow: number
    LiquidAlphaOn: boolean
    Yuma3On: boolean
    InitialColdkeySwapAnnouncementDelay: number
    InitialColdkeySwapReannouncementDelay: number
    InitialDissolveNetworkScheduleDuration: number
    InitialTaoWeight: bigint
    InitialEmaPriceHalvingPeriod: bigint
    InitialStartCallDelay: bigint
    KeySwapOnSubnetCost: bigint
    HotkeySwapOnSubnetInterval: bigint
    LeaseDividendsDistributionInterval: number
    MaxImmuneUidsPercentage: number
    SubtensorPalletId: Hex
    BurnAccountId: Hex
    InitialMaxEpochsPerBlock: number
  }
  Utility: {
    batched_calls_limit: number
  }
  Sudo: {}
  Multisig: {
    DepositBase: bigint
    DepositFactor: bigint
    MaxSignatories: number
  }
  Preimage: {}
  Scheduler: {
    MaximumWeight: Weight
    MaxScheduledPerBlock: number
  }
  Proxy: {
    ProxyDepositBase: bigint
    ProxyDepositFactor: bigint
    MaxProxies: number
    MaxPending: number
    AnnouncementDepositBase: bigint
    AnnouncementDepositFactor: bigint
  }
  Commitments: {
    MaxFields: number
    InitialDeposit: bigint
    FieldDeposit: bigint
  }
  AdminUtils: {}
  SafeMode: {
    EnterDuration: number
    ExtendDuration: number
    EnterDepositAmount: bigint | undefined
    ExtendDepositAmount: bigint | undefined
    ReleaseDelay: number | undefined
  }
  Ethereum: {}
  EVM: {}
  EVMChainId: {}
  BaseFee: {}
  Drand: {
    UnsignedPriority: bigint
    HttpFetchTimeout: bigint
  }
  Crowdloan: {
    PalletId: Hex
    MinimumDeposit: bigint
    AbsoluteMinimumContribution: bigint
    MinimumBlockDuration: number
    MaximumBlockDuration: number
    RefundContributorsLimit: number
    MaxContributors: number
  }
  Swap: {
    ProtocolId: Hex
    MaxFeeRate: number
    MinimumLiquidity: bigint
    MinimumReserve: bigint
  }
  Contracts: {
    Schedule: Schedule
    DepositPerByte: bigint
    DefaultDepositLimit: bigint
    DepositPerItem: bigint
    CodeHashLockupDepositPercent: number
    MaxCodeLen: number
    MaxStorageKeyLen: number
    MaxTransientStorageSize: number
    MaxDelegateDependencies: number
    UnsafeUnstableInterface: boolean
    MaxDebugBufferLen: number
    Environment: Environment
    ApiVersion: number
  }
  MevShield: {}
  AlphaAssets: {}
  LimitOrders: {
    MaxOrdersPerBatch: number
    PalletId: Hex
    PalletHotkey: Hex
  }
}

/** The name of a constant of a pallet. */
export type ConstantName<P extends PalletName> = keyof Constants[P] & string
