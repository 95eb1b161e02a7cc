import type { Context } from "../../../../frame/context.ts"
import { RootClaimable, RootClaimed } from "../../../../generated/storage/subtensor-module.ts"

/** Root dividends of the subnet that nobody claimed are lost. */
export const forgetRootDividends = (ctx: Context, netuid: number): void => {
  for (const [[hotkey], claimable] of [...RootClaimable.entries(ctx)]) {
    RootClaimable.set(
      ctx,
      hotkey,
      claimable.filter(([other]) => other !== netuid),
    )
  }
  RootClaimed.clear(ctx, netuid)
}
