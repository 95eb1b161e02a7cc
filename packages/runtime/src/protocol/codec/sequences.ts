import type { Codec } from "./codec.ts"
import { makeCodec } from "./codec.ts"
import { wrongValue } from "./codec-error.ts"
import { readLength, writeCompact } from "./compact.ts"
import { compareValues } from "./compare-values.ts"
import type { Reader } from "./reader.ts"
import type { Writer } from "./writer.ts"

type Numbers = Uint16Array | Uint32Array | BigUint64Array

/** `Vec<u16>`, `Vec<u32>` and `Vec<u64>`: copied at once, all machines that run JavaScript are little-endian. */
export const typedVector = <T extends Numbers>(
  type: string,
  make: { new (length: number): T; readonly BYTES_PER_ELEMENT: number; readonly name: string },
): Codec<T> => {
  const size = make.BYTES_PER_ELEMENT
  return makeCodec(
    type,
    1,
    (reader) => {
      const length = readLength(reader, size)
      const start = reader.skip(length * size)
      const out = new make(length)
      new Uint8Array(out.buffer).set(reader.bytes.subarray(start, start + length * size))
      return out
    },
    (writer, value) => {
      if (!(value instanceof make)) wrongValue(`a ${make.name}`, value)
      writeCompact(writer, value.length)
      writer.put(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))
    },
  )
}

const readItems = <T>(reader: Reader, codec: Codec<T>, length: number): T[] => {
  const { read } = codec
  const out: T[] = []
  reader.descend()
  for (let i = 0; i < length; i++) out.push(read(reader))
  reader.ascend()
  return out
}

const writeItems = <T>(writer: Writer, codec: Codec<T>, values: readonly T[]): void => {
  const { write } = codec
  for (let i = 0; i < values.length; i++) write(writer, values[i] as T)
}

export const vector = <T>(type: string, item: Codec<T>): Codec<readonly T[]> =>
  makeCodec<readonly T[]>(
    type,
    1,
    (reader) => readItems(reader, item, readLength(reader, item.minSize)),
    (writer, values) => {
      if (!Array.isArray(values)) wrongValue(`an array: ${type}`, values)
      writeCompact(writer, values.length)
      writeItems(writer, item, values)
    },
  )

export const array = <T>(type: string, item: Codec<T>, length: number): Codec<readonly T[]> =>
  makeCodec<readonly T[]>(
    type,
    length * item.minSize,
    (reader) => readItems(reader, item, length),
    (writer, values) => {
      if (!Array.isArray(values) || values.length !== length)
        wrongValue(`an array of ${length}: ${type}`, values)
      writeItems(writer, item, values)
    },
  )

/** Sorted by `key`, the last of equal ones kept: what a Rust B-tree makes of any sequence. */
const sorted = <T>(values: readonly T[], key: (value: T) => unknown): readonly T[] => {
  const inOrder = values.every(
    (value, i) => i === 0 || compareValues(key(values[i - 1] as T), key(value)) < 0,
  )
  if (inOrder) return values
  const stable = [...values].sort((a, b) => compareValues(key(a), key(b)))
  return stable.filter(
    (value, i) => i === stable.length - 1 || compareValues(key(value), key(stable[i + 1] as T)) !== 0,
  )
}

const ordered = <T>(type: string, item: Codec<T>, key: (value: T) => unknown): Codec<readonly T[]> => {
  const plain = vector(type, item)
  return makeCodec(
    type,
    1,
    (reader) => sorted(plain.read(reader), key),
    (writer, values) => plain.write(writer, Array.isArray(values) ? sorted(values, key) : values),
  )
}

/** `BTreeSet<T>`: always in the order of its elements. */
export const set = <T>(type: string, item: Codec<T>): Codec<readonly T[]> =>
  ordered(type, item, (value) => value)

/** `BTreeMap<K, V>`: pairs, always in the order of their keys. */
export const map = <T>(type: string, pair: Codec<T>): Codec<readonly T[]> =>
  ordered(type, pair, (value) => (Array.isArray(value) ? value[0] : wrongValue(`a pair: ${type}`, value)))
