import type { Context } from "../../../frame/context.ts"
import type { AccountId } from "../../../frame/origin.ts"
import { Bonds, BondsResetOn, Uids } from "../../../generated/storage/subtensor-module.ts"
import { mechanismIndices } from "./mechanisms.ts"

/** Drops all bonds towards a hotkey, in every mechanism of a subnet that has bond resets on. */
export const resetBonds = (ctx: Context, netuid: number, hotkey: AccountId): void => {
  const uid = Uids.get(ctx, netuid, hotkey)
  if (uid === undefined || !BondsResetOn.get(ctx, netuid)) return
  for (const index of mechanismIndices(ctx, netuid)) {
    for (const [[, validator], row] of [...Bonds.entries(ctx, index)]) {
      Bonds.set(
        ctx,
        index,
        validator,
        row.filter(([miner]) => miner !== uid),
      )
    }
  }
}
