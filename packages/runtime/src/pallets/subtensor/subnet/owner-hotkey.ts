import type { Context } from "../../../frame/context.ts"
import type { AccountId } from "../../../frame/origin.ts"
import { SubnetOwnerHotkey } from "../../../generated/storage/subtensor-module.ts"
import { ZERO_ACCOUNT } from "../constants.ts"
import { emit, ensure } from "../pallet.ts"
import { passesRateLimit, recordRateLimit, setSubnetOwnerHotkeyLimit } from "../rate-limits.ts"
import { ensureSubnetOwnerOrRoot } from "./owner-checks.ts"
import { isSubnetAccount } from "./subnet-account.ts"
import { subnetExists } from "./subnets.ts"

export const setSubnetOwnerHotkey = (ctx: Context, netuid: number, hotkey: AccountId): void => {
  ensure(!isSubnetAccount(hotkey), "CannotUseSystemAccount")
  SubnetOwnerHotkey.set(ctx, netuid, hotkey)
  emit(ctx, "SubnetOwnerHotkeySet", [netuid, hotkey])
}

/** `do_set_sn_owner_hotkey`: the owner's (or root's) choice, once a week for a subnet, root included. */
export const chooseSubnetOwnerHotkey = (ctx: Context, netuid: number, hotkey: AccountId): void => {
  ensureSubnetOwnerOrRoot(ctx, netuid)
  ensure(subnetExists(ctx, netuid), "SubnetNotExists")
  ensure(passesRateLimit(ctx, setSubnetOwnerHotkeyLimit, ZERO_ACCOUNT, netuid), "TxRateLimitExceeded")
  recordRateLimit(ctx, setSubnetOwnerHotkeyLimit, ZERO_ACCOUNT, netuid)
  setSubnetOwnerHotkey(ctx, netuid, hotkey)
}
