import type { Context } from "../../../../frame/context.ts"
import type { AccountId } from "../../../../frame/origin.ts"
import { RootClaimable, RootClaimed } from "../../../../generated/storage/subtensor-module.ts"
import { saturatingSub } from "../../../../saturating.ts"
import { ROOT_NETUID } from "../../constants.ts"

const FRACTION_BITS = 32n
const I96F32_MAX = (1n << 127n) - 1n
const U128_MAX = (1n << 128n) - 1n

/** Dividends that stand against root stake at a rate (I96F32 bits): the floor, at least 0. */
const entitled = (rate: bigint, stake: bigint): bigint => {
  const bits = rate * stake
  if (bits <= 0n) return 0n
  return (bits > I96F32_MAX ? I96F32_MAX : bits) >> FRACTION_BITS
}

/** New root stake has no claim on the dividends of before: they count as claimed. */
export const addRootStakeToClaimed = (
  ctx: Context,
  hotkey: AccountId,
  coldkey: AccountId,
  stake: bigint,
): void => {
  for (const [netuid, rate] of RootClaimable.get(ctx, hotkey)) {
    RootClaimed.update(ctx, netuid, hotkey, coldkey, (claimed) => {
      const sum = claimed + entitled(rate, stake)
      return sum > U128_MAX ? U128_MAX : sum
    })
  }
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
