import type { Context } from "../../../frame/context.ts"
import type { Storage } from "../../../frame/storage.ts"
import {
  ActivityCutoff,
  Burn,
  Kappa,
  LastEpochBlock,
  NetworksAdded,
  RegistrationsThisInterval,
  SubnetEmissionEnabled,
  SubnetworkN,
  Tempo,
  TotalNetworks,
  Yuma3On,
} from "../../../generated/storage/subtensor-module.ts"
import { saturatingSub } from "../../../saturating.ts"
import { NEW_SUBNET_BURN } from "../constants.ts"
import { currentBlock } from "../current-block.ts"
import {
  setImmunityPeriod,
  setMaxAllowedUids,
  setMaxAllowedValidators,
  setMinAllowedWeights,
  setNetworkRegistrationAllowed,
} from "./parameter-setters.ts"

/** Writes the default down, so that a later change of the default leaves the subnet alone. */
const makeExplicit = <V>(ctx: Context, cell: Storage<[number], V>, netuid: number): void => {
  if (!cell.has(ctx, netuid)) cell.set(ctx, netuid, cell.get(ctx, netuid) as NonNullable<V>)
}

/** Brings an empty subnet to life with the parameters of a new one. */
export const initNewNetwork = (ctx: Context, netuid: number, tempo: number): void => {
  SubnetworkN.set(ctx, netuid, 0)
  NetworksAdded.set(ctx, netuid, true)
  Tempo.set(ctx, netuid, tempo)
  const stagger = BigInt(netuid % Math.max(tempo, 1))
  LastEpochBlock.set(ctx, netuid, saturatingSub(currentBlock(ctx), stagger))
  TotalNetworks.update(ctx, (count) => count + 1)
  setNetworkRegistrationAllowed(ctx, netuid, true)
  setMaxAllowedUids(ctx, netuid, 256)
  setMaxAllowedValidators(ctx, netuid, 64)
  setMinAllowedWeights(ctx, netuid, 1)
  setImmunityPeriod(ctx, netuid, 5000)
  Yuma3On.set(ctx, netuid, true)
  Burn.set(ctx, netuid, NEW_SUBNET_BURN)
  SubnetEmissionEnabled.set(ctx, netuid, true)
  makeExplicit(ctx, Kappa, netuid)
  makeExplicit(ctx, ActivityCutoff, netuid)
  makeExplicit(ctx, RegistrationsThisInterval, netuid)
}
