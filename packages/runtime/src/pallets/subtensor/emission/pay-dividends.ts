import * as core from "@subforge/core"
import type { Context } from "../../../frame/context.ts"
import type { AccountId } from "../../../frame/origin.ts"
import {
  AlphaDividendsPerSubnet,
  Delegates,
  Owner,
  RootAlphaDividendsPerSubnet,
  TotalHotkeyAlpha,
  TotalHotkeyAlphaLastEpoch,
} from "../../../generated/storage/subtensor-module.ts"
import { saturatingAdd } from "../../../saturating.ts"
import { increaseRootClaimable } from "../staking/root-claim/root-claimable.ts"
import { increaseStake, increaseStakeForAll } from "../staking/shares/update-stake.ts"

/** Payouts of hotkeys, U96F32 bits of rao, in the order of the hotkeys. */
export type Payouts = readonly (readonly [hotkey: AccountId, bits: bigint])[]

const NOTHING = { take: 0n, rest: 0n }

/** Stakes the validator's take to its owner and returns the rest. */
const payTake = (ctx: Context, netuid: number, hotkey: AccountId, bits: bigint): bigint => {
  const { take, rest } = bits === 0n ? NOTHING : core.splitTake(bits, Delegates.get(ctx, hotkey))
  increaseStake(ctx, hotkey, Owner.get(ctx, hotkey), netuid, take)
  return rest
}

/** Dividends on alpha: after the take they raise the stake of all nominators. */
export const payAlphaDividends = (ctx: Context, netuid: number, payouts: Payouts): void => {
  AlphaDividendsPerSubnet.clear(ctx, netuid)
  for (const [hotkey, bits] of payouts) {
    const rest = payTake(ctx, netuid, hotkey, bits)
    increaseStakeForAll(ctx, hotkey, netuid, rest)
    AlphaDividendsPerSubnet.update(ctx, netuid, hotkey, (sum) => saturatingAdd(sum, rest))
    TotalHotkeyAlphaLastEpoch.set(ctx, hotkey, netuid, TotalHotkeyAlpha.get(ctx, hotkey, netuid))
  }
}

/** Dividends on root stake: after the take, root stakers can claim them. */
export const payRootDividends = (ctx: Context, netuid: number, payouts: Payouts): void => {
  RootAlphaDividendsPerSubnet.clear(ctx, netuid)
  for (const [hotkey, bits] of payouts) {
    const rest = payTake(ctx, netuid, hotkey, bits)
    increaseRootClaimable(ctx, hotkey, netuid, rest)
    RootAlphaDividendsPerSubnet.update(ctx, netuid, hotkey, (sum) => saturatingAdd(sum, rest))
  }
}
