import * as core from "@subforge/core"
import type { Context } from "../../../frame/context.ts"
import { LastColdkeyHotkeyStakeBlock, SubtokenEnabled } from "../../../generated/storage/subtensor-module.ts"
import { saturatingAdd } from "../../../saturating.ts"
import { currentPrice } from "../../swap/current-price.ts"
import { isDynamic } from "../../swap/pool.ts"
import { quoteSwap } from "../../swap/swap.ts"
import { currentBlock } from "../current-block.ts"
import { hotkeyAccountExists } from "../keys/hotkey-account.ts"
import { ensure } from "../pallet.ts"
import { subnetExists } from "../subnet/subnets.ts"
import { MIN_STAKE } from "./constants.ts"
import { ensureAvailableToUnstake } from "./locks/availability.ts"
import { decreaseStake, increaseStake } from "./shares/update-stake.ts"
import { stakeIntoSubnet } from "./stake-into-subnet.ts"
import { getStakeForHotkeyAndColdkeyOnSubnet } from "./stake-query.ts"
import { canRemoveBalance } from "./tao.ts"
import type { StakeKeys } from "./transfer-stake-within-subnet.ts"
import { unstakeFromSubnet } from "./unstake-from-subnet.ts"
import { validateRemoveStake } from "./validate-remove-stake.ts"

const FRACTION_BITS = 64n

/** A swap for an order: the whole amount, or nothing where the price limit would stop it (`SlippageTooHigh`). */
export interface OrderSwap extends StakeKeys {
  readonly netuid: number
  /** TAO to spend or alpha to sell, rao. */
  readonly amount: bigint
  /** rao of TAO for one alpha. */
  readonly limit: bigint
  /** Whether the staker is asked for keys, balance and least amounts; not for accounts of a pallet. */
  readonly validate: boolean
}

const ensureTradable = (ctx: Context, netuid: number): void => {
  ensure(subnetExists(ctx, netuid), "SubnetNotExists")
  ensure(SubtokenEnabled.get(ctx, netuid), "SubtokenDisabled")
}

const ensureFillable = (ctx: Context, order: "buy" | "sell", { netuid, amount, limit }: OrderSwap): void => {
  if (!isDynamic(ctx, netuid)) return
  const quote = quoteSwap(ctx, netuid, { order, amount, limit, dropFees: false })
  ensure(saturatingAdd(quote.amountPaidIn, quote.feePaid) >= amount, "SlippageTooHigh")
}

/** `buy_alpha` of the interface for orders; returns the alpha. */
export const buyAlpha = (ctx: Context, order: OrderSwap): bigint => {
  const { coldkey, hotkey, netuid, amount, limit } = order
  ensureTradable(ctx, netuid)
  if (order.validate) {
    ensure(hotkeyAccountExists(ctx, hotkey), "HotKeyAccountNotExists")
    ensure(amount >= MIN_STAKE, "AmountTooLow")
    ensure(canRemoveBalance(ctx, coldkey, amount), "NotEnoughBalanceToStake")
  }
  ensureFillable(ctx, "buy", order)
  return stakeIntoSubnet(ctx, { hotkey, coldkey, netuid, tao: amount, limit, dropFees: false })
}

/** `sell_alpha` of the interface for orders; returns the TAO. */
export const sellAlpha = (ctx: Context, order: OrderSwap): bigint => {
  const { coldkey, hotkey, netuid, amount, limit } = order
  ensureTradable(ctx, netuid)
  if (order.validate) {
    validateRemoveStake(ctx, { coldkey, hotkey, netuid, alpha: amount, max: amount, allowPartial: false })
  }
  ensureFillable(ctx, "sell", order)
  return unstakeFromSubnet(ctx, {
    hotkey,
    coldkey,
    beneficiary: coldkey,
    netuid,
    alpha: amount,
    limit,
    dropFees: false,
  })
}

/** Which side of a transfer of stake is asked for its keys. */
export type Validated = "sender" | "receiver"

/** `transfer_staked_alpha` of the interface for orders: moves stake without event, lock or claim. */
export const transferStakedAlpha = (
  ctx: Context,
  from: StakeKeys,
  to: StakeKeys,
  netuid: number,
  alpha: bigint,
  validated: Validated,
): void => {
  ensureTradable(ctx, netuid)
  if (validated === "sender") {
    ensure(hotkeyAccountExists(ctx, from.hotkey), "HotKeyAccountNotExists")
    ensure(alpha !== 0n, "AmountTooLow")
    const value = core.mulU64F64(currentPrice(ctx, netuid), alpha << FRACTION_BITS) >> FRACTION_BITS
    ensure(value >= MIN_STAKE, "AmountTooLow")
    ensureAvailableToUnstake(ctx, from.coldkey, netuid, alpha)
  } else ensure(hotkeyAccountExists(ctx, to.hotkey), "HotKeyAccountNotExists")
  const stake = getStakeForHotkeyAndColdkeyOnSubnet(ctx, from.hotkey, from.coldkey, netuid)
  ensure(stake >= alpha, "NotEnoughStakeToWithdraw")
  decreaseStake(ctx, from.hotkey, from.coldkey, netuid, alpha)
  increaseStake(ctx, to.hotkey, to.coldkey, netuid, alpha)
  LastColdkeyHotkeyStakeBlock.set(ctx, to.coldkey, to.hotkey, currentBlock(ctx))
}
