import * as core from "@subforge/core"
import type { Context } from "../../../frame/context.ts"
import { attempt } from "../../../frame/dispatch-error.ts"
import type { AccountId } from "../../../frame/origin.ts"
import { NominatorMinRequiredStake } from "../../../generated/storage/subtensor-module.ts"
import { saturatingMul } from "../../../saturating.ts"
import { MIN_PRICE } from "../../swap/constants.ts"
import { currentPrice } from "../../swap/current-price.ts"
import { coldkeyOwnsHotkey } from "../keys/hotkey-account.ts"
import { MIN_STAKE } from "./constants.ts"
import { forceReduceLock } from "./locks/cleanup-lock.ts"
import { allStakers } from "./shares/stakers.ts"
import { decreaseStake } from "./shares/update-stake.ts"
import { getStakeForHotkeyAndColdkeyOnSubnet } from "./stake-query.ts"
import { unstakeFromSubnet } from "./unstake-from-subnet.ts"

const FRACTION_BITS = 64n
const PER_MILLION = 1_000_000n

/** Least stake of a nominator, rao: a factor (of a million) of the least stake at all; 0 by default. */
export const nominatorMinStake = (ctx: Context): bigint =>
  saturatingMul(MIN_STAKE, NominatorMinRequiredStake.get(ctx)) / PER_MILLION

/** Unstakes a nomination that became too small; where that fails the alpha is just taken away. */
export const clearSmallNominationIfRequired = (
  ctx: Context,
  hotkey: AccountId,
  coldkey: AccountId,
  netuid: number,
): void => {
  if (coldkeyOwnsHotkey(ctx, coldkey, hotkey)) return
  const least = nominatorMinStake(ctx)
  if (least === 0n) return
  const alpha = getStakeForHotkeyAndColdkeyOnSubnet(ctx, hotkey, coldkey, netuid)
  const price = currentPrice(ctx, netuid)
  if (alpha === 0n || alpha >= core.safeDivU64F64(least << FRACTION_BITS, price) >> FRACTION_BITS) return
  const unstaked = attempt(() =>
    unstakeFromSubnet(ctx, {
      hotkey,
      coldkey,
      beneficiary: coldkey,
      netuid,
      alpha,
      limit: MIN_PRICE,
      dropFees: false,
    }),
  )
  if (!unstaked.ok) {
    // Without a storage layer, as on the chain: what the failed unstake already did stays.
    const left = getStakeForHotkeyAndColdkeyOnSubnet(ctx, hotkey, coldkey, netuid)
    decreaseStake(ctx, hotkey, coldkey, netuid, left)
  }
  forceReduceLock(ctx, coldkey, netuid, alpha)
}

/** The same for every nomination of the chain. */
export const clearSmallNominations = (ctx: Context): void => {
  for (const { hotkey, coldkey, netuid } of allStakers(ctx)) {
    clearSmallNominationIfRequired(ctx, hotkey, coldkey, netuid)
  }
}
