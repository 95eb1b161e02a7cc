import type { Pool, SwapInput } from "@subforge/core"
import type { Core } from "../core.ts"
import type { AreaCase, AreaCheck } from "./area-case.ts"
import { big, fixedFromFloat, type Int, text } from "./numbers.ts"

type Weight = { readonly w_quote_parts?: Int }

const EVEN = 500_000_000_000_000_000n
/** `FeeRate` of a new subnet, of 65535. */
const FEE_RATE = 33
const MAX_INPUT_RESERVES = 1000n
const U64_MAX = 2n ** 64n - 1n

const saturated = (value: bigint) => (value > U64_MAX ? U64_MAX : value)

const pool = ({ w_quote_parts }: Weight, tao: Int, alpha: Int): Pool => ({
  taoReserve: big(tao),
  alphaReserve: big(alpha),
  quoteWeight: w_quote_parts === undefined ? EVEN : big(w_quote_parts),
})

type ExactIn = AreaCase<
  Weight & {
    readonly side: "buy" | "sell"
    readonly amount: Int
    readonly limit_price_rao: Int
    readonly tao_reserve: Int
    readonly alpha_reserve: Int
    readonly fee_rate: number
    readonly drop_fees: boolean
    readonly minimum_reserve: Int
  },
  | { readonly error: string }
  | { readonly error?: undefined; paid_in: Int; paid_out: Int; fee: Int; fee_author: Int }
>

const exactIn: AreaCheck<ExactIn> = (core, { inputs, expected }) => {
  const result = core.swap({
    ...pool(inputs, inputs.tao_reserve, inputs.alpha_reserve),
    order: inputs.side,
    amount: big(inputs.amount),
    limit: big(inputs.limit_price_rao),
    feeRate: inputs.fee_rate,
    dropFees: inputs.drop_fees,
    minimumReserve: big(inputs.minimum_reserve),
  })
  const { error } = expected
  if (error !== undefined || result.error !== undefined) return { expected: error, got: result.error }
  return {
    expected: [expected.paid_in, expected.paid_out, expected.fee, expected.fee_author].map(text),
    got: [result.amountPaidIn, result.amountPaidOut, result.feePaid, result.feeToBlockAuthor],
  }
}

type ConvertDeltas = AreaCase<
  Weight & { readonly tao: Int; readonly alpha: Int; readonly delta_in: Int },
  { readonly sell_out: Int; readonly buy_out: Int }
>

const convertDeltas: AreaCheck<ConvertDeltas> = (core, { inputs, expected }) => {
  const at = pool(inputs, inputs.tao, inputs.alpha)
  const delta = big(inputs.delta_in)
  return {
    expected: [text(expected.sell_out), text(expected.buy_out)],
    got: [core.swapOut(at, "sell", delta), core.swapOut(at, "buy", delta)],
  }
}

type Adjust = AreaCase<
  Weight & { readonly tao: Int; readonly alpha: Int; readonly dtao: Int; readonly dalpha: Int },
  { readonly ok: boolean; readonly new_w_quote_parts?: Int }
>

const adjust: AreaCheck<Adjust> = (core, { inputs, expected }) => {
  const at = pool(inputs, inputs.tao, inputs.alpha)
  const { added, quoteWeight } = core.adjustProtocolLiquidity(at, big(inputs.dtao), big(inputs.dalpha))
  return {
    expected: [expected.ok, text(expected.new_w_quote_parts ?? at.quoteWeight.toString())],
    got: [added, quoteWeight],
  }
}

type ExpScaled = AreaCase<
  Weight & { readonly reserve: Int; readonly delta: Int; readonly side: "buy" | "sell" },
  { readonly exact_u64f64_bits: Int }
>

const expScaled: AreaCheck<ExpScaled> = (core, { inputs, expected }) => {
  const at = pool(inputs, inputs.reserve, inputs.reserve)
  const factor = inputs.side === "buy" ? core.expQuoteBase : core.expBaseQuote
  return { expected: text(expected.exact_u64f64_bits), got: factor(at, big(inputs.delta)) }
}

type DeltaIn = AreaCase<
  Weight & {
    readonly fn: "quote_delta_in" | "base_delta_in"
    readonly reserve: Int
    readonly current?: number
    readonly target?: number
    readonly current_u64f64_bits?: Int
    readonly target_u64f64_bits?: Int
  },
  Int
>

const deltaIn: AreaCheck<DeltaIn> = (core, { inputs, expected }) => {
  const price = (bits: Int | undefined, value = 0) =>
    bits === undefined ? fixedFromFloat(value, 64) : big(bits)
  return {
    expected: text(expected),
    got: core.swapDeltaIn(
      pool(inputs, inputs.reserve, inputs.reserve),
      inputs.fn === "quote_delta_in" ? "buy" : "sell",
      price(inputs.current_u64f64_bits, inputs.current),
      price(inputs.target_u64f64_bits, inputs.target),
    ),
  }
}

