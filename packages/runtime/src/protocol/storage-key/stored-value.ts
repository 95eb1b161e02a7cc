import { unit } from "../codec/basic.ts"
import type { Codec } from "../codec/codec.ts"
import { makeCodec } from "../codec/codec.ts"
import { wrongValue } from "../codec/codec-error.ts"
import type { CodecRegistry } from "../codec/registry.ts"
import { shapeOf } from "../codec/shape.ts"

const presence: Codec<unknown> = makeCodec<unknown>(
  unit.type,
  0,
  () => true,
  (_writer, value) => {
    if (value !== true) wrongValue("true", value)
  },
)

/**
 * The codec of a storage item's value. In a cell undefined means absent, so what could be undefined itself is
 * wrapped: a unit is `true`, an option is `{ some: value }` or `{ some: undefined }`.
 */
export const storedValue = (codecs: CodecRegistry, type: string): Codec<unknown> => {
  const shape = shapeOf(codecs.surface, type)
  if (shape.kind === "unit") return presence
  if (shape.kind !== "option") return codecs.codec(type)
  const inner = codecs.codec(type)
  return makeCodec<unknown>(
    type,
    inner.minSize,
    (reader) => ({ some: inner.read(reader) }),
    (writer, value) =>
      typeof value === "object" && value !== null && "some" in value
        ? inner.write(writer, value.some)
        : wrongValue(`an object with some: ${type}`, value),
  )
}
