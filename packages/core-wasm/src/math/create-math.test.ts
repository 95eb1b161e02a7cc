import { describe, expect, it } from "vitest"
import { active } from "../active.ts"
import type { EpochInput } from "../api/epoch.ts"
import { core as wasm } from "../wasm.ts"
import { rowOf, toSparseRows } from "./sparse-rows.ts"

const pool = { taoReserve: 10n ** 12n, alphaReserve: 10n ** 12n, quoteWeight: 5n * 10n ** 17n }

/** Three validators, two miners; every number is that of a worked epoch of Subtensor. */
const epochInput: EpochInput = {
  neurons: 5,
  block: 1000n,
  tempo: 360,
  lastStepBlock: 640n,
  activityCutoffFactorMilli: 13_889,
  kappa: 32_767,
  bondsPenalty: 65_535,
  bondsMovingAverage: 900_000n,
  yuma3: false,
  liquidAlpha: false,
  alphaLow: 45_875,
  alphaHigh: 58_982,
  alphaSteepness: -1000,
  maxValidators: 64,
  stakeThreshold: 0n,
  taoWeight: 0n,
  ownerUid: undefined,
  emission: 1_000_000_000n,
  lastUpdate: new BigUint64Array([900n, 900n, 900n]),
  registeredAt: new BigUint64Array([10n, 11n, 12n, 13n, 14n]),
  alphaStake: new BigUint64Array([600n, 300n, 100n, 0n, 0n]),
  taoStake: new BigUint64Array(5),
  permits: [true, true, true, false, false],
  weights: toSparseRows([
    [
      [3, 65_535],
      [4, 32_768],
    ],
    [
      [3, 65_535],
      [4, 16_384],
    ],
    [
      [3, 0],
      [4, 65_535],
    ],
  ]),
  bonds: toSparseRows([]),
}

const code = (value: string) => expect.objectContaining({ code: value })

