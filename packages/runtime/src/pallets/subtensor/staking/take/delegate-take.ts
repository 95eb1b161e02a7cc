import type { Context } from "../../../../frame/context.ts"
import type { AccountId } from "../../../../frame/origin.ts"
import { ensureSigned } from "../../../../frame/origin.ts"
import type { Call } from "../../../../frame/pallet.ts"
import {
  Delegates,
  MaxDelegateTake,
  MinDelegateTake,
} from "../../../../generated/storage/subtensor-module.ts"
import { currentBlock } from "../../current-block.ts"
import { coldkeyOwnsHotkey, hotkeyAccountExists } from "../../keys/hotkey-account.ts"
import { emit, ensure } from "../../pallet.ts"
import { exceedsDelegateTakeRateLimit, setLastDelegateTakeBlock } from "../../transaction-rate-limits.ts"

const ensureOwner = (ctx: Context, coldkey: AccountId, hotkey: AccountId): void => {
  ensure(hotkeyAccountExists(ctx, hotkey), "HotKeyAccountNotExists")
  ensure(coldkeyOwnsHotkey(ctx, coldkey, hotkey), "NonAssociatedColdKey")
}

/** Lowers the part of dividends a validator keeps, of 65535; later increases count their limit from here too. */
export const decreaseTake: Call<"SubtensorModule", "decrease_take"> = (ctx, { hotkey, take }) => {
  const coldkey = ensureSigned(ctx)
  ensureOwner(ctx, coldkey, hotkey)
  const current = Delegates.find(ctx, hotkey)
  ensure(current === undefined || take < current, "DelegateTakeTooLow")
  ensure(take >= MinDelegateTake.get(ctx), "DelegateTakeTooLow")
  Delegates.set(ctx, hotkey, take)
  setLastDelegateTakeBlock(ctx, hotkey, currentBlock(ctx))
  emit(ctx, "TakeDecreased", [coldkey, hotkey, take])
}

/** Raises the part of dividends a validator keeps, of 65535, once in a long while. */
export const increaseTake: Call<"SubtensorModule", "increase_take"> = (ctx, { hotkey, take }) => {
  const coldkey = ensureSigned(ctx)
  ensureOwner(ctx, coldkey, hotkey)
  const current = Delegates.find(ctx, hotkey)
  ensure(current === undefined || take > current, "DelegateTakeTooLow")
  ensure(take <= MaxDelegateTake.get(ctx), "DelegateTakeTooHigh")
  ensure(!exceedsDelegateTakeRateLimit(ctx, hotkey), "DelegateTxRateLimitExceeded")
  setLastDelegateTakeBlock(ctx, hotkey, currentBlock(ctx))
  Delegates.set(ctx, hotkey, take)
  emit(ctx, "TakeIncreased", [coldkey, hotkey, take])
}
