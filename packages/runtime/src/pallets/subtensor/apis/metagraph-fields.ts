import {
  Active,
  AlphaDividendsPerSubnet,
  BlockAtRegistration,
  Burn,
  Consensus,
  Dividends,
  Emission,
  IdentitiesV2,
  Incentive,
  LastMechansimStepBlock,
  LastUpdate,
  MaxAllowedUids,
  NetworkPowRegistrationAllowed,
  NetworkRegisteredAt,
  PendingServerEmission,
  PendingValidatorEmission,
  SubnetAlphaIn,
  SubnetAlphaInEmission,
  SubnetAlphaOut,
  SubnetAlphaOutEmission,
  SubnetIdentitiesV3,
  SubnetMovingPrice,
  SubnetOwner,
  SubnetOwnerHotkey,
  SubnetTAO,
  SubnetTaoInEmission,
  SubnetVolume,
  SubnetworkN,
  TokenSymbol,
  ValidatorPermit,
} from "../../../generated/storage/subtensor-module.ts"
import type { Metagraph, SubnetHyperparams } from "../../../generated/types.ts"
import { saturatingAdd, saturatingSub } from "../../../saturating.ts"
import { currentBlock } from "../current-block.ts"
import { subnetName } from "../subnet/subnet-name.ts"
import { getSubnetHyperparams } from "./hyperparams.ts"
import type { MetagraphSource } from "./metagraph-source.ts"
import { axonInfo } from "./neuron-info.ts"

type Field<T> = (source: MetagraphSource) => T
type Fields = { readonly [K in keyof Metagraph]: Field<Metagraph[K]> }

const parameter =
  <K extends keyof SubnetHyperparams>(name: K): Field<SubnetHyperparams[K]> =>
  ({ ctx, netuid }) =>
    (getSubnetHyperparams(ctx, netuid) as SubnetHyperparams)[name]

const lastStep: Field<bigint> = ({ ctx, netuid }) => LastMechansimStepBlock.get(ctx, netuid)

