import * as core from "@subforge/core"
import type { Context } from "../../../frame/context.ts"
import type { AccountId } from "../../../frame/origin.ts"
import { LastColdkeyHotkeyStakeBlock } from "../../../generated/storage/subtensor-module.ts"
import { currentPrice } from "../../swap/current-price.ts"
import { ROOT_NETUID } from "../constants.ts"
import { currentBlock } from "../current-block.ts"
import { emit, ensure } from "../pallet.ts"
import { MIN_STAKE } from "./constants.ts"
import { transferLock } from "./locks/transfer-lock.ts"
import { addRootStakeToClaimed, removeRootStakeFromClaimed } from "./root-claim/root-claimed.ts"
import { decreaseStake, increaseStake } from "./shares/update-stake.ts"

const FRACTION_BITS = 64n

/** One end of a transfer of stake. */
export interface StakeKeys {
  readonly coldkey: AccountId
  readonly hotkey: AccountId
}

/** Moves stake between keys of one subnet without a swap; returns its TAO value at the present price. */
export const transferStakeWithinSubnet = (
  ctx: Context,
  from: StakeKeys,
  to: StakeKeys,
  netuid: number,
  alpha: bigint,
): bigint => {
  transferLock(ctx, from.coldkey, to.coldkey, netuid, alpha)
  decreaseStake(ctx, from.hotkey, from.coldkey, netuid, alpha)
  if (netuid === ROOT_NETUID) removeRootStakeFromClaimed(ctx, from.hotkey, from.coldkey, alpha)
  increaseStake(ctx, to.hotkey, to.coldkey, netuid, alpha)
  if (netuid === ROOT_NETUID) addRootStakeToClaimed(ctx, to.hotkey, to.coldkey, alpha)
  const value = core.mulU64F64(currentPrice(ctx, netuid), alpha << FRACTION_BITS) >> FRACTION_BITS
  ensure(value >= MIN_STAKE, "AmountTooLow")
  LastColdkeyHotkeyStakeBlock.set(ctx, to.coldkey, to.hotkey, currentBlock(ctx))
  emit(ctx, "StakeRemoved", [from.coldkey, from.hotkey, value, alpha, netuid, 0n])
  emit(ctx, "StakeAdded", [to.coldkey, to.hotkey, value, alpha, netuid, 0n])
  return value
}
