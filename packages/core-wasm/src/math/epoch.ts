import type {
  AggregatedEpoch,
  EpochApi,
  EpochInput,
  EpochOutput,
  EpochTrace,
  MechanismPart,
} from "../api/epoch.ts"
import type { SparseFixedRows } from "../api/sparse-rows.ts"
import type { MathFace } from "./face.ts"
import { flagsOf, inRange, ofLength, typed } from "./range.ts"
import { marksOf, Unpacker } from "./unpack.ts"
import { WordWriter } from "./words.ts"

const PARAMS = 19
const I16 = 2 ** 15

const writeParams = (input: EpochInput): BigUint64Array =>
  new WordWriter(PARAMS)
    .small(input.neurons, 16)
    .u64(input.block)
    .small(input.tempo, 16)
    .u64(input.lastStepBlock)
    .small(input.activityCutoffFactorMilli, 32)
    .small(input.kappa, 16)
    .small(input.bondsPenalty, 16)
    .u64(input.bondsMovingAverage)
    .flag(input.yuma3)
    .flag(input.liquidAlpha)
    .small(input.alphaLow, 16)
    .small(input.alphaHigh, 16)
    .small(inRange("alphaSteepness", input.alphaSteepness, -I16, I16 - 1) & 0xffff, 16)
    .small(input.maxValidators, 16)
    .u64(input.stakeThreshold)
    .u64(input.taoWeight)
    .flag(input.ownerUid !== undefined)
    .small(input.ownerUid ?? 0, 16)
    .u64(input.emission).words

const readOutput = (packed: Unpacker): EpochOutput => ({
  active: packed.flags(),
  permits: packed.flags(),
  consensus: packed.u16s(),
  incentive: packed.u16s(),
  dividends: packed.u16s(),
  validatorTrust: packed.u16s(),
  stakeWeight: packed.u16s(),
  serverEmission: packed.u64s(),
  validatorEmission: packed.u64s(),
  emission: packed.u64s(),
  stake: packed.u64s(),
  bonds: { offsets: packed.u32s(), columns: packed.u16s(), values: packed.u16s() },
})

const readRows = (packed: Unpacker): SparseFixedRows => ({
  offsets: packed.u32s(),
  columns: packed.u16s(),
  values: packed.i64s(),
})

const readTrace = (packed: Unpacker): EpochTrace => ({
  inactive: packed.flags(),
  totalStake: packed.i128s(),
  stake: packed.i64s(),
  oldPermits: packed.flags(),
  activeStake: packed.i64s(),
  weights: readRows(packed),
  consensus: packed.i64s(),
  clippedWeights: readRows(packed),
  validatorTrust: packed.i64s(),
  rank: packed.i64s(),
  incentive: packed.i64s(),
  weightsForBonds: readRows(packed),
  bonds: readRows(packed),
  emaBonds: readRows(packed),
  dividends: packed.i64s(),
  serverEmission: packed.i64s(),
  validatorEmission: packed.i64s(),
  combinedEmission: packed.i64s(),
})

/** Columns of the mechanisms, one mechanism after the other. */
const mechanismColumns = (parts: readonly MechanismPart[], n: number) => {
  const flags = new Uint8Array(2 * n * parts.length)
  const proportions = new Uint16Array(4 * n * parts.length)
  const amounts = new BigUint64Array(4 * n * parts.length)
  parts.forEach(({ output }, k) => {
    const { active, permits, consensus, dividends, validatorTrust, stakeWeight } = output
    const { serverEmission, validatorEmission, emission, stake } = output
    const place = <T>(
      columns: readonly ArrayLike<T>[],
      target: { set(from: ArrayLike<T>, at: number): void },
    ) => {
      columns.forEach((column, i) => {
        ofLength("a mechanism's column", n, column)
        target.set(column, (columns.length * k + i) * n)
      })
    }
    place([flagsOf("active", active), flagsOf("permits", permits)], flags)
    place<number>([consensus, dividends, validatorTrust, stakeWeight], proportions)
    place<bigint>([serverEmission, validatorEmission, emission, stake], amounts)
  })
  return { flags, proportions, amounts }
}

const numbers = (values: BigInt64Array): BigInt64Array => typed("values", values, BigInt64Array)

/** The epoch over a face. */
export const createEpoch = (raw: () => MathFace): EpochApi => {
  const run = (input: EpochInput, trace: boolean): Unpacker => {
    const { weights, bonds } = input
    const packed = raw().epoch(
      writeParams(input),
      typed("lastUpdate", input.lastUpdate, BigUint64Array),
      typed("registeredAt", input.registeredAt, BigUint64Array),
      typed("alphaStake", input.alphaStake, BigUint64Array),
      typed("taoStake", input.taoStake, BigUint64Array),
      flagsOf("permits", input.permits),
      typed("weights.offsets", weights.offsets, Uint32Array),
      typed("weights.columns", weights.columns, Uint16Array),
      typed("weights.values", weights.values, Uint16Array),
      typed("bonds.offsets", bonds.offsets, Uint32Array),
      typed("bonds.columns", bonds.columns, Uint16Array),
      typed("bonds.values", bonds.values, Uint16Array),
      input.commitBlocks && typed("commitBlocks", input.commitBlocks, BigUint64Array),
      trace,
    )
    return new Unpacker(packed)
  }
  return {
    epoch: (input) => readOutput(run(input, false)),
    epochWithTrace: (input) => {
      const packed = run(input, true)
      return { ...readOutput(packed), trace: readTrace(packed) }
    },
    aggregateMechanisms: (parts, alpha): AggregatedEpoch => {
      const neurons = parts[0]?.output.active.length ?? 0
      const emission = new WordWriter(1 + parts.length).u64(alpha)
      for (const part of parts) emission.u64(part.emission)
      const { flags, proportions, amounts } = mechanismColumns(parts, neurons)
      const packed = new Unpacker(
        raw().aggregateMechanisms(emission.words, neurons, flags, proportions, amounts),
      )
      return {
        active: packed.flags(),
        permits: packed.flags(),
        consensus: packed.u16s(),
        dividends: packed.u16s(),
        validatorTrust: packed.u16s(),
        stakeWeight: packed.u16s(),
        serverEmission: packed.u64s(),
        validatorEmission: packed.u64s(),
        emission: packed.u64s(),
        stake: packed.u64s(),
      }
    },
    weightedMedianColSparse: (stake, rows, columns, majority) => {
      inRange("columns", columns, 0, 2 ** 16 - 1)
      const limit = new BigInt64Array(new WordWriter(1).i64(majority).words.buffer)
      return raw().weightedMedianColSparse(
        numbers(stake),
        typed("rows.offsets", rows.offsets, Uint32Array),
        typed("rows.columns", rows.columns, Uint16Array),
        numbers(rows.values),
        columns,
        limit,
      )
    },
    normalize: (values) => raw().normalize(numbers(values)),
    sumI32F32: (values) => raw().sumI32F32(numbers(values))[0] ?? 0n,
    maxUpscaleToU16: (values) => raw().maxUpscaleToU16(numbers(values)),
    topK: (values, k) => marksOf(raw().topK(numbers(values), inRange("k", k, 0, 2 ** 32 - 1))),
    topKNonzero: (values, k) => marksOf(raw().topKNonzero(numbers(values), inRange("k", k, 0, 2 ** 32 - 1))),
  }
}
