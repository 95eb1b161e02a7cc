import type { Context } from "../../../frame/context.ts"
import type { AccountId } from "../../../frame/origin.ts"
import { simSwap } from "../../swap/sim-swap.ts"
import { hotkeyAccountExists } from "../keys/hotkey-account.ts"
import { ensure, fail } from "../pallet.ts"
import { subnetExists } from "../subnet/subnets.ts"
import { MIN_STAKE } from "./constants.ts"
import { ensureAvailableToUnstake } from "./locks/availability.ts"
import { getStakeForHotkeyAndColdkeyOnSubnet } from "./stake-query.ts"

/** A wish to unstake. */
export interface RemoveStakeRequest {
  readonly coldkey: AccountId
  readonly hotkey: AccountId
  readonly netuid: number
  /** Alpha, rao. */
  readonly alpha: bigint
  /** What the price limit allows, rao of alpha. */
  readonly max: bigint
  /** Whether less than `alpha` may be unstaked. */
  readonly allowPartial: boolean
}

/** Checks an unstake before anything is moved (`validate_remove_stake`); a full exit has no least amount. */
export const validateRemoveStake = (ctx: Context, request: RemoveStakeRequest): void => {
  const { coldkey, hotkey, netuid, alpha, max, allowPartial } = request
  ensure(subnetExists(ctx, netuid), "SubnetNotExists")
  ensure(alpha !== 0n, "AmountTooLow")
  const stake = getStakeForHotkeyAndColdkeyOnSubnet(ctx, hotkey, coldkey, netuid)
  ensure(stake >= alpha, "NotEnoughStakeToWithdraw")
  const sold = simSwap(ctx, netuid, "sell", alpha) ?? fail("InsufficientLiquidity")
  ensure(stake === alpha || sold.amountPaidOut >= MIN_STAKE, "AmountTooLow")
  ensure(allowPartial || alpha <= max, "SlippageTooHigh")
  ensure(hotkeyAccountExists(ctx, hotkey), "HotKeyAccountNotExists")
  ensureAvailableToUnstake(ctx, coldkey, netuid, alpha)
}
