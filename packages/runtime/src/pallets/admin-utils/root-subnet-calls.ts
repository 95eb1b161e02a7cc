import type { Pallet } from "../../frame/pallet.ts"
import {
  EMAPriceHalvingBlocks,
  MaxAllowedUids,
  SubnetEmissionEnabled,
  SubnetworkN,
  SubtokenEnabled,
} from "../../generated/storage/subtensor-module.ts"
import {
  setAdjustmentInterval,
  setDifficulty,
  setKappa,
  setMaxAllowedValidators,
  setMaxRegistrationsPerBlock,
  setMinAllowedUids,
  setMinDifficulty,
  setMinNonImmuneUids,
  setNetworkRegistrationAllowed,
  setRaoRecycled,
  setTargetRegistrationsPerInterval,
  setWeightsSetRateLimit,
} from "../subtensor/subnet/parameter-setters.ts"
import { applyTempo } from "../subtensor/subnet/tempo-control.ts"
import { ensureNotRoot, ensureSubnet, rootCall, rootSubnetCall } from "./access.ts"
import { ensure } from "./pallet.ts"

/** Parameters of a subnet that only root sets; some respect the subnet's freeze window, some do not. */
export const rootSubnetCalls: Pallet<"AdminUtils">["calls"] = {
  sudo_set_min_difficulty: rootSubnetCall((ctx, { netuid, min_difficulty }) => {
    ensureSubnet(ctx, netuid)
    setMinDifficulty(ctx, netuid, min_difficulty)
  }),
  sudo_set_weights_set_rate_limit: rootCall((ctx, { netuid, weights_set_rate_limit }) => {
    ensureSubnet(ctx, netuid)
    setWeightsSetRateLimit(ctx, netuid, weights_set_rate_limit)
  }),
  sudo_set_adjustment_interval: rootCall((ctx, { netuid, adjustment_interval }) => {
    ensureSubnet(ctx, netuid)
    setAdjustmentInterval(ctx, netuid, adjustment_interval)
  }),
  sudo_set_kappa: rootCall((ctx, { netuid, kappa }) => {
    ensureSubnet(ctx, netuid)
    setKappa(ctx, netuid, kappa)
  }),
  sudo_set_network_registration_allowed: rootCall((ctx, { netuid, registration_allowed }) =>
    setNetworkRegistrationAllowed(ctx, netuid, registration_allowed),
  ),
  sudo_set_target_registrations_per_interval: rootSubnetCall(
    (ctx, { netuid, target_registrations_per_interval }) => {
      ensureSubnet(ctx, netuid)
      setTargetRegistrationsPerInterval(ctx, netuid, target_registrations_per_interval)
    },
  ),
  sudo_set_difficulty: rootSubnetCall((ctx, { netuid, difficulty }) => {
    ensureSubnet(ctx, netuid)
    setDifficulty(ctx, netuid, difficulty)
  }),
  sudo_set_max_allowed_validators: rootSubnetCall((ctx, { netuid, max_allowed_validators }) => {
    ensureSubnet(ctx, netuid)
    ensure(max_allowed_validators <= MaxAllowedUids.get(ctx, netuid), "MaxValidatorsLargerThanMaxUIds")
    setMaxAllowedValidators(ctx, netuid, max_allowed_validators)
  }),
  sudo_set_max_registrations_per_block: rootSubnetCall((ctx, { netuid, max_registrations_per_block }) => {
    ensureSubnet(ctx, netuid)
    setMaxRegistrationsPerBlock(ctx, netuid, max_registrations_per_block)
  }),
  sudo_set_tempo: rootSubnetCall((ctx, { netuid, tempo }) => {
    ensureSubnet(ctx, netuid)
    applyTempo(ctx, netuid, tempo)
  }),
  sudo_set_rao_recycled: rootCall((ctx, { netuid, rao_recycled }) => {
    ensureSubnet(ctx, netuid)
    setRaoRecycled(ctx, netuid, rao_recycled)
  }),
  sudo_set_ema_price_halving_period: rootCall((ctx, { netuid, ema_halving }) =>
    EMAPriceHalvingBlocks.set(ctx, netuid, ema_halving),
  ),
  sudo_set_subtoken_enabled: rootSubnetCall((ctx, { netuid, subtoken_enabled }) =>
    SubtokenEnabled.set(ctx, netuid, subtoken_enabled),
  ),
  sudo_set_min_allowed_uids: rootSubnetCall((ctx, { netuid, min_allowed_uids }) => {
    ensureSubnet(ctx, netuid)
    ensure(min_allowed_uids < MaxAllowedUids.get(ctx, netuid), "MinAllowedUidsGreaterThanMaxAllowedUids")
    ensure(min_allowed_uids < SubnetworkN.get(ctx, netuid), "MinAllowedUidsGreaterThanCurrentUids")
    setMinAllowedUids(ctx, netuid, min_allowed_uids)
  }),
  sudo_set_min_non_immune_uids: rootCall((ctx, { netuid, min }) => setMinNonImmuneUids(ctx, netuid, min)),
  sudo_set_subnet_emission_enabled: rootCall((ctx, { netuid, enabled }) => {
    ensureSubnet(ctx, netuid)
    ensureNotRoot(netuid)
    SubnetEmissionEnabled.set(ctx, netuid, enabled)
    ctx.emit("AdminUtils", "SubnetEmissionEnabledSet", { netuid, enabled })
  }),
}
