import type { Context } from "../../../frame/context.ts"
import {
  FirstEmissionBlockNumber,
  NetworkRegistrationAllowed,
  SubtokenEnabled,
} from "../../../generated/storage/subtensor-module.ts"

/** Subnets that emit alpha: started, tradable and open to registration (`get_subnets_to_emit_to`). */
export const emittingSubnets = (ctx: Context, subnets: readonly number[]): number[] => {
  const starts = FirstEmissionBlockNumber.getEach(ctx, subnets)
  const tradable = SubtokenEnabled.getEach(ctx, subnets)
  const open = NetworkRegistrationAllowed.getEach(ctx, subnets)
  return subnets.filter((_, i) => starts[i] !== undefined && tradable[i] && open[i])
}
