import type { Surface } from "@subforge/runtime/protocol"

/** A field of decoded metadata; what is absent is left out. */
export interface DecodedField {
  readonly name?: string
  readonly type: number
  readonly typeName?: string
}

export interface DecodedVariant {
  readonly name: string
  readonly index: number
  readonly fields: readonly DecodedField[]
}

/** A type of decoded metadata, in one form for all client libraries. */
export interface DecodedType {
  readonly path: string
  readonly params: readonly { readonly name: string; readonly type?: number }[]
  readonly composite?: readonly DecodedField[]
  readonly variant?: readonly DecodedVariant[]
  readonly sequence?: number
  readonly array?: { readonly type: number; readonly length: number }
  readonly tuple?: readonly number[]
  readonly primitive?: string
  readonly compact?: number
}

type TypeData = Surface["data"]["types"][string]
type FieldData = NonNullable<TypeData["fields"]>[number]

/** Splits at the outermost commas. */
const split = (list: string): readonly string[] => {
  let depth = 0
  let text = ""
  const parts: string[] = []
  for (const character of `${list},`) {
    if ("(<[".includes(character)) depth++
    if (")>]".includes(character)) depth--
    if (character === "," && depth === 0) {
      if (text.trim() !== "") parts.push(text.trim())
      text = ""
    } else text += character
  }
  return parts
}

/**
 * Compares decoded metadata with the surface: walks a type of the one and a type name of the other side by side and
 * notes every difference. Written apart from the encoder, over the surface data alone.
 */
export class TypeReader {
  readonly differences: string[] = []
  readonly #types: readonly DecodedType[]
  readonly #surface: Surface
  readonly #seen = new Map<string, number>()

  constructor(types: readonly DecodedType[], surface: Surface) {
    this.#types = types
    this.#surface = surface
  }

  equal(where: string, got: unknown, expected: unknown): void {
    const [a, b] = [JSON.stringify(got), JSON.stringify(expected)]
    if (a !== b) this.differences.push(`${where}: ${a} instead of ${b}`)
  }

  /** Whether type number `id` is the type called `name`, all the way down. */
  type(id: number | undefined, name: string): void {
    const seen = this.#seen.get(name)
    if (seen !== undefined || id === undefined) {
      this.equal(name, id, seen)
      return
    }
    this.#seen.set(name, id)
    const type = this.#types[id]
    if (type === undefined) this.differences.push(`${name}: no type ${id}`)
    else this.#compare(type, name)
  }

  get compared(): number {
    return this.#seen.size
  }

  fields(where: string, got: readonly DecodedField[], expected: readonly FieldData[]): void {
    this.equal(
      `${where} field names`,
      got.map(({ name }) => name),
      expected.map(({ name }) => name),
    )
    this.equal(
      `${where} type names`,
      got.map(({ typeName }) => typeName ?? null),
      expected.map(({ type, typeName }) => (typeName === undefined ? type : typeName)),
    )
    for (const [i, { type }] of expected.entries()) this.type(got[i]?.type, type)
  }

  variants(
    where: string,
    got: readonly DecodedVariant[] | undefined,
    expected: readonly {
      readonly name: string
      readonly index: number
      readonly fields?: readonly FieldData[]
    }[],
  ): void {
    const list = (items: readonly { name: string; index: number }[]) =>
      items.map(({ name, index }) => [name, index])
    this.equal(where, list(got ?? []), list(expected))
    for (const [i, { name, fields = [] }] of expected.entries()) {
      this.fields(`${where}.${name}`, got?.[i]?.fields ?? [], fields)
    }
  }

  #compare(type: DecodedType, name: string): void {
    const { outerEnums, types } = this.#surface.data
    const data = types[name]
    const outer = Object.values(outerEnums).find((candidate) => candidate.type === name)
    if (data !== undefined) this.#named(type, name, data)
    else if (outer !== undefined) {
      this.equal(name, type.path, outer.path)
      this.variants(
        name,
        type.variant,
        outer.variants.map(({ name: variant, index, ...field }) => ({
          name: variant,
          index,
          fields: [field],
        })),
      )
    } else if (!this.#palletEnum(type, name)) this.#anonymous(type, name)
  }

  #named(type: DecodedType, name: string, data: TypeData): void {
    const { path, params = [], fields, variants } = data
    this.equal(`${name} path`, type.path, path)
    this.equal(
      `${name} params`,
      type.params.map((param) => param.name),
      params.map((param) => param.name),
    )
    for (const [i, param] of params.entries()) {
      if (param.type === null) this.equal(`${name} ${param.name}`, type.params[i]?.type, undefined)
      else this.type(type.params[i]?.type, param.type)
    }
    if (fields !== undefined) this.fields(name, type.composite ?? [], fields)
    else if (variants === "era") {
      this.equal(`${name} length`, type.variant?.length, 256)
      this.equal(name, type.variant?.[255]?.name, "Mortal255")
    } else this.variants(name, type.variant, variants ?? [])
    this.equal(`${name} is a struct`, type.composite !== undefined, fields !== undefined)
  }

  #palletEnum(type: DecodedType, name: string): boolean {
    const { outerEnums, pallets } = this.#surface.data
    const parts = { call: "calls", event: "events", error: "errors" } as const
    for (const [key, part] of Object.entries(parts) as readonly [
      "call" | "event" | "error",
      (typeof parts)["call"],
    ][]) {
      const variant = outerEnums[key].variants.find((candidate) => candidate.type === name)
      const pallet = pallets.find(({ index }) => index === variant?.index)
      if (pallet === undefined) continue
      const items: readonly {
        name: string
        index: number
        args?: readonly FieldData[]
        fields?: readonly FieldData[]
      }[] = pallet[part]
      this.equal(`${name} path`, type.path, pallet[`${key}Type`])
      this.equal(
        `${name} params`,
        type.params,
        (pallet.enumParams[part] ?? []).map((param) => ({ name: param })),
      )
      this.variants(
        name,
        type.variant,
        items.map(({ name: item, index, args, fields }) => ({
          name: item,
          index,
          fields: args ?? fields ?? [],
        })),
      )
      return true
    }
    return false
  }

  #anonymous(type: DecodedType, name: string): void {
    this.equal(`${name} path`, [type.path, type.params], ["", []])
    const array = /^\[(.*); (\d+)\]$/.exec(name)
    const generic = /^(Vec|Compact)<(.*)>$/.exec(name)
    if (name.startsWith("(")) {
      const items = split(name.slice(1, -1))
      this.equal(name, type.tuple?.length, items.length)
      for (const [i, item] of items.entries()) this.type(type.tuple?.[i], item)
    } else if (array !== null) {
      this.equal(name, type.array?.length, Number(array[2]))
      this.type(type.array?.type, array[1] as string)
    } else if (generic !== null) {
      this.type(generic[1] === "Vec" ? type.sequence : type.compact, generic[2] as string)
    } else this.equal(name, type.primitive, name)
  }
}
