import type { SafeFloat, SharePoolApi, SharePosition } from "../api/share-pool.ts"
import type { MathFace, WordFunction } from "./face.ts"
import { WordReader, WordWriter } from "./words.ts"

const put = (writer: WordWriter, { mantissa, exponent }: SafeFloat): WordWriter =>
  writer.u128(mantissa).i64(exponent)

const take = (reader: WordReader): SafeFloat => ({ mantissa: reader.u128(), exponent: reader.i64() })

const ofFloats = (run: WordFunction, ...floats: readonly SafeFloat[]): WordReader => {
  const writer = new WordWriter(3 * floats.length)
  for (const float of floats) put(writer, float)
  return new WordReader(run(writer.words))
}

const ofPosition = (run: WordFunction, position: SharePosition, update?: bigint): WordReader => {
  const writer = new WordWriter(update === undefined ? 7 : 8).u64(position.value)
  put(put(writer, position.denominator), position.shares)
  if (update !== undefined) writer.i64(update)
  return new WordReader(run(writer.words))
}

/** Share pools over a face. */
export const createSharePool = (raw: () => MathFace): SharePoolApi => ({
  safeFloatNew: (mantissa, exponent) => ofFloats(raw().safeFloatNew, { mantissa, exponent }).option(take),
  safeFloatAdd: (a, b) => take(ofFloats(raw().safeFloatAdd, a, b)),
  safeFloatSub: (a, b) => ofFloats(raw().safeFloatSub, a, b).option(take),
  safeFloatDiv: (a, b) => ofFloats(raw().safeFloatDiv, a, b).option(take),
  safeFloatMulDiv: (a, b, c) => ofFloats(raw().safeFloatMulDiv, a, b, c).option(take),
  safeFloatToU64: (a) => ofFloats(raw().safeFloatToU64, a).u64(),
  safeFloatFromU64F64: (bits) =>
    take(new WordReader(raw().safeFloatFromU64F64(new WordWriter(2).u128(bits).words))),
  sharePoolValue: (position) => ofPosition(raw().sharePoolValue, position).u64(),
  sharePoolValues: (value, denominator, shares) => {
    const writer = new WordWriter(7 * shares.length)
    for (const share of shares) put(put(writer.u64(value), denominator), share)
    return raw().sharePoolValue(writer.words)
  },
  sharePoolUpdateOne: (position, update) => {
    const reader = ofPosition(raw().sharePoolUpdateOne, position, update)
    return { value: reader.u64(), denominator: take(reader), shares: take(reader) }
  },
  sharePoolUpdateAll: (value, update) =>
    new WordReader(raw().sharePoolUpdateAll(new WordWriter(2).u64(value).i64(update).words)).u64(),
  sharePoolRepresentable: (value, denominator, update) => {
    const { words } = put(new WordWriter(5).u64(value), denominator).i64(update)
    return new WordReader(raw().sharePoolRepresentable(words)).flag()
  },
})