/** How each field of a metagraph is read. Their order is that of the indices of a selective metagraph. */
export const metagraphFields: Fields = {
  netuid: ({ netuid }) => netuid,
  name: ({ ctx, netuid }) => Array.from(subnetName(ctx, netuid)),
  symbol: ({ ctx, netuid }) => Array.from(TokenSymbol.get(ctx, netuid)),
  identity: ({ ctx, netuid }) => SubnetIdentitiesV3.get(ctx, netuid),
  network_registered_at: ({ ctx, netuid }) => NetworkRegisteredAt.get(ctx, netuid),
  owner_hotkey: ({ ctx, netuid }) => SubnetOwnerHotkey.get(ctx, netuid),
  owner_coldkey: ({ ctx, netuid }) => SubnetOwner.get(ctx, netuid),
  block: ({ ctx }) => currentBlock(ctx),
  tempo: parameter("tempo"),
  last_step: lastStep,
  blocks_since_last_step: (source) => saturatingSub(currentBlock(source.ctx), lastStep(source)),
  subnet_emission: () => 0n,
  alpha_in: ({ ctx, netuid }) => SubnetAlphaIn.get(ctx, netuid),
  alpha_out: ({ ctx, netuid }) => SubnetAlphaOut.get(ctx, netuid),
  tao_in: ({ ctx, netuid }) => SubnetTAO.get(ctx, netuid),
  alpha_out_emission: ({ ctx, netuid }) => SubnetAlphaOutEmission.get(ctx, netuid),
  alpha_in_emission: ({ ctx, netuid }) => SubnetAlphaInEmission.get(ctx, netuid),
  tao_in_emission: ({ ctx, netuid }) => SubnetTaoInEmission.get(ctx, netuid),
  pending_alpha_emission: ({ ctx, netuid }) =>
    saturatingAdd(PendingValidatorEmission.get(ctx, netuid), PendingServerEmission.get(ctx, netuid)),
  pending_root_emission: () => 0n,
  subnet_volume: ({ ctx, netuid }) => SubnetVolume.get(ctx, netuid),
  moving_price: ({ ctx, netuid }) => SubnetMovingPrice.get(ctx, netuid),
  rho: parameter("rho"),
  kappa: parameter("kappa"),
  min_allowed_weights: parameter("min_allowed_weights"),
  max_weights_limit: parameter("max_weights_limit"),
  weights_version: parameter("weights_version"),
  weights_rate_limit: parameter("weights_rate_limit"),
  activity_cutoff: parameter("activity_cutoff"),
  max_validators: parameter("max_validators"),
  num_uids: ({ ctx, netuid }) => SubnetworkN.get(ctx, netuid),
  max_uids: ({ ctx, netuid }) => MaxAllowedUids.get(ctx, netuid),
  burn: ({ ctx, netuid }) => Burn.get(ctx, netuid),
  difficulty: parameter("difficulty"),
  registration_allowed: parameter("registration_allowed"),
  pow_registration_allowed: ({ ctx, netuid }) => NetworkPowRegistrationAllowed.get(ctx, netuid),
  immunity_period: parameter("immunity_period"),
  min_difficulty: parameter("min_difficulty"),
  max_difficulty: parameter("max_difficulty"),
  min_burn: parameter("min_burn"),
  max_burn: parameter("max_burn"),
  adjustment_alpha: parameter("adjustment_alpha"),
  adjustment_interval: parameter("adjustment_interval"),
  target_regs_per_interval: parameter("target_regs_per_interval"),
  max_regs_per_block: parameter("max_regs_per_block"),
  serving_rate_limit: parameter("serving_rate_limit"),
  commit_reveal_weights_enabled: parameter("commit_reveal_weights_enabled"),
  commit_reveal_period: parameter("commit_reveal_period"),
  liquid_alpha_enabled: parameter("liquid_alpha_enabled"),
  alpha_high: parameter("alpha_high"),
  alpha_low: parameter("alpha_low"),
  bonds_moving_avg: parameter("bonds_moving_avg"),
  hotkeys: ({ hotkeys }) => hotkeys,
  coldkeys: ({ coldkeys }) => coldkeys,
  identities: ({ ctx, coldkeys }) => coldkeys.map((coldkey) => IdentitiesV2.get(ctx, coldkey)),
  axons: ({ ctx, netuid, hotkeys }) => hotkeys.map((hotkey) => axonInfo(ctx, netuid, hotkey)),
  active: ({ ctx, netuid }) => Active.get(ctx, netuid),
  validator_permit: ({ ctx, netuid }) => ValidatorPermit.get(ctx, netuid),
  pruning_score: () => [],
  last_update: ({ ctx, netuid }) => Array.from(LastUpdate.get(ctx, netuid)),
  emission: ({ ctx, netuid }) => Array.from(Emission.get(ctx, netuid)),
  dividends: ({ ctx, netuid }) => Array.from(Dividends.get(ctx, netuid)),
  incentives: ({ ctx, netuid }) => Array.from(Incentive.get(ctx, netuid)),
  consensus: ({ ctx, netuid }) => Array.from(Consensus.get(ctx, netuid)),
  trust: () => [],
  rank: () => [],
  block_at_registration: ({ ctx, netuid, uids }) =>
    uids.map((uid) => BlockAtRegistration.get(ctx, netuid, uid)),
  alpha_stake: ({ stakes }) => stakes.alpha,
  tao_stake: ({ stakes }) => stakes.tao,
  total_stake: ({ stakes }) => stakes.total,
  tao_dividends_per_hotkey: ({ hotkeys }) => hotkeys.map((hotkey) => [hotkey, 0n]),
  alpha_dividends_per_hotkey: ({ ctx, netuid, hotkeys }) =>
    hotkeys.map((hotkey) => [hotkey, AlphaDividendsPerSubnet.get(ctx, netuid, hotkey)]),
}
