import type { Context } from "../../../../frame/context.ts"
import type { AccountId } from "../../../../frame/origin.ts"
import { ChildKeys, ParentKeys } from "../../../../generated/storage/subtensor-module.ts"
import { U64_MAX } from "../../../../saturating.ts"
import { ensure } from "../../pallet.ts"

const MAX_CHILDREN = 5

/** A list of relations as it is stored: part of u64::MAX, then the account. */
export type Edges = readonly (readonly [proportion: bigint, account: AccountId])[]
type Links = ReadonlyMap<AccountId, bigint>

/** The children and parents of a hotkey on a subnet, without itself. */
export interface Relations {
  readonly hotkey: AccountId
  readonly children: Links
  readonly parents: Links
}

const linksOf = (edges: Edges): Map<AccountId, bigint> =>
  new Map(edges.map(([proportion, account]) => [account, proportion]))

const linksWithout = (edges: Edges, self: AccountId): Links => {
  const links = linksOf(edges)
  links.delete(self)
  return links
}

const ensureProportions = (children: Links): void => {
  let sum = 0n
  for (const proportion of children.values()) sum += proportion
  ensure(sum <= U64_MAX, "ProportionOverflow")
}

/** No hotkey may be parent and child of the same one. */
const ensureApart = (children: Links, parents: Links): void => {
  for (const child of children.keys()) ensure(!parents.has(child), "ChildParentInconsistency")
}

const relate = (ctx: Context, hotkey: AccountId, netuid: number, children: Edges): Relations => {
  const links = linksWithout(children, hotkey)
  ensureProportions(links)
  const parents = linksWithout(ParentKeys.get(ctx, hotkey, netuid), hotkey)
  ensureApart(links, parents)
  return { hotkey, children: links, parents }
}

/** Relations as they are stored; fails where they contradict each other. */
export const loadRelations = (ctx: Context, hotkey: AccountId, netuid: number): Relations =>
  relate(ctx, hotkey, netuid, ChildKeys.get(ctx, hotkey, netuid))

/** Relations as they would be with other children. */
export const relationsWith = (ctx: Context, hotkey: AccountId, netuid: number, children: Edges): Relations =>
  relate(ctx, hotkey, netuid, children)

/** Whether other children would fit; fails with what is wrong about them. */
export const ensureConsistent = ({ hotkey, parents }: Relations, children: Edges): void => {
  const links = linksOf(children)
  ensure(!links.has(hotkey), "InvalidChild")
  ensure(links.size <= MAX_CHILDREN, "TooManyChildren")
  ensureProportions(links)
  ensureApart(links, parents)
}
