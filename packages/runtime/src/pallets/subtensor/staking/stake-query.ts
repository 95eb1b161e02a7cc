import * as core from "@subforge/core"
import type { Context } from "../../../frame/context.ts"
import type { AccountId } from "../../../frame/origin.ts"
import { StakingHotkeys, TotalHotkeyAlpha } from "../../../generated/storage/subtensor-module.ts"
import { saturatingAdd } from "../../../saturating.ts"
import { currentPrice } from "../../swap/current-price.ts"
import { allNetuids } from "../subnet/subnets.ts"
import { sharesOf, totalSharesOf } from "./shares/shares.ts"

const FRACTION_BITS = 64n

/** Alpha of one coldkey under one hotkey (`get_stake_for_hotkey_and_coldkey_on_subnet`). */
export const getStakeForHotkeyAndColdkeyOnSubnet = (
  ctx: Context,
  hotkey: AccountId,
  coldkey: AccountId,
  netuid: number,
): bigint => {
  const shares = sharesOf(ctx, hotkey, coldkey, netuid)
  if (shares === undefined) return 0n
  return core.sharePoolValue({
    value: TotalHotkeyAlpha.get(ctx, hotkey, netuid),
    denominator: totalSharesOf(ctx, hotkey, netuid),
    shares,
  })
}

/** Alpha of all coldkeys under a hotkey (`get_stake_for_hotkey_on_subnet`). */
export const getStakeForHotkeyOnSubnet = (ctx: Context, hotkey: AccountId, netuid: number): bigint =>
  TotalHotkeyAlpha.get(ctx, hotkey, netuid)

/** TAO value at present prices of all alpha under a hotkey on all subnets (`get_total_stake_for_hotkey`). */
export const totalStakeForHotkey = (ctx: Context, hotkey: AccountId): bigint => {
  let sum = 0n
  for (const netuid of allNetuids(ctx)) {
    const alpha = getStakeForHotkeyOnSubnet(ctx, hotkey, netuid)
    if (alpha !== 0n) sum += core.mulU64F64(alpha << FRACTION_BITS, currentPrice(ctx, netuid))
  }
  return BigInt.asUintN(128, sum) >> FRACTION_BITS
}

/** Alpha of a coldkey on a subnet under all hotkeys it stakes to (`total_coldkey_alpha_on_subnet`). */
export const totalColdkeyAlpha = (ctx: Context, coldkey: AccountId, netuid: number): bigint =>
  StakingHotkeys.get(ctx, coldkey).reduce(
    (sum, hotkey) => saturatingAdd(sum, getStakeForHotkeyAndColdkeyOnSubnet(ctx, hotkey, coldkey, netuid)),
    0n,
  )
