/**
 * Emission on values: issuance, the split of a block's TAO and alpha among subnets and their participants, the
 * registration price, without a chain. Follows `coinbase` of pallet-subtensor.
 */
import * as core from "@subforge/core"
import { Context, Effect, Layer, Schema } from "effect"
import { EVEN_WEIGHT, MINIMUM_RESERVE } from "./pallets/swap/constants.ts"
import type { InvalidInput } from "./service/input.ts"
import { Bits128, decodeInput, Perquintill, SignedBits128, U16, U64, withDefault } from "./service/input.ts"
import { DEFAULT_TAO_WEIGHT } from "./staking.ts"

export { InvalidInput } from "./service/input.ts"

/** `SubnetOwnerCut` of the chain's genesis, of 65535. */
export const DEFAULT_OWNER_CUT = 11_796

/** An emitting subnet before the block. */
export const EmittingSubnet = Schema.Struct({
  /** TAO in the pool, rao. */
  taoReserve: U64,
  /** Alpha in the pool, rao of alpha. */
  alphaIn: U64,
  /** Alpha outside of the pool, rao of alpha. */
  alphaOut: U64,
  /** Moving average of the price, I96F32 bits: what shares are measured by. */
  movingPrice: SignedBits128,
  /** Weight of TAO in the pool, parts of 1e18; one half by default. */
  quoteWeight: withDefault(Perquintill, EVEN_WEIGHT),
  /** Part of miners' income that was withheld, U96F32 bits; none by default. */
  minerBurned: withDefault(Bits128, 0n),
  /** Whether TAO flows into the pool; true by default. */
  emissionEnabled: withDefault(Schema.Boolean, true),
  /** Whether the owner gets a cut; true by default. */
  ownerCutEnabled: withDefault(Schema.Boolean, true),
})
export type EmittingSubnet = typeof EmittingSubnet.Encoded

/** A block's emission. */
export const SplitInput = Schema.Struct({
  /** TAO of the block, rao. */
  credit: U64,
  /** TAO staked on root, rao. */
  rootTao: withDefault(U64, 0n),
  /** Weight of root stake, of u64::MAX. */
  taoWeight: withDefault(U64, DEFAULT_TAO_WEIGHT),
  /** Owner's cut, of 65535. */
  ownerCut: withDefault(U16, DEFAULT_OWNER_CUT),
  subnets: Schema.Array(EmittingSubnet),
})
export type SplitInput = typeof SplitInput.Encoded

/** What one subnet gets of a block; rao of TAO or alpha. */
export interface SubnetSplit {
  /** Share of the block's TAO, U64F64 bits. */
  readonly share: bigint
  /** TAO put into the pool. */
  readonly taoIn: bigint
  /** Alpha put into the pool. */
  readonly alphaIn: bigint
  /** TAO that the chain spends on alpha of the pool, and what it gets. */
  readonly buy: { readonly tao: bigint; readonly alpha: bigint }
  /** Alpha created for participants; the four parts below are of it. */
  readonly alphaOut: bigint
  readonly ownerCut: bigint
  readonly miners: bigint
  readonly validators: bigint
  /** Root's dividends; recycled when root does not sell. */
  readonly root: bigint
}

/** A block's emission divided. */
export interface EmissionSplit {
  /** Whether root's dividends are paid at all: the moving prices sum to more than 1. */
  readonly rootSells: boolean
  readonly subnets: readonly SubnetSplit[]
  /** TAO that no subnet took, rao: it is recycled. */
  readonly left: bigint
}

/** A registration price and its rules. */
export const RegistrationPriceInput = Schema.Struct({
  /** `Burn`, rao. */
  price: U64,
  /** `BurnHalfLife`, blocks; 360 by default. */
  halfLife: withDefault(U16, 360),
  /** `MinBurn`, rao. */
  min: withDefault(U64, 500_000n),
  /** `MaxBurn`, rao. */
  max: withDefault(U64, 100_000_000_000n),
  /** Blocks without a registration. */
  blocks: Schema.Int.pipe(Schema.check(Schema.isBetween({ minimum: 0, maximum: 1_000_000 }))),
})
export type RegistrationPriceInput = typeof RegistrationPriceInput.Encoded

