import type { Context } from "../../../../frame/context.ts"
import type { Call } from "../../../../frame/pallet.ts"
import { CommitRevealWeightsEnabled } from "../../../../generated/storage/subtensor-module.ts"
import { ensure } from "../../pallet.ts"
import { MAIN_MECHANISM } from "../mechanisms.ts"
import type { NewWeights } from "./set-weights.ts"
import { setWeightsOf } from "./set-weights.ts"

/** Weights in the open are refused while the subnet wants them committed first. */
export const setOpenWeights = (ctx: Context, weights: NewWeights): void => {
  ensure(!CommitRevealWeightsEnabled.get(ctx, weights.netuid), "CommitRevealEnabled")
  setWeightsOf(ctx, weights)
}

export const setWeights: Call<"SubtensorModule", "set_weights"> = (
  ctx,
  { netuid, dests, weights, version_key },
) =>
  setOpenWeights(ctx, {
    netuid,
    mechanism: MAIN_MECHANISM,
    uids: dests,
    values: weights,
    versionKey: version_key,
  })

export const setMechanismWeights: Call<"SubtensorModule", "set_mechanism_weights"> = (
  ctx,
  { netuid, mecid, dests, weights, version_key },
) => setOpenWeights(ctx, { netuid, mechanism: mecid, uids: dests, values: weights, versionKey: version_key })
