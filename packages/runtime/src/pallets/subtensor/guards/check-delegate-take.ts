import type { Context } from "../../../frame/context.ts"
import type { AccountId } from "../../../frame/origin.ts"
import type { Guard } from "../../../frame/pallet.ts"
import { MaxDelegateTake, MinDelegateTake } from "../../../generated/storage/subtensor-module.ts"
import { coldkeyOwnsHotkey, hotkeyAccountExists } from "../keys/hotkey-account.ts"
import { ensure } from "../pallet.ts"
import { guardCalls } from "./guarded-call.ts"

const checkTake = (
  ctx: Context,
  who: AccountId,
  { hotkey, take }: { readonly hotkey: AccountId; readonly take: number },
): void => {
  ensure(take >= MinDelegateTake.get(ctx), "DelegateTakeTooLow")
  ensure(take <= MaxDelegateTake.get(ctx), "DelegateTakeTooHigh")
  ensure(hotkeyAccountExists(ctx, hotkey), "HotKeyAccountNotExists")
  ensure(coldkeyOwnsHotkey(ctx, who, hotkey), "NonAssociatedColdKey")
}

/** Bounds and ownership of a change of a delegate's take. */
export const checkDelegateTake: Guard = guardCalls({ increase_take: checkTake, decrease_take: checkTake })
