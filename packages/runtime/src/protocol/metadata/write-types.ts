import type { FieldData } from "../surface/surface-data.ts"
import type { MetadataWriter } from "./metadata-writer.ts"
import type { Definition } from "./type-table.ts"

const KINDS = ["composite", "variant", "sequence", "array", "tuple", "primitive", "compact"] as const
const PRIMITIVES = "bool char str u8 u16 u32 u64 u128 u256 i8 i16 i32 i64 i128 i256".split(
  " ",
) as readonly string[]

const writeFields = (out: MetadataWriter, fields: readonly FieldData[]): void =>
  out.list(fields, ({ name, type, typeName }) => {
    out.option(name, (text) => out.text(text))
    out.type(type)
    out.option(typeName === undefined ? type : typeName, (text) => out.text(text))
    out.docs()
  })

const writeDefinition = (out: MetadataWriter, definition: Definition): void => {
  out.u8(KINDS.indexOf(definition.kind))
  switch (definition.kind) {
    case "composite":
      writeFields(out, definition.fields)
      return
    case "variant":
      out.list(definition.variants, ({ name, index, fields = [] }) => {
        out.text(name)
        writeFields(out, fields)
        out.u8(index)
        out.docs()
      })
      return
    case "array":
      out.u32(definition.length)
      out.type(definition.of)
      return
    case "tuple":
      out.list(definition.of, (type) => out.type(type))
      return
    case "primitive":
      out.u8(PRIMITIVES.indexOf(definition.name))
      return
    default:
      out.type(definition.of)
  }
}

/** The portable registry: every type with its number, path, parameters and definition. */
export const writeTypes = (out: MetadataWriter): void =>
  out.list(out.table.entries, ({ path, params, definition }, id) => {
    out.compact(id)
    out.list(path === "" ? [] : path.split("::"), (segment) => out.text(segment))
    out.list(params, ({ name, type }) => {
      out.text(name)
      out.option(type, (param) => out.type(param))
    })
    writeDefinition(out, definition)
    out.docs()
  })