type Price = AreaCase<Weight & { w_quote?: string; tao: Int; alpha: Int }, { u64f64_bits: Int }>

const price: AreaCheck<Price> = (core, { inputs, expected }) => {
  const parts = inputs.w_quote_parts ?? /Perquintill (\d+)/.exec(inputs.w_quote ?? "")?.[1]
  if (parts === undefined) return undefined
  const at = pool({ w_quote_parts: parts }, inputs.tao, inputs.alpha)
  return { expected: text(expected.u64f64_bits), got: core.price(at) }
}

type Init = AreaCase<{ tao: Int; alpha: Int; price: number | null }, { w_quote_parts: Int; price?: number }>

/** Without a price a pool starts with even weights, and its price is that of its reserves. */
const init: AreaCheck<Init> = (core, { inputs: { tao, alpha, price: start }, expected }) => {
  const weight =
    start === null ? EVEN : core.initialQuoteWeight(big(tao), big(alpha), fixedFromFloat(start, 64))
  const at = pool({ w_quote_parts: String(weight) }, tao, alpha)
  return {
    expected: [text(expected.w_quote_parts), expected.price],
    got: [weight, expected.price === undefined ? undefined : Number(core.price(at)) / 2 ** 64],
  }
}

type Pow = AreaCase<
  {
    base: readonly [Int, Int]
    exponent: readonly [Int, Int]
    precision: number
    scale: Int
  },
  Int
>

const pow: AreaCheck<Pow> = (core, { inputs: { base, exponent, precision, scale }, expected }) => ({
  expected: text(expected),
  got: core.powRatioScaled(
    big(base[0]),
    big(base[1]),
    big(exponent[0]),
    big(exponent[1]),
    precision,
    big(scale),
  ),
})

type Exact = Int | { readonly exact: Int | { readonly error: string } }

const wanted = (expected: Exact) => {
  const exact = typeof expected === "object" ? expected.exact : expected
  return typeof exact === "object" ? exact.error : text(exact)
}

type MaxAmount = AreaCase<
  { readonly tao?: Int; readonly alpha?: Int; readonly limit_rao: Int; readonly minimum_reserve: Int },
  Exact
>

/** The greatest input that a swap takes before the price reaches the limit, fee included. */
function greatest(core: Core, at: Pool, order: SwapInput["order"], limit: bigint, minimumReserve: bigint) {
  const amount = saturated((order === "buy" ? at.taoReserve : at.alphaReserve) * MAX_INPUT_RESERVES)
  const result = core.swap({ ...at, order, amount, limit, feeRate: FEE_RATE, minimumReserve })
  return result.error ?? saturated(result.amountPaidIn + result.feePaid)
}

const maxAmount =
  (order: SwapInput["order"]): AreaCheck<MaxAmount> =>
  (core, { inputs: { tao, alpha, limit_rao, minimum_reserve }, expected }) =>
    tao === undefined || alpha === undefined
      ? undefined
      : {
          expected: wanted(expected),
          got: greatest(core, pool({}, tao, alpha), order, big(limit_rao), big(minimum_reserve)),
        }

type MaxMove = AreaCase<
  { readonly tao1?: Int; readonly alpha1: Int; readonly tao2: Int; readonly alpha2: Int; limit_rao: Int },
  Exact
>

const maxMove: AreaCheck<MaxMove> = (
  core,
  { inputs: { tao1, alpha1, tao2, alpha2, limit_rao }, expected },
) =>
  tao1 === undefined
    ? undefined
    : {
        expected: wanted(expected),
        got: core.maxAmountMove(pool({}, tao1, alpha1), pool({}, tao2, alpha2), big(limit_rao)),
      }

const medianPrice: AreaCheck<AreaCase<{ prices: readonly number[] | object }, number>> = (
  core,
  { inputs: { prices }, expected },
) =>
  Array.isArray(prices)
    ? {
        expected: fixedFromFloat(expected, 64).toString(),
        got: core.medianPrice((prices as readonly number[]).map((one) => fixedFromFloat(one, 64))),
      }
    : undefined

/** Areas about the weighted pool of pallet swap. */
export const swapAreas: Readonly<Record<string, AreaCheck<never>>> = {
  "swap.exact_in": exactIn,
  "swap.convert_deltas": convertDeltas,
  "swap.adjust_protocol_liquidity": adjust,
  "swap.exp_scaled": expScaled,
  "swap.delta_in": deltaIn,
  "swap.price": price,
  "swap.init": init,
  "swap.pow": pow,
  "swap.fee": (core, { inputs, expected }: AreaCase<{ amount: Int; fee_rate: number }, Int>) => ({
    expected: text(expected),
    got: core.swapFee(big(inputs.amount), inputs.fee_rate),
  }),
  "staking.get_max_amount_add": maxAmount("buy"),
  "staking.get_max_amount_remove": maxAmount("sell"),
  "staking.get_max_amount_move": maxMove,
  median_price: medianPrice,
  "subnets.median_price": medianPrice,
}
