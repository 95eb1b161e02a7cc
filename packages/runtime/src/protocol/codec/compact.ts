import type { Codec } from "./codec.ts"
import { makeCodec } from "./codec.ts"
import { CodecError } from "./codec-error.ts"
import { checkBigint, checkNumber } from "./integers.ts"
import type { Reader } from "./reader.ts"
import type { Writer } from "./writer.ts"

const notCanonical = (got: number | bigint): never => {
  throw new CodecError("NON_CANONICAL_COMPACT", "the shortest form of a compact integer", got)
}

const tooLarge = (bits: number, got: number | bigint): never => {
  throw new CodecError("COMPACT_TOO_LARGE", `a compact integer of at most ${bits} bits`, got)
}

/** Reads a compact integer of up to 32 bits; the chain refuses longer forms than needed, so does this. */
export const readCompact = (reader: Reader, bits: 8 | 16 | 32 = 32): number => {
  const first = reader.u8()
  const mode = first & 3
  let value: number
  if (mode === 0) return first >> 2
  if (mode === 1) {
    value = (first | (reader.u8() << 8)) >> 2
    if (value < 0x40) notCanonical(value)
  } else if (mode === 2) {
    const start = reader.skip(3) - 1
    value = reader.view.getUint32(start, true) >>> 2
    if (value < 0x4000) notCanonical(value)
  } else {
    if (first !== 3) tooLarge(bits, first)
    value = reader.view.getUint32(reader.skip(4), true)
    if (value < 0x40000000) notCanonical(value)
  }
  if (bits < 32 && value >= 2 ** bits) tooLarge(bits, value)
  return value
}

export const writeCompact = (writer: Writer, value: number): void => {
  if (value < 0x40) writer.u8(value << 2)
  else if (value < 0x4000) {
    const start = writer.reserve(2)
    writer.view.setUint16(start, (value << 2) | 1, true)
  } else if (value < 0x40000000) {
    const start = writer.reserve(4)
    writer.view.setUint32(start, ((value << 2) | 2) >>> 0, true)
  } else {
    const start = writer.reserve(5)
    writer.view.setUint8(start, 3)
    writer.view.setUint32(start + 1, value, true)
  }
}

const readBig = (reader: Reader, bits: number): bigint => {
  if (((reader.bytes[reader.offset] ?? 0) & 3) !== 3) return BigInt(readCompact(reader))
  const length = (reader.u8() >> 2) + 4
  if (8 * length > bits) tooLarge(bits, length)
  const start = reader.skip(length)
  let value = 0n
  for (let i = length - 1; i >= 0; i--) value = (value << 8n) | BigInt(reader.bytes[start + i] as number)
  if (length === 4 ? value < 0x40000000n : reader.bytes[start + length - 1] === 0) notCanonical(value)
  return value
}

const writeBig = (writer: Writer, value: bigint): void => {
  if (value < 0x40000000n) {
    writeCompact(writer, Number(value))
    return
  }
  let length = 4
  while (value >> BigInt(8 * length) > 0n) length++
  const start = writer.reserve(1 + length)
  writer.bytes[start] = ((length - 4) << 2) | 3
  for (let i = 0; i < length; i++) writer.bytes[start + 1 + i] = Number((value >> BigInt(8 * i)) & 0xffn)
}

const small = (bits: 8 | 16 | 32): Codec<number> =>
  makeCodec(
    `Compact<u${bits}>`,
    1,
    (reader) => readCompact(reader, bits),
    (writer, value) => {
      checkNumber(`Compact<u${bits}>`, 0, 2 ** bits - 1, value)
      writeCompact(writer, value)
    },
  )

const big = (bits: 64 | 128): Codec<bigint> =>
  makeCodec(
    `Compact<u${bits}>`,
    1,
    (reader) => readBig(reader, bits),
    (writer, value) => {
      checkBigint(`Compact<u${bits}>`, 0n, (1n << BigInt(bits)) - 1n, value)
      writeBig(writer, value)
    },
  )

export const smallCompacts: Readonly<Record<"u8" | "u16" | "u32", Codec<number>>> = {
  u8: small(8),
  u16: small(16),
  u32: small(32),
}

export const bigCompacts: Readonly<Record<"u64" | "u128", Codec<bigint>>> = { u64: big(64), u128: big(128) }

/** Reads the length of a sequence whose elements take at least `minSize` bytes each. */
export const readLength = (reader: Reader, minSize: number): number => {
  const length = readCompact(reader)
  const most = minSize === 0 ? 0x10000 : Math.floor(reader.remaining / minSize)
  if (length > most)
    throw new CodecError("LENGTH_TOO_LARGE", `at most ${most} elements in the bytes left`, length)
  return length
}
