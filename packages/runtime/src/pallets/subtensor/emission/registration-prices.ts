import * as core from "@subforge/core"
import type { Context } from "../../../frame/context.ts"
import {
  Burn,
  BurnHalfLife,
  MaxBurn,
  MinBurn,
  RegistrationsThisBlock,
  RegistrationsThisInterval,
} from "../../../generated/storage/subtensor-module.ts"
import { ROOT_NETUID } from "../constants.ts"
import { currentBlock } from "../current-block.ts"
import { shouldRunEpoch } from "../subnet/epoch-schedule.ts"
import { u16s, u64s } from "./columns.ts"

/** Lets all registration prices decay by one block and starts the block's count of registrations. */
export const updateRegistrationPrices = (ctx: Context, netuids: readonly number[]): void => {
  const block = currentBlock(ctx)
  const burn = u64s(Burn.getEach(ctx, netuids))
  const decayed = core.decayBurns(
    {
      burn,
      halfLife: u16s(BurnHalfLife.getEach(ctx, netuids)),
      min: u64s(MinBurn.getEach(ctx, netuids)),
      max: u64s(MaxBurn.getEach(ctx, netuids)),
    },
    block,
  )
  Burn.updateEach(ctx, netuids, (_, i) => (decayed[i] === burn[i] ? undefined : decayed[i]))
  RegistrationsThisBlock.updateEach(ctx, netuids, () => 0)
  // Root's epoch slot is never consumed: once due it stays due.
  if (netuids.includes(ROOT_NETUID) && shouldRunEpoch(ctx, ROOT_NETUID, block)) {
    RegistrationsThisInterval.set(ctx, ROOT_NETUID, 0)
  }
}
