import type { Codec } from "./codec.ts"
import { makeCodec } from "./codec.ts"
import { CodecError, wrongValue } from "./codec-error.ts"

type Entry = readonly [name: string, codec: Codec<unknown>]
type Fields = Record<string, unknown>

const sizeOf = (codecs: readonly Codec<unknown>[]): number =>
  codecs.reduce((sum, { minSize }) => sum + minSize, 0)

export const tuple = (type: string, items: readonly Codec<unknown>[]): Codec<readonly unknown[]> => {
  const count = items.length
  const [first, second] = items
  const read: Codec<readonly unknown[]>["read"] =
    count === 2 && first !== undefined && second !== undefined
      ? (reader) => [first.read(reader), second.read(reader)]
      : (reader) => items.map((item) => item.read(reader))
  return makeCodec(type, sizeOf(items), read, (writer, values) => {
    if (!Array.isArray(values) || values.length !== count) wrongValue(`an array of ${count}: ${type}`, values)
    for (let i = 0; i < count; i++) items[i]?.write(writer, values[i])
  })
}

export const struct = (type: string, entries: readonly Entry[]): Codec<Fields> => {
  const names = entries.map(([name]) => name)
  const codecs = entries.map(([, codec]) => codec)
  return makeCodec(
    type,
    sizeOf(codecs),
    (reader) => {
      const out: Fields = {}
      for (let i = 0; i < names.length; i++) out[names[i] as string] = codecs[i]?.read(reader)
      return out
    },
    (writer, value) => {
      if (typeof value !== "object" || value === null) wrongValue(`an object: ${type}`, value)
      for (let i = 0; i < names.length; i++) codecs[i]?.write(writer, value[names[i] as string])
    },
  )
}

/** `Option<T>`: undefined for None. Where T itself can be undefined, Some is `{ some: value }`. */
export const option = (type: string, item: Codec<unknown>, nested: boolean): Codec<unknown> =>
  makeCodec(
    type,
    1,
    (reader) => {
      const flag = reader.u8()
      if (flag > 1) throw new CodecError("INVALID_VARIANT", "0 for None or 1 for Some", flag)
      if (flag === 0) return undefined
      const value = item.read(reader)
      return nested ? { some: value } : value
    },
    (writer, value) => {
      writer.u8(value === undefined ? 0 : 1)
      if (value === undefined) return
      if (!nested) item.write(writer, value)
      else if (typeof value === "object" && value !== null && "some" in value) item.write(writer, value.some)
      else wrongValue(`undefined or an object with some: ${type}`, value)
    },
  )

/** A `Box`: counts as one level of nesting, as on the chain. */
export const boxed = (item: Codec<unknown>): Codec<unknown> =>
  makeCodec(
    item.type,
    item.minSize,
    (reader) => {
      reader.descend()
      const value = item.read(reader)
      reader.ascend()
      return value
    },
    item.write,
  )
