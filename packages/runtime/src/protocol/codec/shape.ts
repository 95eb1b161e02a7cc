import type { PalletSurface } from "../surface/pallet-surface.ts"
import type { Surface } from "../surface/surface.ts"
import type { FieldData, TypeData, VariantData } from "../surface/surface-data.ts"
import { parseType } from "../surface/type-expression.ts"
import { CodecError } from "./codec-error.ts"
import type { BigInteger, SmallInteger } from "./integers.ts"

/** Fields of a struct, variant, call or event as TypeScript holds them. */
export type FieldsShape =
  | { readonly kind: "unit" }
  | { readonly kind: "alias"; readonly of: string; readonly boxed: boolean }
  | { readonly kind: "tuple"; readonly of: readonly string[] }
  | {
      readonly kind: "struct"
      readonly fields: readonly { readonly name: string; readonly type: string; readonly boxed: boolean }[]
    }

export interface VariantShape {
  readonly name: string
  readonly index: number
  readonly fields: FieldsShape
}

/**
 * How a SCALE type is held in TypeScript. Codecs, generated types and test values are all made of this one
 * description, so they cannot disagree.
 */
export type Shape =
  | FieldsShape
  | { readonly kind: "number"; readonly type: SmallInteger }
  | { readonly kind: "bigint"; readonly type: BigInteger }
  | { readonly kind: "compact"; readonly of: string }
  | { readonly kind: "bool" }
  | { readonly kind: "text" }
  | { readonly kind: "bytes" }
  | { readonly kind: "hex"; readonly length: number }
  | { readonly kind: "typedVector"; readonly of: "u16" | "u32" | "u64" }
  | { readonly kind: "vector"; readonly of: string }
  | { readonly kind: "array"; readonly of: string; readonly length: number }
  | { readonly kind: "set"; readonly of: string }
  | { readonly kind: "map"; readonly key: string; readonly value: string }
  | { readonly kind: "option"; readonly of: string; readonly boxed: boolean }
  | { readonly kind: "plainEnum"; readonly variants: readonly VariantShape[] }
  | { readonly kind: "taggedEnum"; readonly variants: readonly VariantShape[] }
  | { readonly kind: "never" }
  | { readonly kind: "era" }
  | { readonly kind: "outer"; readonly part: "calls" | "events" | "errors" }
  | {
      readonly kind: "palletEnum"
      readonly pallet: PalletSurface
      readonly part: "calls" | "events" | "errors"
    }

const OUTER = { RuntimeCall: "calls", RuntimeEvent: "events", RuntimeError: "errors" } as const
const SMALL: ReadonlySet<string> = new Set(["u8", "u16", "u32", "i8", "i16", "i32"])
const BIG: ReadonlySet<string> = new Set(["u64", "u128", "u256", "i64", "i128", "i256"])

const isBoxed = ({ typeName }: FieldData): boolean => typeName?.includes("Box<") ?? false

export const fieldsShape = (fields: readonly FieldData[]): FieldsShape => {
  const [first] = fields
  if (first === undefined) return { kind: "unit" }
  if (first.name !== undefined) {
    return {
      kind: "struct",
      fields: fields.map((field) => ({
        name: field.name as string,
        type: field.type,
        boxed: isBoxed(field),
      })),
    }
  }
  if (fields.length === 1) return { kind: "alias", of: first.type, boxed: isBoxed(first) }
  return { kind: "tuple", of: fields.map(({ type }) => type) }
}

export const variantShape = ({ name, index, fields = [] }: VariantData): VariantShape => ({
  name,
  index,
  fields: fieldsShape(fields),
})

const enumShape = (variants: readonly VariantData[]): Shape => {
  if (variants.length === 0) return { kind: "never" }
  const shapes = variants.map(variantShape)
  return {
    kind: shapes.every(({ fields }) => fields.kind === "unit") ? "plainEnum" : "taggedEnum",
    variants: shapes,
  }
}

const namedShape = (type: TypeData): Shape => {
  const fields = type.fields ?? []
  const [first] = fields
  if (type.path.startsWith("substrate_fixed::") && first !== undefined) {
    return { kind: "alias", of: first.type, boxed: false }
  }
  if (type.path === "primitive_types::U256") return { kind: "bigint", type: "u256" }
  if (type.path === "Option") {
    const some = (type.variants as readonly VariantData[]).find(({ name }) => name === "Some")?.fields?.[0]
    if (some !== undefined) return { kind: "option", of: some.type, boxed: isBoxed(some) }
  }
  if ((type.path === "BTreeSet" || type.path === "BTreeMap") && first !== undefined) {
    const list = parseType(first.type)
    const item = list.kind === "apply" ? list.of[0] : undefined
    const pair = item === undefined ? undefined : parseType(item)
    if (type.path === "BTreeSet" && item !== undefined) return { kind: "set", of: item }
    if (pair?.kind === "tuple") return { kind: "map", key: pair.of[0] as string, value: pair.of[1] as string }
  }
  if (type.variants === "era") return { kind: "era" }
  return type.variants === undefined ? fieldsShape(fields) : enumShape(type.variants)
}

const unknown = (type: string): never => {
  throw new CodecError("UNKNOWN_TYPE", "a type of the surface", type)
}

const expressionShape = (type: string): Shape => {
  const expression = parseType(type)
  switch (expression.kind) {
    case "tuple":
      return expression.of.length === 0 ? { kind: "unit" } : { kind: "tuple", of: expression.of }
    case "array":
      return expression.of === "u8"
        ? { kind: "hex", length: expression.length }
        : { kind: "array", of: expression.of, length: expression.length }
    case "name":
      if (SMALL.has(type)) return { kind: "number", type: type as SmallInteger }
      if (BIG.has(type)) return { kind: "bigint", type: type as BigInteger }
      if (type === "bool") return { kind: "bool" }
      if (type === "str" || type === "String") return { kind: "text" }
      return unknown(type)
    case "apply": {
      const [of, second] = expression.of
      if (of === undefined || second !== undefined) return unknown(type)
      if (expression.name === "Compact") return { kind: "compact", of }
      if (expression.name === "Option") return { kind: "option", of, boxed: false }
      if (expression.name !== "Vec") return unknown(type)
      if (of === "u8") return { kind: "bytes" }
      if (of === "u16" || of === "u32" || of === "u64") return { kind: "typedVector", of }
      return { kind: "vector", of }
    }
  }
}

/** The shape of a type of the surface, by its name there; throws `CodecError` `UNKNOWN_TYPE` for other names. */
export const shapeOf = (surface: Surface, type: string): Shape => {
  const data = surface.findType(type)
  if (data !== undefined) return namedShape(data)
  if (Object.hasOwn(OUTER, type)) return { kind: "outer", part: OUTER[type as keyof typeof OUTER] }
  const palletEnum = surface.findPalletEnum(type)
  if (palletEnum !== undefined) return { kind: "palletEnum", ...palletEnum }
  return expressionShape(type)
}

/** Whether a value of the type can be undefined, so that an option of it must say `{ some }`. */
export const canBeUndefined = (surface: Surface, type: string): boolean => {
  const shape = shapeOf(surface, type)
  if (shape.kind === "alias" || shape.kind === "compact") return canBeUndefined(surface, shape.of)
  return shape.kind === "unit" || shape.kind === "option"
}
