import type { FixedApi } from "../api/fixed.ts"
import type { MathFace, WordFunction } from "./face.ts"
import { WordReader, WordWriter } from "./words.ts"

/** How the raw bits of a type cross: its method, and its width in words. */
type Bits = readonly [method: "i64" | "i128" | "u128", words: 1 | 2]
const I64: Bits = ["i64", 1]
const I128: Bits = ["i128", 2]
const U128: Bits = ["u128", 2]

const call = (run: WordFunction, [method, words]: Bits, bits: readonly bigint[]): WordReader => {
  const writer = new WordWriter(words * bits.length)
  for (const value of bits) writer[method](value)
  return new WordReader(run(writer.words))
}

const total =
  (run: WordFunction, type: Bits) =>
  (...bits: readonly bigint[]): bigint =>
    call(run, type, bits)[type[0]]()

const partial =
  (run: WordFunction, type: Bits) =>
  (...bits: readonly bigint[]): bigint | undefined =>
    call(run, type, bits).option((reader) => reader[type[0]]())

/** Fixed point over a face. */
export const createFixed = (face: MathFace): FixedApi => ({
  expI32F32: partial(face.expI32F32, I64),
  expI64F64: partial(face.expI64F64, I128),
  lnI64F64: partial(face.lnI64F64, I128),
  log2I96F32: partial(face.log2I96F32, I128),
  sqrtI64F64: partial(face.sqrtI64F64, I128),
  powI64F64: partial(face.powI64F64, I128),
  expSafe: total(face.expSafe, I64),
  safeLn: total(face.safeLn, I64),
  sigmoidSafe: total(face.sigmoidSafe, I64),
  mulI32F32: total(face.mulI32F32, I64),
  divI32F32: partial(face.divI32F32, I64),
  mulU64F64: total(face.mulU64F64, U128),
  divU64F64: partial(face.divU64F64, U128),
  safeDivU64F64: total(face.safeDivU64F64, U128),
  mulU96F32: total(face.mulU96F32, U128),
  safeDivU96F32: total(face.safeDivU96F32, U128),
  mulI96F32: total(face.mulI96F32, I128),
  safeDivI96F32: total(face.safeDivI96F32, I128),
  u16ProportionToI32F32: (value) =>
    new WordReader(face.u16ProportionToI32F32(new WordWriter(1).small(value, 16).words)).i64(),
  i32f32ToU16Proportion: (bits) => call(face.i32f32ToU16Proportion, I64, [bits]).small(),
  i32f32ToU16: (bits) => call(face.i32f32ToU16, I64, [bits]).small(),
  i32f32ToU64: (bits) => call(face.i32f32ToU64, I64, [bits]).u64(),
})
