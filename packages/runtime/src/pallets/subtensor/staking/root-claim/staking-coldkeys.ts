import type { Context } from "../../../../frame/context.ts"
import type { AccountId } from "../../../../frame/origin.ts"
import {
  NumStakingColdkeys,
  StakingColdkeys,
  StakingColdkeysByIndex,
  StakingHotkeys,
} from "../../../../generated/storage/subtensor-module.ts"
import { saturatingAdd, saturatingSub } from "../../../../saturating.ts"
import { ROOT_NETUID } from "../../constants.ts"
import { getStakeForHotkeyAndColdkeyOnSubnet } from "../stake-query.ts"

/** Puts a coldkey into the dense index from which automatic claims are drawn. */
export const addStakingColdkey = (ctx: Context, coldkey: AccountId): void => {
  if (StakingColdkeys.has(ctx, coldkey)) return
  const count = NumStakingColdkeys.get(ctx)
  StakingColdkeysByIndex.set(ctx, count, coldkey)
  StakingColdkeys.set(ctx, coldkey, count)
  NumStakingColdkeys.set(ctx, saturatingAdd(count, 1n))
}

/** Takes a coldkey out of the index; the last entry fills its place. */
export const removeStakingColdkey = (ctx: Context, coldkey: AccountId): void => {
  const index = StakingColdkeys.take(ctx, coldkey)
  if (index === undefined) return
  const last = saturatingSub(NumStakingColdkeys.get(ctx), 1n)
  const moved = index === last ? undefined : StakingColdkeysByIndex.take(ctx, last)
  if (moved === undefined) {
    StakingColdkeysByIndex.remove(ctx, index)
  } else {
    StakingColdkeysByIndex.set(ctx, index, moved)
    StakingColdkeys.set(ctx, moved, index)
  }
  NumStakingColdkeys.set(ctx, last)
}

export const hasRootStake = (ctx: Context, coldkey: AccountId): boolean =>
  StakingHotkeys.get(ctx, coldkey).some(
    (hotkey) => getStakeForHotkeyAndColdkeyOnSubnet(ctx, hotkey, coldkey, ROOT_NETUID) !== 0n,
  )
