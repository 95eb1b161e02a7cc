import type { SafeFloat } from "@subforge/core"
import * as core from "@subforge/core"
import type { Context } from "../../../../frame/context.ts"
import type { AccountId } from "../../../../frame/origin.ts"
import { Alpha, AlphaV2 } from "../../../../generated/storage/subtensor-module.ts"

/** Shares of one coldkey under one hotkey on one subnet. */
export interface StakerShares {
  readonly hotkey: AccountId
  readonly coldkey: AccountId
  readonly netuid: number
  readonly shares: SafeFloat
}

const order = (a: StakerShares, b: StakerShares): number =>
  a.hotkey === b.hotkey
    ? a.coldkey === b.coldkey
      ? a.netuid - b.netuid
      : a.coldkey < b.coldkey
        ? -1
        : 1
    : a.hotkey < b.hotkey
      ? -1
      : 1

/** Entries of both formats below the leading keys; the new one counts where both exist. Sorted by the keys. */
const merged = (ctx: Context, ...leading: [AccountId?, AccountId?]): StakerShares[] => {
  const found = new Map<string, StakerShares>()
  const put = (hotkey: AccountId, coldkey: AccountId, netuid: number, shares: SafeFloat) =>
    found.set(`${hotkey}${coldkey}${netuid}`, { hotkey, coldkey, netuid, shares })
  const keys = leading as unknown as [AccountId, AccountId]
  for (const [[hotkey, coldkey, netuid], bits] of Alpha.entries(ctx, ...keys)) {
    put(hotkey, coldkey, netuid, core.safeFloatFromU64F64(bits))
  }
  for (const [[hotkey, coldkey, netuid], shares] of AlphaV2.entries(ctx, ...keys)) {
    put(hotkey, coldkey, netuid, shares)
  }
  return [...found.values()].sort(order)
}

/** All stakers of the chain, by hotkey, coldkey and netuid (`alpha_iter`). */
export const allStakers = (ctx: Context): StakerShares[] => merged(ctx)

/** All stakers of a hotkey, by coldkey and netuid (`alpha_iter_single_prefix`). */
export const stakersOf = (ctx: Context, hotkey: AccountId): StakerShares[] => merged(ctx, hotkey)

/** Subnets on which a coldkey has shares under a hotkey, ascending (`alpha_iter_prefix`). */
export const stakedNetuids = (ctx: Context, hotkey: AccountId, coldkey: AccountId): number[] =>
  merged(ctx, hotkey, coldkey).flatMap(({ netuid, shares }) => (shares.mantissa === 0n ? [] : [netuid]))
