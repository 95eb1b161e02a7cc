import { type Entries, entryRows, sparseRows } from "../sparse-rows.ts"
import type { AreaCase, AreaCheck } from "./area-case.ts"

type Inputs = {
  readonly n: number
  readonly block: number
  readonly tempo: number
  readonly activity_cutoff_factor_milli: number
  readonly max_validators: number
  readonly stake_threshold: number
  readonly kappa: number
  readonly bonds_penalty: number
  readonly bonds_moving_average: number
  readonly yuma3: boolean
  readonly liquid_alpha: boolean
  readonly alpha_values: readonly [low: number, high: number]
  readonly steepness: number
  readonly last_mechanism_step: number
  readonly owner_uid: number | null
  readonly commit_reveal_enabled: boolean
  readonly commit_blocks: readonly (number | string | null)[] | null
  readonly weights: Readonly<Record<string, Entries>>
  readonly bonds: Readonly<Record<string, Entries>>
  readonly last_update: readonly number[]
  readonly emission: number
  readonly total_stake_u64: readonly number[]
  readonly block_at_registration: readonly number[]
  readonly validator_permit: readonly boolean[]
}

type Expected = {
  readonly active: readonly boolean[]
  readonly stake_weight_u16: readonly number[]
  readonly new_permit: readonly boolean[]
  readonly consensus_u16: readonly number[]
  readonly incentive_u16: readonly number[]
  readonly dividend_u16: readonly number[]
  readonly validator_trust_u16: readonly number[]
  readonly bonds_u16: readonly Entries[]
  readonly server_emission: readonly number[]
  readonly validator_emission: readonly number[]
  readonly combined_emission: readonly number[]
}

const NO_COMMIT = 0xffff_ffff_ffff_ffffn

const bigs = (values: readonly number[]) => BigUint64Array.from(values, BigInt)
const text = (values: readonly number[]) => values.map(String)

/** `derived.epoch.*`: a whole epoch from its columns. */
export const epochArea: AreaCheck<AreaCase<Inputs, Expected>> = (core, { inputs, expected }) => {
  const rows = (record: Readonly<Record<string, Entries>>) =>
    sparseRows(Array.from({ length: inputs.n }, (_, uid) => record[uid] ?? []))
  const commits = inputs.commit_reveal_enabled ? inputs.commit_blocks : null
  const output = core.epoch({
    neurons: inputs.n,
    block: BigInt(inputs.block),
    tempo: inputs.tempo,
    lastStepBlock: BigInt(inputs.last_mechanism_step),
    activityCutoffFactorMilli: inputs.activity_cutoff_factor_milli,
    kappa: inputs.kappa,
    bondsPenalty: inputs.bonds_penalty,
    bondsMovingAverage: BigInt(inputs.bonds_moving_average),
    yuma3: inputs.yuma3,
    liquidAlpha: inputs.liquid_alpha,
    alphaLow: inputs.alpha_values[0],
    alphaHigh: inputs.alpha_values[1],
    alphaSteepness: inputs.steepness,
    maxValidators: inputs.max_validators,
    stakeThreshold: BigInt(inputs.stake_threshold),
    taoWeight: 0n,
    ownerUid: inputs.owner_uid ?? undefined,
    emission: BigInt(inputs.emission),
    lastUpdate: bigs(inputs.last_update),
    registeredAt: bigs(inputs.block_at_registration),
    alphaStake: bigs(inputs.total_stake_u64),
    taoStake: new BigUint64Array(inputs.n),
    permits: inputs.validator_permit,
    weights: rows(inputs.weights),
    bonds: rows(inputs.bonds),
    ...(commits && { commitBlocks: BigUint64Array.from(commits, (block) => BigInt(block ?? NO_COMMIT)) }),
  })
  return {
    expected: [
      expected.active,
      expected.stake_weight_u16,
      expected.new_permit,
      expected.consensus_u16,
      expected.incentive_u16,
      expected.dividend_u16,
      expected.validator_trust_u16,
      expected.bonds_u16,
      text(expected.server_emission),
      text(expected.validator_emission),
      text(expected.combined_emission),
    ],
    got: [
      output.active,
      output.stakeWeight,
      output.permits,
      output.consensus,
      output.incentive,
      output.dividends,
      output.validatorTrust,
      entryRows(output.bonds),
      output.serverEmission,
      output.validatorEmission,
      output.emission,
    ],
  }
}