describe.each([
  ["the face in use", active],
  ["WebAssembly", wasm],
])("arithmetic on %s", (_, core) => {
  it("rolls a lock forward", () => {
    const rates = { unlock: 200_000n, maturity: 240_000n, owner: false, perpetual: false }
    const lock = { mass: 10_000n, conviction: 0n }
    expect(core.rollLock(lock, 10_000n, rates)).toEqual({
      mass: 9512n,
      conviction: 7_341_834_217_299_175_500_000n,
    })
    expect(core.rollLock(lock, 0n, { ...rates, owner: true }).conviction).toBe(10_000n << 64n)
    expect(core.rollLock({ mass: 99n, conviction: 0n }, 0n, rates).mass).toBe(0n)
  })

  it("gives root's part of many subnets as of each alone", () => {
    const issuance = BigUint64Array.of(0n, 10n ** 9n, 10n ** 15n)
    const alone = Array.from(issuance, (alpha) => core.rootProportion(10n ** 12n, 2n ** 60n, alpha))
    expect(core.rootProportions(10n ** 12n, 2n ** 60n, issuance)).toEqual(alone)
    expect(core.rootProportions(0n, 0n, new BigUint64Array())).toEqual([])
  })

  it("runs an epoch", () => {
    const output = core.epoch(epochInput)
    expect(Array.from(output.consensus)).toEqual([0, 0, 0, 43_689, 21_845])
    expect(Array.from(output.incentive)).toEqual([0, 0, 0, 44_015, 21_519])
    expect(Array.from(output.dividends)).toEqual([44_016, 19_073, 2445, 0, 0])
    expect(Array.from(output.serverEmission)).toEqual([0n, 0n, 0n, 335_819_167n, 164_180_832n])
    expect(output.permits).toEqual([true, true, true, false, false])
    expect(rowOf(output.bonds, 1)).toEqual([
      [3, 32_767],
      [4, 19_660],
    ])
  })

  it("shows every step of an epoch", () => {
    const { trace, ...output } = core.epochWithTrace(epochInput)
    expect(output).toEqual(core.epoch(epochInput))
    expect(Array.from(trace.activeStake)).toEqual([2_576_980_378n, 1_288_490_188n, 429_496_729n, 0n, 0n])
    expect(Array.from(trace.incentive)).toEqual([0n, 0n, 0n, 2_884_664_680n, 1_410_302_615n])
    expect(trace.totalStake[0]).toBe(600n << 64n)
    expect(trace.weights.offsets).toEqual(new Uint32Array([0, 2, 4, 6, 6, 6]))
    expect(trace.combinedEmission).toHaveLength(5)
  })

  it("folds mechanisms, floored after each", () => {
    const output = { ...core.epoch(epochInput), dividends: new Uint16Array(5).fill(65_535) }
    const parts = [249_988_555n, 750_011_445n].map((emission) => ({ output, emission }))
    const total = core.aggregateMechanisms(parts, 1_000_000_000n)
    expect(Array.from(total.dividends)).toEqual([65_534, 65_534, 65_534, 65_534, 65_534])
    expect(total.stake[0]).toBe(1200n)
    expect(total.active).toEqual(output.active)
    expect(core.aggregateMechanisms([], 5n).active).toEqual([])
  })

  it("refuses columns that do not fit", () => {
    const refused = (change: Partial<EpochInput>) => () => core.epoch({ ...epochInput, ...change })
    expect(refused({ registeredAt: new BigUint64Array(4) })).toThrowError(code("COLUMN_LENGTH"))
    expect(refused({ neurons: 65_536 })).toThrowError(code("CORE_RANGE"))
    expect(refused({ kappa: -1 })).toThrowError(code("CORE_RANGE"))
    const wrong = { ...epochInput.weights, values: new Uint32Array(6) as unknown as Uint16Array }
    expect(refused({ weights: wrong })).toThrowError(code("CORE_RANGE"))
    const crooked = { ...epochInput.weights, offsets: new Uint32Array([0, 9]) }
    expect(refused({ weights: crooked })).toThrowError(code("COLUMN_LENGTH"))
  })

  it("swaps, and gives the pallet's errors as data", () => {
    const buy = { ...pool, order: "buy" as const, amount: 10n ** 9n, feeRate: 33, minimumReserve: 10n ** 6n }
    const done = core.swap({ ...buy, limit: 10n ** 15n })
    expect(done).toMatchObject({ amountPaidIn: 999_496_453n, feePaid: 503_547n })
    expect(core.swap({ ...buy, limit: 10n ** 9n })).toEqual({ error: "PriceLimitExceeded" })
    expect(core.swap({ ...buy, amount: 2n ** 60n, limit: 10n ** 15n })).toEqual({
      error: "SwapInputTooLarge",
    })
    expect(core.swap({ ...buy, alphaReserve: 1n, limit: 10n ** 15n })).toEqual({ error: "ReservesTooLow" })
    expect(core.swap({ ...buy, limit: 10n ** 15n, dropFees: true })).toMatchObject({ feePaid: 0n })
    expect(core.prices([pool, { ...pool, taoReserve: 0n }])).toEqual([1n << 64n, 0n])
    expect(core.adjustProtocolLiquidity(pool, 0n, 10n ** 16n)).toEqual({
      quoteWeight: pool.quoteWeight,
      added: false,
    })
    expect(core.medianPrice([])).toBe(1n << 64n)
    expect(core.powRatioScaled(1n, 0n, 1n, 1n, 256, 1n)).toBeUndefined()
  })

  it("keeps share pools", () => {
    const empty = { mantissa: 0n, exponent: 0n }
    const first = core.sharePoolUpdateOne({ value: 0n, denominator: empty, shares: empty }, 1000n)
    expect(core.sharePoolValue(first)).toBe(1000n)
    expect(core.sharePoolValues(1001n, first.denominator, [first.shares, empty])).toEqual(
      new BigUint64Array([1001n, 0n]),
    )
    expect(core.sharePoolRepresentable(first.value, first.denominator, 1n)).toBe(true)
    expect(core.safeFloatNew(10n ** 21n + 1n, 0n)).toBeUndefined()
    expect(core.safeFloatDiv(first.shares, empty)).toBeUndefined()
  })

  it("emits", () => {
    expect(core.blockEmission(10_500_000_000_000_000n)).toBe(500_000_000n)
    expect(core.splitMechanismEmission(10n, 4, undefined)).toEqual(new BigUint64Array([4n, 2n, 2n, 2n]))
    expect(core.splitMechanismEmission(7n, 2, new Uint16Array([0, 65_535]))).toEqual(
      new BigUint64Array([0n, 7n]),
    )
    const burn = { burn: new BigUint64Array([1024n]), halfLife: new Uint16Array([2]) }
    const bounds = { min: new BigUint64Array([0n]), max: new BigUint64Array([10n ** 9n]) }
    expect(core.decayBurns({ ...burn, ...bounds }, 2n)).toEqual(new BigUint64Array([724n]))
    expect(() => core.decayBurns({ ...burn, ...bounds, min: new BigUint64Array(2) }, 2n)).toThrowError(
      code("CORE_RANGE"),
    )
    expect(core.blockHashToIndices(new Uint8Array(32), 3n, 0n)).toEqual(new BigUint64Array([0n]))
    const schedule = { tempo: new Uint16Array([10, 0]), lastEpochBlock: new BigUint64Array(2) }
    const rest = { pendingEpochAt: new BigUint64Array(2), blocksSinceLastStep: new BigUint64Array(2) }
    expect(core.epochsDue({ ...schedule, ...rest }, 10n)).toEqual([true, false])
  })

  it("runs a block's coinbase", () => {
    const one = (value: bigint) => new BigUint64Array([value])
    const output = core.coinbase({
      credit: 10n ** 9n,
      rootTao: 10n ** 15n,
      taoWeight: 971_718_665_099_567_868n,
      ownerCut: 11_796,
      minimumReserve: 10n ** 6n,
      taoReserve: one(pool.taoReserve),
      alphaIn: one(pool.alphaReserve),
      alphaOut: one(0n),
      quoteWeight: one(pool.quoteWeight),
      mechanism: new Uint16Array([1]),
      movingPrice: [1n << 31n],
      minerBurned: [0n],
      emissionEnabled: [true],
      ownerCutEnabled: [true],
      initialized: [true],
    })
    expect(output.rootSell).toBe(false)
    expect(output.share).toEqual([1n << 64n])
    expect(output.blockEmission).toEqual(one(10n ** 9n))
    expect(output.taoInEmission[0]! + output.chainBuy[0]! + output.creditLeft).toBe(10n ** 9n)
    expect(output.taoReserve[0]).toBe(pool.taoReserve + output.taoInEmission[0]! + output.buyIn[0]!)
  })

  it("distributes dividends over parents and children", () => {
    const relations = {
      accountAlpha: new BigUint64Array([1000n, 3000n]),
      accountRoot: new BigUint64Array(2),
      rowAccount: new Uint32Array([0]),
      parentOffsets: new Uint32Array([0, 1]),
      parentAccount: new Uint32Array([1]),
      parentProportion: new BigUint64Array([2n ** 64n - 1n]),
      childOffsets: new Uint32Array([0, 0]),
      childProportion: new BigUint64Array(),
    }
    expect(core.inheritedStake(relations)).toEqual({
      alpha: new BigUint64Array([4000n]),
      tao: new BigUint64Array([0n]),
    })
    const paid = core.distributeDividends({
      ...relations,
      validatorAlpha: 4000n,
      rootAlpha: 0n,
      taoWeight: 0n,
      childkeyBurn: 0n,
      rowDividend: new BigUint64Array([100n]),
      rowTake: new Uint16Array([0]),
      parentSameOwner: new Uint8Array([1]),
    })
    expect(paid.paid).toEqual([true, true])
    expect(paid.alpha).toEqual([1000n << 32n, 3000n << 32n])
    expect(core.splitTake(100n << 32n, 65_535)).toEqual({ take: 100n, rest: 0n })
    const outside = { ...relations, parentAccount: new Uint32Array([7]) }
    expect(() => core.inheritedStake(outside)).toThrowError(code("COLUMN_LENGTH"))
  })
})
