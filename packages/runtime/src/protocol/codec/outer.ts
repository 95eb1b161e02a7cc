import type { Surface } from "../surface/surface.ts"
import type { Codec } from "./codec.ts"
import { makeCodec } from "./codec.ts"
import { CodecError, wrongValue } from "./codec-error.ts"

/** What a call, event or error is called where its pallet is known, and the key its content stands under. */
const CONTENT = { calls: "args", events: "fields", errors: "fields" } as const

type Part = keyof typeof CONTENT
type Item = Readonly<Record<string, unknown>>

/** The codec of the fields of one call, event or error. */
export type FieldsCodec = (part: Part, pallet: string, name: string) => Codec<unknown>

/** A pallet's own enum: `{ name, args }` of a call, `{ name, fields }` of an event. */
export const palletEnum = (
  surface: Surface,
  pallet: string,
  part: Part,
  fields: FieldsCodec,
): Codec<Item> => {
  const table = surface.pallet(pallet)[part]
  const content = CONTENT[part]
  const type = `a variant of ${pallet} ${part}`
  const written = new Map<string, { readonly index: number; readonly codec: Codec<unknown> }>()
  const variant = (name: string) => {
    const item = table.find(name)
    if (item === undefined) return undefined
    const made = { index: item.index, codec: fields(part, pallet, name) }
    written.set(name, made)
    return made
  }
  return makeCodec<Item>(
    `${pallet} ${part}`,
    1,
    (reader) => {
      const index = reader.u8()
      const item = table.at(index)
      if (item === undefined) throw new CodecError("INVALID_VARIANT", `the index of ${type}`, index)
      return { name: item.name, [content]: fields(part, pallet, item.name).read(reader) }
    },
    (writer, value) => {
      const name = value?.name
      const item = typeof name === "string" ? (written.get(name) ?? variant(name)) : undefined
      if (item === undefined) return wrongValue(`an object with name, ${type}`, name ?? value)
      writer.u8(item.index)
      item.codec.write(writer, value[content])
    },
  )
}

/** The runtime's enum over all pallets: `{ pallet, name, args }` of a call, `{ pallet, name, fields }` of an event. */
export const outerEnum = (
  surface: Surface,
  part: Part,
  inner: (pallet: string) => Codec<Item>,
): Codec<Item> => {
  const key = { calls: "call", events: "event", errors: "error" } as const
  const { type, variants } = surface.data.outerEnums[key[part]]
  const byIndex = new Map(variants.map(({ index, name }) => [index, name]))
  const byName = new Map(variants.map(({ index, name }) => [name, index]))
  const written = new Map<string, Codec<Item>>()
  return makeCodec<Item>(
    type,
    2,
    (reader) => {
      const index = reader.u8()
      const pallet = byIndex.get(index)
      if (pallet === undefined)
        throw new CodecError("INVALID_VARIANT", `the index of a pallet with ${part}`, index)
      return { pallet, ...inner(pallet).read(reader) }
    },
    (writer, value) => {
      const pallet = value?.pallet
      const index = typeof pallet === "string" ? byName.get(pallet) : undefined
      if (index === undefined) return wrongValue(`an object with pallet, one with ${part}`, pallet ?? value)
      writer.u8(index)
      let codec = written.get(pallet as string)
      if (codec === undefined) {
        codec = inner(pallet as string)
        written.set(pallet as string, codec)
      }
      codec.write(writer, value)
    },
  )
}
