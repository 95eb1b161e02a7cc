type Reasons = Readonly<Record<string, string>>

const because = (reason: string, pallet: string, names: string): Reasons =>
  Object.fromEntries(names.split(" ").map((name) => [`${pallet}.${name}`, reason]))

const NOWHERE = "declared, but no code of the runtime deposits it"
const NEVER = "declared, but no code of the runtime returns it"
const NO_CALLER = "only in a function that nothing in the runtime calls"
const NO_CODE = "the runtime's code is never replaced here: the calls that would fail with a named error"
const NO_SLASHES = "no pallet of the runtime slashes or repatriates a balance"
const NO_MINTS = "no pallet of the runtime mints into, suspends or restores an account"
const NO_LOCKS = "no pallet of the runtime locks or freezes a balance"
const FAUCET = "belongs to the faucet call, which is not part of the production build"
const NO_DECRYPTOR = "the runtime's decryptor of stored extrinsics refuses every one of them"

/** Events that no state and no input of the runtime brings about, and why. */
const events: Reasons = {
  ...because(NO_CODE, "System", "CodeUpdated"),
  ...because(NO_SLASHES, "Balances", "Slashed ReserveRepatriated"),
  ...because(NO_MINTS, "Balances", "Minted Suspended Restored"),
  ...because(NO_LOCKS, "Balances", "Locked Unlocked Frozen Thawed"),
  ...because(
    NOWHERE,
    "SubtensorModule",
    "BulkNeuronsRegistered BulkBalancesSet MaxWeightLimitSet RhoSet AlphaSigmoidSteepnessSet DelegateAdded DefaultTakeSet BurnSet Sudid AllBalanceUnstakedAndTransferredToNewColdkey ArbitrationPeriodExtended DissolveNetworkScheduled CRV3WeightsCommitted CRV3WeightsRevealed BurnHalfLifeSet BurnIncreaseMultSet StakeUnlocked",
  ),
  ...because(NO_CALLER, "SubtensorModule", "ValidatorPruneLenSet ScalingLawPowerSet PowRegistrationAllowed"),
  ...because(FAUCET, "SubtensorModule", "Faucet"),
  ...because(NOWHERE, "SafeMode", "CannotDeposit CannotRelease"),
  ...because(
    NO_DECRYPTOR,
    "MevShield",
    "ExtrinsicDispatchFailed ExtrinsicDispatched ExtrinsicPostponed ExtrinsicWeightExceeded",
  ),
}

/** Errors that no state and no input of the runtime brings about, and why. */
const errors: Reasons = {
  ...because(NEVER, "System", "NonDefaultComposite NonZeroRefCount"),
  ...because("the runtime has no migrations over several blocks", "System", "MultiBlockMigrationsOngoing"),
  ...because(
    "nothing in the runtime schedules a pause or a resumption",
    "Grandpa",
    "PauseFailed ResumeFailed",
  ),
  ...because(
    "the runtime does not look into reports of equivocation, nor can one be encoded",
    "Grandpa",
    "InvalidKeyOwnershipProof InvalidEquivocationProof DuplicateOffenceReport",
  ),
  ...because(NEVER, "Balances", "VestingBalance ExistingVestingSchedule"),
  ...because(
    "only in functions of the Currency trait that no pallet of the runtime calls",
    "Balances",
    "ExistentialDeposit Expendability DeadAccount",
  ),
  ...because("no pallet of the runtime makes reserves with a name", "Balances", "TooManyReserves"),
  ...because("there is room for a hold of every reason", "Balances", "TooManyHolds"),
  ...because(NO_LOCKS, "Balances", "TooManyFreezes"),
  ...because(NEVER, "Multisig", "NoApprovalsNeeded AlreadyStored"),
  ...because(NEVER, "Preimage", "Requested"),
  ...because("nothing in the runtime moves a scheduled task", "Scheduler", "RescheduleNoChange Named"),
  ...because(
    NEVER,
    "SubtensorModule",
    "NotEnoughStake ZeroBalanceAfterWithdrawn HotKeyAlreadyDelegate StakingRateLimitExceeded TransactorAccountShouldBeHotKey AllNetworksInImmunity NotRootSubnet CallDisabled NotEnoughAlphaOutToRecycle AddStakeBurnRateLimitExceeded DisabledTemporarily UnlockAmountTooHigh",
  ),
  ...because("the limit is fixed at the largest weight there is", "SubtensorModule", "MaxWeightExceeded"),
  ...because(FAUCET, "SubtensorModule", "InvalidWorkBlock InvalidDifficulty InvalidSeal FaucetDisabled"),
  ...because(
    "the balance that can be withdrawn is checked right before",
    "SubtensorModule",
    "BalanceWithdrawalError",
  ),
  ...because(
    "a public key that was recovered from a signature always parses",
    "SubtensorModule",
    "UnableToRecoverPublicKey",
  ),
  ...because(
    "the network registered right before always has the lease as its owner",
    "SubtensorModule",
    "LeaseNetuidNotFound",
  ),
  ...because(
    "the limit of keys to clear is larger than any subnet",
    "SubtensorModule",
    "UidMapCouldNotBeCleared",
  ),
  ...because("any 32 bytes are an account", "Utility", "InvalidDerivedAccount"),
  ...because("any 32 bytes are an account", "Proxy", "InvalidDerivedAccountId"),
  ...because(NEVER, "Proxy", "Unproxyable"),
  ...because(
    "a deposit is missing for no announcement at all, and one was just added",
    "Proxy",
    "AnnouncementDepositInvariantViolated",
  ),
  ...because(NEVER, "Drand", "NoneValue StorageOverflow DrandConnectionFailure UnverifiedPulse"),
  ...because(NEVER, "Crowdloan", "ContributionPeriodNotEnded"),
  ...because(
    NEVER,
    "Swap",
    "InsufficientInputAmount InsufficientBalance InvalidTickRange InvalidLiquidityValue SubtokenDisabled",
  ),
  ...because("a swap never pays out more than a part of the reserve", "Swap", "InsufficientLiquidity"),
  ...because("a pool starts with equal weights, which are always valid", "Swap", "ReservesOutOfBalance"),
  ...because(
    "amounts bought are only divided by the price where they are worth less than what is sold",
    "LimitOrders",
    "ArithmeticOverflow",
  ),
}

/** Runtime API methods that give no answer here whatever the input, and why. */
const apis: Reasons = {
  SessionKeys_generate_session_keys:
    "only a node that makes keys hands its runtime a keystore: by `state_call` it traps, on the chain too",
}

/** What no state and no input of the runtime brings about, by "Pallet.Name" or method, and why. */
export const UNREACHABLE = { events, errors, apis } as const
