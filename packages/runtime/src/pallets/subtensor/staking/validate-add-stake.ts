import type { Context } from "../../../frame/context.ts"
import type { AccountId } from "../../../frame/origin.ts"
import { SubtokenEnabled } from "../../../generated/storage/subtensor-module.ts"
import { minimum, saturatingAdd } from "../../../saturating.ts"
import { approxFeeAmount } from "../../swap/fee.ts"
import { simSwap } from "../../swap/sim-swap.ts"
import { hotkeyAccountExists } from "../keys/hotkey-account.ts"
import { ensure, fail } from "../pallet.ts"
import { subnetExists } from "../subnet/subnets.ts"
import { MIN_STAKE } from "./constants.ts"
import { canIncreaseStake } from "./shares/update-stake.ts"
import { canRemoveBalance } from "./tao.ts"

/** A wish to stake. */
export interface AddStakeRequest {
  readonly coldkey: AccountId
  readonly hotkey: AccountId
  readonly netuid: number
  /** TAO, rao. */
  readonly tao: bigint
  /** What the price limit allows, rao. */
  readonly max: bigint
  /** Whether less than `tao` may be staked. */
  readonly allowPartial: boolean
}

/** The least stake is worth its minimum after the fee. */
const leastAmount = (ctx: Context, netuid: number): bigint => {
  const fee = simSwap(ctx, netuid, "buy", MIN_STAKE)?.feePaid ?? approxFeeAmount(ctx, netuid, MIN_STAKE)
  return saturatingAdd(MIN_STAKE, fee)
}

/** Checks a stake before anything is moved (`validate_add_stake`). */
export const validateAddStake = (ctx: Context, request: AddStakeRequest): void => {
  const { coldkey, hotkey, netuid, tao, max, allowPartial } = request
  ensure(subnetExists(ctx, netuid), "SubnetNotExists")
  ensure(SubtokenEnabled.get(ctx, netuid), "SubtokenDisabled")
  ensure(tao >= leastAmount(ctx, netuid), "AmountTooLow")
  ensure(allowPartial || tao <= max, "SlippageTooHigh")
  const amount = allowPartial ? minimum(tao, max) : tao
  ensure(canRemoveBalance(ctx, coldkey, amount), "NotEnoughBalanceToStake")
  ensure(hotkeyAccountExists(ctx, hotkey), "HotKeyAccountNotExists")
  const bought = simSwap(ctx, netuid, "buy", amount) ?? fail("InsufficientLiquidity")
  ensure(bought.amountPaidIn >= MIN_STAKE, "AmountTooLow")
  ensure(bought.amountPaidOut !== 0n, "InsufficientLiquidity")
  ensure(canIncreaseStake(ctx, hotkey, netuid, bought.amountPaidOut), "InsufficientLiquidity")
}
