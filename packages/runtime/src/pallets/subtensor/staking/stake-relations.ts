import type { InheritedStakeInput } from "@subforge/core"
import type { Context } from "../../../frame/context.ts"
import type { AccountId } from "../../../frame/origin.ts"
import { ChildKeys, ParentKeys, TotalHotkeyAlpha } from "../../../generated/storage/subtensor-module.ts"
import { ROOT_NETUID } from "../constants.ts"

/** Hotkeys with their parents and children on one subnet, as flat columns for core. */
export interface StakeRelations extends InheritedStakeInput {
  /** The accounts behind the numbers: those of the rows in their order, then the other parents. */
  readonly accounts: readonly AccountId[]
}

/** Gathers stakes and relations of hotkeys once, for inherited stake and dividends. */
export const stakeRelations = (
  ctx: Context,
  netuid: number,
  hotkeys: readonly AccountId[],
): StakeRelations => {
  const parents = hotkeys.map((hotkey) => ParentKeys.get(ctx, hotkey, netuid))
  const children = hotkeys.map((hotkey) => ChildKeys.get(ctx, hotkey, netuid))
  const known = new Set(hotkeys)
  for (const list of parents) for (const [, parent] of list) known.add(parent)
  const accounts = [...known]
  const index = new Map(accounts.map((account, i) => [account, i]))
  const accountAlpha = new BigUint64Array(accounts.length)
  const accountRoot = new BigUint64Array(accounts.length)
  for (let i = 0; i < accounts.length; i++) {
    const account = accounts[i] as AccountId
    accountAlpha[i] = TotalHotkeyAlpha.get(ctx, account, netuid)
    accountRoot[i] = TotalHotkeyAlpha.get(ctx, account, ROOT_NETUID)
  }
  const parentEdges = parents.flat()
  const childEdges = children.flat()
  return {
    accounts,
    accountAlpha,
    accountRoot,
    rowAccount: Uint32Array.from(hotkeys, (hotkey) => index.get(hotkey) as number),
    parentOffsets: offsetsOf(parents),
    parentAccount: Uint32Array.from(parentEdges, ([, parent]) => index.get(parent) as number),
    parentProportion: BigUint64Array.from(parentEdges, ([proportion]) => proportion),
    childOffsets: offsetsOf(children),
    childProportion: BigUint64Array.from(childEdges, ([proportion]) => proportion),
  }
}

const offsetsOf = (rows: readonly (readonly unknown[])[]): Uint32Array => {
  const offsets = new Uint32Array(rows.length + 1)
  for (let i = 0; i < rows.length; i++) {
    offsets[i + 1] = (offsets[i] as number) + (rows[i] as readonly unknown[]).length
  }
  return offsets
}
