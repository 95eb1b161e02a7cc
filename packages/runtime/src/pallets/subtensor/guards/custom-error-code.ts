import type { ErrorName } from "../../../generated/errors.ts"

const BAD_REQUEST = 255

const CODES: Partial<Record<ErrorName<"SubtensorModule">, number>> = {
  ColdkeySwapAnnounced: 0,
  AmountTooLow: 1,
  NotEnoughStakeToSetWeights: 1,
  NotEnoughBalanceToStake: 2,
  SubnetNotExists: 3,
  HotKeyAccountNotExists: 4,
  NotEnoughStakeToWithdraw: 5,
  CommittingWeightsTooFast: 6,
  SettingWeightsTooFast: 6,
  NetworkTxRateLimitExceeded: 6,
  InsufficientLiquidity: 7,
  SlippageTooHigh: 8,
  TransferDisallowed: 9,
  HotKeyNotRegisteredInNetwork: 10,
  InvalidIpAddress: 11,
  ServingRateLimitExceeded: 12,
  InvalidPort: 13,
  InvalidRevealRound: 15,
  NoWeightsCommitFound: 16,
  RevealTooEarly: 17,
  InputLengthsUnequal: 18,
  HotKeyNotRegisteredInSubNet: 19,
  EvmKeyAssociateRateLimitExceeded: 20,
  ColdkeySwapDisputed: 21,
  NonAssociatedColdKey: 25,
  DelegateTakeTooLow: 26,
  DelegateTakeTooHigh: 27,
}

/** The code of `InvalidTransaction::Custom` that the pool answers with when a guard refuses with this error. */
export const customErrorCode = (error: string): number =>
  CODES[error as ErrorName<"SubtensorModule">] ?? BAD_REQUEST
