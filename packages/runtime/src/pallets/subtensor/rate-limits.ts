import type { Context } from "../../frame/context.ts"
import type { AccountId } from "../../frame/origin.ts"
import {
  LastRateLimitedBlock,
  NetworkRateLimit,
  OwnerHyperparamRateLimit,
  Tempo,
  TransactionKeyLastBlock,
  TxChildkeyTakeRateLimit,
  WeightsVersionKeyRateLimit,
} from "../../generated/storage/subtensor-module.ts"
import { saturatingMul, saturatingSub } from "../../saturating.ts"
import {
  MIN_TEMPO,
  maxUidsTrimmingRateLimit,
  mechanismCountSetRateLimit,
  mechanismEmissionRateLimit,
  SET_CHILDREN_RATE_LIMIT,
  SET_SUBNET_OWNER_HOTKEY_RATE_LIMIT,
} from "./constants.ts"
import { currentBlock } from "./current-block.ts"

type LimitOf = (ctx: Context, netuid: number) => bigint
type RateLimitKey = Parameters<(typeof LastRateLimitedBlock)["get"]>[1]

/** A kind of transaction that is allowed once in so many blocks for an account or a subnet (`TransactionType`). */
export interface RateLimit {
  readonly blocks: LimitOf
  readonly last: (ctx: Context, account: AccountId, netuid: number) => bigint
  readonly record: (ctx: Context, account: AccountId, netuid: number, block: bigint) => void
}

/** Remembered for each account and subnet under the number of the transaction type. */
const perAccount = (type: number, blocks: LimitOf): RateLimit => ({
  blocks,
  last: (ctx, account, netuid) => TransactionKeyLastBlock.get(ctx, account, netuid, type),
  record: (ctx, account, netuid, block) => TransactionKeyLastBlock.set(ctx, account, netuid, type, block),
})

/** Remembered once for the subnet, or once for the chain. */
const perKey = (key: (netuid: number) => RateLimitKey, blocks: LimitOf): RateLimit => ({
  blocks,
  last: (ctx, _account, netuid) => LastRateLimitedBlock.get(ctx, key(netuid)),
  record: (ctx, _account, netuid, block) => LastRateLimitedBlock.set(ctx, key(netuid), block),
})

const tempos = (ctx: Context, netuid: number, count: bigint): bigint =>
  saturatingMul(BigInt(Tempo.get(ctx, netuid)), count)

export const setChildrenLimit: RateLimit = perAccount(0, () => SET_CHILDREN_RATE_LIMIT)
export const setChildkeyTakeLimit: RateLimit = perAccount(1, (ctx) => TxChildkeyTakeRateLimit.get(ctx))
export const registerNetworkLimit: RateLimit = perKey(
  () => ({ type: "NetworkLastRegistered", value: undefined }),
  (ctx) => NetworkRateLimit.get(ctx),
)
export const setWeightsVersionKeyLimit: RateLimit = perAccount(4, (ctx, netuid) =>
  tempos(ctx, netuid, WeightsVersionKeyRateLimit.get(ctx)),
)
export const setSubnetOwnerHotkeyLimit: RateLimit = perKey(
  (netuid) => ({ type: "SetSNOwnerHotkey", value: netuid }),
  () => SET_SUBNET_OWNER_HOTKEY_RATE_LIMIT,
)
export const mechanismCountLimit: RateLimit = perAccount(7, mechanismCountSetRateLimit)
export const mechanismEmissionLimit: RateLimit = perAccount(8, mechanismEmissionRateLimit)
export const maxUidsTrimmingLimit: RateLimit = perAccount(9, maxUidsTrimmingRateLimit)
export const tempoUpdateLimit: RateLimit = perAccount(11, () => BigInt(MIN_TEMPO))

/** Name of a hyperparameter that owners change no more often than every `OwnerHyperparamRateLimit` tempos. */
export type Hyperparameter = Extract<RateLimitKey, { type: "OwnerHyperparamUpdate" }>["value"][1]

export const hyperparameterLimit = (hyperparameter: Hyperparameter): RateLimit =>
  perKey(
    (netuid) => ({ type: "OwnerHyperparamUpdate", value: [netuid, hyperparameter] }),
    (ctx, netuid) => tempos(ctx, netuid, BigInt(OwnerHyperparamRateLimit.get(ctx))),
  )

/** The first use is free. */
export const passesRateLimit = (
  ctx: Context,
  limit: RateLimit,
  account: AccountId,
  netuid: number,
): boolean => {
  const last = limit.last(ctx, account, netuid)
  return last === 0n || saturatingSub(currentBlock(ctx), last) >= limit.blocks(ctx, netuid)
}

export const recordRateLimit = (ctx: Context, limit: RateLimit, account: AccountId, netuid: number): void =>
  limit.record(ctx, account, netuid, currentBlock(ctx))
