import type { Hex } from "../../bytes.ts"
import { type Context, transactional } from "../../frame/context.ts"
import { fail as failWith } from "../../frame/dispatch-error.ts"
import { type AccountId, ensureSigned } from "../../frame/origin.ts"
import type { Call } from "../../frame/pallet.ts"
import { scaleDispatchError } from "../../frame/scale-dispatch-error.ts"
import { LimitOrdersEnabled } from "../../generated/storage/limit-orders.ts"
import type { SignedOrder } from "../../generated/types.ts"
import { saturatingSub } from "../../saturating.ts"
import { buyAlpha, sellAlpha } from "../subtensor/staking/order-swap.ts"
import { currentPrice } from "../swap/current-price.ts"
import { fillOf, isBuy, noteFilled, orderId, partOf, payFee, swapLimit } from "./order.ts"
import { ensure } from "./pallet.ts"
import { validateOrder } from "./validate-order.ts"

interface Filled {
  readonly amount_in: bigint
  readonly amount_out: bigint
}

const fill = (ctx: Context, signedOrder: SignedOrder): Filled => {
  const order = signedOrder.order.value
  const { signer, hotkey, netuid, fee_rate, fee_recipient } = order
  const amount = fillOf(signedOrder)
  const swap = { coldkey: signer, hotkey, netuid, limit: swapLimit(order), validate: true }
  if (isBuy(order)) {
    const fee = partOf(fee_rate, amount)
    const amount_in = saturatingSub(amount, fee)
    const amount_out = buyAlpha(ctx, { ...swap, amount: amount_in })
    payFee(ctx, signer, fee_recipient, fee)
    return { amount_in, amount_out }
  }
  const tao = sellAlpha(ctx, { ...swap, amount })
  const fee = partOf(fee_rate, tao)
  payFee(ctx, signer, fee_recipient, fee)
  return { amount_in: amount, amount_out: saturatingSub(tao, fee) }
}

const executeOrder = (ctx: Context, signedOrder: SignedOrder, order_id: Hex, relayer: AccountId): void => {
  const { signer, netuid, order_type } = signedOrder.order.value
  validateOrder(ctx, signedOrder, order_id, currentPrice(ctx, netuid), relayer)
  const filled = fill(ctx, signedOrder)
  noteFilled(ctx, order_id, signedOrder)
  ctx.emit("LimitOrders", "OrderExecuted", { order_id, signer, netuid, order_type, ...filled })
}

/** Executes orders one by one; one that fails is skipped, unless the caller wants all or none. */
export const executeOrders: Call<"LimitOrders", "execute_orders"> = (ctx, { orders, should_fail }) => {
  const relayer = ensureSigned(ctx)
  ensure(LimitOrdersEnabled.get(ctx), "LimitOrdersDisabled")
  for (const signedOrder of orders) {
    const order_id = orderId(signedOrder.order)
    const executed = transactional(ctx, () => executeOrder(ctx, signedOrder, order_id, relayer))
    if (executed.ok) continue
    if (should_fail) failWith(executed.error)
    ctx.emit("LimitOrders", "OrderSkipped", { order_id, reason: scaleDispatchError(executed.error) })
  }
}
