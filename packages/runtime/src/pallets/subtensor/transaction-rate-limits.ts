import type { Context } from "../../frame/context.ts"
import type { AccountId } from "../../frame/origin.ts"
import {
  LastRateLimitedBlock,
  TxDelegateTakeRateLimit,
  TxRateLimit,
} from "../../generated/storage/subtensor-module.ts"
import { saturatingSub } from "../../saturating.ts"
import { currentBlock } from "./current-block.ts"

/** The older predicate: a limit of 0 allows all, and the block at exactly `limit` is still refused. */
const exceeds = (ctx: Context, limit: bigint, last: bigint): boolean =>
  limit !== 0n && last !== 0n && saturatingSub(currentBlock(ctx), last) <= limit

/** Last key swap of a coldkey. */
export const lastTxBlock = (ctx: Context, account: AccountId): bigint =>
  LastRateLimitedBlock.get(ctx, { type: "LastTxBlock", value: account })

export const setLastTxBlock = (ctx: Context, account: AccountId, block: bigint): void =>
  LastRateLimitedBlock.set(ctx, { type: "LastTxBlock", value: account }, block)

export const exceedsTxRateLimit = (ctx: Context, account: AccountId): boolean =>
  exceeds(ctx, TxRateLimit.get(ctx), lastTxBlock(ctx, account))

/** Last change of the take of a hotkey. */
export const lastDelegateTakeBlock = (ctx: Context, hotkey: AccountId): bigint =>
  LastRateLimitedBlock.get(ctx, { type: "LastTxBlockDelegateTake", value: hotkey })

export const setLastDelegateTakeBlock = (ctx: Context, hotkey: AccountId, block: bigint): void =>
  LastRateLimitedBlock.set(ctx, { type: "LastTxBlockDelegateTake", value: hotkey }, block)

export const exceedsDelegateTakeRateLimit = (ctx: Context, hotkey: AccountId): boolean =>
  exceeds(ctx, TxDelegateTakeRateLimit.get(ctx), lastDelegateTakeBlock(ctx, hotkey))
