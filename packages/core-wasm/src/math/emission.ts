import type { EmissionApi } from "../api/emission.ts"
import type { MathFace } from "./face.ts"
import { ofLength } from "./range.ts"
import { WordReader, WordWriter } from "./words.ts"

const HASH_BYTES = 32

const read = (words: BigUint64Array): WordReader => new WordReader(words)

/** A word function over one record of u64. */
const ofU64 = (run: (words: BigUint64Array) => BigUint64Array, ...values: readonly bigint[]): WordReader => {
  const writer = new WordWriter(values.length)
  for (const value of values) writer.u64(value)
  return read(run(writer.words))
}

/** Emission over a face. */
export const createEmission = (raw: () => MathFace): EmissionApi => ({
  blockEmission: (issuance) => ofU64(raw().blockEmission, issuance).u64(),
  burnDecayFactor: (halfLife) =>
    read(raw().burnDecayFactor(new WordWriter(1).small(halfLife, 16).words)).u64(),
  mulByQ32: (value, factor) => ofU64(raw().mulByQ32, value, factor).u64(),
  decayBurns: ({ burn, halfLife, min, max }, block) => {
    for (const [name, column] of Object.entries({ halfLife, min, max })) ofLength(name, burn.length, column)
    const writer = new WordWriter(5 * burn.length)
    burn.forEach((value, i) => {
      writer.u64(value).small(halfLife[i]!, 16).u64(min[i]!).u64(max[i]!).u64(block)
    })
    return raw().decayBurns(writer.words)
  },
  bumpBurn: (burn, multiplier, min, max) =>
    read(raw().bumpBurn(new WordWriter(5).u64(burn).u128(multiplier).u64(min).u64(max).words)).u64(),
  blockHashToIndices: (hash, k, n) => {
    ofLength("the hash", HASH_BYTES, hash)
    const writer = new WordWriter(6)
    for (let i = 0; i < HASH_BYTES; i += 8) {
      writer.u64(hash.subarray(i, i + 8).reduceRight((word, byte) => (word << 8n) | BigInt(byte), 0n))
    }
    return raw().blockHashToIndices(writer.u64(k).u64(n).words)
  },
  taoWeight: (stored) => ofU64(raw().taoWeight, stored).u128(),
  rootProportion: (rootTao, taoWeight, alphaIssuance) =>
    ofU64(raw().rootProportion, rootTao, taoWeight, alphaIssuance).u128(),
  rootProportions: (rootTao, taoWeight, alphaIssuance) => {
    const writer = new WordWriter(3 * alphaIssuance.length)
    for (const issuance of alphaIssuance) writer.u64(rootTao).u64(taoWeight).u64(issuance)
    const reader = read(raw().rootProportion(writer.words))
    return Array.from(alphaIssuance, () => reader.u128())
  },
  movingPrices: ({ old, price, firstEmissionBlock, halvingBlocks }, movingAlpha, block) => {
    const columns = { price, firstEmissionBlock, halvingBlocks }
    for (const [name, column] of Object.entries(columns)) ofLength(name, old.length, column)
    const writer = new WordWriter(9 * old.length)
    old.forEach((value, i) => {
      writer.i128(value).u128(price[i]!).i128(movingAlpha)
      writer.u64(firstEmissionBlock[i]!).u64(halvingBlocks[i]!).u64(block)
    })
    const reader = read(raw().movingPrices(writer.words))
    return old.map(() => reader.i128())
  },
  epochsDue: ({ tempo, lastEpochBlock, pendingEpochAt, blocksSinceLastStep }, block) => {
    const columns = { lastEpochBlock, pendingEpochAt, blocksSinceLastStep }
    for (const [name, column] of Object.entries(columns)) ofLength(name, tempo.length, column)
    const writer = new WordWriter(5 * tempo.length)
    tempo.forEach((value, i) => {
      writer.small(value, 16).u64(lastEpochBlock[i]!).u64(pendingEpochAt[i]!)
      writer.u64(blocksSinceLastStep[i]!).u64(block)
    })
    return Array.from(raw().epochsDue(writer.words), (due) => due !== 0n)
  },
  blocksUntilNextEpoch: (tempo, lastEpochBlock, block) =>
    read(
      raw().blocksUntilNextEpoch(new WordWriter(3).small(tempo, 16).u64(lastEpochBlock).u64(block).words),
    ).u64(),
  splitMechanismEmission: (alpha, count, split) => {
    const writer = new WordWriter(3 + (split?.length ?? 0))
      .u64(alpha)
      .small(count, 8)
      .flag(split !== undefined)
    for (const part of split ?? []) writer.small(part, 16)
    return raw().splitMechanismEmission(writer.words)
  },
  votingPower: (alpha, stake, previous) => ofU64(raw().votingPower, alpha, stake, previous).u64(),
  lockDecay: (blocks, rate) => ofU64(raw().lockDecay, blocks, rate).u128(),
  rollLock: ({ mass, conviction }, blocks, { unlock, maturity, owner, perpetual }) => {
    const writer = new WordWriter(8).u64(mass).u128(conviction).u64(blocks)
    writer.u64(unlock).u64(maturity).flag(owner).flag(perpetual)
    const reader = read(raw().rollLock(writer.words))
    return { mass: reader.u64(), conviction: reader.u128() }
  },
})
