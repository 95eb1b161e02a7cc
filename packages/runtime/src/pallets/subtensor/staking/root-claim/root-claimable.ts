import * as core from "@subforge/core"
import type { Context } from "../../../../frame/context.ts"
import type { AccountId } from "../../../../frame/origin.ts"
import { Owner, RootClaimable, TotalHotkeyAlpha } from "../../../../generated/storage/subtensor-module.ts"
import { ROOT_NETUID } from "../../constants.ts"
import { increaseStake } from "../shares/update-stake.ts"
import { withRaisedRate } from "./raise-rate.ts"

const FRACTION_BITS = 32n
const I96F32_MAX = (1n << 127n) - 1n

const toI96F32 = (amount: bigint): bigint => {
  const bits = amount << FRACTION_BITS
  return bits > I96F32_MAX ? I96F32_MAX : bits
}

type Rates = readonly (readonly [netuid: number, rate: bigint])[]

const withRate = (rates: Rates, netuid: number, increment: bigint): Rates => {
  const present = rates.find(([other]) => other === netuid)?.[1] ?? 0n
  const sum = present + increment
  const others = rates.filter(([other]) => other !== netuid)
  return [...others, [netuid, sum > I96F32_MAX ? I96F32_MAX : sum] as const].sort(([a], [b]) => a - b)
}

/**
 * Makes dividends claimable by all root stakers of a hotkey, as a rate for each rao of root stake. Dividends beyond
 * the root stake itself go to the owner of the hotkey instead.
 */
export const increaseRootClaimable = (
  ctx: Context,
  hotkey: AccountId,
  netuid: number,
  amount: bigint,
): void => {
  const rootStake = TotalHotkeyAlpha.get(ctx, hotkey, ROOT_NETUID)
  if (amount > rootStake) {
    increaseStake(ctx, hotkey, Owner.get(ctx, hotkey), netuid, amount)
    return
  }
  const increment = amount === 0n ? 0n : core.safeDivI96F32(toI96F32(amount), toI96F32(rootStake))
  const raised = withRaisedRate(RootClaimable.bytes(ctx, hotkey), netuid, increment)
  if (raised !== undefined) RootClaimable.setBytes(ctx, hotkey, raised)
  else RootClaimable.update(ctx, hotkey, (rates) => withRate(rates, netuid, increment))
}
