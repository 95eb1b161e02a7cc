import type { Context } from "../../../frame/context.ts"
import { Owner } from "../../../generated/storage/subtensor-module.ts"
import { minimum } from "../../../saturating.ts"
import { MAX_PRICE, MIN_PRICE } from "../../swap/constants.ts"
import { ROOT_NETUID } from "../constants.ts"
import { maybeBecomeDelegate } from "./become-delegate.ts"
import { MIN_STAKE } from "./constants.ts"
import { maxAmountMove } from "./max-amount.ts"
import { stakeIntoSubnet } from "./stake-into-subnet.ts"
import { getStakeForHotkeyAndColdkeyOnSubnet } from "./stake-query.ts"
import { transferTao } from "./tao.ts"
import { transferStakeWithinSubnet } from "./transfer-stake-within-subnet.ts"
import { unstakeFromSubnet } from "./unstake-from-subnet.ts"
import type { StakeTransition } from "./validate-stake-transition.ts"
import { validateStakeTransition } from "./validate-stake-transition.ts"

/** Through TAO: one fee, on the sale, or on the purchase when the stake comes from root. */
const crossSubnets = (
  ctx: Context,
  { from, to, origin, destination }: StakeTransition,
  alpha: bigint,
): bigint => {
  const fromRoot = origin === ROOT_NETUID
  const tao = unstakeFromSubnet(ctx, {
    ...from,
    beneficiary: from.coldkey,
    netuid: origin,
    alpha,
    limit: MIN_PRICE,
    dropFees: fromRoot,
  })
  if (from.coldkey !== to.coldkey) transferTao(ctx, from.coldkey, to.coldkey, tao)
  // What is worth less than a stake stays with the coldkey.
  if (tao < MIN_STAKE) return tao
  if (Owner.get(ctx, to.hotkey) !== to.coldkey) maybeBecomeDelegate(ctx, to.hotkey)
  stakeIntoSubnet(ctx, { ...to, netuid: destination, tao, limit: MAX_PRICE, dropFees: !fromRoot })
  return tao
}

/**
 * Moves stake between keys and subnets; returns its TAO value (`transition_stake_internal`). The price limit (origin
 * price / destination price, 1e9 = 1) bounds the amount only, not the swaps.
 */
export const transitionStake = (
  ctx: Context,
  transition: StakeTransition,
  amount: bigint,
  limit?: bigint,
): bigint => {
  const { from, to, origin, destination } = transition
  const stake = getStakeForHotkeyAndColdkeyOnSubnet(ctx, from.hotkey, from.coldkey, origin)
  const alpha = minimum(amount, stake)
  const crosses = origin !== destination
  const max = crosses && limit !== undefined ? maxAmountMove(ctx, origin, destination, limit) : alpha
  validateStakeTransition(ctx, transition, alpha, max)
  const moved = minimum(alpha, max)
  return crosses
    ? crossSubnets(ctx, transition, moved)
    : transferStakeWithinSubnet(ctx, from, to, origin, moved)
}
