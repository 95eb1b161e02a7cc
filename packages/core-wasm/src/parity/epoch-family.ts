import type { DividendsApi } from "../api/dividends.ts"
import type { EpochApi, EpochInput } from "../api/epoch.ts"
import type { SparseRows } from "../api/sparse-rows.ts"
import { core } from "../wasm.ts"
import type { Family } from "./compare.ts"
import type { Random } from "./random.ts"

const u16 = (random: Random) => random.below(65_536)
const bigs = (length: number, make: () => bigint) => BigUint64Array.from({ length }, make)
const bits = (random: Random, length: number) =>
  BigInt64Array.from({ length }, () => BigInt.asIntN(64, random.wide(random.pick([20, 32, 40]))))

/** Rows whose columns ascend, as the chain stores them. */
const rows = (random: Random, count: number, width: number): SparseRows => {
  const offsets = [0]
  const columns: number[] = []
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < width; column++) if (random.oneIn(3)) columns.push(column)
    offsets.push(columns.length)
  }
  const values = Uint16Array.from(columns, () => u16(random))
  return { offsets: Uint32Array.from(offsets), columns: Uint16Array.from(columns), values }
}

const epoch = (random: Random): EpochInput => {
  const n = random.below(12)
  const block = BigInt(1000 + random.below(100_000))
  const recent = () => block - BigInt(random.below(1000))
  return {
    neurons: n,
    block,
    tempo: random.pick([10, 99, 360]),
    lastStepBlock: recent(),
    activityCutoffFactorMilli: random.below(20_000),
    kappa: u16(random),
    bondsPenalty: u16(random),
    bondsMovingAverage: random.oneIn(4) ? random.u64() : BigInt(random.below(1_000_001)),
    yuma3: random.oneIn(2),
    liquidAlpha: random.oneIn(2),
    alphaLow: u16(random),
    alphaHigh: u16(random),
    alphaSteepness: random.below(2000) - 1000,
    maxValidators: random.below(8),
    stakeThreshold: random.oneIn(2) ? 0n : random.u64() >> 30n,
    taoWeight: random.u64(),
    ownerUid: n > 0 && random.oneIn(2) ? random.below(n) : undefined,
    emission: random.u64() >> 20n,
    lastUpdate: bigs(n, recent),
    registeredAt: bigs(n, recent),
    alphaStake: bigs(n, () => random.u64() >> 12n),
    taoStake: bigs(n, () => random.u64() >> 12n),
    permits: Array.from({ length: n }, () => !random.oneIn(3)),
    weights: rows(random, n, n),
    bonds: rows(random, n, n + random.below(3)),
    ...(random.oneIn(4) ? { commitBlocks: bigs(n, recent) } : {}),
  }
}

/** Parents and children of some rows, over a table of accounts. */
const relations = (random: Random) => {
  const accounts = 1 + random.below(8)
  const count = random.below(accounts + 1)
  const offsets = () => {
    const ends = [0]
    for (let row = 0; row < count; row++) ends.push((ends.at(-1) as number) + random.below(3))
    return Uint32Array.from(ends)
  }
  const [parentOffsets, childOffsets] = [offsets(), offsets()]
  const parents = parentOffsets.at(-1) as number
  const proportion = () => random.u64() >> BigInt(random.below(3))
  return {
    accountAlpha: bigs(accounts, () => random.u64() >> 10n),
    accountRoot: bigs(accounts, () => random.u64() >> 10n),
    rowAccount: Uint32Array.from({ length: count }, (_, row) => row),
    parentOffsets,
    parentAccount: Uint32Array.from({ length: parents }, () => random.below(accounts)),
    parentProportion: bigs(parents, proportion),
    childOffsets,
    childProportion: bigs(childOffsets.at(-1) as number, proportion),
  }
}

/** Input for epochs and dividends: small subnets in every mode. */
export const epochFamily: Family<EpochApi & DividendsApi> = {
  epoch: (random) => [epoch(random)],
  epochWithTrace: (random) => [epoch(random)],
  aggregateMechanisms: (random) => {
    const first = epoch(random)
    const parts = Array.from({ length: 1 + random.below(3) }, () => {
      const input = { ...first, kappa: u16(random), emission: random.u64() >> 20n }
      return { output: core.epoch(input), emission: input.emission }
    })
    return [parts, parts.reduce((sum, part) => sum + part.emission, 0n)]
  },
  weightedMedianColSparse: (random) => {
    const [count, width] = [random.below(6), random.below(6)]
    const { offsets, columns } = rows(random, count, width)
    const sparse = { offsets, columns, values: bits(random, columns.length) }
    return [bits(random, count), sparse, width, BigInt(random.u32())]
  },
  normalize: (random) => [bits(random, random.below(12))],
  sumI32F32: (random) => [bits(random, random.below(12))],
  maxUpscaleToU16: (random) => [bits(random, random.below(12))],
  topK: (random) => [bits(random, random.below(12)), random.below(14)],
  topKNonzero: (random) => [bits(random, random.below(12)), random.below(14)],
  distributeDividends: (random) => {
    const columns = relations(random)
    const count = columns.rowAccount.length
    return [
      {
        ...columns,
        validatorAlpha: random.u64() >> 16n,
        rootAlpha: random.u64() >> 16n,
        taoWeight: random.u64(),
        childkeyBurn: random.u64(),
        rowDividend: bigs(count, () => random.u64() >> 20n),
        rowTake: Uint16Array.from({ length: count }, () => u16(random)),
        parentSameOwner: Uint8Array.from(columns.parentAccount, () => random.below(2)),
      },
    ]
  },
  inheritedStake: (random) => [relations(random)],
  splitTake: (random) => [random.wide(random.pick([64, 96, 128])), u16(random)],
  stakeWeight: (random) => [random.u64(), random.u64(), random.u64()],
}
