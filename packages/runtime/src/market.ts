/**
 * The weighted pool ("balancer") of a subnet on values: prices, quotes and the weight after an injection, without a
 * chain. Follows `pallet-subtensor-swap`.
 */
import type { AdjustedLiquidity, Pool, SwapErrorName, SwapResult } from "@subforge/core"
import * as core from "@subforge/core"
import { Context, Data, Effect, Layer, Schema } from "effect"
import { EVEN_WEIGHT, MAX_PRICE, MIN_PRICE, MINIMUM_RESERVE } from "./pallets/swap/constants.ts"
import { saturatingAdd, saturatingSub } from "./saturating.ts"
import type { InvalidInput } from "./service/input.ts"
import { decodeInput, Perquintill, U16, U64, withDefault } from "./service/input.ts"

export type { AdjustedLiquidity, SwapErrorName, SwapResult } from "@subforge/core"
export { InvalidInput } from "./service/input.ts"

/** Fee rate of a new subnet, of 65535 (`FeeRate`). */
export const DEFAULT_FEE_RATE = 33

const FRACTION_BITS = 64n
const RAO_PER_TAO = 1_000_000_000n << FRACTION_BITS

/** Reserves of a subnet's pool: what `SubnetTAO`, `SubnetAlphaIn` and `SwapBalancer` hold. */
export const PoolInput = Schema.Struct({
  /** TAO in the pool, rao. */
  taoReserve: U64,
  /** Alpha in the pool, rao of alpha. */
  alphaReserve: U64,
  /** Weight of TAO, parts of 1e18; one half by default. */
  quoteWeight: withDefault(Perquintill, EVEN_WEIGHT),
})
export type PoolInput = typeof PoolInput.Encoded

/** A swap to quote. */
export const QuoteInput = Schema.Struct({
  pool: PoolInput,
  /** "buy" pays TAO for alpha, "sell" pays alpha for TAO. */
  order: Schema.Literals(["buy", "sell"]),
  /** Gross input, rao of TAO for a buy and of alpha for a sell. */
  amount: U64,
  /** Price limit, rao of TAO for one alpha; the chain's widest by default. */
  limit: Schema.optionalKey(U64),
  /** Fee of 65535, 33 by default; all of it goes to the block author. */
  feeRate: withDefault(U16, DEFAULT_FEE_RATE),
})
export type QuoteInput = typeof QuoteInput.Encoded

/** An injection into a pool that keeps its price. */
export const InjectionInput = Schema.Struct({ pool: PoolInput, tao: U64, alpha: U64 })
export type InjectionInput = typeof InjectionInput.Encoded

/** A swap that the chain would refuse, by the name of the pallet's error. */
export class SwapRefused extends Data.TaggedError("SwapRefused")<{ readonly code: SwapErrorName }> {
  override get message(): string {
    return `The pool refuses this swap (${this.code}): try a smaller amount, a wider limit or a deeper pool.`
  }
}

/** A price: TAO for one alpha. */
export interface Price {
  /** U64F64 bits, as the chain computes with. */
  readonly bits: bigint
  /** Rao of TAO for one alpha, floored, as the chain's runtime API gives it. */
  readonly rao: bigint
}

/** What the market can tell of a pool. */
export interface MarketShape {
  /** The present price; 0 for a pool without alpha. */
  readonly price: (pool: PoolInput) => Effect.Effect<Price, InvalidInput>
  /** What a swap pays in and out and its fee; the reserves stay as they are. */
  readonly quote: (input: QuoteInput) => Effect.Effect<SwapResult, InvalidInput | SwapRefused>
  /** The pool after a swap, for a series of them. */
  readonly swap: (
    input: QuoteInput,
  ) => Effect.Effect<{ readonly result: SwapResult; readonly pool: Pool }, InvalidInput | SwapRefused>
  /** The weight that keeps the price while both reserves grow. */
  readonly inject: (input: InjectionInput) => Effect.Effect<AdjustedLiquidity, InvalidInput>
}

const decodePool = decodeInput(PoolInput)
const decodeQuote = decodeInput(QuoteInput)
const decodeInjection = decodeInput(InjectionInput)

const priceOf = (pool: Pool): Price => {
  const bits = core.price(pool)
  return { bits, rao: core.mulU64F64(bits, RAO_PER_TAO) >> FRACTION_BITS }
}

const runSwap = ({ pool, order, amount, limit, feeRate }: typeof QuoteInput.Type) => {
  const result = core.swap({
    ...pool,
    order,
    amount,
    limit: limit ?? (order === "buy" ? MAX_PRICE : MIN_PRICE),
    feeRate,
    minimumReserve: MINIMUM_RESERVE,
  })
  return result.error === undefined
    ? Effect.succeed(result)
    : Effect.fail(new SwapRefused({ code: result.error }))
}

const poolAfter = (
  { pool, order }: typeof QuoteInput.Type,
  { amountPaidIn, amountPaidOut }: SwapResult,
): Pool =>
  order === "buy"
    ? {
        ...pool,
        taoReserve: saturatingAdd(pool.taoReserve, amountPaidIn),
        alphaReserve: saturatingSub(pool.alphaReserve, amountPaidOut),
      }
    : {
        ...pool,
        taoReserve: saturatingSub(pool.taoReserve, amountPaidOut),
        alphaReserve: saturatingAdd(pool.alphaReserve, amountPaidIn),
      }

const market: MarketShape = {
  price: (pool) => Effect.map(decodePool(pool), priceOf),
  quote: (input) => Effect.flatMap(decodeQuote(input), runSwap),
  swap: (input) =>
    Effect.flatMap(decodeQuote(input), (quote) =>
      Effect.map(runSwap(quote), (result) => ({ result, pool: poolAfter(quote, result) })),
    ),
  inject: (input) =>
    Effect.map(decodeInjection(input), ({ pool, tao, alpha }) =>
      core.adjustProtocolLiquidity(pool, tao, alpha),
    ),
}

/**
 * Prices and swaps of a subnet's pool on values.
 *
 * @example
 * ```ts
 * import { Market } from "@subforge/runtime/market"
 * import { Effect } from "effect"
 *
 * const program = Effect.gen(function* () {
 *   const market = yield* Market
 *   const pool = { taoReserve: 100_000_000_000n, alphaReserve: 200_000_000_000n }
 *   return yield* market.quote({ pool, order: "buy", amount: 1_000_000_000n })
 * })
 * const { amountPaidOut, feePaid } = Effect.runSync(program.pipe(Effect.provide(Market.layer)))
 * ```
 */
export class Market extends Context.Service<Market, MarketShape>()("@subforge/runtime/Market") {
  static readonly layer: Layer.Layer<Market> = Layer.succeed(Market, market)
}
