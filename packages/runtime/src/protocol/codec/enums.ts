import type { Codec } from "./codec.ts"
import { makeCodec } from "./codec.ts"
import { CodecError, wrongValue } from "./codec-error.ts"

export interface Variant {
  readonly name: string
  readonly index: number
  /** The fields; undefined for a unit variant. */
  readonly fields: Codec<unknown> | undefined
}

const invalid = (type: string, index: number): never => {
  throw new CodecError("INVALID_VARIANT", `the index of a variant of ${type}`, index)
}

/** An enum of unit variants only: the variant's name. */
export const plainEnum = (type: string, variants: readonly Omit<Variant, "fields">[]): Codec<string> => {
  const names = new Map(variants.map(({ index, name }) => [index, name]))
  const indexes = new Map(variants.map(({ index, name }) => [name, index]))
  return makeCodec(
    type,
    1,
    (reader) => {
      const index = reader.u8()
      return names.get(index) ?? invalid(type, index)
    },
    (writer, value) => writer.u8(indexes.get(value) ?? wrongValue(`a variant of ${type}`, value)),
  )
}

/** An enum with fields: `{ type, value }`. */
export const taggedEnum = (
  type: string,
  variants: readonly Variant[],
): Codec<{ readonly type: string; readonly value?: unknown }> => {
  const byIndex = new Map(variants.map((variant) => [variant.index, variant]))
  const byName = new Map(variants.map((variant) => [variant.name, variant]))
  return makeCodec<{ readonly type: string; readonly value?: unknown }>(
    type,
    1 + Math.min(...variants.map(({ fields }) => fields?.minSize ?? 0)),
    (reader) => {
      const index = reader.u8()
      const variant = byIndex.get(index) ?? invalid(type, index)
      return { type: variant.name, value: variant.fields?.read(reader) }
    },
    (writer, tagged) => {
      const variant =
        byName.get(tagged?.type) ?? wrongValue(`an object with type, a variant of ${type}`, tagged)
      writer.u8(variant.index)
      if (variant.fields !== undefined) variant.fields.write(writer, tagged.value)
      else if (tagged.value !== undefined) wrongValue(`no value: ${variant.name} of ${type}`, tagged.value)
    },
  )
}
