import type { Context } from "../../../../frame/context.ts"
import type { AccountId } from "../../../../frame/origin.ts"
import type { Storage } from "../../../../frame/storage.ts"
import { ChildKeys, ParentKeys } from "../../../../generated/storage/subtensor-module.ts"
import type { Edges, Relations } from "./relations.ts"

type EdgeCell = Storage<[AccountId, number], Edges>

const put = (ctx: Context, cell: EdgeCell, account: AccountId, netuid: number, edges: Edges): void => {
  if (edges.length === 0) cell.remove(ctx, account, netuid)
  else cell.set(ctx, account, netuid, edges)
}

const withEdge = (edges: Edges, proportion: bigint, account: AccountId): Edges =>
  edges.some(([, known]) => known === account)
    ? edges.map((edge) => (edge[1] === account ? [proportion, account] : edge))
    : [...edges, [proportion, account]]

/** Writes one side of the relations, sorted by account, and brings the other ends in line. */
const persistSide = (
  ctx: Context,
  own: EdgeCell,
  opposite: EdgeCell,
  hotkey: AccountId,
  netuid: number,
  links: ReadonlyMap<AccountId, bigint>,
): void => {
  const before = own.get(ctx, hotkey, netuid)
  const edges = [...links]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([account, proportion]) => [proportion, account] as const)
  put(ctx, own, hotkey, netuid, edges)
  for (const [proportion, account] of edges) {
    put(ctx, opposite, account, netuid, withEdge(opposite.get(ctx, account, netuid), proportion, hotkey))
  }
  for (const [, account] of before) {
    if (links.has(account)) continue
    const left = opposite.get(ctx, account, netuid).filter(([, known]) => known !== hotkey)
    put(ctx, opposite, account, netuid, left)
  }
}

/** Stores children and parents of a hotkey, and the hotkey in their own lists. */
export const persistRelations = (ctx: Context, relations: Relations, netuid: number): void => {
  const { hotkey, children, parents } = relations
  persistSide(ctx, ChildKeys, ParentKeys, hotkey, netuid, children)
  persistSide(ctx, ParentKeys, ChildKeys, hotkey, netuid, parents)
}
