import type { CoinbaseApi } from "../api/coinbase.ts"
import type { EmissionApi } from "../api/emission.ts"
import type { WeightsApi } from "../api/weights.ts"
import type { Family } from "./compare.ts"
import type { Random } from "./random.ts"

const ONE = 10n ** 18n

const blocks = (random: Random) => BigInt(random.below(10_000_000))
const u16 = (random: Random) => random.below(65_536)
/** A price in U96F32 bits, mostly below ten. */
const price = (random: Random) => random.wide(random.pick([32, 36, 60]))
const bigs = (random: Random, length: number, make = (r: Random) => r.u64() >> 8n) =>
  BigUint64Array.from({ length }, () => make(random))
const shorts = (random: Random, length: number) => Uint16Array.from({ length }, () => u16(random))
const list = <T>(length: number, make: () => T) => Array.from({ length }, make)

const coinbase = (random: Random, n: number) => ({
  taoReserve: bigs(random, n),
  alphaIn: bigs(random, n),
  alphaOut: bigs(random, n),
  quoteWeight: bigs(random, n, (r) => (r.oneIn(2) ? ONE / 2n : ONE / 10n + (r.u64() % (ONE / 2n)))),
  mechanism: Uint16Array.from({ length: n }, () => random.below(2)),
  movingPrice: list(n, () => price(random)),
  minerBurned: list(n, () => BigInt(random.u32())),
  emissionEnabled: list(n, () => !random.oneIn(4)),
  ownerCutEnabled: list(n, () => random.oneIn(2)),
  initialized: list(n, () => !random.oneIn(4)),
  credit: random.u64() >> 24n,
  rootTao: random.u64() >> 8n,
  taoWeight: random.u64(),
  ownerCut: u16(random),
  minimumReserve: random.pick([0n, 1_000_000n]),
})

/** Input for emission, registration prices, schedules, locks and the block's coinbase. */
export const emissionFamily: Family<EmissionApi & CoinbaseApi & WeightsApi> = {
  blockEmission: (random) => [random.oneIn(4) ? random.u64() : random.u64() % (22n * 10n ** 15n)],
  burnDecayFactor: (random) => [u16(random)],
  mulByQ32: (random) => [random.u64(), BigInt(random.u32())],
  decayBurns: (random) => {
    const n = random.below(6)
    const columns = {
      burn: bigs(random, n),
      halfLife: shorts(random, n),
      min: bigs(random, n),
      max: bigs(random, n),
    }
    return [columns, blocks(random)]
  },
  bumpBurn: (random) => [random.u64(), random.wide(random.pick([64, 70, 128])), random.u64(), random.u64()],
  blockHashToIndices: (random) => [
    random.bytes(32),
    BigInt(random.below(20)),
    BigInt(1 + random.below(1000)),
  ],
  taoWeight: (random) => [random.u64()],
  rootProportion: (random) => [random.u64(), random.u64(), random.u64()],
  rootProportions: (random) => [random.u64(), random.u64(), bigs(random, random.below(6))],
  movingPrices: (random) => {
    const n = random.below(6)
    const prices = () => list(n, () => price(random))
    const columns = { old: prices(), price: prices(), firstEmissionBlock: bigs(random, n, blocks) }
    return [{ ...columns, halvingBlocks: bigs(random, n, blocks) }, price(random), blocks(random)]
  },
  epochsDue: (random) => {
    const n = random.below(6)
    const column = () => bigs(random, n, blocks)
    const columns = { lastEpochBlock: column(), pendingEpochAt: column(), blocksSinceLastStep: column() }
    return [{ tempo: shorts(random, n), ...columns }, blocks(random)]
  },
  blocksUntilNextEpoch: (random) => [u16(random), blocks(random), blocks(random)],
  splitMechanismEmission: (random) => {
    const count = 1 + random.below(5)
    return [random.u64(), count, random.oneIn(3) ? undefined : shorts(random, count)]
  },
  votingPower: (random) => [random.u64(), random.u64(), random.u64()],
  lockDecay: (random) => [random.u64(), random.u64()],
  rollLock: (random) => [
    { mass: random.u64(), conviction: random.wide(128) },
    blocks(random),
    { unlock: random.u64(), maturity: random.u64(), owner: random.oneIn(2), perpetual: random.oneIn(2) },
  ],
  coinbase: (random) => [coinbase(random, random.below(7))],
  upscaleWeights: (random) => [shorts(random, random.below(20))],
}
