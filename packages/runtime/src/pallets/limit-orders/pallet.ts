import { fromHex, type Hex, toHex } from "../../bytes.ts"
import { palletErrors } from "../../frame/dispatch-error.ts"
import { encodeUtf8 } from "../../protocol/codec/utf8.ts"
import { constant } from "../../protocol/constant.ts"
import type { StakeKeys } from "../subtensor/staking/transfer-stake-within-subnet.ts"

const errors = palletErrors("LimitOrders")

/** Ends the call with an error of LimitOrders. */
export const fail: typeof errors.fail = errors.fail
/** Ends the call with an error of LimitOrders unless the condition holds. */
export const ensure: typeof errors.ensure = errors.ensure

/** "modl", the pallet's id, zeros. */
const palletAccount = (id: Hex): Hex => {
  const account = new Uint8Array(32)
  account.set(encodeUtf8("modl"))
  account.set(fromHex(id), 4)
  return toHex(account)
}

/** Where what a batch of orders trades lies meanwhile. */
export const palletKeys = (): StakeKeys => ({
  coldkey: palletAccount(constant("LimitOrders", "PalletId")),
  hotkey: constant("LimitOrders", "PalletHotkey"),
})
