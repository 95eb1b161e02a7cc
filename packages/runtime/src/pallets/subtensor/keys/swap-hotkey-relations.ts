import type { Context } from "../../../frame/context.ts"
import type { AccountId } from "../../../frame/origin.ts"
import { ChildKeys, ParentKeys, PendingChildKeys } from "../../../generated/storage/subtensor-module.ts"
import { ensure } from "../pallet.ts"
import { persistRelations } from "../staking/children/persist-relations.ts"
import type { Edges } from "../staking/children/relations.ts"
import { ensureConsistent, loadRelations } from "../staking/children/relations.ts"
import type { Touches } from "./touches.ts"

const without = (edges: Edges, hotkey: AccountId): Edges => edges.filter(([, account]) => account !== hotkey)

const setParents = (ctx: Context, child: AccountId, netuid: number, edges: Edges): void => {
  if (edges.length === 0) ParentKeys.remove(ctx, child, netuid)
  else ParentKeys.set(ctx, child, netuid, edges)
}

const unionSize = (edges: Edges, links: ReadonlyMap<AccountId, bigint>): number =>
  new Set([...edges.map(([, account]) => account), ...links.keys()]).size

/** Moves the pending children of the hotkey itself; fails where they would contradict what is there. */
const movePending = (
  ctx: Context,
  netuid: number,
  from: AccountId,
  to: AccountId,
  check: (children: Edges) => void,
  touches: Touches,
): void => {
  if (!PendingChildKeys.has(ctx, netuid, from)) return
  const pending = PendingChildKeys.get(ctx, netuid, from)
  check(pending[0])
  PendingChildKeys.remove(ctx, netuid, from)
  PendingChildKeys.set(ctx, netuid, to, pending)
  touches.add(1, 2)
}

/** `parent_child_swap_hotkey`: the new hotkey takes the old one's place between its parents and children. */
export const swapHotkeyRelations = (
  ctx: Context,
  netuid: number,
  from: AccountId,
  to: AccountId,
  touches: Touches,
): void => {
  const { children, parents } = loadRelations(ctx, from, netuid)
  touches.add(2)
  for (const child of children.keys()) {
    setParents(ctx, child, netuid, without(ParentKeys.get(ctx, child, netuid), from))
    touches.add(1, 1)
  }
  for (const parent of parents.keys()) {
    ChildKeys.update(ctx, parent, netuid, (edges) => without(edges, from))
    touches.add(1, 1)
  }
  // The chain leaves an empty list behind here, and none among the parents.
  ChildKeys.set(ctx, from, netuid, [])
  setParents(ctx, from, netuid, [])
  touches.add(0, 2)
  ensure(!children.has(to) && !parents.has(to), "InvalidChild")
  const relations = { hotkey: to, children, parents }
  movePending(ctx, netuid, from, to, (pending) => ensureConsistent(relations, pending), touches)
  touches.add(1, 1)
  const changedChildren = unionSize(ChildKeys.get(ctx, to, netuid), children)
  const changedParents = unionSize(ParentKeys.get(ctx, to, netuid), parents)
  touches.add(changedChildren + changedParents, changedChildren + changedParents)
  persistRelations(ctx, relations, netuid)
}

/** Puts the new hotkey in the place of the old one wherever it is a pending child of others. */
export const renamePendingChild = (
  ctx: Context,
  netuid: number,
  from: AccountId,
  to: AccountId,
  touches: Touches,
): void => {
  for (const [[, parent], [children, cooldown]] of [...PendingChildKeys.entries(ctx, netuid)]) {
    touches.add(1)
    const position = children.findIndex(([, child]) => child === from)
    const edge = children[position]
    if (edge === undefined) continue
    const renamed = [...children.toSpliced(position, 1), [edge[0], to] as const]
    PendingChildKeys.set(ctx, netuid, parent, [renamed, cooldown])
    touches.add(1, 2)
  }
}
