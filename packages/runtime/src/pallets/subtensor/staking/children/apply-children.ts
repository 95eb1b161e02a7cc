import type { Context } from "../../../../frame/context.ts"
import { attempt } from "../../../../frame/dispatch-error.ts"
import type { AccountId } from "../../../../frame/origin.ts"
import { PendingChildKeys, SubtokenEnabled } from "../../../../generated/storage/subtensor-module.ts"
import { currentBlock } from "../../current-block.ts"
import { emit } from "../../pallet.ts"
import { persistRelations } from "./persist-relations.ts"
import type { Edges } from "./relations.ts"
import { relationsWith } from "./relations.ts"

/** Makes children take effect; an inconsistent list is dropped without a word. */
export const applyChildren = (ctx: Context, netuid: number, hotkey: AccountId, children: Edges): void => {
  const relations = attempt(() => relationsWith(ctx, hotkey, netuid, children))
  if (!relations.ok) return
  persistRelations(ctx, relations.value, netuid)
  emit(ctx, "SetChildren", [hotkey, netuid, children])
}

/** Applies scheduled children whose cool-down is over, after an epoch of the subnet (`do_set_pending_children`). */
export const applyPendingChildren = (ctx: Context, netuid: number): void => {
  const started = SubtokenEnabled.get(ctx, netuid)
  const now = currentBlock(ctx)
  for (const [[, hotkey], [children, cooldown]] of [...PendingChildKeys.entries(ctx, netuid)]) {
    if (started && cooldown >= now) continue
    applyChildren(ctx, netuid, hotkey, children)
    PendingChildKeys.remove(ctx, netuid, hotkey)
  }
}
