import type { Pool, SwapApi, SwapErrorName, SwapFailure, SwapInput, SwapResult } from "../api/swap.ts"
import type { MathFace } from "./face.ts"
import { WordReader, WordWriter } from "./words.ts"

/** Errors by their number in core; 0 is success. */
const ERRORS: readonly (SwapErrorName | undefined)[] = [
  undefined,
  "SwapInputTooLarge",
  "ReservesTooLow",
  "PriceLimitExceeded",
  "InsufficientLiquidity",
]

const withPool = (more: number, { taoReserve, alphaReserve, quoteWeight }: Pool): WordWriter =>
  new WordWriter(3 + more).u64(taoReserve).u64(alphaReserve).u64(quoteWeight)

const sells = (order: "buy" | "sell"): boolean => order === "sell"

const readSwap = (words: BigUint64Array): SwapResult | SwapFailure => {
  const reader = new WordReader(words)
  const error = ERRORS[reader.small()]
  if (error !== undefined) return { error }
  return {
    amountPaidIn: reader.u64(),
    amountPaidOut: reader.u64(),
    feePaid: reader.u64(),
    feeToBlockAuthor: reader.u64(),
  }
}

const swapWords = (input: SwapInput): BigUint64Array =>
  withPool(5, input)
    .flag(sells(input.order))
    .u64(input.amount)
    .u64(input.limit)
    .small(input.dropFees === true ? 0 : input.feeRate, 16)
    .u64(input.minimumReserve).words

/** The balancer pool over a face. */
export const createSwap = (raw: () => MathFace): SwapApi => {
  const read = (words: BigUint64Array): WordReader => new WordReader(words)
  return {
    swap: (input) => readSwap(raw().swap(swapWords(input))),
    price: (pool) => read(raw().price(withPool(0, pool).words)).u128(),
    prices: (pools) => {
      const writer = new WordWriter(3 * pools.length)
      for (const { taoReserve, alphaReserve, quoteWeight } of pools) {
        writer.u64(taoReserve).u64(alphaReserve).u64(quoteWeight)
      }
      const reader = read(raw().price(writer.words))
      return pools.map(() => reader.u128())
    },
    swapFee: (amount, feeRate) =>
      read(raw().swapFee(new WordWriter(2).u64(amount).small(feeRate, 16).words)).u64(),
    swapDeltaIn: (pool, order, current, target) =>
      read(raw().swapDeltaIn(withPool(5, pool).flag(sells(order)).u128(current).u128(target).words)).u64(),
    swapOut: (pool, order, amount) =>
      read(raw().swapOut(withPool(2, pool).flag(sells(order)).u64(amount).words)).u64(),
    alphaForTao: (pool, tao) => read(raw().alphaForTao(withPool(1, pool).u64(tao).words)).u64(),
    expBaseQuote: (pool, alpha) => read(raw().expBaseQuote(withPool(1, pool).u64(alpha).words)).u128(),
    expQuoteBase: (pool, tao) => read(raw().expQuoteBase(withPool(1, pool).u64(tao).words)).u128(),
    adjustProtocolLiquidity: (pool, tao, alpha) => {
      const reader = read(raw().adjustProtocolLiquidity(withPool(2, pool).u64(tao).u64(alpha).words))
      const weight = reader.option((r) => r.u64())
      return { quoteWeight: weight ?? pool.quoteWeight, added: weight !== undefined }
    },
    initialQuoteWeight: (taoReserve, alphaReserve, price) => {
      const { words } = new WordWriter(4).u64(taoReserve).u64(alphaReserve).u128(price)
      return read(raw().initialQuoteWeight(words)).option((r) => r.u64())
    },
    powRatioScaled: (baseNum, baseDen, expNum, expDen, precision, scale) => {
      const writer = new WordWriter(11).u128(baseNum).u128(baseDen).u128(expNum).u128(expDen)
      return read(raw().powRatioScaled(writer.small(precision, 32).u128(scale).words)).option((r) => r.u128())
    },
    maxAmountMove: (origin, destination, limit) => {
      const writer = withPool(4, origin).u64(destination.taoReserve).u64(destination.alphaReserve)
      return read(raw().maxAmountMove(writer.u64(destination.quoteWeight).u64(limit).words)).u64()
    },
    medianPrice: (prices) => {
      const writer = new WordWriter(2 * prices.length)
      for (const price of prices) writer.u128(price)
      return read(raw().medianPrice(writer.words)).u128()
    },
  }
}
