import type { AreaCase, AreaCheck } from "./area-case.ts"
import { big, type Int, i32f32, i32f32s, text, within } from "./numbers.ts"

type Numbers = readonly (number | string)[]

const EPSILON = 1e-4
const F32_EPSILON = 1e-7

/** Rows without their zeros, as storage has them. */
function sparse(rows: readonly (readonly number[])[]) {
  const entries = rows.map((row) =>
    row.map((value, column) => ({ value, column })).filter(({ value }) => value),
  )
  let end = 0
  return {
    offsets: Uint32Array.of(0, ...entries.map((row) => (end += row.length))),
    columns: Uint16Array.from(entries.flat(), ({ column }) => column),
    values: i32f32s(entries.flat().map(({ value }) => value)),
  }
}

type MedianCase = AreaCase<
  { readonly stake?: readonly number[]; readonly score?: readonly number[]; readonly majority: number },
  number
>

const weightedMedian: AreaCheck<MedianCase> = (core, { inputs: { stake, score, majority }, expected }) => {
  if (stake === undefined || score === undefined) return undefined
  const rows = sparse(score.map((value) => [value]))
  return {
    expected: [i32f32(expected).toString()],
    got: core.weightedMedianColSparse(i32f32s(stake), rows, 1, i32f32(majority)),
  }
}

type MedianColumnCase = AreaCase<
  {
    readonly stake: readonly number[]
    readonly weights: readonly (readonly number[])[]
    readonly majority: number
  },
  readonly number[]
>

const weightedMedianCol: AreaCheck<MedianColumnCase> = (
  core,
  { inputs: { stake, weights, majority }, expected },
) => ({
  expected: expected.map((value) => i32f32(value).toString()),
  got: core.weightedMedianColSparse(i32f32s(stake), sparse(weights), expected.length, i32f32(majority)),
})

/** Areas about the vectors and the fixed point of the epoch. */
export const mathAreas: Readonly<Record<string, AreaCheck<never>>> = {
  "math.max_upscale_fixed": (
    core,
    { inputs, expected }: AreaCase<{ vector_i32f32: Numbers }, readonly number[]>,
  ) => ({ expected, got: core.maxUpscaleToU16(i32f32s(inputs.vector_i32f32)) }),
  "math.max_upscale_u16": (
    core,
    { inputs, expected }: AreaCase<{ vector_u16: readonly number[] }, readonly number[]>,
  ) => ({ expected, got: core.upscaleWeights(Uint16Array.from(inputs.vector_u16)) }),
  "math.sigmoid_safe": (
    core,
    {
      inputs: { trust, rho, kappa },
      expected,
    }: AreaCase<{ trust: Numbers; rho: number | string; kappa: number | string }, readonly number[]>,
  ) => ({
    expected,
    got: within(
      F32_EPSILON,
      expected,
      trust.map((value) => core.sigmoidSafe(i32f32(value), i32f32(rho), i32f32(kappa))),
    ),
  }),
  "math.is_topk": (
    core,
    { inputs, expected }: AreaCase<{ vector: readonly number[]; k: number }, readonly boolean[]>,
  ) => ({ expected, got: core.topK(i32f32s(inputs.vector), inputs.k) }),
  "math.sum": (
    core,
    { inputs, expected }: AreaCase<{ vectors: readonly (readonly number[])[] }, readonly number[]>,
  ) => ({
    expected: expected.map((value) => i32f32(value).toString()),
    got: inputs.vectors.map((vector) => core.sumI32F32(i32f32s(vector))),
  }),
  "math.normalize": (core, { inputs, expected }: AreaCase<{ x: readonly number[] }, readonly number[]>) => ({
    expected,
    got: within(EPSILON, expected, Array.from(core.normalize(i32f32s(inputs.x)))),
  }),
  "math.weighted_median": weightedMedian,
  "math.weighted_median_col": weightedMedianCol,
  "math.convert": (core, { inputs, expected }: AreaCase<{ i32f32?: number }, Int>) =>
    inputs.i32f32 === undefined
      ? undefined
      : { expected: text(expected), got: core.i32f32ToU64(i32f32(inputs.i32f32)) },
  "derived.exp_safe": (core, { inputs, expected }: AreaCase<{ x_bits: Int }, { i32f32_bits: Int }>) => ({
    expected: text(expected.i32f32_bits),
    got: core.expSafe(big(inputs.x_bits)),
  }),
}
