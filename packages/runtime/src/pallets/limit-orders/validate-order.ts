import { sr25519Verify } from "@subforge/core"
import { fromHex, type Hex } from "../../bytes.ts"
import type { Context } from "../../frame/context.ts"
import type { AccountId } from "../../frame/origin.ts"
import { ChainId } from "../../generated/storage/evm-chain-id.ts"
import { Orders } from "../../generated/storage/limit-orders.ts"
import { Now } from "../../generated/storage/timestamp.ts"
import type { Order, OrderStatus, SignedOrder } from "../../generated/types.ts"
import { saturatingSub } from "../../saturating.ts"
import { ROOT_NETUID } from "../subtensor/constants.ts"
import { filledBefore, orderBytes, scaledPrice } from "./order.ts"
import { ensure } from "./pallet.ts"

const isSigned = ({ order, signature }: SignedOrder): boolean =>
  signature.type === "Sr25519" &&
  sr25519Verify(fromHex(signature.value), orderBytes(order), fromHex(order.value.signer))

const isPriceMet = ({ order_type, limit_price }: Order, price: bigint): boolean =>
  order_type === "TakeProfit" ? scaledPrice(price) >= limit_price : scaledPrice(price) <= limit_price

const ensureFillAllowed = ({ order, partial_fill }: SignedOrder, status: OrderStatus | undefined): void => {
  const { amount, relayer, partial_fills_enabled } = order.value
  if (partial_fill === undefined) {
    ensure(status?.type !== "PartiallyFilled", "IncorrectPartialFillAmount")
    return
  }
  ensure(relayer !== undefined, "RelayerRequiredForPartialFill")
  ensure(partial_fills_enabled, "PartialFillsNotEnabled")
  const left = saturatingSub(amount, filledBefore(status))
  ensure(partial_fill > 0n && partial_fill <= left, "IncorrectPartialFillAmount")
}

/** Checks an order at a price, U64F64 bits (`is_order_valid`). */
export const validateOrder = (
  ctx: Context,
  signedOrder: SignedOrder,
  id: Hex,
  price: bigint,
  relayer: AccountId,
): void => {
  const order = signedOrder.order.value
  ensure(order.netuid !== ROOT_NETUID, "RootNetUidNotAllowed")
  ensure(order.chain_id === ChainId.get(ctx), "ChainIdMismatch")
  ensure(isSigned(signedOrder), "InvalidSignature")
  const status = Orders.get(ctx, id)
  ensure(status?.type !== "Fulfilled", "OrderAlreadyProcessed")
  ensure(status?.type !== "Cancelled", "OrderCancelled")
  ensure(Now.get(ctx) <= order.expiry, "OrderExpired")
  ensure(isPriceMet(order, price), "PriceConditionNotMet")
  ensure(order.relayer === undefined || order.relayer.includes(relayer), "RelayerMissMatch")
  ensureFillAllowed(signedOrder, status)
}
