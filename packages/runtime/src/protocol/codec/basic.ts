import type { Hex } from "../../bytes.ts"
import type { Codec } from "./codec.ts"
import { makeCodec } from "./codec.ts"
import { CodecError, wrongValue } from "./codec-error.ts"
import { readLength, writeCompact } from "./compact.ts"
import { decodeUtf8, encodeUtf8 } from "./utf8.ts"

export const bool: Codec<boolean> = makeCodec(
  "bool",
  1,
  (reader) => {
    const byte = reader.u8()
    if (byte > 1) throw new CodecError("INVALID_BOOL", "0 or 1", byte)
    return byte === 1
  },
  (writer, value) => {
    if (typeof value !== "boolean") wrongValue("true or false", value)
    writer.u8(value ? 1 : 0)
  },
)

export const unit: Codec<undefined> = makeCodec(
  "()",
  0,
  () => undefined,
  (_writer, value) => {
    if (value !== undefined) wrongValue("undefined", value)
  },
)

/** A type without values. */
export const never = (type: string): Codec<never> =>
  makeCodec(
    type,
    1,
    () => {
      throw new CodecError("UNINHABITED", `no bytes, ${type} has no value`, "bytes")
    },
    (_writer, value) => wrongValue(`nothing, ${type} has no value`, value),
  )

export const text: Codec<string> = makeCodec(
  "str",
  1,
  (reader) => {
    const bytes = reader.take(readLength(reader, 1))
    const value = decodeUtf8(bytes)
    if (value === undefined) throw new CodecError("INVALID_UTF8", "UTF-8", bytes)
    return value
  },
  (writer, value) => {
    if (typeof value !== "string" || !value.isWellFormed())
      wrongValue("a string without lone surrogates", value)
    const bytes = encodeUtf8(value)
    writeCompact(writer, bytes.length)
    writer.put(bytes)
  },
)

/** `Vec<u8>`. */
export const byteVector: Codec<Uint8Array> = makeCodec(
  "Vec<u8>",
  1,
  (reader) => reader.take(readLength(reader, 1)),
  (writer, value) => {
    if (!(value instanceof Uint8Array)) wrongValue("a Uint8Array", value)
    writeCompact(writer, value.length)
    writer.put(value)
  },
)

/** `[u8; length]`. */
export const fixedBytes = (length: number): Codec<Hex> =>
  makeCodec(
    `[u8; ${length}]`,
    length,
    (reader) => reader.hex(length),
    (writer, value) => writer.hex(value, length),
  )
