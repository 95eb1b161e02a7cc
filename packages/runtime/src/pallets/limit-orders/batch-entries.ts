import type { Hex } from "../../bytes.ts"
import type { Context } from "../../frame/context.ts"
import type { AccountId } from "../../frame/origin.ts"
import type { Order, SignedOrder } from "../../generated/types.ts"
import { minimum, saturatingSub, U128_MAX } from "../../saturating.ts"
import { fillOf, isBuy, noteFilled, orderId, partOf, swapLimit } from "./order.ts"
import { ensure, fail } from "./pallet.ts"
import { validateOrder } from "./validate-order.ts"

/** An order of a batch. */
export interface Entry {
  readonly id: Hex
  readonly signedOrder: SignedOrder
  readonly order: Order
  /** What is taken from the signer, rao. */
  readonly gross: bigint
  /** What is traded: less the fee for buyers, who pay it in TAO beforehand. */
  readonly net: bigint
  readonly limit: bigint
}

const entryOf = (id: Hex, signedOrder: SignedOrder): Entry => {
  const order = signedOrder.order.value
  const gross = fillOf(signedOrder)
  const net = isBuy(order) ? saturatingSub(gross, partOf(order.fee_rate, gross)) : gross
  return { id, signedOrder, order, gross, net, limit: swapLimit(order) }
}

/** Checks all orders of a batch: one that is wrong fails them all. */
export const entriesOf = (
  ctx: Context,
  netuid: number,
  orders: readonly SignedOrder[],
  price: bigint,
  relayer: AccountId,
): readonly Entry[] => {
  const seen = new Set<Hex>()
  return orders.map((signedOrder) => {
    const id = orderId(signedOrder.order)
    ensure(!seen.has(id), "DuplicateOrderInBatch")
    seen.add(id)
    ensure(signedOrder.order.value.netuid === netuid, "OrderNetUidMismatch")
    validateOrder(ctx, signedOrder, id, price, relayer)
    return entryOf(id, signedOrder)
  })
}

export const sumOf = (entries: readonly Entry[]): bigint => entries.reduce((sum, { net }) => sum + net, 0n)

/** Notes that an order of a batch was filled and tells it. */
export const finish = (ctx: Context, { id, signedOrder, order, gross }: Entry, amount_out: bigint): void => {
  const { signer, netuid, order_type } = order
  noteFilled(ctx, id, signedOrder)
  ctx.emit("LimitOrders", "OrderExecuted", {
    order_id: id,
    signer,
    netuid,
    order_type,
    amount_in: gross,
    amount_out,
  })
}

const FRACTION_BITS = 64n

/** An amount as U64F64, clamped. */
const fixed = (amount: bigint): bigint => minimum(amount << FRACTION_BITS, U128_MAX)

/** What alpha is worth at a price, U64F64 bits, rounded down. */
export const alphaToTao = (alpha: bigint, price: bigint): bigint =>
  minimum((price * fixed(alpha)) >> FRACTION_BITS, U128_MAX) >> FRACTION_BITS

/** How much alpha TAO is worth at a price; 0 where alpha has none. Error: `ArithmeticOverflow`. */
export const taoToAlpha = (tao: bigint, price: bigint): bigint => {
  if (price === 0n) return 0n
  const bits = (fixed(tao) << FRACTION_BITS) / price
  return bits > U128_MAX ? fail("ArithmeticOverflow") : bits >> FRACTION_BITS
}
