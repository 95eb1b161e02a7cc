import type { Context } from "../../../frame/context.ts"
import { SubtokenEnabled, TransferToggle } from "../../../generated/storage/subtensor-module.ts"
import { simSwap } from "../../swap/sim-swap.ts"
import { hotkeyAccountExists } from "../keys/hotkey-account.ts"
import { ensure, fail } from "../pallet.ts"
import { subnetExists } from "../subnet/subnets.ts"
import { MIN_STAKE } from "./constants.ts"
import { ensureAvailableToUnstake } from "./locks/availability.ts"
import { getStakeForHotkeyAndColdkeyOnSubnet } from "./stake-query.ts"
import type { StakeKeys } from "./transfer-stake-within-subnet.ts"

/** Stake on its way from one pair of keys and subnet to another. */
export interface StakeTransition {
  readonly from: StakeKeys
  readonly to: StakeKeys
  readonly origin: number
  readonly destination: number
  /** Whether subnets may forbid it (`TransferToggle`). */
  readonly checkToggle: boolean
  /** Whether less than asked may move; undefined where there is no price limit. */
  readonly allowPartial?: boolean
}

const validateSwap = (ctx: Context, transition: StakeTransition, alpha: bigint, max: bigint): void => {
  const sold = simSwap(ctx, transition.origin, "sell", alpha) ?? fail("InsufficientLiquidity")
  ensure(sold.amountPaidOut > MIN_STAKE, "AmountTooLow")
  ensure(transition.allowPartial !== false || alpha <= max, "SlippageTooHigh")
}

/** Checks a move, transfer or swap of stake before anything is moved (`validate_stake_transition`). */
export const validateStakeTransition = (
  ctx: Context,
  transition: StakeTransition,
  alpha: bigint,
  max: bigint,
): void => {
  const { from, to, origin, destination } = transition
  const crosses = origin !== destination
  ensure(crosses || from.coldkey !== to.coldkey || from.hotkey !== to.hotkey, "SameNetuid")
  ensure(subnetExists(ctx, origin) && subnetExists(ctx, destination), "SubnetNotExists")
  const enabled = SubtokenEnabled.get(ctx, origin) && SubtokenEnabled.get(ctx, destination)
  ensure(enabled, "SubtokenDisabled")
  const known = hotkeyAccountExists(ctx, from.hotkey) && hotkeyAccountExists(ctx, to.hotkey)
  ensure(known, "HotKeyAccountNotExists")
  const stake = getStakeForHotkeyAndColdkeyOnSubnet(ctx, from.hotkey, from.coldkey, origin)
  ensure(alpha <= stake, "NotEnoughStakeToWithdraw")
  if (crosses) validateSwap(ctx, transition, alpha, max)
  if (transition.checkToggle) {
    ensure(TransferToggle.get(ctx, origin) && TransferToggle.get(ctx, destination), "TransferDisallowed")
  }
  if (crosses) ensureAvailableToUnstake(ctx, from.coldkey, origin, alpha)
}
