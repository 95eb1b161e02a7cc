import type { FunctionCheck } from "./function-check.ts"

type MedianCase = {
  readonly stake: readonly string[]
  readonly rows: readonly (readonly (readonly [column: number, bits: string])[])[]
  readonly columns: number
  readonly majority: string
  readonly out: readonly string[]
}

type VectorCase = {
  readonly in: readonly string[]
  readonly normalized: readonly string[]
  readonly sum: string
  readonly max_upscale_u16: readonly number[]
  readonly k: number
  readonly topk: readonly boolean[]
  readonly topk_nonzero: readonly boolean[]
}

const bits = (values: readonly string[]) => BigInt64Array.from(values, BigInt)

/** The epoch's vectors and the normalisation of set_weights, I32F32 bits. */
export const epochVectors: Readonly<Record<string, FunctionCheck<never>>> = {
  weighted_median_col_sparse: (core, { stake, rows, columns, majority, out }: MedianCase) => {
    const entries = rows.flat()
    const offsets = Uint32Array.of(0, ...rows.map((_, row) => rows.slice(0, row + 1).flat().length))
    const matrix = {
      offsets,
      columns: Uint16Array.from(entries, ([column]) => column),
      values: bits(entries.map(([, value]) => value)),
    }
    return {
      expected: out,
      got: core.weightedMedianColSparse(bits(stake), matrix, columns, BigInt(majority)),
    }
  },
  vectors: (core, entry: VectorCase) => {
    const values = bits(entry.in)
    return {
      expected: [entry.normalized, entry.sum, entry.max_upscale_u16, entry.topk, entry.topk_nonzero],
      got: [
        core.normalize(values),
        core.sumI32F32(values),
        core.maxUpscaleToU16(values),
        core.topK(values, entry.k),
        core.topKNonzero(values, entry.k),
      ],
    }
  },
  vec_u16_max_upscale_to_u16: (core, [input, out]: readonly [readonly number[], readonly number[]]) => ({
    expected: out,
    got: core.upscaleWeights(Uint16Array.from(input)),
  }),
  conversions: (core, [value, proportion, u16, u64]: readonly [string, number, number, string]) => ({
    expected: [proportion, u16, u64],
    got: [
      core.i32f32ToU16Proportion(BigInt(value)),
      core.i32f32ToU16(BigInt(value)),
      core.i32f32ToU64(BigInt(value)),
    ],
  }),
}
