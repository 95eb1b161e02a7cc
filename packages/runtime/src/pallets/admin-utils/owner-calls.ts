import type { Pallet } from "../../frame/pallet.ts"
import {
  AlphaSigmoidSteepness,
  BurnHalfLife,
  BurnIncreaseMult,
  LiquidAlphaOn,
  MaxBurn,
  MaxChildkeyTake,
  MechanismCountCurrent,
  MinActivityCutoff,
  MinAllowedUids,
  MinBurn,
  MinChildkeyTake,
  OwnerCutAutoLockEnabled,
  OwnerCutEnabled,
  RecycleOrBurn,
  Rho,
  SubnetworkN,
  Yuma3On,
} from "../../generated/storage/subtensor-module.ts"
import { MAX_ALLOWED_UIDS } from "../subtensor/constants.ts"
import { ensure as ensureOfSubtensor } from "../subtensor/pallet.ts"
import { setWeightsVersionKeyLimit } from "../subtensor/rate-limits.ts"
import { setAlphaValues } from "../subtensor/subnet/alpha-values.ts"
import { ensureUidsFitMechanisms } from "../subtensor/subnet/mechanisms.ts"
import { setOwnerImmuneNeuronLimit } from "../subtensor/subnet/owner-immune-limit.ts"
import {
  setActivityCutoff,
  setAdjustmentAlpha,
  setBondsMovingAverage,
  setBondsPenalty,
  setBondsReset,
  setCommitRevealWeightsEnabled,
  setImmunityPeriod,
  setMaxAllowedUids,
  setMaxBurn,
  setMaxDifficulty,
  setMinAllowedWeights,
  setMinBurn,
  setMinChildkeyTakeForSubnet,
  setServingRateLimit,
  setTransferToggle,
  setWeightsVersionKey,
} from "../subtensor/subnet/parameter-setters.ts"
import { setRevealPeriod } from "../subtensor/subnet/weights/reveal-period.ts"
import { ensureNotRoot, ensureSubnet, hyperparameterCall, ownerCall } from "./access.ts"
import { ensure } from "./pallet.ts"

const OWNER_MAX_BONDS_MOVING_AVERAGE = 975_000n
const MIN_BURN_UPPER_BOUND = 1_000_000_000n
const MAX_BURN_LOWER_BOUND = 100_000_000n
const MAX_BURN_HALF_LIFE = 36_100
const U64F64 = 64n

