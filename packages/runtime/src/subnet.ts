/**
 * Subnets on values: what a new one costs and starts with, what registrations cost, how weights are stored and
 * committed, without a chain. Follows `subnets` of pallet-subtensor.
 */
import * as core from "@subforge/core"
import { Context, Effect, Layer, Schema } from "effect"
import type { Hex } from "./bytes.ts"
import { alphaAtPrice } from "./pallets/subtensor/subnet/alpha-at-price.ts"
import { lockCost } from "./pallets/subtensor/subnet/lock-cost.ts"
import { MAIN_MECHANISM, MAX_MECHANISMS, mechanismIndex } from "./pallets/subtensor/subnet/mechanisms.ts"
import { subnetAccount } from "./pallets/subtensor/subnet/subnet-account.ts"
import { commitHash } from "./pallets/subtensor/subnet/weights/commit-hash.ts"
import { maximum } from "./saturating.ts"
import type { InvalidInput } from "./service/input.ts"
import { Bits128, decodeInput, U16, U64, withDefault } from "./service/input.ts"

export { InvalidInput } from "./service/input.ts"

const ONE_TAO = 1_000_000_000n

/** `BurnIncreaseMult` of a new subnet, 1.26 as U64F64 bits. */
export const DEFAULT_PRICE_MULTIPLIER = 23_242_897_532_874_035_200n
/** `NetworkMinLockCost` of the chain's genesis, rao. */
export const DEFAULT_MIN_LOCK = 1000n * ONE_TAO

/** What the price of a new subnet depends on. */
export const NetworkCostInput = Schema.Struct({
  /** What the last subnet paid, rao. */
  lastLock: withDefault(U64, DEFAULT_MIN_LOCK),
  /** Block of the last registration; 0 (the default) when there was none. */
  lastLockBlock: withDefault(U64, 0n),
  /** The price never falls below this, rao. */
  minLock: withDefault(U64, DEFAULT_MIN_LOCK),
  /** Blocks in which the price falls by the last lock; 14 days by default. */
  reductionInterval: withDefault(U64, 100_800n),
  /** The chain's emission a block, rao: the interval halves with it. */
  blockEmission: withDefault(U64, ONE_TAO),
  block: U64,
})
export type NetworkCostInput = typeof NetworkCostInput.Encoded

/** A new subnet's lock and the price it starts at. */
export const OpeningPoolInput = Schema.Struct({
  /** TAO that the owner locks, rao. */
  lock: U64,
  minLock: withDefault(U64, DEFAULT_MIN_LOCK),
  /** Median price of all subnets, U64F64 bits; 1 without any other subnet. */
  medianPrice: withDefault(Bits128, 1n << 64n),
})
export type OpeningPoolInput = typeof OpeningPoolInput.Encoded

/** The reserves that a new subnet starts with: rao of TAO, rao of alpha. */
export interface OpeningPool {
  readonly tao: bigint
  readonly alpha: bigint
}

/** Registrations one after the other within a block. */
export const RegistrationsInput = Schema.Struct({
  /** `Burn` before the first one, rao. */
  price: U64,
  count: Schema.Int.pipe(Schema.check(Schema.isBetween({ minimum: 0, maximum: 65_535 }))),
  /** `BurnIncreaseMult`, U64F64 bits; 1.26 by default, and at least 1 whatever is given. */
  multiplier: withDefault(Bits128, DEFAULT_PRICE_MULTIPLIER),
  /** `MinBurn`, rao. */
  min: withDefault(U64, 500_000n),
  /** `MaxBurn`, rao. */
  max: withDefault(U64, 100_000_000_000n),
})
export type RegistrationsInput = typeof RegistrationsInput.Encoded

/** What registrations cost. */
export interface RegistrationCosts {
  /** Price of each registration, rao. */
  readonly prices: readonly bigint[]
  readonly total: bigint
  /** The price for the next one, rao. */
  readonly next: bigint
}

const Uids = Schema.Array(U16)

/** A row of weights as a validator sends it. */
export const WeightsInput = Schema.Struct({
  uids: Uids,
  /** One for each uid, of 65535. */
  values: Uids,
}).pipe(
  Schema.check(
    Schema.makeFilter(
      ({ uids, values }: { readonly uids: readonly number[]; readonly values: readonly number[] }) =>
        uids.length === values.length || `expected one value a uid, got ${uids.length} and ${values.length}`,
    ),
  ),
)
export type WeightsInput = typeof WeightsInput.Encoded

