import type { Context } from "../../../frame/context.ts"
import {
  ActivityCutoffFactorMilli,
  AdjustmentAlpha,
  AdjustmentInterval,
  AlphaSigmoidSteepness,
  AlphaValues,
  BondsMovingAverage,
  BondsResetOn,
  BurnHalfLife,
  BurnIncreaseMult,
  CommitRevealWeightsEnabled,
  Difficulty,
  ImmunityPeriod,
  Kappa,
  LiquidAlphaOn,
  MaxAllowedValidators,
  MaxBurn,
  MaxDifficulty,
  MaxRegistrationsPerBlock,
  MinAllowedWeights,
  MinBurn,
  MinChildkeyTake,
  MinChildkeyTakePerSubnet,
  MinDifficulty,
  NetworkRegistrationAllowed,
  OwnerCutAutoLockEnabled,
  OwnerCutEnabled,
  RevealPeriodEpochs,
  Rho,
  ServingRateLimit,
  SubtokenEnabled,
  TargetRegistrationsPerInterval,
  Tempo,
  TransferToggle,
  WeightsSetRateLimit,
  WeightsVersionKey,
  Yuma3On,
} from "../../../generated/storage/subtensor-module.ts"
import type {
  HyperparamEntry,
  HyperparamValue,
  SubnetHyperparams,
  SubnetHyperparamsV2,
} from "../../../generated/types.ts"
import { encodeUtf8 } from "../../../protocol/codec/utf8.ts"
import { maximum, U16_MAX } from "../../../saturating.ts"
import { subnetExists } from "../subnet/subnets.ts"

const I32F32 = 32n

/** No weight is refused for being too great any more. */
export const MAX_WEIGHTS_LIMIT = U16_MAX

/** Blocks after which a neuron that set no weights counts as inactive. */
export const activityCutoffBlocks = (ctx: Context, netuid: number): bigint => {
  const factor = BigInt(ActivityCutoffFactorMilli.get(ctx, netuid))
  return maximum((factor * BigInt(Tempo.get(ctx, netuid))) / 1000n, 1n)
}

const effectiveMinChildkeyTake = (ctx: Context, netuid: number): number =>
  Math.max(MinChildkeyTake.get(ctx), MinChildkeyTakePerSubnet.get(ctx, netuid))

const steepness = (ctx: Context, netuid: number): bigint =>
  BigInt(AlphaSigmoidSteepness.get(ctx, netuid)) << I32F32

const yumaVersion = (ctx: Context, netuid: number): number => (Yuma3On.get(ctx, netuid) ? 3 : 2)

const hyperparams = (ctx: Context, netuid: number): SubnetHyperparams => {
  const [alphaLow, alphaHigh] = AlphaValues.get(ctx, netuid)
  return {
    rho: Rho.get(ctx, netuid),
    kappa: Kappa.get(ctx, netuid),
    immunity_period: ImmunityPeriod.get(ctx, netuid),
    min_allowed_weights: MinAllowedWeights.get(ctx, netuid),
    max_weights_limit: MAX_WEIGHTS_LIMIT,
    tempo: Tempo.get(ctx, netuid),
    min_difficulty: MinDifficulty.get(ctx, netuid),
    max_difficulty: MaxDifficulty.get(ctx, netuid),
    weights_version: WeightsVersionKey.get(ctx, netuid),
    weights_rate_limit: WeightsSetRateLimit.get(ctx, netuid),
    adjustment_interval: AdjustmentInterval.get(ctx, netuid),
    activity_cutoff: activityCutoffBlocks(ctx, netuid),
    registration_allowed: NetworkRegistrationAllowed.get(ctx, netuid),
    target_regs_per_interval: TargetRegistrationsPerInterval.get(ctx, netuid),
    min_burn: MinBurn.get(ctx, netuid),
    max_burn: MaxBurn.get(ctx, netuid),
    bonds_moving_avg: BondsMovingAverage.get(ctx, netuid),
    max_regs_per_block: MaxRegistrationsPerBlock.get(ctx, netuid),
    serving_rate_limit: ServingRateLimit.get(ctx, netuid),
    max_validators: MaxAllowedValidators.get(ctx, netuid),
    adjustment_alpha: AdjustmentAlpha.get(ctx, netuid),
    difficulty: Difficulty.get(ctx, netuid),
    commit_reveal_period: RevealPeriodEpochs.get(ctx, netuid),
    commit_reveal_weights_enabled: CommitRevealWeightsEnabled.get(ctx, netuid),
    alpha_high: alphaHigh,
    alpha_low: alphaLow,
    liquid_alpha_enabled: LiquidAlphaOn.get(ctx, netuid),
  }
}

