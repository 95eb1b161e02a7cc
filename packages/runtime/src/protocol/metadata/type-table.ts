import type { PalletSurface } from "../surface/pallet-surface.ts"
import type { PalletEnum, Surface } from "../surface/surface.ts"
import type { FieldData, StorageData, TypeData, TypeParamData, VariantData } from "../surface/surface-data.ts"
import { SurfaceError } from "../surface/surface-error.ts"
import { parseType } from "../surface/type-expression.ts"

/** What a type is made of, as `scale-info` says it. */
export type Definition =
  | { readonly kind: "composite"; readonly fields: readonly FieldData[] }
  | { readonly kind: "variant"; readonly variants: readonly VariantData[] }
  | { readonly kind: "sequence"; readonly of: string }
  | { readonly kind: "array"; readonly of: string; readonly length: number }
  | { readonly kind: "tuple"; readonly of: readonly string[] }
  | { readonly kind: "primitive"; readonly name: string }
  | { readonly kind: "compact"; readonly of: string }

export interface TypeEntry {
  readonly path: string
  readonly params: readonly TypeParamData[]
  readonly definition: Definition
}

/** The key type of a storage map: the key itself, or a tuple where there are several. */
export const keyType = ({ keys }: StorageData): string =>
  keys.length === 1 ? (keys[0] as string) : `(${keys.join(", ")})`

const OUTER_KEY = { calls: "call", events: "event", errors: "error" } as const

/** The 256 variants of an era that metadata spells out. */
const eraVariants = (): readonly VariantData[] =>
  Array.from({ length: 256 }, (_, index) =>
    index === 0
      ? { name: "Immortal", index }
      : { name: `Mortal${index}`, index, fields: [{ type: "u8", typeName: null }] },
  )

/**
 * All types of a surface, numbered: one table for every version of the metadata, since clients mix the versions'
 * numbers. Number 0 is AccountId32, the first type of the surface, which Python clients take for granted.
 */
export class TypeTable {
  readonly surface: Surface
  readonly entries: TypeEntry[] = []
  readonly #ids = new Map<string, number>()

  constructor(surface: Surface) {
    this.surface = surface
    for (const type of Object.keys(surface.data.types)) this.#register(type)
    for (const pallet of surface.pallets) this.#registerPallet(pallet)
    const { extrinsic, outerEnums, runtimeApis } = surface.data
    for (const { type, additionalSigned } of extrinsic.signedExtensions)
      this.#registerAll([type, additionalSigned])
    for (const { methods } of runtimeApis) {
      for (const { inputs, output } of methods) this.#registerAll([...inputs.map(({ type }) => type), output])
    }
    this.#registerAll([outerEnums.call.type, outerEnums.event.type, outerEnums.error.type])
  }

  /** The number of a type. */
  id(type: string): number {
    const id = this.#ids.get(type)
    if (id === undefined) throw new SurfaceError("UNKNOWN_ITEM", "a type of the metadata", type)
    return id
  }

  /** The name that a pallet's own calls, events or errors have as a type; undefined where it has none. */
  palletEnum(pallet: PalletSurface, part: PalletEnum["part"]): string | undefined {
    const { variants } = this.surface.data.outerEnums[OUTER_KEY[part]]
    return variants.find(({ index }) => index === pallet.index)?.type
  }

  #registerPallet(pallet: PalletSurface): void {
    const { associatedTypes, constants, storage, viewFunctions } = pallet.data
    for (const item of storage)
      this.#registerAll(item.keys.length === 0 ? [item.value] : [keyType(item), item.value])
    for (const part of ["calls", "events", "errors"] as const) {
      const type = this.palletEnum(pallet, part)
      if (type !== undefined) this.#register(type)
    }
    this.#registerAll([...constants, ...associatedTypes].map(({ type }) => type))
    for (const { inputs, output } of viewFunctions)
      this.#registerAll([...inputs.map(({ type }) => type), output])
  }

  #registerAll(types: readonly string[]): void {
    for (const type of types) this.#register(type)
  }

  #register(type: string): void {
    if (this.#ids.has(type)) return
    const id = this.entries.length
    const entry = this.#entry(type)
    this.#ids.set(type, id)
    this.entries.push(entry)
    for (const { type: param } of entry.params) if (param !== null) this.#register(param)
    const { definition } = entry
    if (definition.kind === "composite") this.#registerAll(definition.fields.map((field) => field.type))
    else if (definition.kind === "variant") {
      for (const { fields = [] } of definition.variants) this.#registerAll(fields.map((field) => field.type))
    } else if (definition.kind === "tuple") this.#registerAll(definition.of)
    else if (definition.kind !== "primitive") this.#register(definition.of)
  }

  #entry(type: string): TypeEntry {
    const data = this.surface.findType(type)
    if (data !== undefined) return named(data)
    const outer = Object.values(this.surface.data.outerEnums).find((candidate) => candidate.type === type)
    if (outer !== undefined) {
      const variants = outer.variants.map(({ name, index, ...field }) => ({ name, index, fields: [field] }))
      return { path: outer.path, params: [], definition: { kind: "variant", variants } }
    }
    const palletEnum = this.surface.findPalletEnum(type)
    if (palletEnum !== undefined) return fromPallet(palletEnum)
    return { path: "", params: [], definition: anonymous(type) }
  }
}

const named = ({ path, params = [], fields = [], variants }: TypeData): TypeEntry => {
  if (variants === undefined) return { path, params, definition: { kind: "composite", fields } }
  return {
    path,
    params,
    definition: { kind: "variant", variants: variants === "era" ? eraVariants() : variants },
  }
}

const fromPallet = ({ pallet, part }: PalletEnum): TypeEntry => {
  const { data } = pallet
  const path = { calls: data.callType, events: data.eventType, errors: data.errorType }[part]
  const params = (data.enumParams[part] ?? []).map((name) => ({ name, type: null }))
  const variants =
    part === "calls" ? data.calls.map(({ name, index, args }) => ({ name, index, fields: args })) : data[part]
  return { path: path ?? "", params, definition: { kind: "variant", variants } }
}

const anonymous = (type: string): Definition => {
  const expression = parseType(type)
  switch (expression.kind) {
    case "name":
      return { kind: "primitive", name: expression.name }
    case "tuple":
    case "array":
      return expression
    case "apply": {
      const of = expression.of[0] as string
      if (expression.name === "Vec") return { kind: "sequence", of }
      if (expression.name === "Compact") return { kind: "compact", of }
      throw new SurfaceError("UNKNOWN_ITEM", "a type of the metadata", type)
    }
  }
}
