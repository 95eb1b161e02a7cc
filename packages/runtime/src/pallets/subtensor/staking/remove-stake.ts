import type { Context } from "../../../frame/context.ts"
import type { AccountId } from "../../../frame/origin.ts"
import { ensureSigned } from "../../../frame/origin.ts"
import type { Call } from "../../../frame/pallet.ts"
import {
  PendingChildKeys,
  StakeThreshold,
  SubtokenEnabled,
} from "../../../generated/storage/subtensor-module.ts"
import { minimum } from "../../../saturating.ts"
import { MIN_PRICE } from "../../swap/constants.ts"
import { ensure } from "../pallet.ts"
import { allNetuids } from "../subnet/subnets.ts"
import { maxAmountRemove } from "./max-amount.ts"
import { clearSmallNominationIfRequired } from "./small-nominations.ts"
import { getStakeForHotkeyAndColdkeyOnSubnet, totalStakeForHotkey } from "./stake-query.ts"
import { ensureRemoveWithinSwapLimit } from "./swap-input-limit.ts"
import { unstakeFromSubnet } from "./unstake-from-subnet.ts"
import { validateRemoveStake } from "./validate-remove-stake.ts"

/** A hotkey below the stake threshold loses the children it has scheduled. */
const dropPendingChildren = (ctx: Context, hotkey: AccountId): void => {
  const threshold = StakeThreshold.get(ctx)
  if (threshold === 0n || totalStakeForHotkey(ctx, hotkey) >= threshold) return
  for (const netuid of allNetuids(ctx)) PendingChildKeys.remove(ctx, netuid, hotkey)
}

/** Unstakes at whatever price; more than there is means all of it. */
const doRemoveStake = (ctx: Context, hotkey: AccountId, netuid: number, amount: bigint): void => {
  const coldkey = ensureSigned(ctx)
  ensure(SubtokenEnabled.get(ctx, netuid), "SubtokenDisabled")
  const alpha = minimum(amount, getStakeForHotkeyAndColdkeyOnSubnet(ctx, hotkey, coldkey, netuid))
  ensureRemoveWithinSwapLimit(ctx, netuid, alpha)
  validateRemoveStake(ctx, { coldkey, hotkey, netuid, alpha, max: alpha, allowPartial: false })
  const beneficiary = coldkey
  unstakeFromSubnet(ctx, { hotkey, coldkey, beneficiary, netuid, alpha, limit: MIN_PRICE, dropFees: false })
  clearSmallNominationIfRequired(ctx, hotkey, coldkey, netuid)
  dropPendingChildren(ctx, hotkey)
}

/** Unstakes down to a price, in rao of TAO for one alpha; more than there is fails. */
const doRemoveStakeLimit = (
  ctx: Context,
  hotkey: AccountId,
  netuid: number,
  amount: bigint,
  limit: bigint,
  allowPartial: boolean,
): void => {
  const coldkey = ensureSigned(ctx)
  ensureRemoveWithinSwapLimit(ctx, netuid, amount)
  const max = maxAmountRemove(ctx, netuid, limit)
  validateRemoveStake(ctx, { coldkey, hotkey, netuid, alpha: amount, max, allowPartial })
  const alpha = minimum(amount, max)
  unstakeFromSubnet(ctx, { hotkey, coldkey, beneficiary: coldkey, netuid, alpha, limit, dropFees: false })
  clearSmallNominationIfRequired(ctx, hotkey, coldkey, netuid)
  dropPendingChildren(ctx, hotkey)
}

export const removeStake: Call<"SubtensorModule", "remove_stake"> = (
  ctx,
  { hotkey, netuid, amount_unstaked },
) => doRemoveStake(ctx, hotkey, netuid, amount_unstaked)

export const removeStakeLimit: Call<"SubtensorModule", "remove_stake_limit"> = (
  ctx,
  { hotkey, netuid, amount_unstaked, limit_price, allow_partial },
) => doRemoveStakeLimit(ctx, hotkey, netuid, amount_unstaked, limit_price, allow_partial)

/** The whole position, with or without a price limit. */
export const removeStakeFullLimit: Call<"SubtensorModule", "remove_stake_full_limit"> = (
  ctx,
  { hotkey, netuid, limit_price },
) => {
  const all = getStakeForHotkeyAndColdkeyOnSubnet(ctx, hotkey, ensureSigned(ctx), netuid)
  if (limit_price === undefined) return doRemoveStake(ctx, hotkey, netuid, all)
  doRemoveStakeLimit(ctx, hotkey, netuid, all, limit_price, false)
}
