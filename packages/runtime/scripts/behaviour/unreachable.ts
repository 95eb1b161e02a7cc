type Reasons = Readonly<Record<string, string>>

const because = (reason: string, pallet: string, names: string): Reasons =>
  Object.fromEntries(names.split(" ").map((name) => [`${pallet}.${name}`, reason]))

const NOWHERE = "declared, but no code of the runtime deposits it"
const NEVER = "declared, but no code of the runtime returns it"
const NO_CALLER = "only in a function that nothing in the runtime calls"
const NO_CODE = "belongs to replacing the runtime's code, which fails with a named error here"
const FAUCET = "belongs to the faucet call, which is not part of the production build"
const NO_DECRYPTOR = "the runtime's decryptor of stored extrinsics refuses every one of them"

/** Events that no state and no input of the runtime brings about, and why. */
const events: Reasons = {
  ...because(NO_CODE, "System", "CodeUpdated UpgradeAuthorized RejectedInvalidAuthorizedUpgrade"),
  ...because(
    NOWHERE,
    "SubtensorModule",
    "BulkNeuronsRegistered BulkBalancesSet MaxWeightLimitSet RhoSet AlphaSigmoidSteepnessSet DelegateAdded DefaultTakeSet BurnSet Sudid AllBalanceUnstakedAndTransferredToNewColdkey ArbitrationPeriodExtended DissolveNetworkScheduled CRV3WeightsCommitted CRV3WeightsRevealed BurnHalfLifeSet BurnIncreaseMultSet StakeUnlocked",
  ),
  ...because(NO_CALLER, "SubtensorModule", "ValidatorPruneLenSet ScalingLawPowerSet PowRegistrationAllowed"),
  ...because(FAUCET, "SubtensorModule", "Faucet"),
  ...because(
    NO_DECRYPTOR,
    "MevShield",
    "ExtrinsicDispatchFailed ExtrinsicDispatched ExtrinsicPostponed ExtrinsicWeightExceeded",
  ),
}

/** Errors that no state and no input of the runtime brings about, and why. */
const errors: Reasons = {
  ...because(
    NO_CODE,
    "System",
    "InvalidSpecName SpecVersionNeedsToIncrease FailedToExtractRuntimeVersion MultiBlockMigrationsOngoing NothingAuthorized Unauthorized",
  ),
  ...because(
    NEVER,
    "SubtensorModule",
    "NotEnoughStake ZeroBalanceAfterWithdrawn MaxWeightExceeded HotKeyAlreadyDelegate StakingRateLimitExceeded TransactorAccountShouldBeHotKey AllNetworksInImmunity NotRootSubnet CanNotSetRootNetworkWeights InvalidRevealCommitHashNotMatch TooManyUnrevealedCommits ExpiredWeightCommit CallDisabled NotEnoughAlphaOutToRecycle RevealPeriodTooSmall AddStakeBurnRateLimitExceeded DisabledTemporarily UnlockAmountTooHigh",
  ),
  ...because(
    "only translated to the code of a refused transaction; no code of the runtime returns it",
    "SubtensorModule",
    "InputLengthsUnequal InvalidRevealRound",
  ),
  ...because(FAUCET, "SubtensorModule", "InvalidWorkBlock InvalidDifficulty InvalidSeal FaucetDisabled"),
  ...because(
    "the guard against calls during a disputed coldkey swap refuses the call before",
    "SubtensorModule",
    "ColdkeySwapAlreadyDisputed",
  ),
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
}

/** What no state and no input of the runtime brings about, by "Pallet.Name", and why. */
export const UNREACHABLE = { events, errors } as const
