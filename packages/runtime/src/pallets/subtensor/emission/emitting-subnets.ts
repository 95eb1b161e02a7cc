import type { Context } from "../../../frame/context.ts"
import {
  FirstEmissionBlockNumber,
  NetworkRegistrationAllowed,
  SubtokenEnabled,
} from "../../../generated/storage/subtensor-module.ts"

/** Subnets that emit alpha: started, tradable and open to registration (`get_subnets_to_emit_to`). */
export const emittingSubnets = (ctx: Context, subnets: readonly number[]): number[] =>
  subnets.filter(
    (netuid) =>
      FirstEmissionBlockNumber.has(ctx, netuid) &&
      SubtokenEnabled.get(ctx, netuid) &&
      NetworkRegistrationAllowed.get(ctx, netuid),
  )
