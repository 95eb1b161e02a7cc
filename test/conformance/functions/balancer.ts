import type { FunctionCheck } from "./function-check.ts"

type BalancerCase = {
  readonly quoteWeight: string
  readonly alphaReserve: string
  readonly taoReserve: string
  readonly dx: string
  readonly dy: string
  readonly exp_base_quote: string
  readonly exp_quote_base: string
  readonly price: string
  readonly quote_delta_in: readonly [current: string, target: string, tao: string]
  readonly base_delta_in: readonly [current: string, target: string, alpha: string]
  readonly added: readonly [tao: string, alpha: string, ok: boolean, quoteWeight: string]
}

/** Every function of the swap pallet's weighted pool at one pool. */
export const balancer: Readonly<Record<string, FunctionCheck<BalancerCase>>> = {
  Balancer: (core, entry) => {
    const pool = {
      taoReserve: BigInt(entry.taoReserve),
      alphaReserve: BigInt(entry.alphaReserve),
      quoteWeight: BigInt(entry.quoteWeight),
    }
    const deltaIn = (order: "buy" | "sell", [current, target]: readonly [string, string, string]) =>
      core.swapDeltaIn(pool, order, BigInt(current), BigInt(target))
    const [tao, alpha] = entry.added
    const adjusted = core.adjustProtocolLiquidity(pool, BigInt(tao), BigInt(alpha))
    return {
      expected: [
        entry.exp_base_quote,
        entry.exp_quote_base,
        entry.price,
        entry.quote_delta_in[2],
        entry.base_delta_in[2],
        entry.added.slice(2),
      ],
      got: [
        core.expBaseQuote(pool, BigInt(entry.dx)),
        core.expQuoteBase(pool, BigInt(entry.dy)),
        core.price(pool),
        deltaIn("buy", entry.quote_delta_in),
        deltaIn("sell", entry.base_delta_in),
        [adjusted.added, adjusted.quoteWeight],
      ],
    }
  },
}
