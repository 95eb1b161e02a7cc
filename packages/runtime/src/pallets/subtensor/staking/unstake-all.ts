import type { Context } from "../../../frame/context.ts"
import { attempt } from "../../../frame/dispatch-error.ts"
import type { AccountId } from "../../../frame/origin.ts"
import { ensureSigned } from "../../../frame/origin.ts"
import type { Call } from "../../../frame/pallet.ts"
import { SubtokenEnabled } from "../../../generated/storage/subtensor-module.ts"
import { saturatingAdd } from "../../../saturating.ts"
import { MAX_PRICE, MIN_PRICE } from "../../swap/constants.ts"
import { ROOT_NETUID } from "../constants.ts"
import { hotkeyAccountExists } from "../keys/hotkey-account.ts"
import { ensure } from "../pallet.ts"
import { allNetuids } from "../subnet/subnets.ts"
import { clearSmallNominationIfRequired } from "./small-nominations.ts"
import { stakeIntoSubnet } from "./stake-into-subnet.ts"
import { getStakeForHotkeyAndColdkeyOnSubnet } from "./stake-query.ts"
import { unstakeFromSubnet } from "./unstake-from-subnet.ts"
import { validateRemoveStake } from "./validate-remove-stake.ts"

/** Unstakes whole positions wherever that is valid and returns their TAO; a failure on the way fails the call. */
const unstakeFrom = (
  ctx: Context,
  coldkey: AccountId,
  hotkey: AccountId,
  netuids: readonly number[],
): bigint => {
  let sum = 0n
  for (const netuid of netuids) {
    if (!SubtokenEnabled.get(ctx, netuid)) continue
    const alpha = getStakeForHotkeyAndColdkeyOnSubnet(ctx, hotkey, coldkey, netuid)
    const request = { coldkey, hotkey, netuid, alpha, max: alpha, allowPartial: false }
    if (!attempt(() => validateRemoveStake(ctx, request)).ok) continue
    const beneficiary = coldkey
    sum = saturatingAdd(
      sum,
      unstakeFromSubnet(ctx, {
        hotkey,
        coldkey,
        beneficiary,
        netuid,
        alpha,
        limit: MIN_PRICE,
        dropFees: false,
      }),
    )
    clearSmallNominationIfRequired(ctx, hotkey, coldkey, netuid)
  }
  return sum
}

export const unstakeAll: Call<"SubtensorModule", "unstake_all"> = (ctx, { hotkey }) => {
  const coldkey = ensureSigned(ctx)
  ensure(hotkeyAccountExists(ctx, hotkey), "HotKeyAccountNotExists")
  unstakeFrom(ctx, coldkey, hotkey, allNetuids(ctx))
}

/** Moves all alpha of the hotkey to root stake. */
export const unstakeAllAlpha: Call<"SubtensorModule", "unstake_all_alpha"> = (ctx, { hotkey }) => {
  const coldkey = ensureSigned(ctx)
  ensure(hotkeyAccountExists(ctx, hotkey), "HotKeyAccountNotExists")
  const tao = unstakeFrom(
    ctx,
    coldkey,
    hotkey,
    allNetuids(ctx).filter((netuid) => netuid !== ROOT_NETUID),
  )
  stakeIntoSubnet(ctx, { hotkey, coldkey, netuid: ROOT_NETUID, tao, limit: MAX_PRICE, dropFees: false })
}
