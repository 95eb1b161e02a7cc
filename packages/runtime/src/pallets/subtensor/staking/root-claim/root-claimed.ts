import type { Context } from "../../../../frame/context.ts"
import type { AccountId } from "../../../../frame/origin.ts"
import { RootClaimable, RootClaimed } from "../../../../generated/storage/subtensor-module.ts"
import { saturatingSub } from "../../../../saturating.ts"
import { ROOT_NETUID } from "../../constants.ts"
import { ClaimedDividends, entitled } from "./claimed-dividends.ts"

/** New root stake has no claim on the dividends of before: they count as claimed. */
export const addRootStakeToClaimed = (
  ctx: Context,
  hotkey: AccountId,
  coldkey: AccountId,
  stake: bigint,
): void => {
  const claimed = new ClaimedDividends(ctx, hotkey, coldkey)
  claimed.addRootStake(stake)
  claimed.store()
}

/** Removed root stake takes its part of what was claimed along. */
export const removeRootStakeFromClaimed = (
  ctx: Context,
  hotkey: AccountId,
  coldkey: AccountId,
  stake: bigint,
): void => {
  for (const [netuid, rate] of RootClaimable.get(ctx, hotkey)) {
    if (netuid === ROOT_NETUID) continue
    RootClaimed.update(ctx, netuid, hotkey, coldkey, (claimed) =>
      saturatingSub(claimed, entitled(rate, stake)),
    )
  }
}
