// Generated from the surface data by packages/runtime/scripts/generate.ts. Do not edit.
import type { Hex } from "../bytes.ts"
import type { BalanceStatus, DepositKind, DispatchError, DispatchEventInfo, ErrorExitReason, Log, OrderSide, OrderType, Origin, PalletExitReason, PrecompileEnum, ProxyType, ResultOfDispatchError, RootClaimTypeEnum, Timepoint } from "./types.ts"
import type { PalletName } from "./calls.ts"

/** The fields of each event: an object where they have names, else the single value or an array. */
export interface EventFieldsMap {
  System: {
    ExtrinsicSuccess: { readonly dispatch_info: DispatchEventInfo }
    ExtrinsicFailed: { readonly dispatch_error: DispatchError; readonly dispatch_info: DispatchEventInfo }
    CodeUpdated: undefined
    NewAccount: { readonly account: Hex }
    KilledAccount: { readonly account: Hex }
    Remarked: { readonly sender: Hex; readonly hash: Hex }
    UpgradeAuthorized: { readonly code_hash: Hex; readonly check_version: boolean }
    RejectedInvalidAuthorizedUpgrade: { readonly code_hash: Hex; readonly error: DispatchError }
  }
  RandomnessCollectiveFlip: {}
  Timestamp: {}
  Aura: {}
  Grandpa: {
    NewAuthorities: { readonly authority_set: readonly (readonly [Hex, bigint])[] }
    Paused: undefined
    Resumed: undefined
  }
  Balances: {
    Endowed: { readonly account: Hex; readonly free_balance: bigint }
    DustLost: { readonly account: Hex; readonly amount: bigint }
    Transfer: { readonly from: Hex; readonly to: Hex; readonly amount: bigint }
    BalanceSet: { readonly who: Hex; readonly free: bigint }
    Reserved: { readonly who: Hex; readonly amount: bigint }
    Unreserved: { readonly who: Hex; readonly amount: bigint }
    ReserveRepatriated: { readonly from: Hex; readonly to: Hex; readonly amount: bigint; readonly destination_status: BalanceStatus }
    Deposit: { readonly who: Hex; readonly amount: bigint }
    Withdraw: { readonly who: Hex; readonly amount: bigint }
    Slashed: { readonly who: Hex; readonly amount: bigint }
    Minted: { readonly who: Hex; readonly amount: bigint }
    Burned: { readonly who: Hex; readonly amount: bigint }
    Suspended: { readonly who: Hex; readonly amount: bigint }
    Restored: { readonly who: Hex; readonly amount: bigint }
    Upgraded: { readonly who: Hex }
    Issued: { readonly amount: bigint }
    Rescinded: { readonly amount: bigint }
    Locked: { readonly who: Hex; readonly amount: bigint }
    Unlocked: { readonly who: Hex; readonly amount: bigint }
    Frozen: { readonly who: Hex; readonly amount: bigint }
    Thawed: { readonly who: Hex; readonly amount: bigint }
    TotalIssuanceForced: { readonly old: bigint; readonly new: bigint }
  }
  TransactionPayment: {
    TransactionFeePaid: { readonly who: Hex; readonly actual_fee: bigint; readonly tip: bigint }
  }
  SubtensorModule: {
    NetworkAdded: readonly [number, number]
    NetworkRemoved: number
    StakeAdded: readonly [Hex, Hex, bigint, bigint, number, bigint]
    StakeRemoved: readonly [Hex, Hex, bigint, bigint, number, bigint]
    StakeMoved: readonly [Hex, Hex, number, Hex, number, bigint]
    WeightsSet: readonly [number, number]
    NeuronRegistered: readonly [number, number, Hex]
    BulkNeuronsRegistered: readonly [number, number]
    BulkBalancesSet: readonly [number, number]
    MaxAllowedUidsSet: readonly [number, number]
    MaxWeightLimitSet: readonly [number, number]
    DifficultySet: readonly [number, bigint]
    AdjustmentIntervalSet: readonly [number, number]
    RegistrationPerIntervalSet: readonly [number, number]
    MaxRegistrationsPerBlockSet: readonly [number, number]
    ActivityCutoffSet: readonly [number, number]
    RhoSet: readonly [number, number]
    AlphaSigmoidSteepnessSet: readonly [number, number]
    KappaSet: readonly [number, number]
    MinAllowedWeightSet: readonly [number, number]
    ValidatorPruneLenSet: readonly [number, bigint]
    ScalingLawPowerSet: readonly [number, number]
    WeightsSetRateLimitSet: readonly [number, bigint]
    ImmunityPeriodSet: readonly [number, number]
    BondsMovingAverageSet: readonly [number, bigint]
    BondsPenaltySet: readonly [number, number]
    BondsResetOnSet: readonly [number, boolean]
    MaxAllowedValidatorsSet: readonly [number, number]
    AxonServed: readonly [number, Hex]
    PrometheusServed: readonly [number, Hex]
    DelegateAdded: readonly [Hex, Hex, number]
    DefaultTakeSet: number
    WeightsVersionKeySet: readonly [number, bigint]
    MinDifficultySet: readonly [number, bigint]
    MaxDifficultySet: readonly [number, bigint]
    ServingRateLimitSet: readonly [number, bigint]
    BurnSet: readonly [number, bigint]
    MaxBurnSet: readonly [number, bigint]
    MinBurnSet: readonly [number, bigint]
    MaxEpochsPerBlockSet: number
    TxRateLimitSet: bigint
    TxDelegateTakeRateLimitSet: bigint
    TxChildKeyTakeRateLimitSet: bigint
    AdminFreezeWindowSet: number
    OwnerHyperparamRateLimitSet: number
    MinChildKeyTakeSet: number
    MinChildKeyTakePerSubnetSet: readonly [number, number]
    MaxChildKeyTakeSet: number
    ChildKeyTakeSet: readonly [Hex, number]
    Sudid: ResultOfDispatchError
    RegistrationAllowed: readonly [number, boolean]
    PowRegistrationAllowed: readonly [number, boolean]
    TempoSet: readonly [number, number]
    RAORecycledForRegistrationSet: readonly [number, bigint]
    StakeThresholdSet: bigint
    AdjustmentAlphaSet: readonly [number, bigint]
    Faucet: readonly [Hex, bigint]
    SubnetOwnerCutSet: number
    NetworkRateLimitSet: bigint
    NetworkImmunityPeriodSet: bigint
    StartCallDelaySet: bigint
    NetworkMinLockCostSet: bigint
    SubnetLimitSet: number
    NetworkLockCostReductionIntervalSet: bigint
    TakeDecreased: readonly [Hex, Hex, number]
    TakeIncreased: readonly [Hex, Hex, number]
    HotkeySwapped: { readonly coldkey: Hex; readonly old_hotkey: Hex; readonly new_hotkey: Hex }
    MaxDelegateTakeSet: number
    MinDelegateTakeSet: number
    ColdkeySwapAnnounced: { readonly who: Hex; readonly new_coldkey_hash: Hex }
    ColdkeySwapReset: { readonly who: Hex }
    ColdkeySwapped: { readonly old_coldkey: Hex; readonly new_coldkey: Hex }
    ColdkeySwapDisputed: { readonly coldkey: Hex }
    AllBalanceUnstakedAndTransferredToNewColdkey: { readonly current_coldkey: Hex; readonly new_coldkey: Hex; readonly total_balance: bigint }
    ArbitrationPeriodExtended: { readonly coldkey: Hex }
    SetChildrenScheduled: readonly [Hex, number, bigint, readonly (readonly [bigint, Hex])[]]
    SetChildren: readonly [Hex, number, readonly (readonly [bigint, Hex])[]]
    ChainIdentitySet: Hex
    SubnetIdentitySet: number
    SubnetIdentityRemoved: number
    DissolveNetworkScheduled: { readonly account: Hex; readonly netuid: number; readonly execution_block: number }
    ColdkeySwapAnnouncementDelaySet: number
    ColdkeySwapReannouncementDelaySet: number
    DissolveNetworkScheduleDurationSet: number
    CRV3WeightsCommitted: readonly [Hex, number, Hex]
    WeightsCommitted: readonly [Hex, number, Hex]
    WeightsRevealed: readonly [Hex, number, Hex]
    WeightsBatchRevealed: readonly [Hex, number, readonly Hex[]]
    BatchWeightsCompleted: readonly [readonly number[], Hex]
    BatchCompletedWithErrors: undefined
    BatchWeightItemFailed: readonly [number, DispatchError]
    StakeTransferred: readonly [Hex, Hex, Hex, number, number, bigint]
    StakeSwapped: readonly [Hex, Hex, number, number, bigint]
    TransferToggle: readonly [number, boolean]
    SubnetOwnerHotkeySet: readonly [number, Hex]
    FirstEmissionBlockNumberSet: readonly [number, bigint]
    AlphaRecycled: readonly [Hex, Hex, bigint, number]
    AlphaBurned: readonly [Hex, Hex, bigint, number]
    EvmKeyAssociated: { readonly netuid: number; readonly hotkey: Hex; readonly evm_key: Hex; readonly block_associated: bigint }
    CRV3WeightsRevealed: readonly [number, Hex]
    CommitRevealPeriodsSet: readonly [number, bigint]
    CommitRevealEnabled: readonly [number, boolean]
    HotkeySwappedOnSubnet: { readonly coldkey: Hex; readonly old_hotkey: Hex; readonly new_hotkey: Hex; readonly netuid: number }
    SubnetLeaseCreated: { readonly beneficiary: Hex; readonly lease_id: number; readonly netuid: number; readonly end_block: number | undefined }
    SubnetLeaseTerminated: { readonly beneficiary: Hex; readonly netuid: number }
    SymbolUpdated: { readonly netuid: number; readonly symbol: Uint8Array }
    CommitRevealVersionSet: number
    TimelockedWeightsCommitted: readonly [Hex, number, Hex, bigint]
    TimelockedWeightsRevealed: readonly [number, Hex]
    AutoStakeAdded: { readonly netuid: number; readonly destination: Hex; readonly hotkey: Hex; readonly owner: Hex; readonly incentive: bigint }
    IncentiveAlphaEmittedToMiners: { readonly netuid: number; readonly emissions: BigUint64Array }
    MinAllowedUidsSet: readonly [number, number]
    AutoStakeDestinationSet: { readonly coldkey: Hex; readonly netuid: number; readonly hotkey: Hex }
    MinNonImmuneUidsSet: readonly [number, number]
    RootClaimed: { readonly coldkey: Hex }
    RootClaimTypeSet: { readonly coldkey: Hex; readonly root_claim_type: RootClaimTypeEnum }
    VotingPowerTrackingEnabled: { readonly netuid: number }
    VotingPowerTrackingDisableScheduled: { readonly netuid: number; readonly disable_at_block: bigint }
    VotingPowerTrackingDisabled: { readonly netuid: number }
    VotingPowerEmaAlphaSet: { readonly netuid: number; readonly alpha: bigint }
    SubnetLeaseDividendsDistributed: { readonly lease_id: number; readonly contributor: Hex; readonly alpha: bigint }
    AddStakeBurn: { readonly netuid: number; readonly hotkey: Hex; readonly amount: bigint; readonly alpha: bigint }
    ColdkeySwapCleared: { readonly who: Hex }
    TransactionFeePaidWithAlpha: { readonly who: Hex; readonly netuid: number; readonly alpha_fee: bigint; readonly tao_amount: bigint }
    BurnHalfLifeSet: { readonly netuid: number; readonly burn_half_life: number }
    BurnIncreaseMultSet: { readonly netuid: number; readonly burn_increase_mult: bigint }
    AutoParentDelegationEnabledSet: { readonly hotkey: Hex; readonly enabled: boolean }
    StakeLocked: { readonly coldkey: Hex; readonly hotkey: Hex; readonly netuid: number; readonly amount: bigint }
    StakeUnlocked: { readonly coldkey: Hex; readonly hotkey: Hex; readonly netuid: number; readonly amount: bigint }
    LockMoved: { readonly coldkey: Hex; readonly origin_hotkey: Hex; readonly destination_hotkey: Hex; readonly netuid: number }
    ActivityCutoffFactorMilliSet: { readonly netuid: number; readonly factor_milli: number }
    EpochTriggered: { readonly netuid: number; readonly by: Hex; readonly fires_at: bigint }
    EpochDeferred: { readonly netuid: number; readonly from_block: bigint; readonly to_block: bigint }
    EpochSkipped: { readonly netuid: number; readonly block: bigint }
    SubnetOwnerChanged: { readonly netuid: number; readonly old_coldkey: Hex; readonly new_coldkey: Hex }
    PerpetualLockUpdated: { readonly coldkey: Hex; readonly netuid: number; readonly enabled: boolean }
    RejectLockedAlphaUpdated: { readonly coldkey: Hex; readonly enabled: boolean }
  }
  Utility: {
    BatchInterrupted: { readonly index: number; readonly error: DispatchError }
    BatchCompleted: undefined
    BatchCompletedWithErrors: undefined
    ItemCompleted: undefined
    ItemFailed: { readonly error: DispatchError }
    DispatchedAs: { readonly result: ResultOfDispatchError }
    IfElseMainSuccess: undefined
    IfElseFallbackCalled: { readonly main_error: DispatchError }
  }
  Sudo: {
    Sudid: { readonly sudo_result: ResultOfDispatchError }
    KeyChanged: { readonly old: Hex | undefined; readonly new: Hex }
    KeyRemoved: undefined
    SudoAsDone: { readonly sudo_result: ResultOfDispatchError }
  }
  Multisig: {
    NewMultisig: { readonly approving: Hex; readonly multisig: Hex; readonly call_hash: Hex }
    MultisigApproval: { readonly approving: Hex; readonly timepoint: Timepoint; readonly multisig: Hex; readonly call_hash: Hex }
    MultisigExecuted: { readonly approving: Hex; readonly timepoint: Timepoint; readonly multisig: Hex; readonly call_hash: Hex; readonly result: ResultOfDispatchError }
    MultisigCancelled: { readonly cancelling: Hex; readonly timepoint: Timepoint; readonly multisig: Hex; readonly call_hash: Hex }
    DepositPoked: { readonly who: Hex; readonly call_hash: Hex; readonly old_deposit: bigint; readonly new_deposit: bigint }
  }
  Preimage: {
    Noted: { readonly hash: Hex }
    Requested: { readonly hash: Hex }
    Cleared: { readonly hash: Hex }
  }
  Scheduler: {
    Scheduled: { readonly when: number; readonly index: number }
    Canceled: { readonly when: number; readonly index: number }
    Dispatched: { readonly task: readonly [number, number]; readonly id: Hex | undefined; readonly result: ResultOfDispatchError }
    RetrySet: { readonly task: readonly [number, number]; readonly id: Hex | undefined; readonly period: number; readonly retries: number }
    RetryCancelled: { readonly task: readonly [number, number]; readonly id: Hex | undefined }
    CallUnavailable: { readonly task: readonly [number, number]; readonly id: Hex | undefined }
    PeriodicFailed: { readonly task: readonly [number, number]; readonly id: Hex | undefined }
    RetryFailed: { readonly task: readonly [number, number]; readonly id: Hex | undefined }
    PermanentlyOverweight: { readonly task: readonly [number, number]; readonly id: Hex | undefined }
    AgendaIncomplete: { readonly when: number }
  }
  Proxy: {
    ProxyExecuted: { readonly result: ResultOfDispatchError }
    PureCreated: { readonly pure: Hex; readonly who: Hex; readonly proxy_type: ProxyType; readonly disambiguation_index: number }
    PureKilled: { readonly pure: Hex; readonly spawner: Hex; readonly proxy_type: ProxyType; readonly disambiguation_index: number }
    Announced: { readonly real: Hex; readonly proxy: Hex; readonly call_hash: Hex }
    ProxyAdded: { readonly delegator: Hex; readonly delegatee: Hex; readonly proxy_type: ProxyType; readonly delay: number }
    ProxyRemoved: { readonly delegator: Hex; readonly delegatee: Hex; readonly proxy_type: ProxyType; readonly delay: number }
    DepositPoked: { readonly who: Hex; readonly kind: DepositKind; readonly old_deposit: bigint; readonly new_deposit: bigint }
    RealPaysFeeSet: { readonly real: Hex; readonly delegate: Hex; readonly pays_fee: boolean }
  }
  Commitments: {
    Commitment: { readonly netuid: number; readonly who: Hex }
    TimelockCommitment: { readonly netuid: number; readonly who: Hex; readonly reveal_round: bigint }
    CommitmentRevealed: { readonly netuid: number; readonly who: Hex }
  }
  AdminUtils: {
    PrecompileUpdated: { readonly precompile_id: PrecompileEnum; readonly enabled: boolean }
    Yuma3EnableToggled: { readonly netuid: number; readonly enabled: boolean }
    BondsResetToggled: { readonly netuid: number; readonly enabled: boolean }
    BurnHalfLifeSet: { readonly netuid: number; readonly burn_half_life: number }
    BurnIncreaseMultSet: { readonly netuid: number; readonly burn_increase_mult: bigint }
    SubnetEmissionEnabledSet: { readonly netuid: number; readonly enabled: boolean }
  }
  SafeMode: {
    Entered: { readonly until: number }
    Extended: { readonly until: number }
    Exited: { readonly reason: PalletExitReason }
    DepositPlaced: { readonly account: Hex; readonly amount: bigint }
    DepositReleased: { readonly account: Hex; readonly amount: bigint }
    DepositSlashed: { readonly account: Hex; readonly amount: bigint }
    CannotDeposit: undefined
    CannotRelease: undefined
  }
  Ethereum: {
    Executed: { readonly from: Hex; readonly to: Hex; readonly transaction_hash: Hex; readonly exit_reason: ErrorExitReason; readonly extra_data: Uint8Array }
  }
  EVM: {
    Log: { readonly log: Log }
    Created: { readonly address: Hex }
    CreatedFailed: { readonly address: Hex }
    Executed: { readonly address: Hex }
    ExecutedFailed: { readonly address: Hex }
  }
  EVMChainId: {}
  BaseFee: {
    NewBaseFeePerGas: { readonly fee: bigint }
    BaseFeeOverflow: undefined
    NewElasticity: { readonly elasticity: number }
  }
  Drand: {
    BeaconConfigChanged: undefined
    NewPulse: { readonly rounds: BigUint64Array }
    SetOldestStoredRound: bigint
  }
  Crowdloan: {
    Created: { readonly crowdloan_id: number; readonly creator: Hex; readonly end: number; readonly cap: bigint }
    Contributed: { readonly crowdloan_id: number; readonly contributor: Hex; readonly amount: bigint }
    Withdrew: { readonly crowdloan_id: number; readonly contributor: Hex; readonly amount: bigint }
    PartiallyRefunded: { readonly crowdloan_id: number }
    AllRefunded: { readonly crowdloan_id: number }
    Finalized: { readonly crowdloan_id: number }
    Dissolved: { readonly crowdloan_id: number }
    MinContributionUpdated: { readonly crowdloan_id: number; readonly new_min_contribution: bigint }
    EndUpdated: { readonly crowdloan_id: number; readonly new_end: number }
    CapUpdated: { readonly crowdloan_id: number; readonly new_cap: bigint }
    MaxContributionUpdated: { readonly crowdloan_id: number; readonly new_max_contribution: bigint | undefined }
  }
  Swap: {
    FeeRateSet: { readonly netuid: number; readonly rate: number }
  }
  Contracts: {
    Instantiated: { readonly deployer: Hex; readonly contract: Hex }
    Terminated: { readonly contract: Hex; readonly beneficiary: Hex }
    CodeStored: { readonly code_hash: Hex; readonly deposit_held: bigint; readonly uploader: Hex }
    ContractEmitted: { readonly contract: Hex; readonly data: Uint8Array }
    CodeRemoved: { readonly code_hash: Hex; readonly deposit_released: bigint; readonly remover: Hex }
    ContractCodeUpdated: { readonly contract: Hex; readonly new_code_hash: Hex; readonly old_code_hash: Hex }
    Called: { readonly caller: Origin; readonly contract: Hex }
    DelegateCalled: { readonly contract: Hex; readonly code_hash: Hex }
    StorageDepositTransferredAndHeld: { readonly from: Hex; readonly to: Hex; readonly amount: bigint }
    StorageDepositTransferredAndReleased: { readonly from: Hex; readonly to: Hex; readonly amount: bigint }
  }
  MevShield: {
    EncryptedSubmitted: { readonly id: Hex; readonly who: Hex }
    ExtrinsicStored: { readonly index: number; readonly who: Hex }
    ExtrinsicDecodeFailed: { readonly index: number }
    ExtrinsicDispatchFailed: { readonly index: number; readonly error: DispatchError }
    ExtrinsicDispatched: { readonly index: number }
    ExtrinsicExpired: { readonly index: number }
    ExtrinsicPostponed: { readonly index: number }
    MaxPendingExtrinsicsNumberSet: { readonly value: number }
    OnInitializeWeightSet: { readonly value: bigint }
    ExtrinsicLifetimeSet: { readonly value: number }
    MaxExtrinsicWeightSet: { readonly value: bigint }
    ExtrinsicWeightExceeded: { readonly index: number }
  }
  AlphaAssets: {}
  LimitOrders: {
    OrderExecuted: { readonly order_id: Hex; readonly signer: Hex; readonly netuid: number; readonly order_type: OrderType; readonly amount_in: bigint; readonly amount_out: bigint }
    OrderSkipped: { readonly order_id: Hex; readonly reason: DispatchError }
    OrderCancelled: { readonly order_id: Hex; readonly signer: Hex }
    GroupExecutionSummary: { readonly netuid: number; readonly net_side: OrderSide; readonly net_amount: bigint; readonly actual_out: bigint; readonly executed_count: number }
    LimitOrdersPalletStatusChanged: { readonly enabled: boolean }
  }
}

/** The name of an event of a pallet. */
export type EventName<P extends PalletName> = keyof EventFieldsMap[P] & string
/** The fields of an event. */
export type EventFields<P extends PalletName, E extends EventName<P>> = EventFieldsMap[P][E]

/** An event of the runtime with its fields. */
export type RuntimeEvent = {
  [P in PalletName]: {
    [E in EventName<P>]: { readonly pallet: P; readonly name: E; readonly fields: EventFields<P, E> }
  }[EventName<P>]
}[PalletName]
