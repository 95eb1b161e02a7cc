import * as core from "@subforge/core"
import type { Context } from "../../../frame/context.ts"
import { Burn, BurnIncreaseMult, MaxBurn, MinBurn } from "../../../generated/storage/subtensor-module.ts"

/** Raises the price for the next registration at once, also within the same block. */
export const bumpRegistrationPrice = (ctx: Context, netuid: number): void =>
  Burn.set(
    ctx,
    netuid,
    core.bumpBurn(
      Burn.get(ctx, netuid),
      BurnIncreaseMult.get(ctx, netuid),
      MinBurn.get(ctx, netuid),
      MaxBurn.get(ctx, netuid),
    ),
  )
