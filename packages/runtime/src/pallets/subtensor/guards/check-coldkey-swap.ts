import type { Guard } from "../../../frame/pallet.ts"
import type { RuntimeCall } from "../../../frame/runtime-call.ts"
import { ColdkeySwapAnnouncements, ColdkeySwapDisputes } from "../../../generated/storage/subtensor-module.ts"
import { ensure } from "../pallet.ts"

const ALLOWED: ReadonlySet<string> = new Set([
  "SubtensorModule.announce_coldkey_swap",
  "SubtensorModule.swap_coldkey_announced",
  "SubtensorModule.dispute_coldkey_swap",
  "SubtensorModule.clear_coldkey_swap_announcement",
  "MevShield.submit_encrypted",
])

const isAllowed = ({ pallet, name }: RuntimeCall): boolean => ALLOWED.has(`${pallet}.${name}`)

/** A coldkey that announced a swap can only go on with it; a disputed one can do nothing. */
export const checkColdkeySwap: Guard = (ctx, origin, call) => {
  if (origin.type !== "Signed" || !ColdkeySwapAnnouncements.has(ctx, origin.account)) return
  ensure(!ColdkeySwapDisputes.has(ctx, origin.account), "ColdkeySwapDisputed")
  ensure(isAllowed(call), "ColdkeySwapAnnounced")
}
