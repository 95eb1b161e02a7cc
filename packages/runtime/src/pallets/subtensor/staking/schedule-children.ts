import type { Context } from "../../../frame/context.ts"
import type { AccountId } from "../../../frame/origin.ts"
import { ensureRoot, ensureSigned } from "../../../frame/origin.ts"
import type { Call } from "../../../frame/pallet.ts"
import {
  AutoParentDelegationEnabled,
  PendingChildKeyCooldown,
  PendingChildKeys,
  StakeThreshold,
  SubnetOwnerHotkey,
  SubtokenEnabled,
} from "../../../generated/storage/subtensor-module.ts"
import { saturatingAdd } from "../../../saturating.ts"
import { ROOT_NETUID } from "../constants.ts"
import { currentBlock } from "../current-block.ts"
import { coldkeyOwnsHotkey } from "../keys/hotkey-account.ts"
import { emit, ensure } from "../pallet.ts"
import { passesRateLimit, recordRateLimit, setChildrenLimit } from "../rate-limits.ts"
import { isHotkeyRegistered } from "../subnet/neurons.ts"
import { subnetExists } from "../subnet/subnets.ts"
import { applyChildren } from "./children/apply-children.ts"
import type { Edges } from "./children/relations.ts"
import { ensureConsistent, loadRelations } from "./children/relations.ts"
import { totalStakeForHotkey } from "./stake-query.ts"

const hasEnoughStake = (ctx: Context, hotkey: AccountId, netuid: number): boolean => {
  const threshold = StakeThreshold.get(ctx)
  if (threshold === 0n || totalStakeForHotkey(ctx, hotkey) >= threshold) return true
  return SubnetOwnerHotkey.find(ctx, netuid) === hotkey
}

/** Gives parts of a hotkey's stake to children: at once before the subnet starts, else after a cool-down. */
export const scheduleChildren = (ctx: Context, hotkey: AccountId, netuid: number, children: Edges): void => {
  const coldkey = ensureSigned(ctx)
  ensure(passesRateLimit(ctx, setChildrenLimit, hotkey, netuid), "TxRateLimitExceeded")
  ensure(netuid !== ROOT_NETUID, "RegistrationNotPermittedOnRootSubnet")
  ensure(subnetExists(ctx, netuid), "SubnetNotExists")
  ensure(coldkeyOwnsHotkey(ctx, coldkey, hotkey), "NonAssociatedColdKey")
  ensure(new Set(children.map(([, child]) => child)).size === children.length, "DuplicateChild")
  ensureConsistent(loadRelations(ctx, hotkey, netuid), children)
  ensure(children.length === 0 || hasEnoughStake(ctx, hotkey, netuid), "NotEnoughStakeToSetChildkeys")
  recordRateLimit(ctx, setChildrenLimit, hotkey, netuid)
  if (!SubtokenEnabled.get(ctx, netuid)) {
    applyChildren(ctx, netuid, hotkey, children)
    return
  }
  const cooldown = saturatingAdd(currentBlock(ctx), PendingChildKeyCooldown.get(ctx))
  PendingChildKeys.set(ctx, netuid, hotkey, [children, cooldown])
  emit(ctx, "SetChildrenScheduled", [hotkey, netuid, cooldown, children])
}

export const setChildren: Call<"SubtensorModule", "set_children"> = (ctx, { hotkey, netuid, children }) =>
  scheduleChildren(ctx, hotkey, netuid, children)

export const setPendingChildkeyCooldown: Call<"SubtensorModule", "set_pending_childkey_cooldown"> = (
  ctx,
  { cooldown },
) => {
  ensureRoot(ctx)
  PendingChildKeyCooldown.set(ctx, cooldown)
}

/** Whether new subnets' owners become children of this root validator. */
export const setAutoParentDelegationEnabled: Call<"SubtensorModule", "set_auto_parent_delegation_enabled"> = (
  ctx,
  { hotkey, enabled },
) => {
  const coldkey = ensureSigned(ctx)
  ensure(coldkeyOwnsHotkey(ctx, coldkey, hotkey), "NonAssociatedColdKey")
  ensure(isHotkeyRegistered(ctx, ROOT_NETUID, hotkey), "HotKeyNotRegisteredInSubNet")
  AutoParentDelegationEnabled.set(ctx, hotkey, enabled)
  emit(ctx, "AutoParentDelegationEnabledSet", { hotkey, enabled })
}
