import type { Context } from "../../../frame/context.ts"
import { badOrigin } from "../../../frame/dispatch-error.ts"
import type { AccountId } from "../../../frame/origin.ts"
import { ensureSigned, ensureSignedOrRoot } from "../../../frame/origin.ts"
import { SubnetOwner, SubnetOwnerHotkey, Uids } from "../../../generated/storage/subtensor-module.ts"

/** The signer, who must own the subnet; an unknown subnet is owned by the zero account. */
export const ensureSubnetOwner = (ctx: Context, netuid: number): AccountId => {
  const who = ensureSigned(ctx)
  return SubnetOwner.get(ctx, netuid) === who ? who : badOrigin()
}

/** The owner, or undefined for root. */
export const ensureSubnetOwnerOrRoot = (ctx: Context, netuid: number): AccountId | undefined => {
  const who = ensureSignedOrRoot(ctx)
  return who === undefined || SubnetOwner.get(ctx, netuid) === who ? who : badOrigin()
}

/** Uid of the subnet's owner hotkey, if there is one and it is registered. */
export const ownerUid = (ctx: Context, netuid: number): number | undefined => {
  const hotkey = SubnetOwnerHotkey.find(ctx, netuid)
  return hotkey === undefined ? undefined : Uids.get(ctx, netuid, hotkey)
}