/** What can be said of emission on values. */
export interface EmissionShape {
  /** Rao (or alpha rao) a block at an issuance in rao; halves on the way to 21 million. */
  readonly blockEmission: (issuance: bigint) => Effect.Effect<bigint, InvalidInput>
  /** How one block's TAO and alpha are divided, subnets in the order given. */
  readonly split: (input: SplitInput) => Effect.Effect<EmissionSplit, InvalidInput>
  /** The price after some blocks without a registration, rao. */
  readonly registrationPrice: (input: RegistrationPriceInput) => Effect.Effect<bigint, InvalidInput>
}

const DYNAMIC = 1
/** Any block from the second on: prices do not decay in block 1. */
const SOME_BLOCK = 2n

const split = ({ subnets, ...block }: typeof SplitInput.Type): EmissionSplit => {
  const output = core.coinbase({
    ...block,
    minimumReserve: MINIMUM_RESERVE,
    taoReserve: BigUint64Array.from(subnets, ({ taoReserve }) => taoReserve),
    alphaIn: BigUint64Array.from(subnets, ({ alphaIn }) => alphaIn),
    alphaOut: BigUint64Array.from(subnets, ({ alphaOut }) => alphaOut),
    quoteWeight: BigUint64Array.from(subnets, ({ quoteWeight }) => quoteWeight),
    mechanism: new Uint16Array(subnets.length).fill(DYNAMIC),
    movingPrice: subnets.map(({ movingPrice }) => movingPrice),
    minerBurned: subnets.map(({ minerBurned }) => minerBurned),
    emissionEnabled: subnets.map(({ emissionEnabled }) => emissionEnabled),
    ownerCutEnabled: subnets.map(({ ownerCutEnabled }) => ownerCutEnabled),
    initialized: subnets.map(() => true),
  })
  const at = (column: BigUint64Array, i: number): bigint => column[i] as bigint
  return {
    rootSells: output.rootSell,
    left: output.creditLeft,
    subnets: subnets.map((_, i) => ({
      share: output.share[i] as bigint,
      taoIn: at(output.taoInEmission, i),
      alphaIn: at(output.alphaInEmission, i),
      buy: { tao: at(output.buyIn, i), alpha: at(output.buyOut, i) },
      alphaOut: at(output.alphaOutEmission, i),
      ownerCut: at(output.ownerCut, i),
      miners: at(output.server, i),
      validators: at(output.validator, i),
      root: at(output.root, i),
    })),
  }
}

const registrationPrice = ({
  price,
  halfLife,
  min,
  max,
  blocks,
}: typeof RegistrationPriceInput.Type): bigint => {
  const columns = {
    halfLife: Uint16Array.of(halfLife),
    min: BigUint64Array.of(min),
    max: BigUint64Array.of(max),
  }
  let burn = BigUint64Array.of(price)
  for (let i = 0; i < blocks; i++) burn = core.decayBurns({ burn, ...columns }, SOME_BLOCK) as typeof burn
  return burn[0] as bigint
}

const decodeIssuance = decodeInput(U64)
const decodeSplit = decodeInput(SplitInput)
const decodePrice = decodeInput(RegistrationPriceInput)

const emission: EmissionShape = {
  blockEmission: (issuance) => Effect.map(decodeIssuance(issuance), core.blockEmission),
  split: (input) => Effect.map(decodeSplit(input), split),
  registrationPrice: (input) => Effect.map(decodePrice(input), registrationPrice),
}

/**
 * Issuance and its division on values.
 *
 * @example
 * ```ts
 * import { Emission } from "@subforge/runtime/emission"
 * import { Effect } from "effect"
 *
 * const program = Effect.gen(function* () {
 *   const emission = yield* Emission
 *   const credit = yield* emission.blockEmission(3_016_000_000_000_000n)
 *   const subnet = { taoReserve: 10n ** 12n, alphaIn: 10n ** 12n, alphaOut: 0n, movingPrice: 1n << 31n }
 *   return yield* emission.split({ credit, subnets: [subnet] })
 * })
 * const { subnets } = Effect.runSync(program.pipe(Effect.provide(Emission.layer)))
 * ```
 */
export class Emission extends Context.Service<Emission, EmissionShape>()("@subforge/runtime/Emission") {
  static readonly layer: Layer.Layer<Emission> = Layer.succeed(Emission, emission)
}