/** Weights to commit to by hash. */
export const CommitInput = Schema.Struct({
  /** Account of the validator's hotkey, 32 bytes in hex. */
  hotkey: Schema.String.pipe(Schema.check(Schema.isPattern(/^0x[0-9a-f]{64}$/))),
  netuid: U16,
  mechanism: withDefault(
    Schema.Int.pipe(Schema.check(Schema.isBetween({ minimum: 0, maximum: MAX_MECHANISMS - 1 }))),
    MAIN_MECHANISM,
  ),
  uids: Uids,
  values: Uids,
  /** Any numbers; the reveal has to repeat them. */
  salt: Uids,
  versionKey: U64,
})
export type CommitInput = typeof CommitInput.Encoded

/** What can be said of subnets on values. */
export interface SubnetShape {
  /** The price of a new subnet, rao. */
  readonly networkCost: (input: NetworkCostInput) => Effect.Effect<bigint, InvalidInput>
  /** The pool of a new subnet: the whole lock at the median price. */
  readonly openingPool: (input: OpeningPoolInput) => Effect.Effect<OpeningPool, InvalidInput>
  /** What several registrations in one block cost. For the decay in between see `Emission.registrationPrice`. */
  readonly registrations: (input: RegistrationsInput) => Effect.Effect<RegistrationCosts, InvalidInput>
  /** The row as the chain stores it: scaled so that the greatest weight is 65535, order kept. */
  readonly storedWeights: (
    input: WeightsInput,
  ) => Effect.Effect<readonly (readonly [uid: number, weight: number])[], InvalidInput>
  /** The hash that `commit_weights` takes. */
  readonly commitHash: (input: CommitInput) => Effect.Effect<Hex, InvalidInput>
  /** The account that holds a subnet's TAO. */
  readonly account: (netuid: number) => Effect.Effect<Hex, InvalidInput>
}

const openingPool = ({ lock, minLock, medianPrice }: typeof OpeningPoolInput.Type): OpeningPool => {
  const tao = maximum(lock, minLock)
  return { tao, alpha: alphaAtPrice(tao, medianPrice) }
}

const registrations = (input: typeof RegistrationsInput.Type): RegistrationCosts => {
  const { count, multiplier, min, max } = input
  const prices: bigint[] = []
  let next = input.price
  for (let i = 0; i < count; i++) {
    prices.push(next)
    next = core.bumpBurn(next, multiplier, min, max)
  }
  return { prices, next, total: prices.reduce((sum, price) => sum + price, 0n) }
}

const storedWeights = ({ uids, values }: typeof WeightsInput.Type): [uid: number, weight: number][] => {
  const upscaled = core.upscaleWeights(Uint16Array.from(values))
  return uids.map((uid, i) => [uid, upscaled[i] as number])
}

const hashOfCommit = (input: typeof CommitInput.Type): Hex =>
  commitHash({
    hotkey: input.hotkey as Hex,
    index: mechanismIndex(input.netuid, input.mechanism),
    uids: Uint16Array.from(input.uids),
    values: Uint16Array.from(input.values),
    salt: Uint16Array.from(input.salt),
    versionKey: input.versionKey,
  })

const decodeNetworkCost = decodeInput(NetworkCostInput)
const decodeOpeningPool = decodeInput(OpeningPoolInput)
const decodeRegistrations = decodeInput(RegistrationsInput)
const decodeWeights = decodeInput(WeightsInput)
const decodeCommit = decodeInput(CommitInput)
const decodeNetuid = decodeInput(U16)

const subnet: SubnetShape = {
  networkCost: (input) => Effect.map(decodeNetworkCost(input), lockCost),
  openingPool: (input) => Effect.map(decodeOpeningPool(input), openingPool),
  registrations: (input) => Effect.map(decodeRegistrations(input), registrations),
  storedWeights: (input) => Effect.map(decodeWeights(input), storedWeights),
  commitHash: (input) => Effect.map(decodeCommit(input), hashOfCommit),
  account: (netuid) => Effect.map(decodeNetuid(netuid), subnetAccount),
}

/**
 * Costs of subnets and registrations, and the form of weights, on values.
 *
 * @example
 * ```ts
 * import { Subnet } from "@subforge/runtime/subnet"
 * import { Effect } from "effect"
 *
 * const program = Effect.gen(function* () {
 *   const subnet = yield* Subnet
 *   const lock = yield* subnet.networkCost({ block: 1n })
 *   return yield* subnet.openingPool({ lock })
 * })
 * Effect.runSync(program.pipe(Effect.provide(Subnet.layer))) // { tao: 10n ** 12n, alpha: 10n ** 12n }
 * ```
 */
export class Subnet extends Context.Service<Subnet, SubnetShape>()("@subforge/runtime/Subnet") {
  static readonly layer: Layer.Layer<Subnet> = Layer.succeed(Subnet, subnet)
}
