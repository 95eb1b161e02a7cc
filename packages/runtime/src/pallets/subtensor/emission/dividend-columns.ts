import type { DividendsInput } from "@subforge/core"
import type { Context } from "../../../frame/context.ts"
import type { AccountId } from "../../../frame/origin.ts"
import { CKBurn, Owner, ParentKeys, TaoWeight } from "../../../generated/storage/subtensor-module.ts"
import { stakeRelations } from "../staking/stake-relations.ts"
import { childkeyTake } from "../staking/take/childkey-take.ts"
import { u16Column, u64Column } from "./columns.ts"
import type { EpochRow } from "./epoch-row.ts"

/** Gathers what the division of dividends reads, with the accounts behind its numbers. */
export const dividendColumns = (
  ctx: Context,
  netuid: number,
  rows: readonly EpochRow[],
  validatorAlpha: bigint,
  rootAlpha: bigint,
): DividendsInput & { readonly accounts: readonly AccountId[] } => {
  const hotkeys = rows.map(({ hotkey }) => hotkey)
  const sameOwner = hotkeys.flatMap((hotkey) => {
    const owner = Owner.get(ctx, hotkey)
    return ParentKeys.get(ctx, hotkey, netuid).map(([, parent]) => (Owner.get(ctx, parent) === owner ? 1 : 0))
  })
  return {
    ...stakeRelations(ctx, netuid, hotkeys),
    validatorAlpha,
    rootAlpha,
    taoWeight: TaoWeight.get(ctx),
    childkeyBurn: CKBurn.get(ctx),
    rowDividend: u64Column(rows, ({ dividend }) => dividend),
    rowTake: u16Column(hotkeys, (hotkey) => childkeyTake(ctx, hotkey, netuid)),
    parentSameOwner: Uint8Array.from(sameOwner),
  }
}
