import { ensureRoot, ensureSigned } from "../../frame/origin.ts"
import type { Pallet } from "../../frame/pallet.ts"
import { LimitOrdersEnabled, Orders } from "../../generated/storage/limit-orders.ts"
import { coldkeyOwnsHotkey, createAccountIfNonExistent } from "../subtensor/keys/hotkey-account.ts"
import { executeBatchedOrders } from "./execute-batch.ts"
import { executeOrders } from "./execute-orders.ts"
import { orderId } from "./order.ts"
import { ensure, palletKeys } from "./pallet.ts"

/** Pallet LimitOrders: orders that are signed outside the chain and brought to it by relayers. */
export const limitOrders: Pallet<"LimitOrders"> = {
  name: "LimitOrders",
  calls: {
    execute_orders: executeOrders,
    execute_batched_orders: executeBatchedOrders,
    cancel_order: (ctx, { order }) => {
      const signer = ensureSigned(ctx)
      ensure(order.value.signer === signer, "Unauthorized")
      const order_id = orderId(order)
      ensure(!Orders.has(ctx, order_id), "OrderAlreadyProcessed")
      Orders.set(ctx, order_id, { type: "Cancelled" })
      ctx.emit("LimitOrders", "OrderCancelled", { order_id, signer })
    },
    set_pallet_status: (ctx, { enabled }) => {
      ensureRoot(ctx)
      const { coldkey, hotkey } = palletKeys()
      ensure(!enabled || coldkeyOwnsHotkey(ctx, coldkey, hotkey), "PalletHotkeyNotRegistered")
      LimitOrdersEnabled.set(ctx, enabled)
      ctx.emit("LimitOrders", "LimitOrdersPalletStatusChanged", { enabled })
    },
  },
  genesis: (ctx) => {
    const { coldkey, hotkey } = palletKeys()
    createAccountIfNonExistent(ctx, coldkey, hotkey)
    LimitOrdersEnabled.set(ctx, true)
  },
}
