import type { Context } from "../../../frame/context.ts"
import {
  Bonds,
  Incentive,
  LastUpdate,
  MaxAllowedUids,
  MaxMechanismCount,
  MechanismCountCurrent,
  MechanismEmissionSplit,
  TimelockedWeightCommits,
  WeightCommits,
  Weights,
} from "../../../generated/storage/subtensor-module.ts"
import { U16_MAX } from "../../../saturating.ts"
import { ensure } from "../pallet.ts"
import { ensureUidsFitMechanisms, MAX_MECHANISMS, mechanismIndex } from "./mechanisms.ts"
import { subnetExists } from "./subnets.ts"

const clearMechanism = (ctx: Context, index: number): void => {
  Weights.clear(ctx, index)
  Incentive.remove(ctx, index)
  LastUpdate.remove(ctx, index)
  Bonds.clear(ctx, index)
  WeightCommits.clear(ctx, index)
  TimelockedWeightCommits.clear(ctx, index)
}

/** `do_set_mechanism_count`: a change forgets the emission split, and all of a mechanism that goes. */
export const setMechanismCount = (ctx: Context, netuid: number, count: number): void => {
  ensure(subnetExists(ctx, netuid), "MechanismDoesNotExist")
  ensure(count > 0 && count <= MaxMechanismCount.get(ctx), "InvalidValue")
  ensureUidsFitMechanisms(MaxAllowedUids.get(ctx, netuid), count)
  ensure(count <= MAX_MECHANISMS, "InvalidValue")
  const before = MechanismCountCurrent.get(ctx, netuid)
  if (before === count) return
  for (let gone = count; gone < before; gone++) clearMechanism(ctx, mechanismIndex(netuid, gone))
  MechanismCountCurrent.set(ctx, netuid, count)
  MechanismEmissionSplit.remove(ctx, netuid)
}

/** `do_set_emission_split`: parts of 65535 for the first mechanisms; undefined = equal parts. */
export const setMechanismEmissionSplit = (
  ctx: Context,
  netuid: number,
  split: Uint16Array | undefined,
): void => {
  ensure(subnetExists(ctx, netuid), "MechanismDoesNotExist")
  if (split === undefined) {
    MechanismEmissionSplit.remove(ctx, netuid)
    return
  }
  ensure(split.length > 0 && split.length <= MechanismCountCurrent.get(ctx, netuid), "InvalidValue")
  ensure(split.reduce((sum, part) => sum + part, 0) === U16_MAX, "InvalidValue")
  MechanismEmissionSplit.set(ctx, netuid, split)
}

/** `do_set_max_mechanism_count`. */
export const setMaxMechanismCount = (ctx: Context, count: number): void => {
  ensure(count > 0 && count <= MAX_MECHANISMS, "InvalidValue")
  MaxMechanismCount.set(ctx, count)
}
