import type { Context } from "../../../frame/context.ts"
import type { AccountId } from "../../../frame/origin.ts"
import { OwnedHotkeys, Owner, StakingHotkeys } from "../../../generated/storage/subtensor-module.ts"
import { ensure } from "../pallet.ts"
import { isSubnetAccount } from "../subnet/subnet-account.ts"

export const hotkeyAccountExists = (ctx: Context, hotkey: AccountId): boolean => Owner.has(ctx, hotkey)

/** Whether the hotkey exists and belongs to the coldkey. */
export const coldkeyOwnsHotkey = (ctx: Context, coldkey: AccountId, hotkey: AccountId): boolean =>
  Owner.find(ctx, hotkey) === coldkey

/** Gives a free hotkey to the coldkey; a taken one stays as it is, whoever owns it. */
export const createAccountIfNonExistent = (ctx: Context, coldkey: AccountId, hotkey: AccountId): void => {
  ensure(!isSubnetAccount(hotkey), "CannotUseSystemAccount")
  if (hotkeyAccountExists(ctx, hotkey)) return
  Owner.set(ctx, hotkey, coldkey)
  const owned = OwnedHotkeys.get(ctx, coldkey)
  if (!owned.includes(hotkey)) OwnedHotkeys.set(ctx, coldkey, [...owned, hotkey])
  const staking = StakingHotkeys.get(ctx, coldkey)
  if (!staking.includes(hotkey)) StakingHotkeys.set(ctx, coldkey, [...staking, hotkey])
}