/** Parameters of a subnet that its owner sets, or root. */
export const ownerCalls: Pallet<"AdminUtils">["calls"] = {
  sudo_set_serving_rate_limit: hyperparameterCall("ServingRateLimit", (ctx, { netuid, serving_rate_limit }) =>
    setServingRateLimit(ctx, netuid, serving_rate_limit),
  ),
  sudo_set_max_difficulty: hyperparameterCall("MaxDifficulty", (ctx, { netuid, max_difficulty }) => {
    ensureSubnet(ctx, netuid)
    setMaxDifficulty(ctx, netuid, max_difficulty)
  }),
  sudo_set_weights_version_key: ownerCall(
    setWeightsVersionKeyLimit,
    (ctx, { netuid, weights_version_key }) => {
      ensureSubnet(ctx, netuid)
      setWeightsVersionKey(ctx, netuid, weights_version_key)
    },
  ),
  sudo_set_adjustment_alpha: hyperparameterCall("AdjustmentAlpha", (ctx, { netuid, adjustment_alpha }) => {
    ensureSubnet(ctx, netuid)
    setAdjustmentAlpha(ctx, netuid, adjustment_alpha)
  }),
  sudo_set_immunity_period: hyperparameterCall("ImmunityPeriod", (ctx, { netuid, immunity_period }) => {
    ensureSubnet(ctx, netuid)
    setImmunityPeriod(ctx, netuid, immunity_period)
  }),
  sudo_set_min_allowed_weights: hyperparameterCall(
    "MinAllowedWeights",
    (ctx, { netuid, min_allowed_weights }) => {
      ensureSubnet(ctx, netuid)
      setMinAllowedWeights(ctx, netuid, min_allowed_weights)
    },
  ),
  sudo_set_max_allowed_uids: hyperparameterCall("MaxAllowedUids", (ctx, { netuid, max_allowed_uids }) => {
    ensureSubnet(ctx, netuid)
    ensure(max_allowed_uids >= MinAllowedUids.get(ctx, netuid), "MaxAllowedUidsLessThanMinAllowedUids")
    ensure(SubnetworkN.get(ctx, netuid) <= max_allowed_uids, "MaxAllowedUIdsLessThanCurrentUIds")
    ensure(max_allowed_uids <= MAX_ALLOWED_UIDS, "MaxAllowedUidsGreaterThanDefaultMaxAllowedUids")
    ensureUidsFitMechanisms(max_allowed_uids, MechanismCountCurrent.get(ctx, netuid))
    setMaxAllowedUids(ctx, netuid, max_allowed_uids)
  }),
  sudo_set_rho: hyperparameterCall("Rho", (ctx, { netuid, rho }) => {
    ensureSubnet(ctx, netuid)
    Rho.set(ctx, netuid, rho)
  }),
  sudo_set_activity_cutoff: hyperparameterCall("ActivityCutoff", (ctx, { netuid, activity_cutoff }) => {
    ensureSubnet(ctx, netuid)
    ensureOfSubtensor(activity_cutoff >= MinActivityCutoff.get(ctx), "ActivityCutoffTooLow")
    setActivityCutoff(ctx, netuid, activity_cutoff)
  }),
  sudo_set_min_burn: hyperparameterCall("MinBurn", (ctx, { netuid, min_burn }) => {
    ensureSubnet(ctx, netuid)
    ensure(min_burn < MIN_BURN_UPPER_BOUND && min_burn < MaxBurn.get(ctx, netuid), "ValueNotInBounds")
    setMinBurn(ctx, netuid, min_burn)
  }),
  sudo_set_max_burn: hyperparameterCall("MaxBurn", (ctx, { netuid, max_burn }) => {
    ensureSubnet(ctx, netuid)
    ensure(max_burn > MAX_BURN_LOWER_BOUND && max_burn > MinBurn.get(ctx, netuid), "ValueNotInBounds")
    setMaxBurn(ctx, netuid, max_burn)
  }),
  sudo_set_bonds_moving_average: hyperparameterCall(
    "BondsMovingAverage",
    (ctx, { netuid, bonds_moving_average }, owner) => {
      ensure(
        owner === undefined || bonds_moving_average <= OWNER_MAX_BONDS_MOVING_AVERAGE,
        "BondsMovingAverageMaxReached",
      )
      ensureSubnet(ctx, netuid)
      setBondsMovingAverage(ctx, netuid, bonds_moving_average)
    },
  ),
  sudo_set_bonds_penalty: hyperparameterCall("BondsPenalty", (ctx, { netuid, bonds_penalty }) => {
    ensureSubnet(ctx, netuid)
    setBondsPenalty(ctx, netuid, bonds_penalty)
  }),
  sudo_set_min_childkey_take_per_subnet: hyperparameterCall("MinChildkeyTake", (ctx, { netuid, take }) => {
    ensureSubnet(ctx, netuid)
    ensure(take >= MinChildkeyTake.get(ctx) && take <= MaxChildkeyTake.get(ctx), "InvalidValue")
    setMinChildkeyTakeForSubnet(ctx, netuid, take)
  }),
  sudo_set_commit_reveal_weights_enabled: hyperparameterCall(
    "CommitRevealEnabled",
    (ctx, { netuid, enabled }) => {
      ensureSubnet(ctx, netuid)
      setCommitRevealWeightsEnabled(ctx, netuid, enabled)
    },
  ),
  sudo_set_liquid_alpha_enabled: hyperparameterCall("LiquidAlphaEnabled", (ctx, { netuid, enabled }) =>
    LiquidAlphaOn.set(ctx, netuid, enabled),
  ),
  sudo_set_alpha_values: hyperparameterCall("AlphaValues", (ctx, { netuid, alpha_low, alpha_high }) =>
    setAlphaValues(ctx, netuid, alpha_low, alpha_high),
  ),
  sudo_set_commit_reveal_weights_interval: hyperparameterCall(
    "WeightCommitInterval",
    (ctx, { netuid, interval }) => {
      ensureSubnet(ctx, netuid)
      setRevealPeriod(ctx, netuid, interval)
    },
  ),
  sudo_set_toggle_transfer: hyperparameterCall("TransferEnabled", (ctx, { netuid, toggle }) =>
    setTransferToggle(ctx, netuid, toggle),
  ),
  sudo_set_recycle_or_burn: hyperparameterCall("RecycleOrBurn", (ctx, { netuid, recycle_or_burn }) =>
    RecycleOrBurn.set(ctx, netuid, recycle_or_burn),
  ),
  sudo_set_alpha_sigmoid_steepness: hyperparameterCall(
    "AlphaSigmoidSteepness",
    (ctx, { netuid, steepness }, owner) => {
      ensureSubnet(ctx, netuid)
      ensure(owner === undefined || steepness >= 0, "NegativeSigmoidSteepness")
      AlphaSigmoidSteepness.set(ctx, netuid, steepness)
    },
  ),
  sudo_set_yuma3_enabled: hyperparameterCall("Yuma3Enabled", (ctx, { netuid, enabled }) => {
    Yuma3On.set(ctx, netuid, enabled)
    ctx.emit("AdminUtils", "Yuma3EnableToggled", { netuid, enabled })
  }),
  sudo_set_bonds_reset_enabled: hyperparameterCall("BondsResetEnabled", (ctx, { netuid, enabled }) => {
    setBondsReset(ctx, netuid, enabled)
    ctx.emit("AdminUtils", "BondsResetToggled", { netuid, enabled })
  }),
  sudo_set_owner_immune_neuron_limit: hyperparameterCall(
    "ImmuneNeuronLimit",
    (ctx, { netuid, immune_neurons }) => setOwnerImmuneNeuronLimit(ctx, netuid, immune_neurons),
  ),
  sudo_set_burn_half_life: hyperparameterCall("BurnHalfLife", (ctx, { netuid, burn_half_life }) => {
    ensureSubnet(ctx, netuid)
    ensureNotRoot(netuid)
    ensure(burn_half_life > 0 && burn_half_life <= MAX_BURN_HALF_LIFE, "InvalidValue")
    BurnHalfLife.set(ctx, netuid, burn_half_life)
    ctx.emit("AdminUtils", "BurnHalfLifeSet", { netuid, burn_half_life })
  }),
  sudo_set_burn_increase_mult: hyperparameterCall(
    "BurnIncreaseMult",
    (ctx, { netuid, burn_increase_mult }) => {
      ensureSubnet(ctx, netuid)
      ensureNotRoot(netuid)
      ensure(burn_increase_mult >= 1n << U64F64 && burn_increase_mult <= 3n << U64F64, "InvalidValue")
      BurnIncreaseMult.set(ctx, netuid, burn_increase_mult)
      ctx.emit("AdminUtils", "BurnIncreaseMultSet", { netuid, burn_increase_mult })
    },
  ),
  sudo_set_owner_cut_enabled: ownerCall(undefined, (ctx, { netuid, enabled }) => {
    ensureSubnet(ctx, netuid)
    ensureNotRoot(netuid)
    OwnerCutEnabled.set(ctx, netuid, enabled)
  }),
  sudo_set_owner_cut_auto_lock_enabled: ownerCall(undefined, (ctx, { netuid, enabled }) => {
    ensureSubnet(ctx, netuid)
    ensureNotRoot(netuid)
    OwnerCutAutoLockEnabled.set(ctx, netuid, enabled)
  }),
}
