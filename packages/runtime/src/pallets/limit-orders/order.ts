import { blake2b256 } from "@subforge/core"
import { type Hex, toHex } from "../../bytes.ts"
import type { Context } from "../../frame/context.ts"
import type { AccountId } from "../../frame/origin.ts"
import { Orders } from "../../generated/storage/limit-orders.ts"
import type { Order, OrderStatus, SignedOrder, VersionedOrder } from "../../generated/types.ts"
import { codec } from "../../protocol/codecs.ts"
import { minimum, saturatingAdd, saturatingSub, U64_MAX, U128_MAX } from "../../saturating.ts"
import { transfer } from "../balances/fungible.ts"

const PARTS_PER_BILLION = 1_000_000_000n
const FRACTION_BITS = 64n
/** Prices in orders are TAO for one alpha times this. */
const PRICE_SCALE = 1_000_000_000n

/** What is signed. */
export const orderBytes = (order: VersionedOrder): Uint8Array =>
  codec<VersionedOrder>("VersionedOrder<AccountId32>").encode(order)

export const orderId = (order: VersionedOrder): Hex => toHex(blake2b256(orderBytes(order)))

export const isBuy = ({ order_type }: Order): boolean => order_type === "LimitBuy"

/** A part of an amount, rounded down. */
export const partOf = (perbill: number, amount: bigint): bigint =>
  (amount * BigInt(perbill)) / PARTS_PER_BILLION

/** The present price as orders name prices. */
export const scaledPrice = (price: bigint): bigint => minimum(price * PRICE_SCALE, U128_MAX) >> FRACTION_BITS

/** The worst price the pool may give: the limit and its slippage, or none. */
export const swapLimit = (order: Order): bigint => {
  const { limit_price, max_slippage } = order
  if (max_slippage === undefined) return isBuy(order) ? U64_MAX : 0n
  const slippage = partOf(max_slippage, limit_price)
  return isBuy(order) ? saturatingAdd(limit_price, slippage) : saturatingSub(limit_price, slippage)
}

/** How much of an order is to be filled now. */
export const fillOf = ({ order, partial_fill }: SignedOrder): bigint => partial_fill ?? order.value.amount

export const filledBefore = (status: OrderStatus | undefined): bigint =>
  status?.type === "PartiallyFilled" ? status.value : 0n

/** Notes that an order was filled, wholly or in part. */
export const noteFilled = (ctx: Context, id: Hex, { order, partial_fill }: SignedOrder): void => {
  const filled = saturatingAdd(filledBefore(Orders.get(ctx, id)), partial_fill ?? U64_MAX)
  const isWhole = partial_fill === undefined || filled >= order.value.amount
  Orders.set(ctx, id, isWhole ? { type: "Fulfilled" } : { type: "PartiallyFilled", value: filled })
}

/** Pays a fee, if there is one. */
export const payFee = (ctx: Context, from: AccountId, to: AccountId, fee: bigint): void => {
  if (fee > 0n) transfer(ctx, from, to, fee, "Expendable")
}
