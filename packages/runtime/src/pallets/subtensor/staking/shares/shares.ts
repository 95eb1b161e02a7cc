import type { SafeFloat } from "@subforge/core"
import * as core from "@subforge/core"
import type { Context } from "../../../../frame/context.ts"
import type { AccountId } from "../../../../frame/origin.ts"
import type { HasState } from "../../../../frame/storage.ts"
import {
  Alpha,
  AlphaV2,
  TotalHotkeyAlpha,
  TotalHotkeyShares,
  TotalHotkeySharesV2,
} from "../../../../generated/storage/subtensor-module.ts"

const isZero = (value: SafeFloat): boolean => value.mantissa === 0n

/** Shares of one staker; the entry in the old format counts while it exists. */
export const sharesOf = (
  ctx: HasState,
  hotkey: AccountId,
  coldkey: AccountId,
  netuid: number,
): SafeFloat | undefined => {
  const old = Alpha.find(ctx, hotkey, coldkey, netuid)
  return old === undefined ? AlphaV2.find(ctx, hotkey, coldkey, netuid) : core.safeFloatFromU64F64(old)
}

/** Shares of all stakers of a hotkey together. */
export const totalSharesOf = (ctx: HasState, hotkey: AccountId, netuid: number): SafeFloat => {
  const old = TotalHotkeyShares.find(ctx, hotkey, netuid)
  return old === undefined ? TotalHotkeySharesV2.get(ctx, hotkey, netuid) : core.safeFloatFromU64F64(old)
}

/** Whether a pool, as far as one staker is concerned, still has entries in the old format. */
export const hasOldShares = (ctx: Context, hotkey: AccountId, coldkey: AccountId, netuid: number): boolean =>
  Alpha.has(ctx, hotkey, coldkey, netuid) || TotalHotkeyShares.has(ctx, hotkey, netuid)

/** Writes shares in the new format and drops the old entry; zero is not stored. */
export const setShares = (
  ctx: Context,
  hotkey: AccountId,
  coldkey: AccountId,
  netuid: number,
  shares: SafeFloat,
): void => {
  Alpha.remove(ctx, hotkey, coldkey, netuid)
  if (isZero(shares)) AlphaV2.remove(ctx, hotkey, coldkey, netuid)
  else AlphaV2.set(ctx, hotkey, coldkey, netuid, shares)
}

export const setTotalShares = (ctx: Context, hotkey: AccountId, netuid: number, shares: SafeFloat): void => {
  TotalHotkeyShares.remove(ctx, hotkey, netuid)
  if (isZero(shares)) TotalHotkeySharesV2.remove(ctx, hotkey, netuid)
  else TotalHotkeySharesV2.set(ctx, hotkey, netuid, shares)
}

/** Alpha of all stakers of a hotkey together; zero is not stored. */
export const setPoolValue = (ctx: Context, hotkey: AccountId, netuid: number, value: bigint): void => {
  if (value === 0n) TotalHotkeyAlpha.remove(ctx, hotkey, netuid)
  else TotalHotkeyAlpha.set(ctx, hotkey, netuid, value)
}
