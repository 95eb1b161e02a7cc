import type { FixedApi } from "../api/fixed.ts"
import type { MathFace, WordFunction, WordFunctionName } from "./face.ts"
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

/** Fixed point over a face. */
export const createFixed = (raw: () => MathFace): FixedApi => {
  const total =
    (name: WordFunctionName, type: Bits) =>
    (...bits: readonly bigint[]): bigint =>
      call(raw()[name], type, bits)[type[0]]()
  const partial =
    (name: WordFunctionName, type: Bits) =>
    (...bits: readonly bigint[]): bigint | undefined =>
      call(raw()[name], type, bits).option((reader) => reader[type[0]]())
  return {
    expI32F32: partial("expI32F32", I64),
    expI64F64: partial("expI64F64", I128),
    lnI64F64: partial("lnI64F64", I128),
    log2I96F32: partial("log2I96F32", I128),
    sqrtI64F64: partial("sqrtI64F64", I128),
    powI64F64: partial("powI64F64", I128),
    expSafe: total("expSafe", I64),
    safeLn: total("safeLn", I64),
    sigmoidSafe: total("sigmoidSafe", I64),
    mulI32F32: total("mulI32F32", I64),
    divI32F32: partial("divI32F32", I64),
    mulU64F64: total("mulU64F64", U128),
    divU64F64: partial("divU64F64", U128),
    safeDivU64F64: total("safeDivU64F64", U128),
    mulU96F32: total("mulU96F32", U128),
    safeDivU96F32: total("safeDivU96F32", U128),
    mulI96F32: total("mulI96F32", I128),
    safeDivI96F32: total("safeDivI96F32", I128),
    u16ProportionToI32F32: (value) =>
      new WordReader(raw().u16ProportionToI32F32(new WordWriter(1).small(value, 16).words)).i64(),
    i32f32ToU16Proportion: (bits) => call(raw().i32f32ToU16Proportion, I64, [bits]).small(),
    i32f32ToU16: (bits) => call(raw().i32f32ToU16, I64, [bits]).small(),
    i32f32ToU64: (bits) => call(raw().i32f32ToU64, I64, [bits]).u64(),
  }
}
