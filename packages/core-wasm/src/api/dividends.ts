/**
 * Who gets what at the end of a tempo. `accounts` is a table of all hotkeys that can be paid: those of the epoch's
 * rows and their parents, in ascending order of the account id.
 */
export interface DividendsInput {
  /** `PendingValidatorEmission` (plus the server part when nobody has incentive), rao of alpha. */
  readonly validatorAlpha: bigint
  /** `PendingRootAlphaDivs`, rao of alpha. */
  readonly rootAlpha: bigint
  /** `TaoWeight` as stored (of u64::MAX). */
  readonly taoWeight: bigint
  /** `CKBurn` as stored (of u64::MAX). */
  readonly childkeyBurn: bigint
  /** Each account's own stake on the subnet, rao of alpha. */
  readonly accountAlpha: BigUint64Array
  /** Each account's own root stake, rao. */
  readonly accountRoot: BigUint64Array
  /** Account of each epoch row, in hotkey order. */
  readonly rowAccount: Uint32Array
  /** Validator emission of each epoch row. */
  readonly rowDividend: BigUint64Array
  /** Effective childkey take of each row's hotkey, of 65535. */
  readonly rowTake: Uint16Array
  /** Parents of each row: entries `parentOffsets[i] .. parentOffsets[i + 1]`, in stored order. */
  readonly parentOffsets: Uint32Array
  readonly parentAccount: Uint32Array
  /** Proportion of each parent entry, of u64::MAX. */
  readonly parentProportion: BigUint64Array
  /** 1 where the parent has the same owner as the child: no take, no burn. */
  readonly parentSameOwner: Uint8Array
  /** Children of each row: entries `childOffsets[i] .. childOffsets[i + 1]`. */
  readonly childOffsets: Uint32Array
  /** Proportion of each child entry, of u64::MAX. */
  readonly childProportion: BigUint64Array
}

/** Payout of each account, rao of alpha in U96F32 bits: takes and remainders are split off these before flooring. */
export interface DividendsOutput {
  /** Whether the account is in the dividend map at all (also with an amount of 0). */
  readonly paid: readonly boolean[]
  /** Alpha dividends, U96F32 bits. */
  readonly alpha: readonly bigint[]
  /** Root dividends, U96F32 bits. */
  readonly root: readonly bigint[]
  /** Alpha to recycle for `CKBurn`: one entry for each recycling, in order. */
  readonly recycled: BigUint64Array
}

/** Own stakes and relations of a set of hotkeys on one subnet. */
export interface InheritedStakeInput {
  /** Own stake on the subnet, rao of alpha, an entry an account. */
  readonly accountAlpha: BigUint64Array
  /** Own root stake, rao. */
  readonly accountRoot: BigUint64Array
  /** Accounts to evaluate. */
  readonly rowAccount: Uint32Array
  readonly parentOffsets: Uint32Array
  readonly parentAccount: Uint32Array
  readonly parentProportion: BigUint64Array
  readonly childOffsets: Uint32Array
  readonly childProportion: BigUint64Array
}

/** Inherited stake of each row, see {@link DividendsApi.inheritedStake}. */
export interface InheritedStakeOutput {
  /** `get_inherited_for_hotkey_on_subnet`, rao of alpha. */
  readonly alpha: BigUint64Array
  /** `get_tao_inherited_for_hotkey_on_subnet`, rao. */
  readonly tao: BigUint64Array
}

/** An amount split by a take. */
export interface TakeSplit {
  /** For the taker, floored. */
  readonly take: bigint
  /** For the rest, floored. */
  readonly rest: bigint
}

/** Distribution of dividends at an epoch (`calculate_dividend_distribution` and its parts). */
export interface DividendsApi {
  /** Alpha and root payouts of all accounts: parent and child split, root and alpha shares, ratios. */
  distributeDividends(input: DividendsInput): DividendsOutput
  /** Stake after children took their parts and parents gave theirs. */
  inheritedStake(input: InheritedStakeInput): InheritedStakeOutput
  /** `amount` (U96F32 bits) split by a delegate's take (of 65535). */
  splitTake(amount: bigint, take: number): TakeSplit
  /** Total stake for checks: `alpha + tao * taoWeight`, I64F64 bits; `taoWeight` as stored (of u64::MAX). */
  stakeWeight(alpha: bigint, tao: bigint, taoWeight: bigint): bigint
}
