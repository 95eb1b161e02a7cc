import * as core from "@subforge/core"
import type { Context } from "../../../../frame/context.ts"
import type { AccountId } from "../../../../frame/origin.ts"
import { StakingHotkeys, TotalHotkeyAlpha } from "../../../../generated/storage/subtensor-module.ts"
import { getStakeForHotkeyAndColdkeyOnSubnet } from "../stake-query.ts"
import { hasOldShares, setPoolValue, setShares, setTotalShares, sharesOf, totalSharesOf } from "./shares.ts"

const NO_SHARES = { mantissa: 0n, exponent: 0n }

/** Amounts enter share pools as i64. */
const asI64 = (amount: bigint): bigint => BigInt.asIntN(64, amount)

const updateOne = (
  ctx: Context,
  hotkey: AccountId,
  coldkey: AccountId,
  netuid: number,
  change: bigint,
): void => {
  // Nothing changes nothing, except that old entries move to the new format.
  if (change === 0n && !hasOldShares(ctx, hotkey, coldkey, netuid)) return
  const position = core.sharePoolUpdateOne(
    {
      value: TotalHotkeyAlpha.get(ctx, hotkey, netuid),
      denominator: totalSharesOf(ctx, hotkey, netuid),
      shares: sharesOf(ctx, hotkey, coldkey, netuid) ?? NO_SHARES,
    },
    change,
  )
  setTotalShares(ctx, hotkey, netuid, position.denominator)
  setShares(ctx, hotkey, coldkey, netuid, position.shares)
  setPoolValue(ctx, hotkey, netuid, position.value)
}

/** Remembers that a coldkey stakes to a hotkey; nothing ever forgets it on unstake. */
export const rememberStakingHotkey = (ctx: Context, coldkey: AccountId, hotkey: AccountId): void => {
  const hotkeys = StakingHotkeys.get(ctx, coldkey)
  if (!hotkeys.includes(hotkey)) StakingHotkeys.set(ctx, coldkey, [...hotkeys, hotkey])
}

/** Gives alpha to one staker (`increase_stake_for_hotkey_and_coldkey_on_subnet`). */
export const increaseStake = (
  ctx: Context,
  hotkey: AccountId,
  coldkey: AccountId,
  netuid: number,
  amount: bigint,
): void => {
  if (amount !== 0n) rememberStakingHotkey(ctx, coldkey, hotkey)
  updateOne(ctx, hotkey, coldkey, netuid, asI64(amount))
}

/** Takes alpha from one staker; does nothing where the stake is smaller: callers check. */
export const decreaseStake = (
  ctx: Context,
  hotkey: AccountId,
  coldkey: AccountId,
  netuid: number,
  amount: bigint,
): void => {
  if (sharesOf(ctx, hotkey, coldkey, netuid) === undefined) return
  if (getStakeForHotkeyAndColdkeyOnSubnet(ctx, hotkey, coldkey, netuid) < amount) return
  updateOne(ctx, hotkey, coldkey, netuid, -asI64(amount))
}

/** Gives alpha to all stakers of a hotkey by their shares (`increase_stake_for_hotkey_on_subnet`). */
export const increaseStakeForAll = (
  ctx: Context,
  hotkey: AccountId,
  netuid: number,
  amount: bigint,
): void => {
  if (amount === 0n) return
  const value = core.sharePoolUpdateAll(TotalHotkeyAlpha.get(ctx, hotkey, netuid), asI64(amount))
  setPoolValue(ctx, hotkey, netuid, value)
}

/** Whether the pool's shares can express the amount at all (`try_increase_stake_...`). */
export const canIncreaseStake = (ctx: Context, hotkey: AccountId, netuid: number, amount: bigint): boolean =>
  core.sharePoolRepresentable(
    TotalHotkeyAlpha.get(ctx, hotkey, netuid),
    totalSharesOf(ctx, hotkey, netuid),
    asI64(amount),
  )
