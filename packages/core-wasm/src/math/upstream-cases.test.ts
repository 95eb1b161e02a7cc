import { describe, expect, it } from "vitest"
import type { EpochInput, EpochOutput } from "../api/epoch.ts"
import { core as native } from "../native.ts"
import { core as wasm } from "../wasm.ts"
import { type Row, rowOf, toSparseRows } from "./sparse-rows.ts"

const EMISSION = 1_000_000_000n
const BLOCK = 100n

/** Neurons 0 to `validators` - 1 with stake and permit; nobody weighs anybody yet. */
const graph = (
  neurons: number,
  stakes: readonly bigint[],
  changed: Partial<EpochInput> = {},
): EpochInput => ({
  neurons,
  block: BLOCK,
  tempo: 360,
  lastStepBlock: BLOCK - 1n,
  activityCutoffFactorMilli: 13_889,
  kappa: 32_767,
  bondsPenalty: 65_535,
  bondsMovingAverage: 900_000n,
  yuma3: false,
  liquidAlpha: false,
  alphaLow: 45_875,
  alphaHigh: 58_982,
  alphaSteepness: 1000,
  maxValidators: Math.max(1, stakes.length),
  stakeThreshold: 0n,
  taoWeight: 0n,
  ownerUid: undefined,
  emission: EMISSION,
  lastUpdate: new BigUint64Array(neurons).fill(BLOCK),
  registeredAt: new BigUint64Array(neurons),
  alphaStake: BigUint64Array.from({ length: neurons }, (_, uid) => stakes[uid] ?? 0n),
  taoStake: new BigUint64Array(neurons),
  permits: Array.from({ length: neurons }, (_, uid) => uid < stakes.length),
  weights: toSparseRows(Array.from({ length: neurons }, () => [])),
  bonds: toSparseRows(Array.from({ length: neurons }, () => [])),
  ...changed,
})

const weigh = (neurons: number, validators: number, row: Row) =>
  toSparseRows(Array.from({ length: neurons }, (_, uid) => (uid < validators ? row : [])))

const at = (output: EpochOutput, uid: number) => ({
  consensus: output.consensus[uid],
  incentive: output.incentive[uid],
  dividends: output.dividends[uid],
  emission: output.emission[uid],
})

