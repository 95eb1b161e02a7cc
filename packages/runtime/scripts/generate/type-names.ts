import { CodecError } from "../../src/protocol/codec/codec-error.ts"
import type { FieldsShape, Shape, VariantShape } from "../../src/protocol/codec/shape.ts"
import { canBeUndefined, shapeOf } from "../../src/protocol/codec/shape.ts"
import type { Surface } from "../../src/protocol/surface/surface.ts"

const words = (text: string): readonly string[] => text.match(/[A-Za-z0-9_]+/g) ?? []
const pascal = (word: string): string =>
  word
    .split("_")
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join("")

const base = (type: string): string => pascal(words(type.split("<")[0] as string).at(-1) as string)

/** Shapes that get a declaration of their own; all others are written out where they are used. */
const isDeclared = ({ kind }: Shape): boolean =>
  kind === "struct" || kind === "plainEnum" || kind === "taggedEnum"

/** Property names that need no quotes. */
export const property = (name: string): string =>
  /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name)

/** Writes types of the surface as TypeScript, by the conventions that the codecs follow. */
export class TypeNames {
  readonly surface: Surface
  readonly #names = new Map<string, string>()
  readonly #used = new Set<string>()
  readonly #prefix: string

  /** `prefix` stands before the names of declared types: "Types." where they are imported as a namespace. */
  constructor(surface: Surface, prefix = "") {
    this.surface = surface
    this.#prefix = prefix
    const types = Object.keys(surface.data.types).filter((type) => isDeclared(shapeOf(surface, type)))
    const taken = new Map<string, number>()
    for (const type of types) taken.set(base(type), (taken.get(base(type)) ?? 0) + 1)
    for (const type of types) {
      const short = base(type)
      const path = words(type.split("<")[0] as string)
      const params = words(type.slice(type.indexOf("<") + 1))
        .map(pascal)
        .join("")
      const long = type.includes("<") ? `${short}Of${params}` : path.map(pascal).join("")
      this.#names.set(type, taken.get(short) === 1 ? short : long)
    }
    const all = [...this.#names.values()]
    const twice = all.find((name, i) => all.indexOf(name) !== i)
    if (twice !== undefined) throw new Error(`two types of the surface would both be called ${twice}`)
  }

  /** Types with a declaration of their own, and its name. */
  get declared(): ReadonlyMap<string, string> {
    return this.#names
  }

  /** Names from the types file that were written since the last call. */
  takeUsed(): readonly string[] {
    const used = [...this.#used].sort()
    this.#used.clear()
    return used
  }

  write(type: string): string {
    const name = this.#names.get(type)
    if (name === undefined) return this.shape(shapeOf(this.surface, type))
    this.#use(this.#prefix + name)
    return this.#prefix + name
  }

  shape(shape: Shape): string {
    switch (shape.kind) {
      case "number":
        return "number"
      case "bigint":
        return "bigint"
      case "compact":
        return this.write(shape.of)
      case "bool":
        return "boolean"
      case "text":
        return "string"
      case "bytes":
        return "Uint8Array"
      case "hex":
        return this.#use("Hex")
      case "typedVector":
        return { u16: "Uint16Array", u32: "Uint32Array", u64: "BigUint64Array" }[shape.of]
      case "vector":
      case "array":
      case "set":
        return this.#list(this.write(shape.of))
      case "map":
        return `readonly (readonly [${this.write(shape.key)}, ${this.write(shape.value)}])[]`
      case "option":
        return canBeUndefined(this.surface, shape.of)
          ? `{ readonly some: ${this.write(shape.of)} } | undefined`
          : `${this.write(shape.of)} | undefined`
      case "plainEnum":
        return shape.variants.map(({ name }) => JSON.stringify(name)).join(" | ")
      case "taggedEnum":
        return shape.variants.map((variant) => `\n  | ${this.#variant(variant)}`).join("")
      case "never":
        return "never"
      case "era":
        return this.#use("Era")
      case "outer":
        return this.#use({ calls: "RuntimeCall", events: "RuntimeEvent", errors: "RuntimeError" }[shape.part])
      case "palletEnum":
        throw new CodecError("UNKNOWN_TYPE", "a type that stands outside of outer enums", shape.pallet.name)
      default:
        return this.fields(shape)
    }
  }

  fields(shape: FieldsShape): string {
    switch (shape.kind) {
      case "unit":
        return "undefined"
      case "alias":
        return this.write(shape.of)
      case "tuple":
        return `readonly [${shape.of.map((type) => this.write(type)).join(", ")}]`
      case "struct":
        return `{ ${shape.fields.map(({ name, type }) => `readonly ${property(name)}: ${this.write(type)}`).join("; ")} }`
    }
  }

  #variant({ name, fields }: VariantShape): string {
    const value = fields.kind === "unit" ? "value?: undefined" : `value: ${this.fields(fields)}`
    return `{ readonly type: ${JSON.stringify(name)}; readonly ${value} }`
  }

  #list(item: string): string {
    return /^[\w.]+$/.test(item) ? `readonly ${item}[]` : `readonly (${item})[]`
  }

  #use(name: string): string {
    this.#used.add(name)
    return name
  }
}
