import type { Context } from "../../../frame/context.ts"
import type { AccountId } from "../../../frame/origin.ts"
import { RootClaimable, RootClaimed } from "../../../generated/storage/subtensor-module.ts"
import { saturatingAddU128 } from "../../../saturating.ts"

const I128_MAX = (1n << 127n) - 1n

interface Position {
  readonly hotkey: AccountId
  readonly coldkey: AccountId
}

/** Adds what one position has claimed on a subnet to what another has (`transfer_root_claimed_for_new_keys`). */
export const moveRootClaimed = (ctx: Context, netuid: number, from: Position, to: Position): void => {
  const claimed = RootClaimed.take(ctx, netuid, from.hotkey, from.coldkey)
  RootClaimed.update(ctx, netuid, to.hotkey, to.coldkey, (before) => saturatingAddU128(before, claimed))
}

/** Adds the claimable rates of one hotkey to those of another (`transfer_root_claimable_for_new_hotkey`). */
export const moveRootClaimable = (ctx: Context, from: AccountId, to: AccountId): void => {
  const moved = RootClaimable.get(ctx, from)
  const rates = new Map(RootClaimable.get(ctx, to))
  RootClaimable.remove(ctx, from)
  for (const [netuid, rate] of moved) {
    const sum = (rates.get(netuid) ?? 0n) + rate
    rates.set(netuid, sum > I128_MAX ? I128_MAX : sum)
  }
  RootClaimable.set(
    ctx,
    to,
    [...rates].sort(([a], [b]) => a - b),
  )
}
