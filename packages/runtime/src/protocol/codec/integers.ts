import type { Codec } from "./codec.ts"
import { makeCodec } from "./codec.ts"
import { wrongValue } from "./codec-error.ts"
import type { Writer } from "./writer.ts"

export type SmallInteger = "u8" | "u16" | "u32" | "i8" | "i16" | "i32"
export type BigInteger = "u64" | "u128" | "u256" | "i64" | "i128" | "i256"

/** Refuses what is not a whole number between `min` and `max`. */
export const checkNumber = (type: string, min: number, max: number, value: unknown): void => {
  if (typeof value !== "number" || !Number.isInteger(value) || value < min || value > max) {
    wrongValue(`${type}: a whole number from ${min} to ${max}`, value)
  }
}

/** Refuses what is not a bigint between `min` and `max`. */
export const checkBigint = (type: string, min: bigint, max: bigint, value: unknown): void => {
  if (typeof value !== "bigint" || value < min || value > max) {
    wrongValue(`${type}: a bigint from ${min} to ${max}`, value)
  }
}

const small = (
  type: SmallInteger,
  size: number,
  get: (view: DataView, offset: number) => number,
  set: (view: DataView, offset: number, value: number) => void,
): Codec<number> => {
  const signed = type.startsWith("i")
  const min = signed ? -(2 ** (8 * size - 1)) : 0
  const max = 2 ** (8 * size - (signed ? 1 : 0)) - 1
  return makeCodec(
    type,
    size,
    (reader) => get(reader.view, reader.skip(size)),
    (writer, value) => {
      checkNumber(type, min, max, value)
      const start = writer.reserve(size)
      set(writer.view, start, value)
    },
  )
}

const writeWords = (writer: Writer, words: number, value: bigint): void => {
  const start = writer.reserve(8 * words)
  // Only the lowest 64 bits are written each time.
  writer.view.setBigUint64(start, value, true)
  if (words === 1) return
  let rest = value
  for (let i = 1; i < words; i++) {
    rest >>= 64n
    writer.view.setBigUint64(start + 8 * i, rest, true)
  }
}

const wide = (type: BigInteger, words: number): Codec<bigint> => {
  const signed = type.startsWith("i")
  const bits = BigInt(64 * words)
  const min = signed ? -(1n << (bits - 1n)) : 0n
  const max = (1n << (signed ? bits - 1n : bits)) - 1n
  return makeCodec(
    type,
    8 * words,
    (reader) => {
      const start = reader.skip(8 * words)
      let value = 0n
      for (let i = words - 1; i >= 0; i--) {
        const word = reader.view.getBigUint64(start + 8 * i, true)
        value = value === 0n ? word : (value << 64n) | word
      }
      return signed ? BigInt.asIntN(64 * words, value) : value
    },
    (writer, value) => {
      checkBigint(type, min, max, value)
      writeWords(writer, words, value)
    },
  )
}

export const smallIntegers: Readonly<Record<SmallInteger, Codec<number>>> = {
  u8: small(
    "u8",
    1,
    (v, o) => v.getUint8(o),
    (v, o, x) => v.setUint8(o, x),
  ),
  u16: small(
    "u16",
    2,
    (v, o) => v.getUint16(o, true),
    (v, o, x) => v.setUint16(o, x, true),
  ),
  u32: small(
    "u32",
    4,
    (v, o) => v.getUint32(o, true),
    (v, o, x) => v.setUint32(o, x, true),
  ),
  i8: small(
    "i8",
    1,
    (v, o) => v.getInt8(o),
    (v, o, x) => v.setInt8(o, x),
  ),
  i16: small(
    "i16",
    2,
    (v, o) => v.getInt16(o, true),
    (v, o, x) => v.setInt16(o, x, true),
  ),
  i32: small(
    "i32",
    4,
    (v, o) => v.getInt32(o, true),
    (v, o, x) => v.setInt32(o, x, true),
  ),
}

export const bigIntegers: Readonly<Record<BigInteger, Codec<bigint>>> = {
  u64: wide("u64", 1),
  u128: wide("u128", 2),
  u256: wide("u256", 4),
  i64: wide("i64", 1),
  i128: wide("i128", 2),
  i256: wide("i256", 4),
}
