import type { Context } from "../../../frame/context.ts"
import type { AccountId } from "../../../frame/origin.ts"
import type { Guard } from "../../../frame/pallet.ts"
import { CommitRevealWeightsEnabled, Uids } from "../../../generated/storage/subtensor-module.ts"
import { ROOT_NETUID } from "../constants.ts"
import { ensure } from "../pallet.ts"
import { passesRateLimit, registerNetworkLimit } from "../rate-limits.ts"
import { MAIN_MECHANISM, mechanismIndex } from "../subnet/mechanisms.ts"
import { passesWeightsRateLimit } from "../subnet/weights/weights-rate-limit.ts"
import { guardCalls } from "./guarded-call.ts"

/** Hotkeys that are not registered pass: the call itself refuses them. */
const mayUpdate = (ctx: Context, who: AccountId, netuid: number, mechanism: number): boolean => {
  const uid = Uids.get(ctx, netuid, who)
  return uid === undefined || passesWeightsRateLimit(ctx, mechanismIndex(netuid, mechanism), uid)
}

const ensureMaySet = (ctx: Context, who: AccountId, netuid: number, mechanism: number): void => {
  if (CommitRevealWeightsEnabled.get(ctx, netuid)) return
  ensure(mayUpdate(ctx, who, netuid, mechanism), "SettingWeightsTooFast")
}

/** Rate limits that are told before the dispatch. `register_network_with_identity` is not among them. */
export const checkRateLimits: Guard = guardCalls({
  commit_weights: (ctx, who, { netuid }) =>
    ensure(mayUpdate(ctx, who, netuid, MAIN_MECHANISM), "CommittingWeightsTooFast"),
  commit_mechanism_weights: (ctx, who, { netuid, mecid }) =>
    ensure(mayUpdate(ctx, who, netuid, mecid), "CommittingWeightsTooFast"),
  set_weights: (ctx, who, { netuid }) => ensureMaySet(ctx, who, netuid, MAIN_MECHANISM),
  set_mechanism_weights: (ctx, who, { netuid, mecid }) => ensureMaySet(ctx, who, netuid, mecid),
  register_network: (ctx, who) =>
    ensure(passesRateLimit(ctx, registerNetworkLimit, who, ROOT_NETUID), "NetworkTxRateLimitExceeded"),
})
