import { Effect } from "effect"
import type { ReadError } from "./errors.ts"
import { bigint, number } from "./metagraph.ts"
import type { StateAt } from "./storage.ts"

/** The parameters of a subnet that its miners and validators live by. */
export interface Hyperparameters {
  /** Blocks from one epoch to the next. */
  readonly tempo: number
  /** Blocks between two `set_weights` of one neuron. */
  readonly weightsRateLimit: number
  readonly weightsVersionKey: bigint
  /** Fewest weights that count, unless the subnet is smaller. */
  readonly minAllowedWeights: number
  readonly commitRevealEnabled: boolean
  readonly revealPeriodEpochs: number
  /** Blocks between two `serve_axon` of one neuron. */
  readonly servingRateLimit: number
  /** Blocks during which a newcomer is not replaced. */
  readonly immunityPeriod: number
  readonly maxAllowedUids: number
  readonly maxAllowedValidators: number
  readonly registrationAllowed: boolean
  /** Whether `start_call` opened the subnet for staking. */
  readonly subtokenEnabled: boolean
  /** Whether root lets TAO flow into the subnet's pool. */
  readonly emissionEnabled: boolean
  /** Price of a registration, rao. */
  readonly burn: bigint
}

/** Reads a subnet's parameters. */
export const readHyperparameters = Effect.fn("readHyperparameters")(function* (
  state: StateAt,
  netuid: number,
) {
  const read = (item: string) => state.get(item, [netuid])
  const flag = (item: string) => read(item).pipe(Effect.map((value) => value.toJSON() === true))
  const integer = (item: string) => read(item).pipe(Effect.map(number))
  return yield* Effect.all(
    {
      tempo: integer("Tempo"),
      weightsRateLimit: integer("WeightsSetRateLimit"),
      weightsVersionKey: read("WeightsVersionKey").pipe(Effect.map(bigint)),
      minAllowedWeights: integer("MinAllowedWeights"),
      commitRevealEnabled: flag("CommitRevealWeightsEnabled"),
      revealPeriodEpochs: integer("RevealPeriodEpochs"),
      servingRateLimit: integer("ServingRateLimit"),
      immunityPeriod: integer("ImmunityPeriod"),
      maxAllowedUids: integer("MaxAllowedUids"),
      maxAllowedValidators: integer("MaxAllowedValidators"),
      registrationAllowed: flag("NetworkRegistrationAllowed"),
      subtokenEnabled: flag("SubtokenEnabled"),
      emissionEnabled: flag("SubnetEmissionEnabled"),
      burn: read("Burn").pipe(Effect.map(bigint)),
    },
    { concurrency: "unbounded" },
  )
}) satisfies (state: StateAt, netuid: number) => Effect.Effect<Hyperparameters, ReadError>
