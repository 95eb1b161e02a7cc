import type { Context } from "../../../frame/context.ts"
import {
  BlocksSinceLastStep,
  Burn,
  Difficulty,
  ImmunityPeriod,
  Kappa,
  MaxAllowedUids,
  MaxAllowedValidators,
  MinAllowedWeights,
  NetworksAdded,
  Rho,
  ScalingLawPower,
  SubnetIdentitiesV3,
  SubnetOwner,
  SubnetworkN,
  Tempo,
} from "../../../generated/storage/subtensor-module.ts"
import type { SubnetInfo, SubnetInfov2 } from "../../../generated/types.ts"
import { subnetExists } from "../subnet/subnets.ts"
import { MAX_WEIGHTS_LIMIT } from "./hyperparams.ts"

const summary = (ctx: Context, netuid: number) => ({
  netuid,
  rho: Rho.get(ctx, netuid),
  kappa: Kappa.get(ctx, netuid),
  difficulty: Difficulty.get(ctx, netuid),
  immunity_period: ImmunityPeriod.get(ctx, netuid),
  max_allowed_validators: MaxAllowedValidators.get(ctx, netuid),
  min_allowed_weights: MinAllowedWeights.get(ctx, netuid),
  max_weights_limit: MAX_WEIGHTS_LIMIT,
  scaling_law_power: ScalingLawPower.get(ctx, netuid),
  subnetwork_n: SubnetworkN.get(ctx, netuid),
  max_allowed_uids: MaxAllowedUids.get(ctx, netuid),
  blocks_since_last_step: BlocksSinceLastStep.get(ctx, netuid),
  tempo: Tempo.get(ctx, netuid),
  network_modality: 0,
  network_connect: [],
  burn: Burn.get(ctx, netuid),
  owner: SubnetOwner.get(ctx, netuid),
})

export const getSubnetInfo = (ctx: Context, netuid: number): SubnetInfo | undefined =>
  subnetExists(ctx, netuid) ? { ...summary(ctx, netuid), emission_values: 0n } : undefined

export const getSubnetInfoV2 = (ctx: Context, netuid: number): SubnetInfov2 | undefined =>
  subnetExists(ctx, netuid)
    ? { ...summary(ctx, netuid), emission_value: 0n, identity: SubnetIdentitiesV3.get(ctx, netuid) }
    : undefined

/** Existing netuids in numeric order, unlike the order of their keys. */
const numericNetuids = (ctx: Context): number[] =>
  Array.from(NetworksAdded.entries(ctx))
    .flatMap(([[netuid], added]) => (added ? [netuid] : []))
    .sort((a, b) => a - b)

export const getSubnetsInfo = (ctx: Context): (SubnetInfo | undefined)[] =>
  numericNetuids(ctx).map((netuid) => getSubnetInfo(ctx, netuid))

export const getSubnetsInfoV2 = (ctx: Context): (SubnetInfov2 | undefined)[] =>
  numericNetuids(ctx).map((netuid) => getSubnetInfoV2(ctx, netuid))
