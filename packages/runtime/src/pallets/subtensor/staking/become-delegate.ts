import type { Context } from "../../../frame/context.ts"
import type { AccountId } from "../../../frame/origin.ts"
import { Delegates } from "../../../generated/storage/subtensor-module.ts"

/** Makes a hotkey that others stake to a delegate, with the take it has by default (`maybe_become_delegate`). */
export const maybeBecomeDelegate = (ctx: Context, hotkey: AccountId): void => {
  if (!Delegates.has(ctx, hotkey)) Delegates.set(ctx, hotkey, Delegates.get(ctx, hotkey))
}