describe.each([
  ["native", native],
  ["WebAssembly", wasm],
])("cases of upstream tests, %s", (_, core) => {
  it("epoch.empty/0: a graph of one that weighs itself", () => {
    const weights = toSparseRows([[[0, 65_535]]])
    const output = core.epoch(graph(1, [EMISSION], { weights, maxValidators: 1 }))
    expect(at(output, 0)).toMatchObject({ consensus: 0, incentive: 0, dividends: 0 })
  })

  it("epoch.emergency/0: without consensus emission follows stake", () => {
    const weights = toSparseRows(Array.from({ length: 10 }, (_row, uid) => [[uid, 65_535]] as const))
    const { emission } = core.epoch(graph(10, Array<bigint>(10).fill(1n), { weights }))
    expect(Array.from(emission)).toEqual(Array(10).fill(99_999_999n))
  })

  it.each([
    ["no weights", {}],
    ["self weights", { weights: toSparseRows([[[0, 65_535]], [[1, 65_535]]]) }],
    [
      "weights to a server registered since",
      { weights: weigh(2, 1, [[1, 65_535]]), registeredAt: BigUint64Array.of(0n, BLOCK) },
    ],
  ])("epoch.emergency/1: %s", (_name, changed) => {
    const { emission } = core.epoch(graph(2, [1n], changed))
    expect(Array.from(emission)).toEqual([EMISSION, 0n])
  })

  it("epoch.classic/0: 64 validators with equal weights on 448 servers", () => {
    const row = Array.from({ length: 448 }, (_entry, i) => [64 + i, 65_535] as const)
    const input = graph(512, Array<bigint>(64).fill(328_125_000_000_000n), { weights: weigh(512, 64, row) })
    let output = core.epoch(input)
    for (let epoch = 1; epoch < 3; epoch++) output = core.epoch({ ...input, bonds: output.bonds })
    expect(at(output, 63)).toEqual({ consensus: 0, incentive: 0, dividends: 1023, emission: 7_812_500n })
    expect(at(output, 64)).toEqual({ consensus: 146, incentive: 146, dividends: 0, emission: 1_116_071n })
    expect(rowOf(output.bonds, 0)).toEqual(row)
  })

  it("epoch.active_stake/0, epoch.active_stake/1: an inactive validator loses bonds and dividends", () => {
    const row: Row = [
      [2, 32_768],
      [3, 32_768],
    ]
    const input = graph(4, [1n, 1n], { weights: weigh(4, 2, row) })
    const first = core.epoch(input)
    for (const uid of [0, 1])
      expect(at(first, uid)).toMatchObject({ dividends: 32_767, emission: 250_000_000n })
    for (const uid of [2, 3]) {
      expect(at(first, uid)).toMatchObject({
        consensus: 32_767,
        incentive: 32_767,
        emission: 250_000_000n,
      })
    }
    const block = BLOCK + 5001n
    const second = core.epoch({
      ...input,
      block,
      lastStepBlock: block - 1n,
      lastUpdate: BigUint64Array.of(block, BLOCK, BLOCK, BLOCK),
      bonds: first.bonds,
    })
    expect(second.active).toEqual([true, false, false, false])
    expect(at(second, 0)).toMatchObject({ dividends: 36_044, emission: 274_999_999n })
    expect(at(second, 1)).toMatchObject({ dividends: 29_490, emission: 224_999_999n })
    expect(rowOf(second.bonds, 1)[0]).toEqual([2, 53_619])
  })

  it("mechanism.epoch/0: both neurons weigh both, themselves left out", () => {
    const row: Row = [
      [0, 65_535],
      [1, 65_535],
    ]
    const { incentive } = core.epoch(graph(2, [EMISSION, EMISSION], { weights: weigh(2, 2, row) }))
    expect(Array.from(incentive)).toEqual([32_767, 32_767])
  })

  it("mechanism.bonds/0: each mechanism bonds by its own weights", () => {
    const both: Row = [
      [0, 65_535],
      [1, 65_535],
    ]
    const none: Row = [
      [0, 65_535],
      [1, 0],
    ]
    const bonds = (rows: readonly Row[]) => {
      const output = core.epoch(graph(2, [EMISSION, EMISSION], { weights: toSparseRows(rows) }))
      return [0, 1].map((uid) => rowOf(output.bonds, uid))
    }
    expect(bonds([both, both])).toEqual([[[1, 65_535]], [[0, 65_535]]])
    expect(bonds([none, both])).toEqual([[], [[0, 65_535]]])
  })

  it("mechanism.epoch/1: incentives follow the weights of each mechanism", () => {
    const incentive = ([first, second]: readonly [number, number]) => {
      const row: Row = [
        [1, first],
        [2, second],
      ]
      return Array.from(core.epoch(graph(3, [EMISSION], { weights: weigh(3, 1, row) })).incentive.slice(1))
    }
    for (const pair of [
      [52_428, 13_107],
      [13_107, 52_428],
    ] as const) {
      incentive(pair).forEach((got, i) => {
        expect(Math.abs(got - (pair[i] as number))).toBeLessThanOrEqual(1)
      })
    }
  })

  it("derived.mechanism_aggregate/0, mechanism.aggregate/0: each step is floored", () => {
    const output = core.epoch(graph(1, [EMISSION]))
    const full = { ...output, dividends: Uint16Array.of(65_535) }
    const parts = [249_988_555n, 750_011_445n].map((emission) => ({ output: full, emission }))
    expect(core.aggregateMechanisms(parts.slice(0, 1), EMISSION).dividends).toEqual(Uint16Array.of(16_382))
    const both = core.aggregateMechanisms(parts, EMISSION)
    expect(both.dividends).toEqual(Uint16Array.of(65_534))
    const split = core.splitMechanismEmission(EMISSION, 2, Uint16Array.of(16_383, 49_152))
    expect(Number(split[0]) / 1e9).toBeCloseTo(0.25, 4)
    expect(Number(split[1]) / 1e9).toBeCloseTo(0.75, 4)
  })

  type Link = readonly [parent: number, child: number, proportion: bigint]
  const inherit = (alpha: readonly bigint[], root: readonly bigint[], links: readonly Link[]) => {
    const of = (side: 0 | 1) => alpha.map((_stake, row) => links.filter((link) => link[side] === row))
    const offsets = (lists: readonly (readonly Link[])[]) =>
      Uint32Array.of(0, ...lists.map((_list, row) => lists.slice(0, row + 1).flat().length))
    const [children, parents] = [of(0), of(1)]
    return core.inheritedStake({
      accountAlpha: BigUint64Array.from(alpha),
      accountRoot: BigUint64Array.from(root),
      rowAccount: Uint32Array.from(alpha, (_stake, row) => row),
      parentOffsets: offsets(parents),
      parentAccount: Uint32Array.from(parents.flat(), ([parent]) => parent),
      parentProportion: BigUint64Array.from(parents.flat(), ([, , proportion]) => proportion),
      childOffsets: offsets(children),
      childProportion: BigUint64Array.from(children.flat(), ([, , proportion]) => proportion),
    })
  }
  const ALL = 2n ** 64n - 1n

  it("coinbase.children/1: a parent's alpha and root stake count for its child, on that subnet only", () => {
    const [alpha, root] = [
      [EMISSION, EMISSION],
      [EMISSION, EMISSION],
    ]
    const inherited = inherit(alpha, root, [[0, 1, ALL]])
    expect(inherited.alpha).toEqual(BigUint64Array.of(0n, 2n * EMISSION))
    expect(inherited.tao).toEqual(BigUint64Array.of(0n, 2n * EMISSION))
    expect(inherit(alpha, root, []).tao).toEqual(BigUint64Array.of(EMISSION, EMISSION))
    const total = core.stakeWeight(inherited.alpha[1] as bigint, inherited.tao[1] as bigint, ALL) >> 64n
    expect(total).toBe(4n * EMISSION)
  })

  it("children.chain/0: stake passes one link and no further", () => {
    const links: readonly Link[] = [
      [0, 1, ALL / 2n],
      [1, 2, ALL / 2n],
    ]
    const { alpha } = inherit([300_000n, 100_000n, 50_000n], [0n, 0n, 0n], links)
    const parts = Array.from(alpha, (stake) => Number(stake) / 450_000)
    ;[1 / 3, 4 / 9, 2 / 9].forEach((expected, i) => {
      expect(parts[i]).toBeCloseTo(expected, 4)
    })
  })

  it("math.exp_safe/0: the argument is clamped to 20 on both sides", () => {
    const exp = (x: bigint) => core.expSafe(x << 32n)
    expect([core.expSafe(-(2n ** 63n)), exp(-21n)]).toEqual([exp(-20n), exp(-20n)])
    expect([core.expSafe(2n ** 63n - 1n), exp(21n)]).toEqual([exp(20n), exp(20n)])
    expect([exp(0n), exp(1n)]).toEqual([core.expI32F32(0n), core.expI32F32(1n << 32n)])
  })

  const decay = (burn: bigint, halfLife: number, blocks: number, min = 0n, max = 2n ** 64n - 1n) => {
    let column: BigUint64Array = BigUint64Array.of(burn)
    for (let i = 0; i < blocks; i++) {
      const [least, most] = [BigUint64Array.of(min), BigUint64Array.of(max)]
      const columns = { burn: column, halfLife: Uint16Array.of(halfLife), min: least, max: most }
      column = core.decayBurns(columns, 2n + BigInt(i))
    }
    return column[0]
  }
  const doubled = (burn: bigint, max = 2n ** 64n - 1n) => core.bumpBurn(burn, 2n << 64n, 0n, max)

  it("burn.decay/0, registration.burn_decay/0: doubles at once and decays from the next block on", () => {
    expect(doubled(1000n)).toBe(2000n)
    expect(decay(doubled(1000n), 1000, 1)).toBe(1998n)
  })

  it("coinbase.block_emission/0: 1 TAO until the first halving", () => {
    const issuances = [0n, 1n, 10_499_999_999_999_999n]
    expect(issuances.map(core.blockEmission)).toEqual([EMISSION, EMISSION, EMISSION])
  })

  it("root_claim.indices/0, root_claim.indices/1: draws of a block hash", () => {
    const draw = (text: string) =>
      core.blockHashToIndices(core.keccak256(new TextEncoder().encode(text)), 15n, 15_000n)
    expect(draw("some").slice(0, 3)).toEqual(BigUint64Array.of(265n, 630n, 1286n))
    expect(draw("some2").slice(-2)).toEqual(BigUint64Array.of(13_165n, 14_580n))
  })

  it("swap.weights/*: the weight of TAO stays between 1 and 99 %", () => {
    const even = { taoReserve: 10n ** 12n, alphaReserve: 10n ** 12n }
    const keeps = (quoteWeight: bigint) =>
      core.adjustProtocolLiquidity({ ...even, quoteWeight }, 0n, 0n).added
    const one = 10n ** 18n
    expect([0n, 1n, (one * 99n) / 100n + 1n, one].map(keeps)).toEqual([false, false, false, false])
    expect([one / 2n, (one * 99n) / 100n].map(keeps)).toEqual([true, true])
  })

  it("coinbase.dividends/0, coinbase.dividends/1, coinbase.dividends/2: nothing is lost", () => {
    const stakes = {
      accountAlpha: BigUint64Array.of(4_859_302n, 23_423n),
      accountRoot: BigUint64Array.of(2_342_352n, 859_273n),
    }
    const none = {
      parentAccount: new Uint32Array(),
      parentProportion: new BigUint64Array(),
      parentSameOwner: new Uint8Array(),
      childProportion: new BigUint64Array(),
    }
    const sum = (bits: readonly bigint[]) => bits.reduce((total, value) => total + (value >> 32n), 0n)
    for (const [validatorAlpha, rootAlpha, taoWeight] of [
      [183_123_567_452n, 837_120_949_872n, 3_320_413_933_267_719_290n],
      [183_123_567_452n, 0n, 0n],
      [123_456_789n, 0n, 0n],
    ] as const) {
      const { alpha, root } = core.distributeDividends({
        ...stakes,
        ...none,
        validatorAlpha,
        rootAlpha,
        taoWeight,
        childkeyBurn: 0n,
        rowAccount: Uint32Array.of(0, 1),
        rowDividend: BigUint64Array.of(77_783_738n, 19_283_940n),
        rowTake: new Uint16Array(2),
        parentOffsets: new Uint32Array(3),
        childOffsets: new Uint32Array(3),
      })
      expect(Math.abs(Number(sum(alpha) - validatorAlpha))).toBeLessThanOrEqual(1000)
      expect(Math.abs(Number(sum(root) - rootAlpha))).toBeLessThanOrEqual(1000)
    }
  })

  it("burn.decay/1: halves in each half life", () => {
    expect([1, 2, 3, 4].map((blocks) => decay(1024n, 2, blocks))).toEqual([724n, 511n, 361n, 255n])
  })

  it("burn.clamp/0: is never stuck at nothing and never beyond its cap", () => {
    const block = (burn: bigint) => decay(burn, 1, 1, 100_000n, 150_000n) as bigint
    expect(block(1n)).toBe(100_000n)
    const registered = doubled(100_000n, 150_000n)
    expect([registered, block(registered), block(block(registered))]).toEqual([150_000n, 100_000n, 100_000n])
  })

  it("coinbase.moving_price/0: a price of 1 leaves an average of 1", () => {
    const columns = {
      old: [1n << 32n],
      price: [1n << 64n],
      firstEmissionBlock: BigUint64Array.of(1n),
      halvingBlocks: BigUint64Array.of(201_600n),
    }
    expect(core.movingPrices(columns, 429_496_730n, 7_200_000n)).toEqual([1n << 32n])
  })

  it.each([
    ["coinbase.moving_price/1", 429_496_730n, 201_600n, 1n, 14, 0.512325],
    ["coinbase.moving_price/2", 1n << 31n, 144_000_500n, 500n, 1, 0.5],
  ])("%s: the average nears the price", (_id, movingAlpha, block, start, updates, expected) => {
    let old = [0n]
    for (let i = 0; i < updates; i++) {
      const columns = {
        old,
        price: [1n << 64n],
        firstEmissionBlock: BigUint64Array.of(start),
        halvingBlocks: BigUint64Array.of(201_600n),
      }
      old = core.movingPrices(columns, movingAlpha, block)
    }
    expect(Math.abs(Number(old[0]) / 2 ** 32 - expected)).toBeLessThan(1e-3)
  })
})
