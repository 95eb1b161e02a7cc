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

type DividendsCell = typeof AlphaDividendsPerSubnet

/** Stores what each hotkey got in this epoch, and nothing for the others. */
const record = (
  ctx: Context,
  cell: DividendsCell,
  netuid: number,
  paid: ReadonlyMap<AccountId, bigint>,
): void => {
  for (const [, hotkey] of cell.keys(ctx, netuid)) {
    if (!paid.has(hotkey)) cell.remove(ctx, netuid, hotkey)
  }
  for (const [hotkey, alpha] of paid) cell.set(ctx, netuid, hotkey, alpha)
}

const addTo = (paid: Map<AccountId, bigint>, hotkey: AccountId, alpha: bigint): void => {
  paid.set(hotkey, saturatingAdd(paid.get(hotkey) ?? 0n, alpha))
}

/** Dividends on alpha: after the take they raise the stake of all nominators. */
export const payAlphaDividends = (ctx: Context, netuid: number, payouts: Payouts): void => {
  const paid = new Map<AccountId, bigint>()
  for (const [hotkey, bits] of payouts) {
    const rest = payTake(ctx, netuid, hotkey, bits)
    increaseStakeForAll(ctx, hotkey, netuid, rest)
    addTo(paid, hotkey, rest)
    TotalHotkeyAlphaLastEpoch.set(ctx, hotkey, netuid, TotalHotkeyAlpha.get(ctx, hotkey, netuid))
  }
  record(ctx, AlphaDividendsPerSubnet, netuid, paid)
}

/** Dividends on root stake: after the take, root stakers can claim them. */
export const payRootDividends = (ctx: Context, netuid: number, payouts: Payouts): void => {
  const paid = new Map<AccountId, bigint>()
  for (const [hotkey, bits] of payouts) {
    const rest = payTake(ctx, netuid, hotkey, bits)
    increaseRootClaimable(ctx, hotkey, netuid, rest)
    addTo(paid, hotkey, rest)
  }
  record(ctx, RootAlphaDividendsPerSubnet, netuid, paid)
}
