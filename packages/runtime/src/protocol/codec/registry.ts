import type { Surface } from "../surface/surface.ts"
import { bool, byteVector, fixedBytes, never, text, unit } from "./basic.ts"
import { bounded, boundOf } from "./bounds.ts"
import type { Codec } from "./codec.ts"
import { makeCodec } from "./codec.ts"
import { CodecError } from "./codec-error.ts"
import { bigCompacts, smallCompacts } from "./compact.ts"
import { boxed, option, struct, tuple } from "./composites.ts"
import { plainEnum, taggedEnum } from "./enums.ts"
import { eraCodec } from "./era.ts"
import { bigIntegers, smallIntegers } from "./integers.ts"
import { outerEnum, palletEnum } from "./outer.ts"
import { array, map, set, typedVector, vector } from "./sequences.ts"
import type { FieldsShape, Shape, VariantShape } from "./shape.ts"
import { canBeUndefined, fieldsShape, shapeOf } from "./shape.ts"

type Any = Codec<unknown>
type Part = "calls" | "events" | "errors"

const TYPED = { u16: Uint16Array, u32: Uint32Array, u64: BigUint64Array } as const

/** Compiles codecs from the type names of one surface, each when it is first asked for. */
export class CodecRegistry {
  readonly surface: Surface
  readonly #codecs = new Map<string, Any>()
  readonly #fields = new Map<string, Any>()
  readonly #compiling = new Set<string>()

  constructor(surface: Surface) {
    this.surface = surface
  }

  /** The codec of a type, by its name in the surface. */
  codec(type: string): Any {
    const known = this.#codecs.get(type)
    if (known !== undefined) return known
    if (this.#compiling.has(type)) return this.#later(type)
    this.#compiling.add(type)
    try {
      const made = this.#compile(type, shapeOf(this.surface, type))
      this.#codecs.set(type, made)
      return made
    } finally {
      this.#compiling.delete(type)
    }
  }

  /** The codec of the arguments of a call, or of the fields of an event or error. */
  fields(part: Part, pallet: string, name: string): Any {
    const key = `${part} ${pallet} ${name}`
    let codec = this.#fields.get(key)
    if (codec === undefined) {
      const item = this.surface.pallet(pallet)[part].get(name)
      const shape = fieldsShape(("args" in item ? item.args : item.fields) ?? [])
      const empty = part === "calls" && shape.kind === "unit"
      codec = this.#compileFields(`${pallet}.${name}`, empty ? { kind: "struct", fields: [] } : shape)
      this.#fields.set(key, codec)
    }
    return codec
  }

  /** Stands in for a type that is being compiled: only types that contain themselves need it. */
  #later(type: string): Any {
    let codec: Any | undefined
    const resolve = (): Any => {
      codec ??= this.codec(type)
      return codec
    }
    return makeCodec(
      type,
      1,
      (reader) => resolve().read(reader),
      (writer, value) => resolve().write(writer, value),
    )
  }

  #compile(type: string, shape: Shape): Any {
    switch (shape.kind) {
      case "number":
        return smallIntegers[shape.type] as Any
      case "bigint":
        return bigIntegers[shape.type] as Any
      case "compact":
        return this.#compact(type, shape.of)
      case "bool":
        return bool as Any
      case "text":
        return text as Any
      case "bytes":
        return byteVector as Any
      case "hex":
        return fixedBytes(shape.length) as Any
      case "typedVector":
        return typedVector(type, TYPED[shape.of] as typeof Uint16Array) as Any
      case "vector":
        return vector(type, this.codec(shape.of)) as Any
      case "array":
        return array(type, this.codec(shape.of), shape.length) as Any
      case "set":
        return set(type, this.codec(shape.of)) as Any
      case "map":
        return map(type, this.codec(`(${shape.key}, ${shape.value})`)) as Any
      case "option":
        return option(type, this.#boxed(shape.of, shape.boxed), canBeUndefined(this.surface, shape.of))
      case "plainEnum":
        return plainEnum(type, shape.variants) as unknown as Any
      case "taggedEnum":
        return taggedEnum(
          type,
          shape.variants.map((variant) => this.#variant(type, variant)),
        ) as Any
      case "never":
        return never(type) as unknown as Any
      case "era":
        return eraCodec as Any
      case "outer":
        return outerEnum(this.surface, shape.part, (pallet) => this.#palletEnum(pallet, shape.part)) as Any
      case "palletEnum":
        return this.#palletEnum(shape.pallet.name, shape.part) as Any
      default:
        return this.#compileFields(type, shape)
    }
  }

  #compileFields(type: string, shape: FieldsShape): Any {
    switch (shape.kind) {
      case "unit":
        return unit as Any
      case "alias":
        return bounded(this.#boxed(shape.of, shape.boxed), boundOf(type, "0"))
      case "tuple":
        return tuple(
          type,
          shape.of.map((item) => this.codec(item)),
        ) as Any
      case "struct":
        return struct(
          type,
          shape.fields.map((field) => [
            field.name,
            bounded(this.#boxed(field.type, field.boxed), boundOf(type, field.name)),
          ]),
        ) as Any
    }
  }

  #variant(type: string, { name, index, fields }: VariantShape) {
    return {
      name,
      index,
      fields: fields.kind === "unit" ? undefined : this.#compileFields(`${type}::${name}`, fields),
    }
  }

  #boxed(type: string, isBoxed: boolean): Any {
    const codec = this.codec(type)
    return isBoxed ? boxed(codec) : codec
  }

  #compact(type: string, of: string): Any {
    const shape = shapeOf(this.surface, of)
    if (shape.kind === "alias") return this.#compact(type, shape.of)
    if (shape.kind === "unit") return unit as Any
    if (shape.kind === "number" && shape.type in smallCompacts) {
      return smallCompacts[shape.type as keyof typeof smallCompacts] as Any
    }
    if (shape.kind === "bigint" && shape.type in bigCompacts) {
      return bigCompacts[shape.type as keyof typeof bigCompacts] as Any
    }
    throw new CodecError("UNKNOWN_TYPE", "a compact of an unsigned integer", type)
  }

  #palletEnum(pallet: string, part: Part): Codec<Readonly<Record<string, unknown>>> {
    const key = `${part} ${pallet}`
    let codec = this.#fields.get(key)
    if (codec === undefined) {
      codec = palletEnum(this.surface, pallet, part, (p, q, name) => this.fields(p, q, name)) as Any
      this.#fields.set(key, codec)
    }
    return codec as Codec<Readonly<Record<string, unknown>>>
  }
}
