import { ensureSigned } from "../../../frame/origin.ts"
import type { Call } from "../../../frame/pallet.ts"
import { emit } from "../pallet.ts"
import { transitionStake } from "./transition-stake.ts"

/** To another hotkey, and another subnet if wished. */
export const moveStake: Call<"SubtensorModule", "move_stake"> = (
  ctx,
  { origin_hotkey, destination_hotkey, origin_netuid: origin, destination_netuid: destination, alpha_amount },
) => {
  const coldkey = ensureSigned(ctx)
  const from = { coldkey, hotkey: origin_hotkey }
  const to = { coldkey, hotkey: destination_hotkey }
  const tao = transitionStake(ctx, { from, to, origin, destination, checkToggle: false }, alpha_amount)
  emit(ctx, "StakeMoved", [coldkey, origin_hotkey, origin, destination_hotkey, destination, tao])
}

/** To another coldkey, and another subnet if wished; subnets may forbid it. */
export const transferStake: Call<"SubtensorModule", "transfer_stake"> = (
  ctx,
  { destination_coldkey, hotkey, origin_netuid: origin, destination_netuid: destination, alpha_amount },
) => {
  const coldkey = ensureSigned(ctx)
  const from = { coldkey, hotkey }
  const to = { coldkey: destination_coldkey, hotkey }
  const tao = transitionStake(ctx, { from, to, origin, destination, checkToggle: true }, alpha_amount)
  emit(ctx, "StakeTransferred", [coldkey, destination_coldkey, hotkey, origin, destination, tao])
}

/** To another subnet. */
export const swapStake: Call<"SubtensorModule", "swap_stake"> = (
  ctx,
  { hotkey, origin_netuid: origin, destination_netuid: destination, alpha_amount },
) => {
  const coldkey = ensureSigned(ctx)
  const keys = { coldkey, hotkey }
  const transition = { from: keys, to: keys, origin, destination, checkToggle: false }
  const tao = transitionStake(ctx, transition, alpha_amount)
  emit(ctx, "StakeSwapped", [coldkey, hotkey, origin, destination, tao])
}

/** To another subnet, no further than to a ratio of prices. */
export const swapStakeLimit: Call<"SubtensorModule", "swap_stake_limit"> = (
  ctx,
  {
    hotkey,
    origin_netuid: origin,
    destination_netuid: destination,
    alpha_amount,
    limit_price,
    allow_partial: allowPartial,
  },
) => {
  const coldkey = ensureSigned(ctx)
  const keys = { coldkey, hotkey }
  const transition = { from: keys, to: keys, origin, destination, checkToggle: false, allowPartial }
  const tao = transitionStake(ctx, transition, alpha_amount, limit_price)
  emit(ctx, "StakeSwapped", [coldkey, hotkey, origin, destination, tao])
}
