import type { Pool, SwapApi } from "../api/swap.ts"
import type { Family } from "./compare.ts"
import type { Random } from "./random.ts"

const ONE = 10n ** 18n

const reserve = (random: Random) => (random.oneIn(10) ? random.u64() : random.u64() >> 8n)

const pool = (random: Random): Pool => ({
  taoReserve: reserve(random),
  alphaReserve: reserve(random),
  quoteWeight: random.oneIn(4) ? ONE / 2n : ONE / 100n + (random.u64() % (ONE - ONE / 50n)),
})

const order = (random: Random) => random.pick(["buy", "sell"] as const)

const price = (random: Random) => random.wide(random.pick([40, 64, 80, 128]))

/** Input for the market: pools of every depth, weights from 1 to 99 per cent. */
export const swapFamily: Family<SwapApi> = {
  swap: (random) => [
    {
      ...pool(random),
      order: order(random),
      amount: random.u64(),
      limit: random.oneIn(2) ? (1n << 64n) - 1n : random.u64(),
      feeRate: random.below(65_536),
      minimumReserve: random.pick([0n, 1_000_000n]),
      dropFees: random.oneIn(3),
    },
  ],
  price: (random) => [pool(random)],
  prices: (random) => [Array.from({ length: random.below(5) }, () => pool(random))],
  swapFee: (random) => [random.u64(), random.below(65_536)],
  swapDeltaIn: (random) => [pool(random), order(random), price(random), price(random)],
  swapOut: (random) => [pool(random), order(random), random.u64()],
  alphaForTao: (random) => [pool(random), random.u64()],
  expBaseQuote: (random) => [pool(random), random.u64()],
  expQuoteBase: (random) => [pool(random), random.u64()],
  adjustProtocolLiquidity: (random) => [pool(random), random.u64(), random.u64()],
  initialQuoteWeight: (random) => [reserve(random), reserve(random), price(random)],
  powRatioScaled: (random) => {
    const [exponent, scale] = [random.u64() >> 8n, 10n ** BigInt(random.pick([9, 18]))]
    return [random.u64() + 1n, random.u64() + 1n, exponent, exponent + 1n + random.u64(), 256, scale]
  },
  maxAmountMove: (random) => [pool(random), pool(random), random.u64()],
  medianPrice: (random) => [Array.from({ length: random.below(12) }, () => price(random))],
}
