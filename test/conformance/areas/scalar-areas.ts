import type { Pool } from "@subforge/core"
import type { FunctionCheck } from "../functions/function-check.ts"
import { fromHex } from "../hex.ts"
import type { AreaCase } from "./area-case.ts"

/** An integer of a case: a string from 2^53 on. */
type Int = number | string

type PoolInputs = { readonly w_quote_parts: Int }

const text = (value: Int) => String(value)
const big = (value: Int) => BigInt(value)

const pool = (inputs: PoolInputs, tao: Int, alpha: Int): Pool => ({
  taoReserve: big(tao),
  alphaReserve: big(alpha),
  quoteWeight: big(inputs.w_quote_parts),
})

const decayFactor: FunctionCheck<AreaCase<{ half_life: number }, number>> = (core, { inputs, expected }) => ({
  expected: text(expected),
  got: core.burnDecayFactor(inputs.half_life),
})

type VotingPower = AreaCase<{ alpha: Int; stake: Int; previous: Int }, Int>

const votingPower: FunctionCheck<VotingPower> = (core, { inputs, expected }) => ({
  expected: text(expected),
  got: core.votingPower(big(inputs.alpha), big(inputs.stake), big(inputs.previous)),
})

type ExactIn = AreaCase<
  PoolInputs & {
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

const exactIn: FunctionCheck<ExactIn> = (core, { inputs, expected }) => {
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
  PoolInputs & { readonly tao: Int; readonly alpha: Int; readonly delta_in: Int },
  { readonly sell_out: Int; readonly buy_out: Int }
>

const convertDeltas: FunctionCheck<ConvertDeltas> = (core, { inputs, expected }) => {
  const at = pool(inputs, inputs.tao, inputs.alpha)
  const delta = big(inputs.delta_in)
  return {
    expected: [text(expected.sell_out), text(expected.buy_out)],
    got: [core.swapOut(at, "sell", delta), core.swapOut(at, "buy", delta)],
  }
}

type Adjust = AreaCase<
  PoolInputs & { readonly tao: Int; readonly alpha: Int; readonly dtao: Int; readonly dalpha: Int },
  { readonly ok: boolean; readonly new_w_quote_parts?: Int }
>

const adjust: FunctionCheck<Adjust> = (core, { inputs, expected }) => {
  const at = pool(inputs, inputs.tao, inputs.alpha)
  const { added, quoteWeight } = core.adjustProtocolLiquidity(at, big(inputs.dtao), big(inputs.dalpha))
  return {
    expected: [expected.ok, text(expected.new_w_quote_parts ?? inputs.w_quote_parts)],
    got: [added, quoteWeight],
  }
}

type Pair = readonly [mantissa: Int, exponent: number]
type Decimal = { readonly mantissa: Int; readonly exponent: number }

const decimal = ({ mantissa, exponent }: Decimal) => [text(mantissa), text(exponent)]

/** Areas of consensus.json and economy.json whose cases are plain numbers. */
export const scalarAreas: Readonly<Record<string, FunctionCheck<never>>> = {
  "derived.decay_factor_q32": decayFactor,
  "registration.decay_factor_q32": decayFactor,
  "derived.voting_power": votingPower,
  "voting_power.ema": votingPower,
  "swap.exact_in": exactIn,
  "swap.convert_deltas": convertDeltas,
  "swap.adjust_protocol_liquidity": adjust,
  "derived.exp_safe": (core, { inputs, expected }: AreaCase<{ x_bits: Int }, { i32f32_bits: Int }>) => ({
    expected: text(expected.i32f32_bits),
    got: core.expSafe(big(inputs.x_bits)),
  }),
  "derived.block_emission": (core, { inputs, expected }: AreaCase<{ issuance: Int }, Int>) => ({
    expected: text(expected),
    got: core.blockEmission(big(inputs.issuance)),
  }),
  "derived.tao_weight": (core, { inputs, expected }: AreaCase<{ TaoWeight: Int }, { u96f32_bits: Int }>) => ({
    expected: text(expected.u96f32_bits),
    got: core.taoWeight(big(inputs.TaoWeight)),
  }),
  "derived.root_proportion": (
    core,
    {
      inputs,
      expected,
    }: AreaCase<{ root_tao: Int; tao_weight: Int; alpha_issuance: Int }, { u96f32_bits: Int }>,
  ) => ({
    expected: text(expected.u96f32_bits),
    got: core.rootProportion(big(inputs.root_tao), big(inputs.tao_weight), big(inputs.alpha_issuance)),
  }),
  "swap.fee": (core, { inputs, expected }: AreaCase<{ amount: Int; fee_rate: number }, Int>) => ({
    expected: text(expected),
    got: core.swapFee(big(inputs.amount), inputs.fee_rate),
  }),
  "swap.pow": (
    core,
    {
      inputs: { base, exponent, precision, scale },
      expected,
    }: AreaCase<{ base: Pair; exponent: Pair; precision: number; scale: Int }, Int>,
  ) => ({
    expected: text(expected),
    got: core.powRatioScaled(
      big(base[0]),
      big(base[1]),
      big(exponent[0]),
      big(exponent[1]),
      precision,
      big(scale),
    ),
  }),
  "share_pool.safefloat_add": (core, { inputs, expected }: AreaCase<{ a: Pair; b: Pair }, Decimal>) => {
    const [a, b] = [inputs.a, inputs.b].map(([mantissa, exponent]) =>
      core.safeFloatNew(big(mantissa), big(exponent)),
    )
    const sum = a && b && core.safeFloatAdd(a, b)
    return { expected: decimal(expected), got: sum && [sum.mantissa, sum.exponent] }
  },
  "share_pool.from_u64f64": (core, { inputs, expected }: AreaCase<{ u64f64_bits: Int }, Decimal>) => {
    const { mantissa, exponent } = core.safeFloatFromU64F64(big(inputs.u64f64_bits))
    return { expected: decimal(expected), got: [mantissa, exponent] }
  },
  "claim_root.block_hash_to_indices": (
    core,
    { inputs, expected }: AreaCase<{ block_hash: string; k: number; n: number }, readonly number[]>,
  ) => ({
    expected: expected.map(text),
    got: core.blockHashToIndices(fromHex(inputs.block_hash), big(inputs.k), big(inputs.n)),
  }),
}