const hyperparamsV2 = (ctx: Context, netuid: number): SubnetHyperparamsV2 => ({
  ...hyperparams(ctx, netuid),
  alpha_sigmoid_steepness: steepness(ctx, netuid),
  yuma_version: yumaVersion(ctx, netuid),
  subnet_is_active: SubtokenEnabled.get(ctx, netuid),
  transfers_enabled: TransferToggle.get(ctx, netuid),
  bonds_reset_enabled: BondsResetOn.get(ctx, netuid),
  user_liquidity_enabled: false,
})

const bool = (value: boolean): HyperparamValue => ({ type: "Bool", value })
const u16 = (value: number): HyperparamValue => ({ type: "U16", value })
const u64 = (value: bigint): HyperparamValue => ({ type: "U64", value })
const tao = (value: bigint): HyperparamValue => ({ type: "TaoBalance", value })

/** The open list of named values: what later versions add comes at the end. */
const hyperparamsV3 = (ctx: Context, netuid: number): HyperparamEntry[] => {
  const v2 = hyperparamsV2(ctx, netuid)
  const entries: readonly (readonly [name: string, value: HyperparamValue])[] = [
    ["kappa", u16(v2.kappa)],
    ["immunity_period", u16(v2.immunity_period)],
    ["min_allowed_weights", u16(v2.min_allowed_weights)],
    ["max_weights_limit", u16(v2.max_weights_limit)],
    ["tempo", u16(v2.tempo)],
    ["weights_version", u64(v2.weights_version)],
    ["weights_rate_limit", u64(v2.weights_rate_limit)],
    ["activity_cutoff", u64(v2.activity_cutoff)],
    ["activity_cutoff_factor", { type: "U32", value: ActivityCutoffFactorMilli.get(ctx, netuid) }],
    ["registration_allowed", bool(v2.registration_allowed)],
    ["target_regs_per_interval", u16(v2.target_regs_per_interval)],
    ["min_burn", tao(v2.min_burn)],
    ["max_burn", tao(v2.max_burn)],
    ["burn_half_life", u16(BurnHalfLife.get(ctx, netuid))],
    ["burn_increase_mult", { type: "U64F64", value: BurnIncreaseMult.get(ctx, netuid) }],
    ["bonds_moving_avg", u64(v2.bonds_moving_avg)],
    ["max_regs_per_block", u16(v2.max_regs_per_block)],
    ["serving_rate_limit", u64(v2.serving_rate_limit)],
    ["max_validators", u16(v2.max_validators)],
    ["commit_reveal_period", u64(v2.commit_reveal_period)],
    ["commit_reveal_weights_enabled", bool(v2.commit_reveal_weights_enabled)],
    ["alpha_high", u16(v2.alpha_high)],
    ["alpha_low", u16(v2.alpha_low)],
    ["liquid_alpha_enabled", bool(v2.liquid_alpha_enabled)],
    ["alpha_sigmoid_steepness", { type: "I32F32", value: v2.alpha_sigmoid_steepness }],
    ["yuma_version", u16(v2.yuma_version)],
    ["subnet_is_active", bool(v2.subnet_is_active)],
    ["transfers_enabled", bool(v2.transfers_enabled)],
    ["bonds_reset_enabled", bool(v2.bonds_reset_enabled)],
    ["user_liquidity_enabled", bool(v2.user_liquidity_enabled)],
    ["owner_cut_enabled", bool(OwnerCutEnabled.get(ctx, netuid))],
    ["owner_cut_auto_lock_enabled", bool(OwnerCutAutoLockEnabled.get(ctx, netuid))],
    ["min_childkey_take", u16(effectiveMinChildkeyTake(ctx, netuid))],
  ]
  return entries.map(([name, value]) => ({ name: encodeUtf8(name), value }))
}

const ofSubnet =
  <T>(read: (ctx: Context, netuid: number) => T) =>
  (ctx: Context, netuid: number): T | undefined =>
    subnetExists(ctx, netuid) ? read(ctx, netuid) : undefined

export const getSubnetHyperparams = ofSubnet(hyperparams)
export const getSubnetHyperparamsV2 = ofSubnet(hyperparamsV2)
export const getSubnetHyperparamsV3 = ofSubnet(hyperparamsV3)
