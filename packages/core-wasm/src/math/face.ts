/** A function over records of words, see `WordWriter`. */
export type WordFunction = (words: BigUint64Array) => BigUint64Array

/** Names of the functions from words to words. */
export const WORD_FUNCTIONS = [
  "expI32F32",
  "expI64F64",
  "lnI64F64",
  "log2I96F32",
  "sqrtI64F64",
  "powI64F64",
  "expSafe",
  "safeLn",
  "sigmoidSafe",
  "mulI32F32",
  "divI32F32",
  "mulU64F64",
  "divU64F64",
  "safeDivU64F64",
  "mulU96F32",
  "safeDivU96F32",
  "mulI96F32",
  "safeDivI96F32",
  "u16ProportionToI32F32",
  "i32f32ToU16Proportion",
  "i32f32ToU16",
  "i32f32ToU64",
  "safeFloatNew",
  "safeFloatAdd",
  "safeFloatSub",
  "safeFloatDiv",
  "safeFloatMulDiv",
  "safeFloatToU64",
  "safeFloatFromU64F64",
  "sharePoolValue",
  "sharePoolUpdateOne",
  "sharePoolUpdateAll",
  "sharePoolRepresentable",
  "swap",
  "price",
  "swapFee",
  "swapDeltaIn",
  "swapOut",
  "alphaForTao",
  "expBaseQuote",
  "expQuoteBase",
  "adjustProtocolLiquidity",
  "initialQuoteWeight",
  "powRatioScaled",
  "maxAmountMove",
  "medianPrice",
  "blockEmission",
  "burnDecayFactor",
  "mulByQ32",
  "decayBurns",
  "bumpBurn",
  "blockHashToIndices",
  "taoWeight",
  "rootProportion",
  "movingPrices",
  "epochsDue",
  "blocksUntilNextEpoch",
  "splitMechanismEmission",
  "votingPower",
  "lockDecay",
  "rollLock",
  "coinbase",
  "splitTake",
  "stakeWeight",
] as const

export type WordFunctionName = (typeof WORD_FUNCTIONS)[number]

/** Columns of parents and children, the same for dividends and inherited stake. */
export type RelationColumns = readonly [
  alpha: BigUint64Array,
  root: BigUint64Array,
  rowAccount: Uint32Array,
  parentOffsets: Uint32Array,
  parentAccount: Uint32Array,
  parentProportion: BigUint64Array,
  childOffsets: Uint32Array,
  childProportion: BigUint64Array,
]

/** What a face of core exports for arithmetic; packed columns come as bytes. */
export interface MathFace extends Readonly<Record<WordFunctionName, WordFunction>> {
  epoch(
    params: BigUint64Array,
    lastUpdate: BigUint64Array,
    registeredAt: BigUint64Array,
    alphaStake: BigUint64Array,
    taoStake: BigUint64Array,
    permits: Uint8Array,
    weightOffsets: Uint32Array,
    weightColumns: Uint16Array,
    weightValues: Uint16Array,
    bondOffsets: Uint32Array,
    bondColumns: Uint16Array,
    bondValues: Uint16Array,
    commitBlocks: BigUint64Array | undefined,
    trace: boolean,
  ): Uint8Array
  aggregateMechanisms(
    emission: BigUint64Array,
    neurons: number,
    flags: Uint8Array,
    proportions: Uint16Array,
    amounts: BigUint64Array,
  ): Uint8Array
  distributeDividends(
    totals: BigUint64Array,
    dividend: BigUint64Array,
    take: Uint16Array,
    sameOwner: Uint8Array,
    ...relations: RelationColumns
  ): Uint8Array
  inheritedStake(...relations: RelationColumns): Uint8Array
  weightedMedianColSparse(
    stake: BigInt64Array,
    offsets: Uint32Array,
    columns: Uint16Array,
    values: BigInt64Array,
    columnCount: number,
    majority: BigInt64Array,
  ): BigInt64Array
  normalize(values: BigInt64Array): BigInt64Array
  sumI32F32(values: BigInt64Array): BigInt64Array
  maxUpscaleToU16(values: BigInt64Array): Uint16Array
  topK(values: BigInt64Array, k: number): Uint8Array
  topKNonzero(values: BigInt64Array, k: number): Uint8Array
  upscaleWeights(values: Uint16Array): Uint16Array
}
