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
import { u16Column, u64Column } from "./columns.ts"

/** Lets all registration prices decay by one block and starts the block's count of registrations. */
export const updateRegistrationPrices = (ctx: Context, netuids: readonly number[]): void => {
  const block = currentBlock(ctx)
  const burn = u64Column(netuids, (netuid) => Burn.get(ctx, netuid))
  const decayed = core.decayBurns(
    {
      burn,
      halfLife: u16Column(netuids, (netuid) => BurnHalfLife.get(ctx, netuid)),
      min: u64Column(netuids, (netuid) => MinBurn.get(ctx, netuid)),
      max: u64Column(netuids, (netuid) => MaxBurn.get(ctx, netuid)),
    },
    block,
  )
  for (let i = 0; i < netuids.length; i++) {
    const netuid = netuids[i] as number
    if (decayed[i] !== burn[i]) Burn.set(ctx, netuid, decayed[i] as bigint)
    RegistrationsThisBlock.set(ctx, netuid, 0)
    // Root's epoch slot is never consumed: once due it stays due.
    if (netuid === ROOT_NETUID && shouldRunEpoch(ctx, netuid, block)) {
      RegistrationsThisInterval.set(ctx, netuid, 0)
    }
  }
}
